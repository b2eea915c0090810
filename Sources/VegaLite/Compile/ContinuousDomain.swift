/// The numbers that a continuous scale spans.
struct ContinuousDomain {
    let channel: Channel
    let type: ScaleType
    let uses: [ScaleBuilder.Use]
    let definition: ScaleDefinition

    /// Two or more numbers; none where there is nothing to span.
    var numbers: [Double] {
        if let raw = definition.rawDomain?.compactMap(measure), raw.count >= 2 { return raw }
        if let given = definition.domain?.compactMap(measure), given.count >= 2 {
            return zeroed(middled(given), isGiven: true)
        }
        var low = Double.infinity
        var high = -Double.infinity
        for number in uses.flatMap(measures) {
            low = min(low, number)
            high = max(high, number)
        }
        guard low <= high || definition.domainMin != nil && definition.domainMax != nil else { return [] }
        let isGiven = definition.domainMin != nil || definition.domainMax != nil
        var ends = zeroed([definition.domainMin ?? low, definition.domainMax ?? high], isGiven: isGiven)
        if let least = definition.domainMin { ends[0] = least }
        if let most = definition.domainMax { ends[1] = most }
        return middled(widened(ends))
    }

    /// The number that a value stands for; on time scales, text is read as a date.
    private func measure(_ value: Value) -> Double? { type.isTime ? DateText.moment(value) : value.measure }

    private func middled(_ ends: [Double]) -> [Double] {
        guard let middle = definition.domainMid, ends.count == 2 else { return ends }
        return [ends[0], middle, ends[1]]
    }

    private func measures(_ use: ScaleBuilder.Use) -> [Double] {
        let layer = use.layer
        if let stack = layer.stack, use.channel == stack.direction.channel, use.definition.column == stack.column.text {
            if stack.offset == .normalize { return [0, 1] }
            return (layer.table.column(FieldPath(stack.start)) + layer.table.column(FieldPath(stack.end)))
                .compactMap(\.measure)
        }
        let ends = use.definition.endColumn.map { layer.table.column(FieldPath($0)) } ?? []
        return ((layer.cells(use.definition) ?? []) + ends).compactMap(measure)
    }

    /// One value alone gets room on both sides.
    private func widened(_ ends: [Double]) -> [Double] {
        guard ends[0] == ends[1], channel.isPosition else { return ends }
        if type == .log { return [ends[0] / 2, ends[1] * 2] }
        // A moment alone gets a day to both sides.
        if type.isTime { return [ends[0] - CivilDate.dayLength, ends[1] + CivilDate.dayLength] }
        let room = ends[0] == 0 ? 1 : abs(ends[0]) * 0.1
        return [ends[0] - room, ends[1] + room]
    }

    private func zeroed(_ ends: [Double], isGiven: Bool) -> [Double] {
        guard type != .log, !type.isTime, definition.zero ?? defaultZero(isGiven: isGiven), let first = ends.first,
            let last = ends.last
        else { return ends }
        var result = ends
        if first <= last {
            result[0] = min(0, first)
            result[ends.count - 1] = max(0, last)
        }
        return result
    }

    /// Vega-Lite's own choice, which the first layer makes: places and sizes begin at zero, but for bins and for the
    /// direction along which a bar, area or line has its positions.
    private func defaultZero(isGiven: Bool) -> Bool {
        if isGiven || definition.domainIsSelection { return false }
        switch channel {
        case .size: return true
        case .x, .y:
            guard let use = uses.first, !use.definition.isBinned else { return false }
            let along: Orientation = channel == .x ? .vertical : .horizontal
            switch use.layer.mark {
            case .bar, .area, .line: return use.layer.orientation != along
            case .point, .circle, .square, .tick, .rect, .rule, .text: return true
            }
        case .x2, .y2, .xOffset, .yOffset, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
            .strokeDash, .shape, .text, .detail, .order:
            return false
        }
    }

    /// How the domain is widened to round numbers. The specification may ask for it; places are widened in any case
    /// where no end is given.
    var nice: ScaleModel.Nice {
        if definition.rawDomain != nil { return .off }
        let isGiven =
            definition.domain != nil || definition.domainMin != nil || definition.domainMax != nil
            || uses.first?.definition.isBinned == true
        guard type != .log, !type.isDiscrete else { return .off }
        if type.isTime, definition.nice == nil { return .off }
        switch definition.nice {
        case .off: return .off
        case .count(let count): return .count(count)
        case .on: return .own
        case nil: return channel.isPosition && !isGiven ? .own : .off
        }
    }
}
