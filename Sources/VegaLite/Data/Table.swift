/// Rows in columns. Every column has `count` cells.
struct Table: Sendable, Hashable {
    private(set) var names: [String] = []
    private var columns: [String: [Value]] = [:]
    private(set) var count: Int

    /// Rows without columns.
    init(count: Int) {
        self.count = count
    }

    init(_ columns: [(String, [Value])]) {
        self.init(count: columns.first?.1.count ?? 0)
        for (name, cells) in columns { self[name] = cells }
    }

    /// The cells of a column, or nil where there is no such column. A column set must have `count` cells.
    subscript(name: String) -> [Value]? {
        get { columns[name] }
        set {
            if columns[name] == nil, newValue != nil { names.append(name) }
            columns[name] = newValue
        }
    }

    /// The cell of a column in a row; null where there is no such column.
    func cell(_ name: String, _ row: Int) -> Value {
        columns[name]?[row] ?? .null
    }

    /// The rows at `places`, in that order.
    func rows(_ places: [Int]) -> Table {
        var result = Table(count: places.count)
        result.names = names
        result.columns = columns.mapValues { cells in places.map { cells[$0] } }
        return result
    }

    /// Adds a row whose cells `value` gives by the name of the column.
    mutating func append(_ value: (String) -> Value) {
        for name in names { columns[name]?.append(value(name)) }
        count += 1
    }

    /// The rows in groups of equal values in `fields`; groups stand in the order of their first rows.
    func groups(by fields: [FieldPath]) -> [[Int]] {
        guard !fields.isEmpty else { return count == 0 ? [] : [Array(0..<count)] }
        let cells = fields.map { self.column($0) }
        var places: [[Value]: Int] = [:]
        var groups: [[Int]] = []
        for row in 0..<count {
            let key = cells.map { $0[row].key }
            if let place = places[key] {
                groups[place].append(row)
            } else {
                places[key] = groups.count
                groups.append([row])
            }
        }
        return groups
    }

    /// The cells that a field names, reached through members where the field says so.
    func column(_ field: FieldPath) -> [Value] {
        if let cells = columns[field.text] { return cells }
        guard let first = field.parts.first, let cells = columns[first] else {
            return Array(repeating: .null, count: count)
        }
        guard field.parts.count > 1 else { return cells }
        return cells.map { cell in field.parts.dropFirst().reduce(cell) { $0.member(.string($1)) } }
    }

    /// Whether any row could have the field.
    func has(_ field: FieldPath) -> Bool {
        columns[field.text] != nil || field.parts.first.map { columns[$0] != nil } == true
    }
}

/// The name of a field as a specification writes it: `score`, `a.b`, `a['b']`, or `a\\.b` for a name with a dot.
struct FieldPath: Sendable, Hashable {
    /// The field as it is written, with the escapes of its dots taken away.
    let text: String
    /// The names to follow, one inside the other.
    let parts: [String]

    init(_ written: String) {
        var parts: [String] = []
        var part = ""
        var isEscaped = false
        for character in written {
            if isEscaped {
                part.append(character)
                isEscaped = false
                continue
            }
            switch character {
            case "\\": isEscaped = true
            case ".", "[":
                if !part.isEmpty { parts.append(part) }
                part = ""
            case "]", "'", "\"": continue
            default: part.append(character)
            }
        }
        if !part.isEmpty { parts.append(part) }
        self.parts = parts
        self.text = parts.count == 1 ? parts[0] : written
    }
}

extension Table {
    /// The cell that a field names in a row, reached through members where the field says so.
    func cell(_ field: FieldPath, _ row: Int) -> Value {
        if let cells = self[field.text] { return cells[row] }
        guard let first = field.parts.first, let cells = self[first] else { return .null }
        return field.parts.dropFirst().reduce(cells[row]) { $0.member(.string($1)) }
    }
}
