extension StackTransform {
    /// Adds the start and the end of each row, stacked with the other rows of its group.
    func run(_ table: Table) -> Table {
        let numbers: [Double] =
            field.map { table.column($0).map { $0.measure ?? 0 } } ?? Array(repeating: 1, count: table.count)
        var starts = [Double](repeating: 0, count: table.count)
        var ends = starts
        let groups = table.groups(by: groupby).map { RowOrder.sorted($0, table, sort) }
        let greatest = groups.map { group in group.reduce(0) { $0 + abs(numbers[$1]) } }.max() ?? 0
        for group in groups {
            let sum = group.reduce(0) { $0 + abs(numbers[$1]) }
            switch offset {
            case .zero: stackFromZero(group, numbers, &starts, &ends)
            case .normalize: stackOn(group, numbers, from: 0, scale: sum == 0 ? 0 : 1 / sum, &starts, &ends)
            case .center: stackOn(group, numbers, from: (greatest - sum) / 2, scale: 1, &starts, &ends)
            }
        }
        var result = table
        result[start] = starts.map { .number($0) }
        result[end] = ends.map { .number($0) }
        return result
    }

    /// Positive numbers grow up from zero, negative ones down.
    private func stackFromZero(
        _ group: [Int], _ numbers: [Double], _ starts: inout [Double], _ ends: inout [Double]
    ) {
        var high = 0.0
        var low = 0.0
        for row in group {
            if numbers[row] < 0 {
                starts[row] = low
                low += numbers[row]
                ends[row] = low
            } else {
                starts[row] = high
                high += numbers[row]
                ends[row] = high
            }
        }
    }

    private func stackOn(
        _ group: [Int], _ numbers: [Double], from first: Double, scale: Double, _ starts: inout [Double],
        _ ends: inout [Double]
    ) {
        var sum = 0.0
        for row in group {
            starts[row] = first + sum * scale
            sum += abs(numbers[row])
            ends[row] = first + sum * scale
        }
    }
}

/// Puts rows in order.
enum RowOrder {
    /// `rows` sorted by fields, rows that are equal in all of them as they were.
    static func sorted(_ rows: [Int], _ table: Table, _ fields: [SortField]) -> [Int] {
        guard !fields.isEmpty else { return rows }
        let columns = fields.map { (cells: keys(table, $0), isUp: $0.order == .ascending) }
        return rows.enumerated().sorted { a, b in
            for (cells, isUp) in columns {
                let x = cells[a.element]
                let y = cells[b.element]
                if Value.ascends(x, y) { return isUp }
                if Value.ascends(y, x) { return !isUp }
            }
            return a.offset < b.offset
        }.map(\.element)
    }

    /// What rows are compared by: the cells themselves, or their places in the list.
    private static func keys(_ table: Table, _ field: SortField) -> [Value] {
        let cells = table.column(field.field)
        guard !field.list.isEmpty else { return cells }
        let places = Dictionary(field.list.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        return cells.map { .number(Double(places[$0.key] ?? field.list.count)) }
    }
}
