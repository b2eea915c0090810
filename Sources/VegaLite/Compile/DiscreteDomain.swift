/// The values of a discrete scale, in order.
struct DiscreteDomain {
    let uses: [ScaleBuilder.Use]
    let definition: ScaleDefinition

    /// How a layer wants the values of a domain to be sorted.
    private enum Order: Hashable {
        /// By themselves.
        case values
        case descending
        /// These first.
        case list([Value])
        /// By a field of the rows of each value, or by their number, computed over these rows.
        case rows(FieldPath?, Aggregate, SortOrder)
    }

    var values: [Value] {
        if let domain = definition.rawDomain ?? definition.domain { return Self.unique(domain) }
        let orders = uses.map(order)
        let shared = common(orders)
        let found = Self.unique(uses.flatMap { cells($0, sortedBy: shared) } + (definition.unionWith ?? []))
        return sorted(found, by: shared, orders)
    }

    /// What a use shows. Values that rows sort are those of all rows, also of rows that the marks cannot show.
    private func cells(_ use: ScaleBuilder.Use, sortedBy order: Order?) -> [Value] {
        let shown = use.layer.cells(use.definition) ?? []
        guard case .rows? = order, use.definition.datum == nil,
            let own = use.definition.column.map({ FieldPath($0) }), use.layer.source.has(own)
        else { return shown }
        return use.layer.source.column(own) + shown
    }

    private static func unique(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.map(\.key).filter { seen.insert($0).inserted }
    }

    // MARK: which order

    /// What a layer asks for; nil for the order of the data.
    private func order(_ use: ScaleBuilder.Use) -> Order? {
        // A second end has no order of its own.
        guard use.definition.usesField, use.channel.scaled == use.channel else { return nil }
        let definition = use.definition
        // The end of a range is sorted as its beginning.
        let isEnd = definition.channel == .x2 || definition.channel == .y2
        let main = isEnd ? definition.channel.axis.flatMap { use.layer.encoding[$0.channel] } : nil
        switch (main ?? definition).sort {
        case nil, .order(.ascending):
            return definition.binStart.map { .rows(FieldPath($0), .min, .ascending) } ?? .values
        case .order(.descending):
            return definition.binStart.map { .rows(FieldPath($0), .min, .descending) } ?? .descending
        case .some(.none): return nil
        case .list(let list):
            let unit = definition.timeUnit
            return .list(
                Self.unique(list.map { value in unit.map { $0.moment(value).map { .number($0) } ?? .null } ?? value }))
        case .channel(let channel, let order):
            guard let by = use.layer.encoding[channel] else { return .values }
            // A channel that shows the same field sorts by the values themselves.
            if by.aggregate == nil, by.field == definition.field, by.field != nil {
                return order == .ascending ? .values : .descending
            }
            return .rows(by.field, by.aggregate ?? ownOperation(use, by.field), order)
        case .field(let field, let operation, let order):
            return .rows(field, operation ?? ownOperation(use, field), order)
        }
    }

    /// The sum of what is stacked, else the least.
    private func ownOperation(_ use: ScaleBuilder.Use, _ field: FieldPath?) -> Aggregate {
        guard let stack = use.layer.stack, let field else { return .min }
        return stack.groupby.contains(field) || stack.by.contains(field) ? .min : .sum
    }

    /// The order that holds for all layers together: where they do not agree, or where rows of several tables cannot
    /// be sorted together, the values sort themselves.
    private func common(_ orders: [Order?]) -> Order? {
        var distinct: [Order] = []
        for case let order? in orders where !distinct.contains(order) { distinct.append(order) }
        guard let first = distinct.first else { return definition.unionWith == nil ? nil : .values }
        if isOneSource(orders) {
            guard distinct.count > 1 else { return first }
            let computed = distinct.filter {
                if case .rows(_, let operation, _) = $0 { operation != .min } else { false }
            }
            return distinct.contains(.values) || computed.count != 1 ? .values : computed[0]
        }
        var shared: [Order] = []
        for order in distinct.map({ Self.isShareable($0) ? $0 : .values }) where !shared.contains(order) {
            shared.append(order)
        }
        return shared.count == 1 ? shared[0] : .values
    }

    private static func isShareable(_ order: Order) -> Bool {
        guard case .rows(_, let operation, _) = order else { return true }
        return operation == .count || operation == .min || operation == .max
    }

    /// Whether all layers take the values from one column of one table, whole or parted by a facet.
    private func isOneSource(_ orders: [Order?]) -> Bool {
        guard definition.unionWith == nil, let first = uses.first else { return false }
        return uses.dropFirst().allSatisfy { use in
            use.definition.usesField && use.definition.column == first.definition.column
                && (use.layer.path == first.layer.path || use.layer.source == first.layer.source)
        }
    }

    // MARK: sorting

    private func sorted(_ found: [Value], by order: Order?, _ orders: [Order?]) -> [Value] {
        switch order {
        case nil: return found
        case .values: return found.sorted(by: Value.ascends)
        case .descending: return found.sorted { Value.ascends($1, $0) }
        case .list(let listed):
            let known = Set(listed)
            let present = Set(found)
            return listed.filter { present.contains($0) } + found.filter { !known.contains($0) }
        case .rows(let field, let operation, let direction):
            var keys: [Value: Value] = [:]
            let ordering = zip(uses, orders).filter { $1 == order }.map(\.0)
            for part in Self.parted(ordering) {
                keys.merge(self.keys(part, field, operation)) { Self.joined($0, $1, operation) }
            }
            return sorted(found, ascending: direction == .ascending) { keys[$0] ?? .null }
        }
    }

    private static func joined(_ a: Value, _ b: Value, _ operation: Aggregate) -> Value {
        if operation == .count { return a }
        return (operation == .max) == Value.ascends(a, b) ? b : a
    }

    /// The uses by their layers' place in the specification: the views of a facet have the rows of one layer together.
    private static func parted(_ uses: [ScaleBuilder.Use]) -> [[ScaleBuilder.Use]] {
        var paths: [String: Int] = [:]
        var parts: [[ScaleBuilder.Use]] = []
        for use in uses {
            let path = "\(use.layer.path) \(use.definition.column ?? "")"
            if let place = paths[path] {
                parts[place].append(use)
            } else {
                paths[path] = parts.count
                parts.append([use])
            }
        }
        return parts
    }

    /// What the rows of each value come to, over all views of a facet together.
    private func keys(_ uses: [ScaleBuilder.Use], _ field: FieldPath?, _ operation: Aggregate) -> [Value: Value] {
        var rows: [Value: (cells: [Value], count: Int)] = [:]
        var hidden: Set<Value> = []
        var seen: Set<Table> = []
        for use in uses {
            guard let own = use.definition.column.map({ FieldPath($0) }) else { continue }
            let table = use.layer.source
            hidden.formUnion(use.layer.hiddenValues(own))
            guard uses.count == 1 || seen.insert(table).inserted else { continue }
            let cells = table.column(own)
            let measures = field.map { table.column($0) }
            for group in table.groups(by: [own]) {
                let key = cells[group[0]].key
                rows[key, default: ([], 0)].cells += measures.map { column in group.map { column[$0] } } ?? []
                rows[key, default: ([], 0)].count += group.count
            }
        }
        var keys = rows.mapValues { Self.key(field == nil ? nil : $0.cells, count: $0.count, operation) }
        // Where a hidden group stands among the others would tell about its numbers.
        for value in hidden { keys[value] = .null }
        return keys
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
