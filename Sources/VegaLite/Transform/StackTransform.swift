extension StackTransform {
    /// Adds the start and the end of each row, stacked with the other rows of its group.
    func run(_ table: Table) -> Table {
        let numbers: [Double] =
            field.map { table.column($0).map { $0.measure ?? 0 } } ?? Array(repeating: 1, count: table.count)
        var starts = [Double](repeating: 0, count: table.count)
        var ends = starts
        let order = RowOrder(table, sort)
        let groups = table.groups(by: groupby).map(order.sorted)
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
