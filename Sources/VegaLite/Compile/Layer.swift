/// One mark with its rows, aggregated and stacked: all that is needed to draw it at any size.
struct Layer: Sendable, Hashable {
    var path: String
    var mark: MarkType
    /// What the mark itself says.
    var own: MarkProperties
    /// That, over what the specification configures.
    var properties: MarkProperties
    var encoding: Encoding
    var orientation: Orientation?
    /// The rows before the encoding's own aggregation.
    var source: Table
    var table: Table
    var stack: StackPlan?
    /// Whether it has rows that are written beside it, as an annotation has.
    var ownsRows: Bool
    /// The rows that came in, also where the marks show none of their fields.
    var sourceCount: Int
    /// The rows of groups that are not drawn.
    var hiddenRows: [Int] = []
    /// Those of them that have students enough, and would tell about a group that has not.
    var heldRows: Set<Int> = []
    /// What makes the groups that have too few students.
    var hiddenGroups: [HiddenGroup] = []
    /// What makes the groups of `heldRows`.
    var heldGroups: [HiddenGroup] = []
    /// The groups that the rows speak of, also those that are shown.
    var studentGroups: [StudentGroup] = []
    /// The fewest students that a group must have; 0 where no group has a size.
    var leastStudents = 0

    init(_ unit: NormalUnit, source: Table, report: Report) {
        path = unit.path
        mark = unit.mark
        own = unit.own
        properties = unit.properties
        encoding = unit.encoding
        orientation = unit.orientation
        ownsRows = unit.ownsRows
        // An annotation that shows no field is one mark, not one a row.
        let usesRows =
            unit.encoding.usesFields || unit.properties.computed.contains { $0.expression.namesRow }
        self.source = usesRows ? Self.binned(source, unit.encoding) : Table(count: 1)
        stack = StackPlan(unit)
        sourceCount = source.count
        table = Self.aggregated(self.source, encoding)
        do throws(TransformError) {
            table = try ChannelImpute.run(table, encoding, mark)
        } catch {
            report.error(path, error.message, mend: error.mend)
        }
        if let stack {
            if mark.joinsRows, encoding[stack.channel]?.impute != .off {
                table = Self.filled(table, stack)
            }
            table = Self.stacked(table, stack)
            if !encoding.isMean(stack) { table = GroupCounts.joined(table, by: stack.groupby, isShare: true) }
        }
        table = Self.valid(table, unit)
        check(report)
    }

    /// The column that a channel's places or values come from.
    func cells(_ channel: Channel) -> [Value]? {
        guard let definition = encoding[channel] else { return nil }
        return cells(definition)
    }

    /// The cells that a definition shows, one a row; nil where it shows a value of the channel itself.
    func cells(_ definition: ChannelDefinition) -> [Value]? {
        if let datum = definition.datum { return Array(repeating: datum, count: table.count) }
        return definition.column.map { table.column(FieldPath($0)) }
    }

    /// Adds the columns for the bins that channels ask for.
    static func binned(_ source: Table, _ encoding: Encoding) -> Table {
        var table = source
        for definition in encoding.all {
            if let unit = definition.timeUnit, let field = definition.field, let start = definition.column,
                let end = definition.endColumn
            {
                unit.add(field, start: start, end: end, to: &table)
            } else if definition.type == .temporal, let field = definition.field {
                table.readDates(field)
            } else if definition.aggregate == .min || definition.aggregate == .max, let field = definition.field {
                table.give(ImpliedType(field: field, type: .number))
            }
            guard let bin = definition.bin, let field = definition.field, let start = definition.binStart,
                let end = definition.endColumn, let column = definition.column
            else { continue }
            // A facet makes the bins of its views before it parts the rows, so that they are the same in all.
            if !table.has(start) || !table.has(end) { Bins.add(bin, field: field, start: start, end: end, to: &table) }
            if column != start, !table.has(column) { table[column] = Bins.ranges(table, start, end) }
        }
        return table
    }

    /// Groups by every field that is not aggregated, where anything is aggregated.
    private static func aggregated(_ source: Table, _ encoding: Encoding) -> Table {
        guard encoding.all.contains(where: { $0.aggregate != nil }) else { return source }
        var groupby: [FieldPath] = []
        var results: [AggregateField] = []
        for definition in encoding.all {
            guard let column = definition.column else { continue }
            if let operation = definition.aggregate {
                if !results.contains(where: { $0.name == column }) {
                    results.append(
                        AggregateField(
                            operation: operation, field: definition.extremeOf ?? definition.field, name: column,
                            shown: definition.extremeOf == nil ? nil : definition.field))
                }
            } else {
                groupby += [column, definition.endColumn].compactMap { $0.map { FieldPath($0) } }
                    .filter { !groupby.contains($0) }
            }
        }
        return GroupCounts.made(from: source, to: TransformRunner.aggregate(source, results, groupby), by: groupby)
    }

    /// Rows without a number have no place in a stack.
    private static func stacked(_ table: Table, _ stack: StackPlan) -> Table {
        let cells = table.column(stack.column)
        var result = stack.transform.run(table)
        for name in [stack.start, stack.end] {
            result[name] = zip(result.column(FieldPath(name)), cells).map { $1.measure == nil ? .null : $0 }
        }
        return result
    }

    /// A row of 0 for every piece that a position of a stacked area lacks, so that areas do not jump.
    private static func filled(_ table: Table, _ stack: StackPlan) -> Table {
        let pieces = table.groups(by: stack.by).map { $0[0] }
        let positions = table.groups(by: stack.groupby).map { $0[0] }
        guard pieces.count > 1, pieces.count * positions.count <= 1_000_000 else { return table }
        let byKeys = stack.by.map { table.column($0) }
        let groupKeys = stack.groupby.map { table.column($0) }
        func key(_ piece: Int, _ position: Int) -> [Value] {
            byKeys.map { $0[piece].key } + groupKeys.map { $0[position].key }
        }
        let present = Set((0..<table.count).map { key($0, $0) })
        var result = table
        for piece in pieces {
            for position in positions where !present.contains(key(piece, position)) {
                result.append { name in
                    if name == stack.column.text { return .number(0) }
                    if stack.groupby.contains(where: { $0.text == name }) { return table.cell(name, position) }
                    return stack.by.contains { $0.text == name } ? table.cell(name, piece) : .null
                }
            }
        }
        return result
    }

    private func check(_ report: Report) {
        for definition in encoding.all {
            if let aggregate = definition.aggregate, aggregate != .count, definition.field == nil {
                report.error(
                    definition.path, "the aggregate \"\(aggregate.rawValue)\" wants a field",
                    mend: "add \"field\": \"…\"")
            }
            warnOfMissingField(definition, report)
        }
    }

    private func warnOfMissingField(_ definition: ChannelDefinition, _ report: Report) {
        guard source.count > 0, let field = definition.field else { return }
        guard !source.has(field) else {
            let cells = definition.type == .quantitative && definition.aggregate == nil ? source.column(field) : []
            if !cells.isEmpty, cells.allSatisfy({ $0.measure == nil }) {
                report.warning(
                    "\(definition.path).field", "the field \"\(field.text)\" holds no numbers",
                    mend: "write \"type\": \"nominal\", or correct the data")
            }
            return
        }
        let fieldNames = source.names.filter { !GroupCounts.isOwn($0) }
        let mend = Spelling.nearest(to: field.text, in: fieldNames).map { "write \"\($0)\"" }
        report.warning(
            "\(definition.path).field", "no row has a field \"\(field.text)\"",
            mend: mend ?? "the fields are \(fieldNames.prefix(12).joined(separator: ", "))")
    }
}

extension Encoding {
    /// Whether what is stacked are not totals, of which one could be a share, but means and the like.
    fileprivate func isMean(_ stack: StackPlan) -> Bool {
        let stacked = self[stack.channel]?.aggregate
        return stacked.map { !$0.isTotal } ?? false
    }
}
