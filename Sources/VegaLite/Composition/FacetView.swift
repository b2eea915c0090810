/// One view for each value of one or two fields.
struct FacetView: Sendable, Hashable {
    var common: ViewCommon
    /// Where the fields are said, for errors.
    var path: String
    var fields: Fields
    var spacing: GridSpacing
    var child: View

    /// By which fields the rows are parted.
    enum Fields: Sendable, Hashable {
        /// A row of views, or a column of views, or both.
        case grid(row: FacetField?, column: FacetField?)
        /// Views one after the other, in rows of so many.
        case wrapped(FacetField, columns: Int?)
    }

    /// The members of an encoding that make a facet of a view.
    static let channels: Set<String> = ["row", "column", "facet"]

    /// Reads `facet` and `spec`.
    init?(_ reader: inout ObjectReader, depth: Int) {
        guard let facet = reader.object("facet"), let spec = reader.object("spec") else {
            reader.report.error(reader.path, "a facet wants \"facet\" and \"spec\"", at: reader.node.position)
            return nil
        }
        let columns = GridSpacing.columns(&reader)
        var mapping = facet
        let isGrid = mapping.has("row") || mapping.has("column")
        guard
            let fields = isGrid
                ? Self.grid(facet)
                : FacetField(facet.node, path: facet.path, report: facet.report)
                    .map({ .wrapped($0, columns: columns) })
        else { return nil }
        self.init(&reader, fields, path: facet.path, child: spec, depth: depth)
    }

    /// Reads a view whose encoding has `row`, `column` or `facet`.
    init?(encodingOf reader: inout ObjectReader, depth: Int) {
        guard let encoding = reader.node["encoding"],
            var mapping = ObjectReader(
                encoding, path: reader.path("encoding"), report: reader.report)
        else { return nil }
        let fields: Fields?
        if let node = mapping.node("facet") {
            let columns = mapping.object("facet").flatMap { inner -> Int? in
                var inner = inner
                return GridSpacing.columns(&inner)
            }
            fields = FacetField(node, path: mapping.path("facet"), report: reader.report)
                .map { .wrapped($0, columns: columns) }
        } else {
            fields = Self.grid(mapping)
        }
        let outer: Set = [
            "$schema", "background", "padding", "autosize", "usermeta", "config", "datasets", "data", "transform",
            "title", "resolve", "name", "description", "spacing", "align", "center", "bounds",
        ]
        let inner = reader.node.without(outer).with("encoding", encoding.without(Self.channels))
        guard let fields, let child = ObjectReader(inner, path: reader.path, report: reader.report) else { return nil }
        reader.ignore(["encoding", "mark", "layer", "width", "height", "view", "params", "projection", "selection"])
        self.init(&reader, fields, path: mapping.path, child: child, depth: depth, spacings: mapping)
    }

    private init?(
        _ reader: inout ObjectReader, _ fields: Fields, path: String, child: ObjectReader, depth: Int,
        spacings: ObjectReader? = nil
    ) {
        self.path = path
        self.fields = fields
        spacing = GridSpacing(&reader)
        if let spacings { spacing.take(spacings.node) }
        common = View.outerCommon(&reader)
        var child = child
        guard let view = View(&child, depth: depth + 1) else { return nil }
        child.finish()
        self.child = view
    }

    private static func grid(_ mapping: ObjectReader) -> Fields? {
        func field(_ name: String) -> FacetField?? {
            guard let node = mapping.node[name], node.content != .null else { return .some(nil) }
            return FacetField(node, path: mapping.path(name), report: mapping.report).map { .some($0) }
        }
        guard let row = field("row"), let column = field("column") else { return nil }
        return .grid(row: row, column: column)
    }
}

/// Room between the views of a grid, in pixels; nil for the theme's own.
struct GridSpacing: Sendable, Hashable {
    var row: Double?
    var column: Double?

    /// Reads `spacing`: a number, or one for rows and one for columns.
    init(_ reader: inout ObjectReader) {
        reader.ignore(["align", "center", "bounds"])
        guard let node = reader.node("spacing") else { return }
        if case .object = node.content, var inner = reader.object("spacing") {
            row = inner.number("row")
            column = inner.number("column")
            inner.finish()
        } else {
            row = reader.number("spacing")
            column = row
        }
    }

    /// Takes the spacings that an encoding's `row`, `column` and `facet` give.
    mutating func take(_ encoding: JSONNode) {
        func number(_ name: String) -> Double? {
            if case .number(let number)? = encoding[name]?["spacing"]?.content { number } else { nil }
        }
        row = number("row") ?? number("facet") ?? row
        column = number("column") ?? number("facet") ?? column
    }

    /// The number of columns under `columns`; nil where there is none.
    static func columns(_ reader: inout ObjectReader) -> Int? {
        guard let number = reader.number("columns") else { return nil }
        guard number >= 1, number <= 10_000 else { return nil }
        return Int(number)
    }
}
