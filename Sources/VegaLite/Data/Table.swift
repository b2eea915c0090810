/// Rows in columns. Every column has `count` cells.
struct Table: Sendable, Hashable {
    private(set) var names: [String] = []
    private var columns: [String: Column] = [:]
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
        get { columns[name]?.values }
        set { set(name, newValue.map { Column($0) }) }
    }

    /// Adds a column of `count` cells, or puts it in the place of the one of that name; nil takes it away.
    mutating func set(_ name: String, _ column: Column?) {
        if columns[name] == nil, column != nil { names.append(name) }
        columns[name] = column
    }

    /// Whether there is a column of that name.
    func has(_ name: String) -> Bool { columns[name] != nil }

    /// The cell of a column in a row; null where there is no such column.
    func cell(_ name: String, _ row: Int) -> Value {
        columns[name]?[row] ?? .null
    }

    /// The cells of a column as they are held, by exactly this name; nothings where there is no such column.
    func cells(named name: String) -> Column { columns[name] ?? .nothings(count) }

    /// The rows at `places`, in that order.
    func rows(_ places: [Int]) -> Table {
        var result = Table(count: places.count)
        result.names = names
        result.columns = columns.mapValues { $0.rows(places) }
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
        return codes(by: fields).groups
    }

    /// Equal numbers for rows with equal values in `fields`.
    func codes(by fields: [FieldPath]) -> RowCodes {
        fields.reduce(RowCodes(rows: count)) { $0.crossed(RowCodes(cells($1))) }
    }

    /// The cells that a field names, reached through members where the field says so.
    func column(_ field: FieldPath) -> [Value] { cells(field).values }

    /// The cells that a field names as they are held, reached through members where the field says so.
    func cells(_ field: FieldPath) -> Column {
        if let cells = columns[field.text] { return cells }
        guard let first = field.parts.first, let cells = columns[first] else { return .nothings(count) }
        guard field.parts.count > 1 else { return cells }
        return Column(cells.values.map { field.member(of: $0) })
    }

    /// Whether any row could have the field.
    func has(_ field: FieldPath) -> Bool {
        columns[field.text] != nil || field.parts.first.map { columns[$0] != nil } == true
    }

    /// The cell that a field names in a row, reached through members where the field says so.
    func cell(_ field: FieldPath, _ row: Int) -> Value {
        if let cells = columns[field.text] { return cells[row] }
        guard let first = field.parts.first, let cells = columns[first] else { return .null }
        return field.member(of: cells[row])
    }
}
