import Scene

/// The colours of a colour scale, as they are given or by a scheme.
struct ColorRange {
    /// What the colours are taken from.
    enum Source {
        /// One after the other.
        case list([Color])
        /// A scheme with colours between its own.
        case ramp(ColorRamp)
    }

    let model: ScaleModel
    let style: Style

    /// How colours between given ones are found: over their hues, but for groups without an order.
    var interpolation: ColorInterpolation {
        model.definition.interpolation ?? (model.fieldType == .nominal ? .rgb : .hcl)
    }

    var source: Source {
        let definition = model.definition
        if let range = model.fieldRange ?? definition.range {
            return .list(range.map { ColorValue($0.text)?.color ?? .clear })
        }
        if let scheme = definition.scheme.flatMap({ ColorScheme($0) }) {
            guard scheme.isContinuous else { return .list(scheme.colors) }
            guard let extent = definition.schemeExtent, extent.count == 2 else {
                return .ramp(ColorRamp(scheme.colors))
            }
            return .ramp(ColorRamp(scheme.colors).part(extent[0], extent[1]))
        }
        return NamedColors(style: style).source(definition.rangeName ?? ownRange)
    }

    /// The range of the configuration that suits the scale.
    private var ownRange: ScaleDefinition.RangeName {
        if model.type == .ordinal {
            return model.fieldType == .nominal || hasThinMarks ? .category : .ordinal
        }
        if model.definition.domainMid != nil { return .diverging }
        return model.lead.mark == .rect ? .heatmap : .ramp
    }

    /// Whether colours next to each other on a ramp could not be told apart: on a wall, those of a few thin lines.
    private var hasThinMarks: Bool {
        guard !style.theme.takesOwnSize, model.lead.mark == .line || model.lead.mark == .trail,
            case .values(let values) = model.domain, values.count <= style.theme.palette.count
        else { return false }
        // A ramp that the specification configures is wanted.
        let name = ScaleDefinition.RangeName.ordinal.rawValue
        return style.configuration.node["range"]?[name] == style.theme.configuration["range"]?[name]
    }

    /// Whether the colours are the specification's own, or tile the plot and need no contrast with the ground.
    private var staysAsGiven: Bool {
        style.theme.takesOwnSize || model.fieldRange != nil || model.definition.range != nil
            || model.lead.mark == .rect
    }

    /// `count` colours for the values of a discrete domain. The faint end of the wall's own ramp suits a surface, not a
    /// line.
    func colors(_ count: Int) -> [Color] {
        guard case .ramp(let ramp) = source, !style.theme.takesOwnSize, model.definition.scheme == nil else {
            return steps(count)
        }
        let seen = staysAsGiven ? ramp.part(0.35, 1) : style.theme.outstanding(ramp)
        return (0..<count).compactMap { seen.color(count == 1 ? 1 : Double($0) / Double(count - 1)) }
            .map { staysAsGiven ? $0 : style.theme.outstanding($0) }
    }

    /// `count` colours for steps of numbers.
    func steps(_ count: Int) -> [Color] {
        switch source {
        case .list(let colors): staysAsGiven ? colors : colors.map(style.theme.outstanding)
        case .ramp(let ramp):
            staysAsGiven
                ? ramp.samples(count) : style.theme.outstanding(ramp).samples(count).map(style.theme.outstanding)
        }
    }
}

/// The colours behind the names of ranges.
struct NamedColors {
    let style: Style

    func source(_ name: ScaleDefinition.RangeName) -> ColorRange.Source {
        guard let node = style.configuration.node["range"]?[name.rawValue] else { return .list(style.theme.palette) }
        switch node.content {
        case .array(let items): return .list(Self.colors(items))
        case .string(let scheme): return source(scheme)
        case .object:
            let own: ColorRange.Source =
                switch node["scheme"]?.content {
                case .string(let scheme): source(scheme)
                case .array(let items): .ramp(ColorRamp(Self.colors(items)))
                case .null, .bool, .number, .object, nil: .list(style.theme.palette)
                }
            guard case .ramp(let ramp) = own, case .array(let ends)? = node["extent"]?.content, ends.count == 2,
                case .number(let from) = ends[0].content, case .number(let to) = ends[1].content
            else { return own }
            return .ramp(ramp.part(from, to))
        case .null, .bool, .number: return .list(style.theme.palette)
        }
    }

    private static func colors(_ items: [JSONNode]) -> [Color] {
        items.compactMap { item in
            if case .string(let text) = item.content { ColorValue(text)?.color } else { nil }
        }
    }

    private func source(_ name: String) -> ColorRange.Source {
        guard let scheme = ColorScheme(name) else { return .list(style.theme.palette) }
        return scheme.isContinuous ? .ramp(ColorRamp(scheme.colors)) : .list(scheme.colors)
    }
}
