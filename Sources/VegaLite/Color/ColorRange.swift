import Scene

/// The colours of a colour scale.
struct ColorRange {
    let model: ScaleModel
    let style: Style

    /// As many as a discrete domain has, or the stops of a ramp.
    var colors: [Color] {
        let definition = model.definition
        if let range = definition.range {
            return range.map { ColorValue($0.text)?.color ?? .clear }
        }
        guard case .values(let values) = model.domain else { return ramp }
        if let scheme = definition.scheme.flatMap({ ColorScheme($0) }) {
            return scheme.isContinuous ? steps(values.count, of: extent(scheme.colors)) : scheme.colors
        }
        if model.fieldType == .nominal || model.type.isDiscrete && model.fieldType == .quantitative {
            return style.configuration.colors(range: "category") ?? style.theme.palette
        }
        return steps(values.count, of: style.theme.sequential, from: 0.35)
    }

    private var ramp: [Color] {
        let scheme = model.definition.scheme.flatMap { ColorScheme($0) }
        if let scheme { return extent(scheme.colors) }
        return style.theme.sequential
    }

    private func extent(_ colors: [Color]) -> [Color] {
        guard let extent = model.definition.schemeExtent, extent.count == 2 else { return colors }
        return (0..<colors.count).compactMap { place in
            let fraction = Double(place) / Double(max(1, colors.count - 1))
            return ColorScheme.ramp(colors, at: extent[0] + (extent[1] - extent[0]) * fraction)
        }
    }

    /// Evenly spread colours. The faint end of a ramp suits a surface, not a line: `first` says where to begin.
    private func steps(_ count: Int, of colors: [Color], from first: Double = 0) -> [Color] {
        (0..<count).compactMap {
            let fraction = count == 1 ? 1 : Double($0) / Double(count - 1)
            return ColorScheme.ramp(colors, at: first + (1 - first) * fraction)
        }
    }
}
