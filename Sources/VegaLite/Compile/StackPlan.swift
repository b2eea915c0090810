/// How the marks of a unit are stacked.
struct StackPlan: Sendable, Hashable {
    /// The channel of places along which they are put on top of each other.
    var channel: Channel
    var offset: StackOffset
    /// The fields that part the positions along the other direction.
    var groupby: [FieldPath]
    /// The fields that part the pieces of one stack.
    var by: [FieldPath]
    var sort: [SortField]
    var column: FieldPath
    /// The columns for the start and the end of each piece.
    var start: String { "\(column.text)_start" }
    var end: String { "\(column.text)_end" }

    var transform: StackTransform {
        StackTransform(field: column, groupby: groupby, sort: sort, offset: offset, start: start, end: end)
    }

    /// Channels whose fields part a stack, in Vega-Lite's order.
    private static let parting: [Channel] = [
        .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .size, .shape, .strokeDash,
        .angle, .text,
    ]

    /// The stack that the specification asks for or that Vega-Lite makes by itself; nil for none.
    init?(_ unit: NormalUnit) {
        let encoding = unit.encoding
        guard unit.mark != .rect, let channel = Self.channel(unit), let stacked = encoding[channel],
            let name = stacked.column, channel.secondary.map({ encoding[$0] == nil }) == true
        else { return nil }
        let byDefault = unit.mark == .bar || unit.mark == .area || unit.mark == .arc
        switch stacked.stack {
        case .off: return nil
        case .unset: if byDefault { offset = .zero } else { return nil }
        case .given(let wanted): offset = wanted
        }
        if let type = stacked.scale.given?.type, type != .linear { return nil }
        self.channel = channel
        column = FieldPath(name)
        let across = Self.across(channel).map { encoding[$0] }
        groupby = across.flatMap { [$0?.column, $0?.endColumn] }.compactMap { $0 }.filter { $0 != name }
            .map { FieldPath($0) }
        by = Self.fields(encoding, apartFrom: groupby)
        if by.isEmpty, encoding.all.contains(where: { $0.aggregate != nil }) { return nil }
        sort = Self.order(encoding, by, channel)
    }

    /// Where stacks go that stand in one place of `channel`'s own.
    private static func across(_ channel: Channel) -> [Channel] {
        if let direction = channel.axis { return [direction.other.channel, direction.other.offset] }
        return [channel == .theta ? .radius : .theta]
    }

    /// The direction of the stack, where there is one.
    var direction: Direction? { channel.axis }

    private static func channel(_ unit: NormalUnit) -> Channel? {
        channel(unit, .x, .y) ?? channel(unit, .theta, .radius)
    }

    private static func channel(_ unit: NormalUnit, _ first: Channel, _ second: Channel) -> Channel? {
        let x = unit.encoding[first]
        let y = unit.encoding[second]
        let isX = x?.isMeasure == true && x?.usesField == true
        let isY = y?.isMeasure == true && y?.usesField == true
        guard isX, isY else { return isX ? first : isY ? second : nil }
        if x?.stack.given != nil { return first }
        if y?.stack.given != nil { return second }
        if (x?.aggregate != nil) != (y?.aggregate != nil) { return x?.aggregate != nil ? first : second }
        return unit.mark == .arc || unit.orientation == .horizontal ? first : second
    }

    private static func fields(_ encoding: Encoding, apartFrom groupby: [FieldPath]) -> [FieldPath] {
        let definitions = parting.compactMap { encoding[$0] } + encoding.detail + encoding.order
        let fields = definitions.filter { $0.aggregate == nil }.compactMap(\.column).map { FieldPath($0) }
        var seen = Set(groupby)
        return fields.filter { seen.insert($0).inserted }
    }

    /// The order channel's fields; without one, upright stacks begin at the top with the first value of each field, by
    /// the colour scale's domain where the specification gives it.
    private static func order(_ encoding: Encoding, _ by: [FieldPath], _ channel: Channel) -> [SortField] {
        let given = encoding.order.compactMap { definition in
            definition.column.map { SortField(field: FieldPath($0), order: definition.sort?.plainOrder ?? .ascending) }
        }
        if !given.isEmpty { return given }
        // An order without a field gives the direction, or switches sorting off.
        let bare = encoding.order.first
        if let bare, bare.value != nil { return [] }
        let order = bare?.sort?.plainOrder ?? (channel == .y ? .descending : .ascending)
        let colors = [Channel.color, .fill].compactMap { encoding[$0] }
        return by.map { field in
            let domain = colors.first { $0.column == field.text }?.scale.given?.domain
            guard let domain, bare?.sort == nil else { return SortField(field: field, order: order) }
            return SortField(field: field, order: channel == .x ? .ascending : .descending, list: domain)
        }
    }
}

extension SortDefinition {
    /// The order where it is no more than ascending or descending.
    var plainOrder: SortOrder? { if case .order(let order) = self { order } else { nil } }
}
