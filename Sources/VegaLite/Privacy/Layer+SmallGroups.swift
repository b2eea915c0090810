extension Layer {
    /// Of more rows than these, only small groups are known by what makes them.
    static let mostGroupRows = 20_000

    /// Takes the numbers of groups with too few students out of the table, so that nothing of the picture follows
    /// from them; what the groups are called stays, and with it their slots.
    /// - Parameter place: the values of the facets that the layer stands in.
    mutating func hideSmallGroups(_ privacy: Privacy, in place: [HiddenGroup.Part]) {
        guard table.has(GroupCounts.size) else { return }
        leastStudents = privacy.minimumGroupSize
        let least = Double(leastStudents)
        let sizes = table.cells(FieldPath(GroupCounts.size)).measures
        let groups = table.column(FieldPath(GroupCounts.group))
        let slots = slotColumns
        var seen: Set<StudentGroup> = []
        for row in sizes.indices where sizes[row] > 0 {
            let isSmall = sizes[row] < least
            guard isSmall || sizes.count <= Self.mostGroupRows else { continue }
            let group = HiddenGroup(parts: place + parts(groups[row], row, slots))
            let isHeld = !isSmall && privacy.alsoHidden.contains(group)
            if isSmall || isHeld { hiddenRows.append(row) }
            if isHeld { heldRows.insert(row) }
            let students = StudentGroup(group: group, size: sizes[row], isSmall: isSmall)
            guard seen.insert(students).inserted else { continue }
            studentGroups.append(students)
            if isHeld { heldGroups.append(group) }
            if isSmall { hiddenGroups.append(group) }
        }
        guard !hiddenRows.isEmpty else { return }
        let hidden = Set(hiddenRows)
        for name in numberColumns(apartFrom: slots) {
            guard let cells = table[name] else { continue }
            table[name] = cells.enumerated().map { hidden.contains($0) ? .null : $1 }
        }
    }

    /// The layer with the rows that have marks. A line keeps its hidden rows, as gaps.
    var shown: Layer {
        guard !hiddenRows.isEmpty, !mark.joinsRows else { return self }
        let hidden = Set(hiddenRows)
        var layer = self
        layer.table = table.rows((0..<table.count).filter { !hidden.contains($0) })
        layer.hiddenRows = []
        layer.heldRows = []
        return layer
    }

    /// The values of a column that only hidden groups have.
    func hiddenValues(_ column: FieldPath) -> Set<Value> {
        guard !hiddenRows.isEmpty else { return [] }
        let hidden = Set(hiddenRows)
        let cells = table.column(column)
        var values = Set(hiddenRows.map { cells[$0].key })
        for row in cells.indices where !hidden.contains(row) { values.remove(cells[row].key) }
        return values
    }

    /// What makes the group of a row: as its aggregation noted it, else what the row shows besides its numbers.
    private func parts(_ noted: Value, _ row: Int, _ slots: [String]) -> [HiddenGroup.Part] {
        let pairs: [(String, Value)]
        if case .array(let cells) = noted {
            pairs = stride(from: 0, to: cells.count - 1, by: 2).map { (cells[$0].text, cells[$0 + 1]) }
        } else {
            pairs = slots.map { ($0, table.cell($0, row)) }
        }
        return pairs.map { name, value in HiddenGroup.Part(field: name, value: spoken(value, in: name)) }
    }

    /// A value as it is said: a moment as its day.
    private func spoken(_ value: Value, in column: String) -> Value {
        guard case .number(let number) = value,
            encoding.all.contains(where: {
                $0.type == .temporal && ($0.column == column || $0.endColumn == column)
            }), let day = TimeFormat("%Y-%m-%d")
        else { return value }
        return .string(day.text(number))
    }

    private var isAggregated: Bool { encoding.all.contains { $0.aggregate != nil } }

    /// The columns that give marks their slots, in the order of their names.
    private var slotColumns: [String] {
        let slots = encoding.all.filter { definition in
            guard definition.aggregate == nil, definition.usesField else { return false }
            return isAggregated || definition.isBinned || definition.endColumn != nil
                || definition.type.map { $0.isDiscrete || $0 == .temporal } == true
        }
        let names = Set(slots.flatMap { [$0.column, $0.endColumn].compactMap { $0 } })
        return names.sorted()
    }

    /// The columns that speak of the groups. Along a line its rows keep their places.
    private func numberColumns(apartFrom slots: [String]) -> [String] {
        var columns = encoding.all.flatMap { [$0.column, $0.endColumn].compactMap { $0 } }
        if let stack { columns += [stack.start, stack.end] }
        let along = encoding[orientation == .horizontal ? .y : .x]
        let kept = Set(slots + (mark.joinsRows ? [along?.column, along?.endColumn].compactMap { $0 } : []))
        return Set(columns).filter { !kept.contains($0) }.sorted()
    }
}

extension CompiledChart {
    /// The groups that have too few students to be drawn, each once: a part of a group that is left out counts with it.
    var hiddenGroups: [HiddenGroup] { Self.whole(layers.flatMap(\.hiddenGroups)) }

    /// The groups that are left out so that those cannot be worked out.
    var heldGroups: [HiddenGroup] {
        let small = Set(layers.flatMap(\.hiddenGroups))
        return Self.whole(layers.flatMap(\.heldGroups)).filter { group in
            !small.contains(group) && !small.contains { group.isPart(of: $0) }
        }
    }

    private static func whole(_ all: [HiddenGroup]) -> [HiddenGroup] {
        var seen: Set<HiddenGroup> = []
        let groups = all.filter { seen.insert($0).inserted }
        // Who compares thousands of groups with each other gains nothing from it.
        guard groups.count <= 500 else { return groups }
        return groups.filter { group in !groups.contains { group.isPart(of: $0) } }
    }
}
