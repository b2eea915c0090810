/// Runs transforms over a table, one after the other.
enum TransformRunner {
    /// Rows that a fold may make; more do not help anyone on a wall.
    private static let mostRows = 5_000_000

    /// The table after all transforms. Throws with the path of the one that failed.
    static func run(_ transforms: [PlacedTransform], _ table: Table) throws(ChartError) -> Table {
        var table = table
        for placed in transforms {
            do throws(ExpressionError) {
                let made = try run(placed.transform, table)
                table = GroupCounts.carried(from: table, to: made, placed.transform)
            } catch {
                throw ChartError(ChartProblem(path: placed.path, message: error.message, mend: error.mend))
            }
            if table.count > mostRows {
                throw ChartError(ChartProblem(path: placed.path, message: "this makes more than \(mostRows) rows"))
            }
        }
        return table
    }

    private static func run(_ transform: Transform, _ table: Table) throws(ExpressionError) -> Table {
        switch transform {
        case .filter(let predicate):
            var kept: [Int] = []
            for row in 0..<table.count where try predicate.passes(table, row) { kept.append(row) }
            return table.rows(kept)
        case .calculate(let expression, let name):
            var cells: [Value] = []
            cells.reserveCapacity(table.count)
            for row in 0..<table.count {
                cells.append(try ExpressionEvaluator(table: table, row: row).evaluate(expression))
            }
            var result = table
            result[name] = cells
            return result
        case .aggregate(let fields, let groupby): return aggregate(table, fields, groupby)
        case .joinaggregate(let fields, let groupby): return joinaggregate(table, fields, groupby)
        case .stack(let stack): return stack.run(table)
        case .bin(let parameters, let field, let start, let end):
            var result = table
            Bins.add(parameters, field: field, start: start, end: end, to: &result)
            return result
        case .timeUnit(let unit, let field, let name):
            var result = table
            unit.add(field, start: name, end: "\(name)_end", to: &result)
            return result
        case .fold(let fields, let key, let value): return fold(table, fields, key, value)
        }
    }

    /// One row a group, with the fields grouped by and the results. Without groups there is one row, even of nothing.
    static func aggregate(_ table: Table, _ fields: [AggregateField], _ groupby: [FieldPath]) -> Table {
        let groups = groupby.isEmpty ? [Array(0..<table.count)] : table.groups(by: groupby)
        var result = Table(count: groups.count)
        for field in groupby { result.set(field.text, table.cells(field).rows(groups.map { $0[0] })) }
        for field in fields { result[field.name] = values(field, table, groups) }
        return result
    }

    private static func joinaggregate(_ table: Table, _ fields: [AggregateField], _ groupby: [FieldPath]) -> Table {
        let groups = table.groups(by: groupby)
        var result = table
        for field in fields {
            var cells = [Value](repeating: .null, count: table.count)
            for (group, value) in zip(groups, values(field, table, groups)) {
                for row in group { cells[row] = value }
            }
            result[field.name] = cells
        }
        return result
    }

    private static func values(_ field: AggregateField, _ table: Table, _ groups: [[Int]]) -> [Value] {
        guard let path = field.field else { return groups.map { .number(Double($0.count)) } }
        let cells = table.cells(path)
        return groups.map { field.operation.value($0, of: cells) }
    }

    private static func fold(_ table: Table, _ fields: [FieldPath], _ key: String, _ value: String) -> Table {
        guard !fields.isEmpty else { return Table(count: 0) }
        let places = (0..<table.count).flatMap { Array(repeating: $0, count: fields.count) }
        var result = table.rows(places)
        let columns = fields.map { table.column($0) }
        result[key] = (0..<table.count).flatMap { _ in fields.map { .string($0.text) } }
        result[value] = (0..<table.count).flatMap { row in columns.map { $0[row] } }
        return result
    }
}
