/// Adds a row for every key that a group lacks.
struct ImputeTransform: Sendable, Hashable {
    var field: FieldPath
    var key: FieldPath
    /// Keys that every group is to have beside those that are found.
    var keys: [Value] = []
    var groupby: [FieldPath] = []
    var filling = Filling()

    init(field: FieldPath, key: FieldPath) {
        self.field = field
        self.key = key
    }

    init?(_ reader: inout ObjectReader) {
        guard let field = reader.string("impute"), let key = reader.string("key") else {
            reader.report.error(
                reader.path, "an impute wants \"impute\" and \"key\", two fields", at: reader.node.position)
            return nil
        }
        self.init(field: FieldPath(field), key: FieldPath(key))
        groupby = FieldPath.all(&reader, "groupby")
        guard let filling = Filling(&reader), let keys = Self.keys(&reader) else { return nil }
        self.filling = filling
        self.keys = keys
    }

    /// What is put where a row was missing.
    struct Filling: Sendable, Hashable {
        /// A way to compute it from the rows around.
        enum Method: String, CaseIterable, Sendable {
            case value, median, max, min, mean

            /// The aggregate of the same name; nil for a fixed value.
            var aggregate: Aggregate? {
                switch self {
                case .value: nil
                case .median: .median
                case .max: .max
                case .min: .min
                case .mean: .mean
                }
            }
        }

        var method = Method.value
        var value = Value.number(0)
        /// How many rows before and after count; nil for all.
        var before: Int?
        var after: Int?

        init() {}

        /// Reads `method`, `value` and `frame`.
        init?(_ reader: inout ObjectReader) {
            method = reader.choice("method", Method.self) ?? .value
            value = reader.node("value").map { Value($0) } ?? .number(0)
            guard let frame = reader.array("frame") else { return }
            guard frame.count == 2, let ends = WindowTransform.ends(frame) else {
                reader.report.error(
                    reader.path("frame"), "a frame is two numbers of rows",
                    mend: "write null for all rows of a side", at: reader.node["frame"]?.position)
                return nil
            }
            (before, after) = ends
        }
    }

    /// Reads `keyvals`: a list, or a sequence of numbers. Nil, with an error reported, for one that is too long.
    static func keys(_ reader: inout ObjectReader) -> [Value]? {
        guard let node = reader.node("keyvals"), node.content != .null else { return [] }
        if case .array(let items) = node.content { return items.map(DateTimeObject.value) }
        guard var inner = reader.object("keyvals") else { return nil }
        defer { inner.finish() }
        return NumberSequence(&inner)?.numbers.map { .number($0) }
    }

    /// The table with the rows added at its end, group after group.
    func run(_ table: Table) throws(TransformError) -> Table {
        let found = RowCodes(table.cells(key))
        let cells = table.cells(key)
        var domain = keys.map(\.key)
        var known = Dictionary(domain.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let places = found.groups.map { rows -> Int in
            let value = cells[rows[0]].key
            if let place = known[value] { return place }
            known[value] = domain.count
            domain.append(value)
            return domain.count - 1
        }
        let groups = table.groups(by: groupby)
        try TransformError.checkRows(Double(groups.count) * Double(domain.count) + Double(table.count))
        var sources: [Int] = []
        var newKeys: [Value] = []
        for group in groups {
            let present = Set(group.map { places[Int(found.codes[$0])] })
            for (place, value) in domain.enumerated() where !present.contains(place) {
                sources.append(group[0])
                newKeys.append(value)
            }
        }
        return try filled(table, sources, newKeys)
    }

    /// Adds a row for each of `keys`, in the group of the row of `sources`.
    private func filled(_ table: Table, _ sources: [Int], _ newKeys: [Value]) throws(TransformError) -> Table {
        var result = Table(count: table.count + sources.count)
        let nothing = [Value](repeating: .null, count: sources.count)
        for name in table.names { result[name] = (table[name] ?? []) + nothing }
        for field in groupby {
            let cells = table.cells(field)
            result[field.text] = cells.values + cells.rows(sources).values
        }
        result[key.text] = table.column(key) + newKeys
        let fixed = filling.method == .value ? filling.value : .null
        var cells = table.column(field) + Array(repeating: fixed, count: sources.count)
        result[field.text] = cells
        guard let aggregate = filling.method.aggregate else { return result }
        var window = WindowTransform(
            fields: [.init(operation: .aggregate(aggregate), field: field, name: field.text)], groupby: groupby)
        window.before = filling.before
        window.after = filling.after
        let computed = try window.run(result).column(field)
        for row in cells.indices where cells[row] == .null { cells[row] = computed[row] }
        result[field.text] = cells
        return result
    }
}
