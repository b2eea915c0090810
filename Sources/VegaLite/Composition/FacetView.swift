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
        spacing = GridSpacing(&reader, align: .all)
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
