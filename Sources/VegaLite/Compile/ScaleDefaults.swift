/// What Vega-Lite sets for a scale whose specification is silent. Where layers share a scale, the first one that has
/// an answer gives it.
struct ScaleDefaults {
    let channel: Channel
    let type: ScaleType
    let uses: [ScaleBuilder.Use]
    let definition: ScaleDefinition

    private var own: [ScaleBuilder.Use] { uses.filter { $0.channel == channel } }

    /// Whether the domain reaches to zero: as the specification says, or places and sizes, but for bins and for the
    /// direction along which a bar, area or line has its positions.
    var hasZero: Bool {
        guard type.canBeginAtZero else { return false }
        return definition.zero ?? (own.first ?? uses.first).map(hasZero) ?? false
    }

    private func hasZero(_ use: ScaleBuilder.Use) -> Bool {
        if use.definition.scale.given?.domainIsSelection == true { return false }
        if let domain = use.definition.scale.given?.domain {
            guard case .number(let first)? = domain.first, case .number(let last)? = domain.last else { return false }
            return first <= 0 && last >= 0
        }
        if use.definition.scale.given?.unionWith != nil { return false }
        switch channel {
        case .size: return use.definition.type == .quantitative && type.isContinuous
        case .theta, .radius: return true
        case .x, .y:
            guard !use.definition.isBinned else { return false }
            let along: Orientation = channel == .x ? .vertical : .horizontal
            switch use.layer.mark {
            case .bar, .area, .line, .trail: return use.layer.orientation != along
            case .point, .circle, .square, .tick, .rect, .rule, .text, .arc: return true
            }
        case .x2, .y2, .xOffset, .yOffset, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
            .strokeDash, .shape, .angle, .theta2, .radius2, .xError, .xError2, .yError, .yError2, .text, .detail,
            .order:
            return false
        }
    }

    /// How the domain is widened to round numbers: as the specification says; places are widened where no end is given.
    var nice: ScaleModel.Nice {
        guard definition.rawDomain == nil, type.isContinuous || type == .quantize else { return .off }
        switch definition.nice {
        case .off: return .off
        case .count(let count): return .count(count)
        case .on: return .own
        case .step(let step): return type.isTime ? .step(step) : .own
        case nil: return channel.isPosition && !type.isTime && own.contains(where: isOpen) ? .own : .off
        }
    }

    /// Whether neither bins nor the specification set the ends of a domain.
    private func isOpen(_ use: ScaleBuilder.Use) -> Bool {
        let given = use.definition.scale.given
        return !use.definition.isBinned && given?.domain == nil && given?.domainMin == nil && given?.domainMax == nil
    }

    /// Room at the ends of a domain of numbers, in pixels: bars that stand on numbers are as wide.
    var padding: Double {
        guard channel.isPosition, type.isContinuous else { return 0 }
        if let padding = definition.padding { return padding }
        let along: Orientation = channel == .x ? .vertical : .horizontal
        let hasBars = own.contains { use in
            use.layer.mark == .bar && use.layer.orientation == along && !use.definition.isBinned
                && use.definition.timeUnit == nil
        }
        return hasBars ? 5 : 0
    }

    /// Whether the scale runs from high to low: numbers have no other way to be sorted.
    var isReversed: Bool {
        !type.isDiscrete && own.contains { $0.definition.sort == .order(.descending) }
    }

    /// Whether an offset parts every band of a layer.
    func isNested(_ use: ScaleBuilder.Use) -> Bool {
        guard channel.isPosition else { return false }
        return use.layer.encoding[channel == .x ? .xOffset : .yOffset] != nil
    }
}

extension ScaleType {
    fileprivate var canBeginAtZero: Bool {
        switch self {
        case .linear, .sqrt, .pow, .symlog, .quantize: true
        case .log, .time, .utc, .threshold, .quantile, .band, .point, .ordinal, .binOrdinal: false
        }
    }
}
