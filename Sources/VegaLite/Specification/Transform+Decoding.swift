extension PlacedTransform {
    /// Reads the transforms under `transform` of a view.
    static func all(_ reader: inout ObjectReader) -> [PlacedTransform] {
        let path = reader.path("transform")
        let report = reader.report
        return (reader.array("transform") ?? []).enumerated().compactMap { index, node in
            guard let inner = ObjectReader(node, path: "\(path)[\(index)]", report: report) else { return nil }
            return Transform(inner).map { PlacedTransform(transform: $0, path: inner.path) }
        }
    }
}

extension Transform {
    init?(_ reader: ObjectReader) {
        var reader = reader
        if let word = Self.notDrawn.first(where: { reader.node[$0] != nil }), reader.node["density"] == nil,
            reader.node["regression"] == nil
        {
            reader.report.error(
                reader.path(word), "the transform \"\(word)\" is not drawn", at: reader.node[word]?.position)
            return nil
        }
        let result = Self.read(&reader)
        reader.finish()
        guard let result else { return nil }
        self = result
    }

    private static func read(_ reader: inout ObjectReader) -> Transform? {
        if let node = reader.node("filter") {
            return Predicate(node, path: reader.path("filter"), report: reader.report).map { .filter($0) }
        }
        if reader.has("calculate") { return calculate(&reader) }
        if reader.has("joinaggregate") {
            return .joinaggregate(aggregates(&reader, "joinaggregate"), groupby: FieldPath.all(&reader, "groupby"))
        }
        if reader.has("aggregate") {
            return .aggregate(aggregates(&reader, "aggregate"), groupby: FieldPath.all(&reader, "groupby"))
        }
        if reader.has("stack") { return stack(&reader) }
        if reader.has("bin") { return bin(&reader) }
        if reader.has("timeUnit") {
            guard let unit = TimeUnit(&reader), let field = reader.string("field"), let name = reader.string("as")
            else {
                reader.report.error(
                    reader.path, "a time unit wants \"timeUnit\", \"field\" and \"as\"", at: reader.node.position)
                return nil
            }
            return .timeUnit(unit, field: FieldPath(field), as: name)
        }
        if reader.has("fold") { return .fold(FoldTransform(&reader)) }
        if reader.has("flatten") { return .flatten(FlattenTransform(&reader)) }
        if reader.has("pivot") { return PivotTransform(&reader).map { .pivot($0) } }
        if reader.has("window") { return WindowTransform(&reader).map { .window($0) } }
        if reader.has("impute") { return ImputeTransform(&reader).map { .impute($0) } }
        if reader.has("lookup") { return LookupTransform(&reader).map { .lookup($0) } }
        if reader.has("sample") { return SampleTransform(&reader).map { .sample($0) } }
        return curve(&reader)
    }

    /// Transforms that make the points of curves.
    private static func curve(_ reader: inout ObjectReader) -> Transform? {
        if reader.has("density") { return DensityTransform(&reader).map { .density($0) } }
        if reader.has("quantile") { return QuantileTransform(&reader).map { .quantile($0) } }
        if reader.has("regression") { return RegressionTransform(&reader).map { .regression($0) } }
        if reader.has("loess") { return LoessTransform(&reader).map { .loess($0) } }
        reader.report.error(reader.path, "the transform is not known", at: reader.node.position)
        return nil
    }

    private static func calculate(_ reader: inout ObjectReader) -> Transform? {
        guard let text = reader.string("calculate") else { return nil }
        guard let name = reader.string("as") else {
            reader.report.error(reader.path, "the result has no name", mend: "add \"as\"", at: reader.node.position)
            return nil
        }
        do throws(ExpressionError) {
            return .calculate(
                try Expression(text, reader.report.parameters, place: reader.path("calculate")), as: name)
        } catch {
            reader.report.error(
                reader.path("calculate"), error.message, mend: error.mend, at: reader.node["calculate"]?.position)
            return nil
        }
    }

    private static func aggregates(_ reader: inout ObjectReader, _ name: String) -> [AggregateField] {
        let path = reader.path(name)
        let report = reader.report
        return (reader.array(name) ?? []).enumerated().compactMap { index, node in
            guard var inner = ObjectReader(node, path: "\(path)[\(index)]", report: report) else { return nil }
            defer { inner.finish() }
            let field = inner.string("field").map { FieldPath($0) }
            let name = inner.string("as")
            guard let operation = Aggregate.read(&inner, "op") else {
                if inner.node("op") == nil {
                    report.error(inner.path, "the aggregate has no \"op\"", at: node.position)
                }
                return nil
            }
            let ownName = field.map { "\(operation.rawValue)_\($0.text)" } ?? operation.rawValue
            return AggregateField(operation: operation, field: field, name: name ?? ownName)
        }
    }

    private static func bin(_ reader: inout ObjectReader) -> Transform? {
        let names = reader.names([])
        guard let parameters = BinParameters(&reader, maxbins: 10), let field = reader.string("field"),
            let start = names.first
        else {
            reader.report.error(reader.path, "bins want \"bin\", \"field\" and \"as\"", at: reader.node.position)
            return nil
        }
        let end = names.count > 1 ? names[1] : "\(start)_end"
        return .bin(parameters, field: FieldPath(field), start: start, end: end)
    }

    private static func stack(_ reader: inout ObjectReader) -> Transform? {
        guard let field = reader.string("stack") else { return nil }
        let names = reader.names([])
        guard let start = names.first else {
            reader.report.error(reader.path, "the result has no name", mend: "add \"as\"", at: reader.node.position)
            return nil
        }
        return .stack(
            StackTransform(
                field: FieldPath(field), groupby: FieldPath.all(&reader, "groupby"), sort: SortField.all(&reader),
                offset: reader.choice("offset", StackOffset.self) ?? .zero, start: start,
                end: names.count > 1 ? names[1] : "\(start)_end"))
    }
}

extension SortField {
    /// Reads the fields under `sort` of a transform.
    static func all(_ reader: inout ObjectReader) -> [SortField] {
        let path = reader.path("sort")
        let report = reader.report
        return (reader.array("sort") ?? []).enumerated().compactMap { index, node in
            guard var inner = ObjectReader(node, path: "\(path)[\(index)]", report: report) else { return nil }
            defer { inner.finish() }
            guard let field = inner.string("field") else { return nil }
            let order = inner.choice("order", SortOrder.self) ?? .ascending
            return SortField(field: FieldPath(field), order: order)
        }
    }
}
