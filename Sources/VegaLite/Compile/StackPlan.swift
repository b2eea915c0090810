/// How the marks of a unit are stacked.
struct StackPlan: Sendable, Hashable {
    /// The direction in which they are put on top of each other.
    var direction: Direction
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
        .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .size, .shape, .strokeDash, .text,
    ]

    /// The stack that the specification asks for or that Vega-Lite makes by itself; nil for none.
    init?(_ unit: NormalUnit) {
        let encoding = unit.encoding
        guard unit.mark != .rect, let direction = Self.direction(unit), let stacked = encoding[direction.channel],
            let name = stacked.column, encoding[direction.secondary] == nil
        else { return nil }
        let byDefault = unit.mark == .bar || unit.mark == .area
        switch stacked.stack {
        case .off: return nil
        case .unset: if byDefault { offset = .zero } else { return nil }
        case .given(let wanted): offset = wanted
        }
        if let type = stacked.scale.given?.type, type != .linear { return nil }
        self.direction = direction
        column = FieldPath(name)
        let across = [encoding[direction.other.channel], encoding[direction.other.offset]]
        groupby = across.flatMap { [$0?.column, $0?.endColumn] }.compactMap { $0 }.filter { $0 != name }
            .map { FieldPath($0) }
        by = Self.fields(encoding, apartFrom: groupby)
        if by.isEmpty, encoding.all.contains(where: { $0.aggregate != nil }) { return nil }
        sort = Self.order(encoding, by, direction)
    }

    private static func direction(_ unit: NormalUnit) -> Direction? {
        let x = unit.encoding[.x]
        let y = unit.encoding[.y]
        let isX = x?.isMeasure == true && x?.usesField == true
        let isY = y?.isMeasure == true && y?.usesField == true
        guard isX, isY else { return isX ? .x : isY ? .y : nil }
        if x?.stack.given != nil { return .x }
        if y?.stack.given != nil { return .y }
        if (x?.aggregate != nil) != (y?.aggregate != nil) { return x?.aggregate != nil ? .x : .y }
        return unit.orientation == .horizontal ? .x : .y
    }

    private static func fields(_ encoding: Encoding, apartFrom groupby: [FieldPath]) -> [FieldPath] {
        let definitions = parting.compactMap { encoding[$0] } + encoding.detail + encoding.order
        let fields = definitions.filter { $0.aggregate == nil }.compactMap(\.column).map { FieldPath($0) }
        var seen = Set(groupby)
        return fields.filter { seen.insert($0).inserted }
    }

    /// The order channel's fields; without one, upright stacks begin at the top with the first value of each field, by
    /// the colour scale's domain where the specification gives it.
    private static func order(_ encoding: Encoding, _ by: [FieldPath], _ direction: Direction) -> [SortField] {
        let given = encoding.order.compactMap { definition in
            definition.column.map { SortField(field: FieldPath($0), order: definition.sort?.plainOrder ?? .ascending) }
        }
        if !given.isEmpty { return given }
        // An order without a field gives the direction, or switches sorting off.
        let bare = encoding.order.first
        if let bare, bare.value != nil { return [] }
        let order = bare?.sort?.plainOrder ?? (direction == .y ? .descending : .ascending)
        let colors = [Channel.color, .fill].compactMap { encoding[$0] }
        return by.map { field in
            let domain = colors.first { $0.column == field.text }?.scale.given?.domain
            return SortField(field: field, order: order, list: domain ?? [])
        }
    }
}

extension SortDefinition {
    /// The order where it is no more than ascending or descending.
    var plainOrder: SortOrder? { if case .order(let order) = self { order } else { nil } }
}
