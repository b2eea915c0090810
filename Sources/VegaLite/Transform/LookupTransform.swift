/// Adds columns from the rows of another table, found by a key.
struct LookupTransform: Sendable, Hashable {
    var field: FieldPath
    var source: DataSource
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
        if from.has("param") || from.has("selection") {
            reader.report.error(from.path, "live interaction is not drawn", at: from.node.position)
            from.ignore(["key", "fields"])
            return nil
        }
        guard let data = from.object("data"), let source = DataSource(data, report: reader.report),
            let key = from.string("key")
        else {
            reader.report.error(from.path, "a lookup wants \"data\" and \"key\"", at: from.node.position)
            return nil
        }
        self.field = FieldPath(field)
        self.source = source
        self.key = FieldPath(key)
        fields = from.has("fields") ? FieldPath.all(&from, "fields") : nil
        if let fields {
            let own = fields.map(\.text)
            let given = reader.names([])
            names = given + own.dropFirst(given.count)
        } else {
            names = Array(reader.names(["_lookup"]).prefix(1))
        }
        missing = reader.node("default").map { Value($0) } ?? .null
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
