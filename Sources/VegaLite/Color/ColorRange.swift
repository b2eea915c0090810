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
        if model.type == .ordinal { return model.fieldType == .nominal ? .category : .ordinal }
        if model.definition.domainMid != nil { return .diverging }
        return model.lead.mark == .rect ? .heatmap : .ramp
    }

    /// `count` colours for the values of a discrete domain. The faint end of the wall's own ramp suits a surface, not a
    /// line.
    func colors(_ count: Int) -> [Color] {
        switch source {
        case .list(let colors): return colors
        case .ramp(let ramp):
            let isOwn = model.definition.scheme == nil && model.definition.range == nil
            guard !style.theme.takesOwnSize, isOwn else { return ramp.samples(count) }
            return (0..<count).compactMap { ramp.color(count == 1 ? 1 : 0.35 + 0.65 * Double($0) / Double(count - 1)) }
        }
    }

    /// `count` colours for steps of numbers.
    func steps(_ count: Int) -> [Color] {
        switch source {
        case .list(let colors): colors
        case .ramp(let ramp): ramp.samples(count)
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
