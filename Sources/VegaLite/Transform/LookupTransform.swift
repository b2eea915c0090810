/// Adds columns from the rows of another table, found by a key.
struct LookupTransform: Sendable, Hashable {
    var field: FieldPath
    var source: DataSource
    /// What is done with the other table before it is searched.
    var transforms: [PlacedTransform] = []
    var key: FieldPath
    /// The fields that are taken over; nil for the whole row as one object.
    var fields: [FieldPath]?
    var names: [String]
    /// For rows whose key is not found.
    var missing = Value.null

    init?(_ reader: inout ObjectReader) {
        guard let field = reader.string("lookup") else { return nil }
        guard var from = reader.object("from") else {
            reader.report.error(
                reader.path, "a lookup wants another table", mend: "add \"from\"", at: reader.node.position)
            return nil
        }
        defer { from.finish() }
        guard let (source, transforms) = Self.rows(&from), let key = from.string("key") else {
            if from.node["key"] == nil {
                reader.report.error(from.path, "a lookup wants a \"key\"", at: from.node.position)
            }
            return nil
        }
        self.field = FieldPath(field)
        self.source = source
        self.transforms = transforms
        self.key = FieldPath(key)
        fields = from.has("fields") ? FieldPath.all(&from, "fields") : nil
        if let fields {
            let own = fields.map(\.text)
            let given = reader.names([])
            names = given + own.dropFirst(given.count)
        } else {
            names = Array(reader.names([from.string("param") ?? "_lookup"]).prefix(1))
        }
        missing = reader.node("default").map { Value($0) } ?? .null
    }

    /// The other table, and what is done with it: rows of their own, or those that are selected in another view.
    private static func rows(_ from: inout ObjectReader) -> (DataSource, [PlacedTransform])? {
        let report = from.report
        guard let name = from.string("param") else {
            guard let data = from.object("data") else {
                report.error(from.path, "a lookup wants \"data\" or \"param\"", at: from.node.position)
                return nil
            }
            return DataSource(data, report: report).map { ($0, []) }
        }
        guard let selection = report.parameters.selection(name), let rows = report.parameters.rows(name) else {
            report.error(from.path("param"), "there are no rows selected by \"\(name)\"", at: from.node.position)
            return nil
        }
        let whole = report.parameters
        report.parameters = whole.withoutRows()
        defer { report.parameters = whole }
        guard let (source, transforms) = rows.read(report) else { return nil }
        let selected = Transform.filter(.selected(selection, orEmpty: true))
        return (source, transforms + [PlacedTransform(transform: selected, path: from.path)])
    }

    /// The table with the columns added. Where keys stand twice in `other`, the last row counts, as in Vega.
    func run(_ table: Table, other: Table) throws(TransformError) -> Table {
        // Keys are compared as text: 1 finds "1".
        var places: [String: Int] = [:]
        for (place, cell) in other.column(key).enumerated() { places[cell.text] = place }
        let found = table.column(field).map { places[$0.text] }
        var result = table
        guard let fields else {
            try TransformError.checkSteps(
                Double(found.count) * Double(other.names.count), of: 5e6, mend: "name the \"fields\" that are wanted")
            result[names[0]] = found.map { place in place.map { other.object($0) } ?? missing }
            return result
        }
        for (name, field) in zip(names, fields) {
            let cells = other.cells(field)
            result[name] = found.map { place in place.map { cells[$0] } ?? missing }
        }
        return result
    }
}

extension Table {
    /// A row as one object, without what only counts students.
    func object(_ row: Int) -> Value {
        let shown = names.filter { !GroupCounts.isOwn($0) }
        return .object(Dictionary(shown.map { ($0, cell($0, row)) }, uniquingKeysWith: { $1 }))
    }
}
