/// The values of a discrete scale, in order.
struct DiscreteDomain {
    let uses: [ScaleBuilder.Use]
    let definition: ScaleDefinition

    var values: [Value] {
        if let domain = definition.rawDomain ?? definition.domain { return Self.unique(domain) }
        let found = Self.unique(uses.flatMap { use in use.layer.cells(use.definition) ?? [] })
        return sorted(found)
    }

    private static func unique(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.map(\.key).filter { seen.insert($0).inserted }
    }

    private func sorted(_ found: [Value]) -> [Value] {
        guard let use = uses.first(where: { $0.definition.sort != nil }), let sort = use.definition.sort else {
            return found.sorted(by: Value.ascends)
        }
        switch sort {
        case .none: return found
        case .order(.ascending): return found.sorted(by: Value.ascends)
        case .order(.descending): return found.sorted { Value.ascends($1, $0) }
        case .list(let list):
            let unit = use.definition.timeUnit
            let listed = Self.unique(
                list.map { value in unit.map { $0.moment(value).map { .number($0) } ?? .null } ?? value })
            let known = Set(listed)
            let present = Set(found)
            return listed.filter { present.contains($0) } + found.filter { !known.contains($0) }
        case .channel(let channel, let order):
            guard let by = use.layer.encoding[channel] else { return found.sorted(by: Value.ascends) }
            // A channel that shows the same field sorts by the values themselves.
            if by.aggregate == nil, by.field == use.definition.field, by.field != nil {
                return sorted(found, ascending: order == .ascending) { $0 }
            }
            return sorted(found, use, by.field, by.aggregate, isStacked(use, channel), order)
        case .field(let field, let operation, let order):
            return sorted(found, use, field, operation, use.layer.stack != nil, order)
        }
    }

    private func isStacked(_ use: ScaleBuilder.Use, _ channel: Channel) -> Bool {
        use.layer.stack.map { $0.direction.channel == channel } ?? false
    }

    /// Sorts by a field of the rows of each value, computed by `operation`: the sum of a stack, else the least.
    private func sorted(
        _ found: [Value], _ use: ScaleBuilder.Use, _ field: FieldPath?, _ operation: Aggregate?, _ isStacked: Bool,
        _ order: SortOrder
    ) -> [Value] {
        guard let own = use.definition.column.map({ FieldPath($0) }) else { return found }
        let table = use.layer.source
        let cells = table.column(own)
        let measures = field.map { table.column($0) }
        var keys: [Value: Value] = [:]
        for group in table.groups(by: [own]) {
            let rows = measures.map { column in group.map { column[$0] } }
            keys[cells[group[0]].key] = Self.key(rows, count: group.count, operation ?? (isStacked ? .sum : .min))
        }
        // Where a hidden group stands among the others would tell about its numbers.
        for hidden in use.layer.hiddenValues(own) { keys[hidden] = .null }
        return sorted(found, ascending: order == .ascending) { keys[$0] ?? .null }
    }

    private static func key(_ cells: [Value]?, count: Int, _ operation: Aggregate) -> Value {
        guard let cells else { return .number(Double(count)) }
        // Text has no least number, but it has an order.
        if operation == .min, cells.allSatisfy({ $0.measure == nil }) {
            return cells.min(by: Value.ascends) ?? .null
        }
        return operation.value(cells)
    }

    /// Sorts by a key; values with equal keys stay as they were.
    private func sorted(_ found: [Value], ascending: Bool, by key: (Value) -> Value) -> [Value] {
        let keyed = found.enumerated().map { (place: $0, value: $1, key: key($1)) }
        return keyed.sorted { a, b in
            if Value.ascends(a.key, b.key) { return ascending }
            if Value.ascends(b.key, a.key) { return !ascending }
            return a.place < b.place
        }.map(\.value)
    }
}
