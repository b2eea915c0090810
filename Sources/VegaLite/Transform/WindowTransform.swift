/// Adds columns that are computed for every row from the rows before and after it in its group.
struct WindowTransform: Sendable, Hashable {
    var fields: [WindowField]
    var groupby: [FieldPath]
    var sort: [SortField]
    /// How many rows before and after a row belong to its frame; nil for all.
    var before: Int?
    var after: Int? = 0
    /// Whether the frame counts rows alone; else rows that are equal in what is sorted by are in the frame together.
    var ignoresPeers = false

    /// One column that is added.
    struct WindowField: Sendable, Hashable {
        var operation: WindowOperation
        var field: FieldPath?
        /// The offset, the number of tiles, or which value.
        var parameter: Double?
        var name: String
    }

    init(fields: [WindowField], groupby: [FieldPath] = [], sort: [SortField] = []) {
        self.fields = fields
        self.groupby = groupby
        self.sort = sort
    }

    init?(_ reader: inout ObjectReader) {
        fields = Self.fields(&reader)
        groupby = FieldPath.all(&reader, "groupby")
        sort = SortField.all(&reader)
        ignoresPeers = reader.bool("ignorePeers") ?? false
        guard let frame = reader.array("frame") else { return }
        guard frame.count == 2, let ends = Self.ends(frame) else {
            reader.report.error(
                reader.path("frame"), "a frame is two numbers of rows", mend: "write null for all rows of a side",
                at: reader.node["frame"]?.position)
            return nil
        }
        (before, after) = ends
    }

    /// The frame's two sides; Vega takes their sizes, whatever their signs.
    static func ends(_ frame: [JSONNode]) -> (before: Int?, after: Int?)? {
        var sizes: [Int?] = []
        for node in frame {
            switch node.content {
            case .null: sizes.append(nil)
            case .number(let number): sizes.append(Int(min(abs(number), 1e9)))
            case .bool, .string, .array, .object: return nil
            }
        }
        return (sizes[0], sizes[1])
    }

    private static func fields(_ reader: inout ObjectReader) -> [WindowField] {
        let path = reader.path("window")
        let report = reader.report
        return (reader.array("window") ?? []).enumerated().compactMap { index, node in
            guard var inner = ObjectReader(node, path: "\(path)[\(index)]", report: report) else { return nil }
            defer { inner.finish() }
            let field = inner.string("field").map { FieldPath($0) }
            let name = inner.string("as")
            let parameter = inner.number("param")
            guard let operation = WindowOperation.read(&inner) else { return nil }
            guard let name else {
                report.error(inner.path, "the result has no name", mend: "add \"as\"", at: node.position)
                return nil
            }
            guard field != nil || !operation.wantsField else {
                report.error(inner.path, "the operation wants a field", mend: "add \"field\"", at: node.position)
                return nil
            }
            return WindowField(operation: operation, field: field, parameter: parameter, name: name)
        }
    }

    /// The table with the columns added; its rows stay in their order.
    func run(_ table: Table) throws(TransformError) -> Table {
        let order = RowOrder(table, sort)
        let partitions = table.groups(by: groupby).map { rows in
            WindowPartition(rows: order.sorted(rows), order: order, transform: self)
        }
        var result = table
        for field in fields {
            let cells = field.field.map { result.cells($0) }
            var column = [Value](repeating: .null, count: table.count)
            for partition in partitions {
                for (row, value) in zip(partition.rows, try partition.values(field, cells, result)) {
                    column[row] = value
                }
            }
            result[field.name] = column
        }
        return result
    }
}

extension WindowOperation {
    fileprivate var wantsField: Bool {
        switch self {
        case .placing(let placing): placing.wantsField
        case .aggregate(let aggregate): aggregate != .count
        }
    }
}
