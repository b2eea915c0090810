/// Runs transforms over a table, one after the other.
enum TransformRunner {
    /// The table after all transforms. Throws with the path of the one that failed.
    /// - Parameter sources: gives the rows of another table that a transform looks up.
    static func run(
        _ transforms: [PlacedTransform], _ table: Table, sources: (DataSource) throws(ChartError) -> Table
    ) throws(ChartError) -> Table {
        var table = table
        // What was computed keeps the type that it was given.
        var computed: Set<String> = []
        for placed in transforms {
            if case .filter(let test) = placed.transform {
                for implied in test.impliedTypes where !computed.contains(implied.field.text) { table.give(implied) }
            }
            var other = Table(count: 0)
            if case .lookup(let lookup) = placed.transform {
                other = try run(lookup.transforms, sources(lookup.source), sources: sources)
            }
            do throws(TransformError) {
                let made = try run(placed.transform, table, other)
                computed.formUnion(made.names.filter { !table.has($0) })
                if case .calculate(_, let name) = placed.transform { computed.insert(name) }
                table = GroupCounts.carried(from: table, to: made, placed.transform)
            } catch {
                throw ChartError(ChartProblem(path: placed.path, message: error.message, mend: error.mend))
            }
        }
        return table
    }

    private static func run(
        _ transform: Transform, _ table: Table, _ other: Table
    ) throws(TransformError) -> Table {
        switch transform {
        case .filter(let predicate): return try filter(table, predicate)
        case .calculate(let expression, let name): return try calculate(table, expression, name)
        case .aggregate(let fields, let groupby):
            try checkRowsAsValues(table, fields)
            return aggregate(table, fields, groupby)
        case .joinaggregate(let fields, let groupby):
            try checkRowsAsValues(table, fields)
            return joinaggregate(table, fields, groupby)
        case .stack(let stack): return stack.run(table)
        case .bin(let parameters, let field, let start, let end):
            var result = table
            Bins.add(parameters, field: field, start: start, end: end, to: &result)
            return result
        case .timeUnit(let unit, let field, let name):
            var result = table
            unit.add(field, start: name, end: "\(name)_end", to: &result)
            return result
        case .fold(let fold): return try fold.run(table)
        case .flatten(let flatten): return try flatten.run(table)
        case .pivot(let pivot): return try pivot.run(table)
        case .window(let window): return try window.run(table)
        case .impute(let impute): return try impute.run(table)
        case .lookup(let lookup): return try lookup.run(table, other: other)
        case .sample(let sample): return sample.run(table)
        case .density(let density): return try density.run(table)
        case .quantile(let quantile): return try quantile.run(table)
        case .regression(let regression): return try regression.run(table)
        case .loess(let loess): return try loess.run(table)
        }
    }

    private static func filter(_ table: Table, _ predicate: Predicate) throws(TransformError) -> Table {
        do throws(ExpressionError) {
            return table.rows(try predicate.rows(of: table))
        } catch {
            throw TransformError(error)
        }
    }

    private static func calculate(
        _ table: Table, _ expression: Expression, _ name: String
    ) throws(TransformError) -> Table {
        var cells: [Value] = []
        cells.reserveCapacity(table.count)
        var evaluator = RowEvaluator(expression, table)
        do throws(ExpressionError) {
            for row in 0..<table.count { cells.append(try evaluator.value(row)) }
        } catch {
            throw TransformError(error)
        }
        var result = table
        result[name] = cells
        return result
    }

    /// Whole rows are heavy cells.
    private static func checkRowsAsValues(_ table: Table, _ fields: [AggregateField]) throws(TransformError) {
        guard fields.contains(where: { [.values, .argmin, .argmax].contains($0.operation) }) else { return }
        try TransformError.checkSteps(
            Double(table.count) * Double(table.names.count), of: 2e7, mend: "filter or aggregate the rows before")
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
        switch field.operation {
        case .values: return groups.map { .array($0.map(table.object)) }
        case .argmin, .argmax: return extremes(field, table, groups)
        case .count, .valid, .missing, .distinct, .sum, .product, .mean, .average, .median, .min, .max, .q1, .q3,
            .variance, .variancep, .stdev, .stdevp, .stderr, .ci0, .ci1:
            guard let path = field.field, field.operation != .count else {
                return groups.map { .number(Double($0.count)) }
            }
            let cells = table.cells(path)
            return groups.map { field.operation.value($0, of: cells) }
        }
    }

    /// The row of each group in which a field is least or greatest, or what it holds in the field that is wanted.
    private static func extremes(_ field: AggregateField, _ table: Table, _ groups: [[Int]]) -> [Value] {
        guard let path = field.field else { return groups.map { _ in .null } }
        let cells = table.cells(path)
        return groups.map { rows in
            guard let place = field.operation.place(rows.count, { cells[rows[$0]] }) else { return .null }
            return field.shown.map { table.cell($0, rows[place]) } ?? table.object(rows[place])
        }
    }
}
