/// Compares the rows of a table by fields. Whatever the fields hold, each row has a number a field, so that many groups
/// of rows can be sorted without reading the cells again.
struct RowOrder {
    private let keys: [(ranks: [Double], isUp: Bool)]

    init(_ table: Table, _ fields: [SortField]) {
        keys = fields.map { (ranks: Self.ranks(table, $0), isUp: $0.order == .ascending) }
    }

    /// Whether there is anything to sort by.
    var isEmpty: Bool { keys.isEmpty }

    /// Whether row `a` stands before row `b` by the fields alone.
    func precedes(_ a: Int, _ b: Int) -> Bool {
        for (ranks, isUp) in keys where ranks[a] != ranks[b] { return (ranks[a] < ranks[b]) == isUp }
        return false
    }

    /// `rows` in order; rows that are equal in all fields stay as they were.
    func sorted(_ rows: [Int]) -> [Int] {
        guard !keys.isEmpty else { return rows }
        return rows.enumerated().sorted { a, b in
            if precedes(a.element, b.element) { return true }
            if precedes(b.element, a.element) { return false }
            return a.offset < b.offset
        }.map(\.element)
    }

    /// `rows` sorted by fields, rows that are equal in all of them as they were.
    static func sorted(_ rows: [Int], _ table: Table, _ fields: [SortField]) -> [Int] {
        fields.isEmpty ? rows : RowOrder(table, fields).sorted(rows)
    }

    /// A number for every row that is less where the cell comes first; nothing and NaN come before everything else.
    private static func ranks(_ table: Table, _ field: SortField) -> [Double] {
        let cells = table.cells(field.field)
        if !field.list.isEmpty {
            let places = Dictionary(
                field.list.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
            return cells.values.map { Double(places[$0.key] ?? -1) }
        }
        switch cells {
        case .numbers(let numbers): return numbers.map { $0.isNaN ? -.infinity : $0 }
        case .numerals:
            // Texts are compared as texts: "10" comes before "9".
            let codes = RowCodes(cells)
            let ranks = ranks(of: codes.groups.map { cells[$0[0]] })
            return codes.codes.map { ranks[Int($0)] }
        case .coded(let codes, let values):
            let ranks = ranks(of: values)
            return codes.map { ranks[Int($0)] }
        case .values(let values): return ranks(of: values)
        }
    }

    private static func ranks(of values: [Value]) -> [Double] {
        let order = values.indices.sorted { Value.ascends(values[$0], values[$1]) }
        var ranks = [Double](repeating: 0, count: values.count)
        var rank = 0.0
        for (place, row) in order.enumerated() {
            if place > 0, Value.ascends(values[order[place - 1]], values[row]) { rank += 1 }
            ranks[row] = rank
        }
        return ranks
    }
}
