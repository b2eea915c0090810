/// One step that makes a table out of a table.
enum Transform: Sendable, Hashable {
    case filter(Predicate)
    case calculate(Expression, as: String)
    case aggregate([AggregateField], groupby: [FieldPath])
    case joinaggregate([AggregateField], groupby: [FieldPath])
    case stack(StackTransform)
    case bin(BinParameters, field: FieldPath, start: String, end: String)
    case timeUnit(TimeUnit, field: FieldPath, as: String)
    case fold(FoldTransform)
    case flatten(FlattenTransform)
    case pivot(PivotTransform)
    case window(WindowTransform)
    case impute(ImputeTransform)
    case lookup(LookupTransform)
    case sample(SampleTransform)
    case density(DensityTransform)
    case quantile(QuantileTransform)
    case regression(RegressionTransform)
    case loess(LoessTransform)

    /// Transforms of Vega-Lite that are not drawn, by the name that tells them.
    static let notDrawn = ["extent"]
}

/// One result of an aggregation.
struct AggregateField: Sendable, Hashable {
    var operation: Aggregate
    var field: FieldPath?
    var name: String
    /// Which field of the row that `argmin` and `argmax` find; nil for the whole row.
    var shown: FieldPath?
}

/// How rows of a group are put on top of each other.
struct StackTransform: Sendable, Hashable {
    var field: FieldPath?
    var groupby: [FieldPath]
    var sort: [SortField]
    var offset: StackOffset
    /// The columns for the start and the end of each row.
    var start: String
    var end: String
}

/// A column to sort rows by.
struct SortField: Sendable, Hashable {
    var field: FieldPath
    var order: SortOrder
    /// Values in the order that ascends, after those that are not among them; where there are none, values ascend by
    /// themselves.
    var list: [Value] = []
}

/// A transform and where it stands, so that what fails later can be named.
struct PlacedTransform: Sendable, Hashable {
    var transform: Transform
    var path: String
}
