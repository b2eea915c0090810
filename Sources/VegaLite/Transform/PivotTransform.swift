/// Makes a column of every value of a field, filled from another field.
struct PivotTransform: Sendable, Hashable {
    var field: FieldPath
    var value: FieldPath
    var groupby: [FieldPath] = []
    var operation = Aggregate.sum
    /// The most columns, the first by name; 0 for all.
    var limit = 0

    /// No chart shows more columns than this.
    static let mostColumns = 10_000

    init(field: FieldPath, value: FieldPath) {
        self.field = field
        self.value = value
    }

    init?(_ reader: inout ObjectReader) {
        guard let field = reader.string("pivot") else { return nil }
        guard let value = reader.string("value") else {
            reader.report.error(reader.path, "a pivot wants a field", mend: "add \"value\"", at: reader.node.position)
            return nil
        }
        self.init(field: FieldPath(field), value: FieldPath(value))
        groupby = FieldPath.all(&reader, "groupby")
        operation = Aggregate.read(&reader, "op") ?? .sum
        limit = Int(max(0, min(1e6, reader.number("limit") ?? 0)))
    }

    /// One row a group.
    func run(_ table: Table) throws(TransformError) -> Table {
        let keys = table.cells(field)
        let codes = RowCodes(keys)
        var columns = codes.groups.map { keys[$0[0]] }.enumerated().sorted { Value.ascends($0.element, $1.element) }
        if limit > 0 { columns = Array(columns.prefix(limit)) }
        let groups = table.groups(by: groupby)
        guard columns.count <= Self.mostColumns else {
            throw TransformError(
                "this makes \(columns.count) columns, more than \(Self.mostColumns)",
                mend: "pivot a field with fewer values, or add \"limit\"")
        }
        try TransformError.checkRows(Double(columns.count) * Double(groups.count))
        var result = Table(count: groups.count)
        for field in groupby { result.set(field.text, table.cells(field).rows(groups.map { $0[0] })) }
        let cells = table.cells(value)
        let parts = groups.map { rows in Dictionary(grouping: rows) { Int(codes.codes[$0]) } }
        for (code, key) in columns {
            result[key.text] = parts.map { operation.value($0[code] ?? [], of: cells) }
        }
        return result
    }
}
