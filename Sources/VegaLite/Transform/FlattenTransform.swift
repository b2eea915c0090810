/// Makes a row of every item of the arrays in some fields.
struct FlattenTransform: Sendable, Hashable {
    var fields: [FieldPath]
    var names: [String]

    init(fields: [FieldPath], names: [String] = []) {
        self.fields = fields
        self.names = names + fields.dropFirst(names.count).map(\.text)
    }

    init(_ reader: inout ObjectReader) {
        self.init(fields: FieldPath.all(&reader, "flatten"), names: reader.names([]))
    }

    /// As many rows for each as its longest array has items; shorter arrays are filled up with nothing.
    func run(_ table: Table) throws(TransformError) -> Table {
        let columns = fields.map { table.cells($0) }
        var places: [Int] = []
        var results = [[Value]](repeating: [], count: fields.count)
        for row in 0..<table.count {
            let arrays = columns.map { Self.items($0[row]) }
            let length = arrays.map(\.count).max() ?? 0
            try TransformError.checkRows(Double(places.count) + Double(length))
            for item in 0..<length {
                places.append(row)
                for (field, array) in arrays.enumerated() {
                    results[field].append(item < array.count ? array[item] : .null)
                }
            }
        }
        var result = table.rows(places)
        for (name, cells) in zip(names, results) { result[name] = cells }
        return result
    }

    /// The items of an array, or, as in JavaScript, the characters of a text.
    private static func items(_ cell: Value) -> [Value] {
        switch cell {
        case .array(let items): items
        case .string(let text): text.map { .string(String($0)) }
        case .null, .bool, .number, .object: []
        }
    }
}
