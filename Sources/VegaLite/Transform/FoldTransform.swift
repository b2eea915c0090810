/// Makes a row of each of some fields: one column says which field it was, another holds its value.
struct FoldTransform: Sendable, Hashable {
    var fields: [FieldPath]
    var key = "key"
    var value = "value"

    init(_ reader: inout ObjectReader) {
        fields = FieldPath.all(&reader, "fold")
        let names = reader.names([key, value])
        (key, value) = (names[0], names[1])
    }

    /// As many rows as there are fields for each row, one after the other.
    func run(_ table: Table) throws(TransformError) -> Table {
        guard !fields.isEmpty else { return Table(count: 0) }
        try TransformError.checkRows(Double(table.count) * Double(fields.count))
        let places = (0..<table.count).flatMap { Array(repeating: $0, count: fields.count) }
        var result = table.rows(places)
        let columns = fields.map { table.column($0) }
        result[key] = (0..<table.count).flatMap { _ in fields.map { .string($0.text) } }
        result[value] = (0..<table.count).flatMap { row in columns.map { $0[row] } }
        return result
    }
}
