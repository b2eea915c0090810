/// Follows how many students the rows of a table speak of, through every step that makes rows of rows.
///
/// Three columns do this, under names that no file can hold: how many students a row stands for (which sums up where
/// rows are aggregated), how many the group has that the row's numbers speak of, and what makes that group. Rows that
/// stand for one student each and speak of nobody else have no group.
enum GroupCounts {
    static let students = "\u{0}students"
    static let size = "\u{0}size"
    static let group = "\u{0}group"

    /// Whether a column is one of these.
    static func isOwn(_ name: String) -> Bool { name.first == "\u{0}" }

    /// A table as it is read, with a student a row, or as many as a field says.
    static func begin(_ table: Table, countField: String?) -> Table {
        var result = table
        guard let field = countField.map({ FieldPath($0) }), table.has(field) else {
            result.set(students, .numbers(Array(repeating: 1, count: table.count)))
            return result
        }
        let counts = table.cells(field).measures.map { $0.isNaN ? 0 : $0 }
        result.set(students, .numbers(counts))
        result.set(size, .numbers(counts))
        return result
    }

    /// What became of the counts of `before` in a table that a transform made of it.
    static func carried(from before: Table, to after: Table, _ transform: Transform) -> Table {
        guard before.has(students) else { return after }
        switch transform.grouping {
        case .none: return after
        case .made(let fields, let inner): return made(from: before, to: after, by: fields, inner: inner)
        case .joined(let fields, let isShare): return joined(after, by: fields, isShare: isShare)
        case .stacked(let fields): return joined(after, by: fields, isShare: true)
        }
    }

    /// The counts of rows that were made anew, one or more for each group of `before`.
    /// - Parameter inner: a field that parts the groups once more, into cells of one row: the smallest counts.
    static func made(
        from before: Table, to after: Table, by fields: [FieldPath], inner: FieldPath? = nil
    ) -> Table {
        guard before.has(students) else { return after }
        let groups = before.groups(by: fields)
        let weights = before.cells(FieldPath(students)).measures
        let totals = zip(groups, known(before, groups, fields)).map { max(sum(weights, $0), $1) }
        let sizes =
            inner.map { field in
                smallest(before, weights, groups, totals, FieldPath(field.text))
            } ?? totals
        let places: [Int?]
        if groups.count == after.count {
            places = Array(groups.indices)
        } else {
            let columns = fields.map { before.column($0) }
            var known: [[Value]: Int] = [:]
            for (place, rows) in groups.enumerated() { known[columns.map { $0[rows[0]].key }] = place }
            let made = fields.map { after.column($0) }
            places = (0..<after.count).map { row in known[made.map { $0[row].key }] }
        }
        var result = after
        result.set(students, .numbers(places.map { $0.map { totals[$0] } ?? 0 }))
        result.set(size, .numbers(places.map { $0.map { sizes[$0] } ?? 0 }))
        return named(result, by: fields)
    }

    /// The counts of rows that learned of the other rows of their group.
    /// - Parameter isShare: whether the rows are shares of the group, so that the group is what counts; else rows
    ///   that speak of a group of their own keep it.
    static func joined(_ table: Table, by fields: [FieldPath], isShare: Bool) -> Table {
        guard table.has(students), table.has(size) || !isShare else { return table }
        guard isShare || !table.has(size) else { return table }
        let weights = table.cells(FieldPath(students)).measures
        var sizes = [Double](repeating: 0, count: table.count)
        for rows in table.groups(by: fields) {
            let total = sum(weights, rows)
            for row in rows { sizes[row] = total }
        }
        var result = table
        result.set(size, .numbers(sizes))
        return named(result, by: fields)
    }

    /// What rows that were counted with their group before, and then filtered, still say of the same group's size: the
    /// whiskers of a box are those of its students, although the outliers are not among their rows.
    private static func known(_ table: Table, _ groups: [[Int]], _ fields: [FieldPath]) -> [Double] {
        guard table.has(size), table.has(group) else { return groups.map { _ in 0 } }
        let sizes = table.cells(FieldPath(size)).measures
        let noted = table.cells(FieldPath(group))
        let sorted = fields.sorted { $0.text < $1.text }
        let columns = sorted.map { table.cells($0) }
        return groups.map { rows in
            guard let row = rows.first, noted[row] == label(sorted, columns, row), !sizes[row].isNaN else { return 0 }
            return sizes[row]
        }
    }

    private static func label(_ fields: [FieldPath], _ columns: [Column], _ row: Int) -> Value {
        .array(zip(fields, columns).flatMap { [.string($0.text), $1[row]] })
    }

    private static func sum(_ weights: [Double], _ rows: [Int]) -> Double {
        rows.reduce(0) { $0 + (weights[$1].isNaN ? 0 : weights[$1]) }
    }

    private static func smallest(
        _ table: Table, _ weights: [Double], _ groups: [[Int]], _ totals: [Double], _ inner: FieldPath
    ) -> [Double] {
        let codes = RowCodes(table.cells(inner)).codes
        return zip(groups, totals).map { rows, total in
            var parts: [UInt32: Double] = [:]
            for row in rows where !weights[row].isNaN { parts[codes[row], default: 0] += weights[row] }
            return parts.values.filter { $0 > 0 }.min() ?? total
        }
    }

    /// Notes what makes the group of every row; of very many rows, those of groups that no school may call small go
    /// without.
    private static func named(_ table: Table, by fields: [FieldPath]) -> Table {
        let sizes = table.cells(FieldPath(size)).measures
        let sorted = fields.sorted { $0.text < $1.text }
        let columns = sorted.map { table.cells($0) }
        var result = table
        let isLong = sizes.count > Layer.mostGroupRows
        result[group] = sizes.enumerated().map { row, size in
            guard !isLong || size < Double(Privacy.allowedSizes.upperBound) else { return .null }
            return label(sorted, columns, row)
        }
        return result
    }
}

extension Transform {
    /// How a transform changes whom rows speak of.
    enum Grouping {
        /// Not at all, or each row stays one.
        case none
        /// Rows are made anew from groups; `inner` parts each once more.
        case made([FieldPath], inner: FieldPath?)
        /// Rows learn of the rest of their group; `isShare` where what they learn is a total to be a share of.
        case joined([FieldPath], isShare: Bool)
        /// Rows become shares of a stack.
        case stacked([FieldPath])
    }

    var grouping: Grouping {
        switch self {
        case .filter, .calculate, .bin, .timeUnit, .fold, .flatten, .lookup, .sample: .none
        case .aggregate(_, let fields): .made(fields, inner: nil)
        case .pivot(let pivot): .made(pivot.groupby, inner: pivot.field)
        case .density(let density): .made(density.groupby, inner: nil)
        case .quantile(let quantile): .made(quantile.groupby, inner: nil)
        case .regression(let regression): .made(regression.groupby, inner: nil)
        case .loess(let loess): .made(loess.groupby, inner: nil)
        case .window(let window): .joined(window.groupby, isShare: false)
        case .impute(let impute): impute.filling.method == .value ? .none : .joined(impute.groupby, isShare: false)
        case .joinaggregate(let results, let fields):
            .joined(fields, isShare: !fields.isEmpty && results.allSatisfy { $0.operation.isTotal })
        case .stack(let stack): .stacked(stack.groupby)
        }
    }
}

extension Aggregate {
    /// Whether it gives the whole that rows are shares of.
    var isTotal: Bool { self == .sum || self == .count }
}
