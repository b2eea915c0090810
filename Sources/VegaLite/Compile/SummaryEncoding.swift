/// What the other channels of a composite mark show once its rows are summed up in groups: the transforms that make
/// their columns, and the channels that name these columns.
struct SummaryEncoding {
    private(set) var encoding = Encoding()
    /// Bins and time units, made before rows are grouped.
    private(set) var transforms: [Transform] = []
    private(set) var aggregates: [AggregateField] = []
    private(set) var groupby: [FieldPath] = []

    /// - Parameter along: the direction of the amounts, whose own channels are left out.
    init(_ full: Encoding, along: Direction) {
        for channel in Channel.allCases where channel.axis != along || channel == along.offset {
            guard let definition = full[channel] else { continue }
            encoding.channels[channel] = take(definition)
        }
        encoding.detail = full.detail.map { take($0) }
        encoding.order = full.order.map { take($0) }
    }

    private mutating func take(_ definition: ChannelDefinition) -> ChannelDefinition {
        guard definition.usesField, let column = definition.column else { return definition }
        var result = definition
        if let operation = definition.aggregate {
            if !aggregates.contains(where: { $0.name == column }) {
                aggregates.append(AggregateField(operation: operation, field: definition.field, name: column))
            }
        } else {
            group([column, definition.endColumn])
        }
        guard definition.aggregate != nil || definition.bin != nil || definition.timeUnit != nil else { return result }
        if let bin = definition.bin, let field = definition.field, let end = definition.endColumn {
            transforms.append(.bin(bin, field: field, start: column, end: end))
            if let secondary = definition.channel.secondary {
                var other = ChannelDefinition(path: definition.path, channel: secondary)
                other.field = FieldPath(column: end)
                encoding.channels[secondary] = other
            }
        }
        if let unit = definition.timeUnit, let field = definition.field {
            transforms.append(.timeUnit(unit, field: field, as: column))
        }
        result.givenType = definition.type
        result.field = FieldPath(column: column)
        result.aggregate = nil
        result.bin = nil
        result.timeUnit = nil
        if result.title == .unset { result.title = definition.defaultTitle.map { .given([$0]) } ?? .unset }
        return result
    }

    private mutating func group(_ columns: [String?]) {
        for case let column? in columns {
            let field = FieldPath(column: column)
            if !groupby.contains(where: { $0.text == column }) { groupby.append(field) }
        }
    }

    /// The encoding without some channels.
    func without(_ channels: [Channel]) -> Encoding {
        var result = encoding
        for channel in channels { result.channels[channel] = nil }
        return result
    }
}
