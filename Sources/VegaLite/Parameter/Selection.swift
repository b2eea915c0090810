/// What is selected before anybody selects anything: the initial value of a selection parameter.
struct Selection: Sendable, Hashable {
    /// A field that tells what is selected.
    struct Projection: Sendable, Hashable {
        var field: FieldPath
        /// The channel that shows the field, by its name, where the selection names channels.
        var channel: String?
        var kind: Kind
        /// How moments of the field are cut down before they are compared.
        var timeUnit: TimeUnit?
        /// The column that holds the moments cut down, in rows that a view has aggregated.
        var column: String?
        var isTemporal = false

        /// What a selected value of the field is.
        enum Kind: Sendable, Hashable {
            /// One value, or a list of them.
            case values
            /// Two ends that both belong to it.
            case range
            /// A bin, whose end belongs to the next one.
            case bin
        }

        /// The name under which expressions find the values.
        var name: String { timeUnit.map { "\($0.name)_\(field.text)" } ?? field.text }
    }

    var name: String
    var isInterval: Bool
    var projections: [Projection]
    /// A value for each projection, for everything that is selected; empty where nothing is.
    var entries: [[Value]]
    /// Whether the scales of the view follow the selection.
    var bindsScales = false

    var isEmpty: Bool { entries.isEmpty }

    /// Whether a row is among what is selected, by Vega's `vlSelectionTest`.
    func contains(_ table: Table, _ row: Int) -> Bool {
        let cells = projections.map { $0.cell(table, row) }
        return entries.contains { entry in
            zip(projections, zip(cells, entry)).allSatisfy { $0.accepts($1.0, $1.1) }
        }
    }

    /// The projection that a channel or a field names; the first one where neither does.
    func projection(encoding: String?, field: String?) -> Projection? {
        if let field { return projections.first { $0.field.text == field || $0.name == field } }
        if let encoding, let place = projections.first(where: { $0.channel == encoding }) { return place }
        return projections.first
    }

    /// What is selected of a field, all entries together; null where nothing is.
    func selected(_ projection: Projection) -> Value {
        guard let place = projections.firstIndex(of: projection), !isEmpty else { return .null }
        let values = entries.map { $0[place] }
        switch projection.kind {
        case .values:
            var seen: Set<Value> = []
            let all = values.flatMap { value -> [Value] in
                if case .array(let items) = value { items } else { [value] }
            }
            return .array(all.filter { seen.insert($0.key).inserted })
        case .range, .bin:
            let ends = values.flatMap { value -> [Double] in
                if case .array(let items) = value { items.map(\.number) } else { [] }
            }
            guard let low = ends.min(), let high = ends.max() else { return .null }
            return .array([.number(low), .number(high)])
        }
    }

    /// The value that expressions see: an object of the selected values by field. A selection of points has all of
    /// them as `vlPoint` too.
    var value: Value {
        guard !isEmpty else { return .object([:]) }
        var members = Dictionary(projections.map { ($0.name, selected($0)) }, uniquingKeysWith: { first, _ in first })
        if !isInterval {
            let points = entries.map { entry in
                Value.object(Dictionary(zip(projections.map(\.name), entry), uniquingKeysWith: { first, _ in first }))
            }
            members["vlPoint"] = .object(["or": .array(points)])
        }
        return .object(members)
    }
}

extension Selection.Projection {
    /// What a row has where the selected values are looked for; nil where it has nothing at all.
    fileprivate func cell(_ table: Table, _ row: Int) -> Value? {
        if let column, table.has(column) { return table.cell(column, row) }
        guard table.has(field) else { return nil }
        let cell = table.cell(field, row)
        guard timeUnit != nil || isTemporal, let moment = DateText.moment(cell) else { return cell }
        return timeUnit.map { $0.floor(moment).map { .number($0) } ?? .null } ?? .number(moment)
    }

    fileprivate func accepts(_ cell: Value?, _ selected: Value) -> Bool {
        guard let cell else { return false }
        switch (kind, selected) {
        case (.values, .array(let items)): return items.contains(cell)
        case (.values, _): return cell == selected
        case (.range, .array(let ends)), (.bin, .array(let ends)):
            guard let first = ends.first?.number, let last = ends.last?.number, ends.count >= 2 else { return false }
            let (low, high, number) = (min(first, last), max(first, last), cell.number)
            return number >= low && (kind == .bin ? number < high : number <= high)
        case (.range, _), (.bin, _): return false
        }
    }
}
