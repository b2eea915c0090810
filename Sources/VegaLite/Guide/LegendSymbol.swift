import Scene

/// Draws the symbols of a legend as the marks look that they explain.
struct LegendSymbol {
    let plan: LegendPlan
    let scales: [Channel: Scale]
    let layers: [Layer]
    let style: Style

    /// The side of the square that the symbol takes.
    func side(_ value: Value) -> Double {
        let own = area(value) ?? (style.theme.takesOwnSize ? plan.definition.symbolSize : nil)
        return max(style.theme.symbolSize, own.map { max(0, $0).squareRoot() } ?? 0)
    }

    private func area(_ value: Value) -> Double? {
        guard plan.channels.contains(.size), explainsPoints else { return nil }
        return scales[.size]?.number(value)
    }

    private var explained: [Layer] {
        layers.filter { layer in plan.channels.contains { layer.encoding[$0]?.isScaled == true } }
    }

    private var explainsPoints: Bool {
        explained.contains { $0.mark == .point || $0.mark == .circle || $0.mark == .square }
    }

    /// Whether sizes are the widths of lines, on a wall.
    private var explainsLines: Bool {
        !style.theme.takesOwnSize && plan.channels.contains(.size) && explained.first?.mark.isLine == true
    }

    /// The symbol of a value, its middle at `middle`.
    func items(_ value: Value, at middle: Point) -> [Item] {
        let theme = style.theme
        let opacity = plan.channels.contains(.opacity) ? scales[.opacity]?.number(value) : ownOpacity
        func faded(_ color: Color?) -> Color? { color.map { $0.withAlpha($0.alpha * max(0, min(1, opacity ?? 1))) } }
        let fill = faded(fill(value))
        let stroke = faded(stroke(value))
        let width =
            plan.channels.contains(.strokeWidth)
            ? scales[.strokeWidth]?.number(value) : explainsLines ? scales[.size]?.number(value) : nil
        let shape = plan.channels.contains(.shape) ? scales[.shape]?.shape(value) : nil
        let form = shape ?? plan.definition.symbolType ?? ownForm
        if form == .stroke || plan.channels.contains(.strokeDash) {
            let dash = plan.channels.contains(.strokeDash) ? scales[.strokeDash]?.dash(value) ?? [] : []
            let half = theme.symbolSize / 2
            let line = Path(points: [Point(middle.x - half, middle.y), Point(middle.x + half, middle.y)])
            let color = stroke ?? fill ?? theme.labelColor
            let inside = stroke == nil ? nil : fill
            return [.shape(Shape(line, fill: inside, stroke: Stroke(color, width: width ?? lineWidth, dash: dash)))]
        }
        let side = area(value).map { $0.squareRoot() } ?? plan.definition.symbolSize?.squareRoot() ?? theme.symbolSize
        let isSquareOnWall = form == .square || theme.takesOwnSize
        let size = isSquareOnWall ? side * side : side * side * 0.785
        if let layer = explained.first, layer.mark.isBox, let fill, stroke == nil,
            let line = PaleOutline(layer, theme: theme)?.stroke(for: fill)
        {
            let path = Symbols.path(form, at: middle, area: (side - line.width) * (side - line.width))
            return [.shape(Shape(path, fill: fill, stroke: line))]
        }
        return [
            .shape(
                Shape(
                    Symbols.path(form, at: middle, area: size), fill: fill,
                    stroke: stroke.map {
                        Stroke(
                            $0, width: width ?? lineWidth,
                            dash: DashPattern.usable(plan.definition.look.symbolDash ?? []))
                    }))
        ]
    }

    private var lineWidth: Double {
        plan.definition.symbolStrokeWidth ?? (style.theme.takesOwnSize ? 1.5 : style.theme.lineWidth)
    }

    /// The outline where neither the legend nor a scale says one: as the first mark looks.
    private var ownForm: PointShape {
        guard let layer = explained.first else { return .square }
        if !plan.channels.contains(.shape), let shape = layer.properties.shape { return shape }
        guard style.theme.takesOwnSize else {
            return plan.channels.contains(.strokeWidth) || explainsLines
                ? .stroke : plan.channels.contains(.size) && explainsPoints ? .circle : .square
        }
        return layer.mark.legendShape
    }

    private var ownOpacity: Double? {
        guard let layer = explained.first, style.theme.takesOwnSize else { return plan.definition.symbolOpacity }
        return plan.definition.symbolOpacity ?? opacity(of: layer)
    }

    private func opacity(of layer: Layer) -> Double? {
        layer.properties.opacity ?? style.theme.markDefaults(layer).opacity
    }

    /// How much of colours along a line shows: as much as of the marks.
    var gradientOpacity: Double {
        plan.definition.look.gradientOpacity ?? explained.first.flatMap { opacity(of: $0) } ?? 1
    }

    // MARK: colours

    private var isFilled: Bool {
        guard let layer = explained.first else { return true }
        return layer.properties.filled ?? layer.mark.fillsLegend
    }

    /// The channel that fills or draws a mark, where its field does.
    private func encoded(_ channel: Channel, colors: Bool) -> Channel? {
        let encoding = explained.first?.encoding
        if encoding?[channel]?.isScaled == true { return channel }
        return colors && encoding?[.color]?.isScaled == true ? .color : nil
    }

    private func scaled(_ channel: Channel?, _ value: Value) -> Color? {
        guard let channel, plan.channels.contains(channel) else { return nil }
        return scales[channel]?.color(value)
    }

    private func fixed(_ channel: Channel) -> Color? {
        guard let definition = explained.first?.encoding[channel], !definition.isScaled else { return nil }
        return definition.value.flatMap { ColorValue($0.text)?.color }
    }

    private func fill(_ value: Value) -> Color? {
        let channel = encoded(.fill, colors: isFilled)
        if let color = scaled(channel, value) { return color }
        if let given = plan.definition.symbolFillColor { return given.color }
        guard style.theme.takesOwnSize else {
            // On the wall a patch of a colour is easier to see than its outline.
            return scaled(encoded(.stroke, colors: !isFilled), value) ?? ownColor
        }
        // Where another legend explains the colour, the symbol has none.
        if let channel, !isConditional(channel) {
            return Color.black.withAlpha(explained.first.flatMap { self.opacity(of: $0) } ?? 1)
        }
        let properties = styled?.properties
        if let channel, let color = otherwise(channel) { return color }
        return fixed(.fill) ?? properties?.fill?.color
            ?? (isFilled ? fixed(.color) ?? properties?.color?.color ?? ownColor : nil)
    }

    private func stroke(_ value: Value) -> Color? {
        if let given = plan.definition.symbolStrokeColor { return given.color }
        guard style.theme.takesOwnSize else { return nil }
        let channel = encoded(.stroke, colors: !isFilled)
        if let color = scaled(channel, value) { return color }
        let explainsFill = encoded(.fill, colors: isFilled).map { plan.channels.contains($0) } ?? false
        if let channel {
            let own = isConditional(channel) ? otherwise(channel) ?? explained.first?.properties.stroke?.color : nil
            return own ?? (explainsFill ? nil : Color(hex: 0x888888))
        }
        let properties = styled?.properties
        return fixed(.stroke) ?? properties?.stroke?.color
            ?? (isFilled ? nil : fixed(.color) ?? properties?.color?.color ?? ownColor)
    }

    /// The first layer whose paint a legend shows: one that has some of its own beside what scales say.
    private var styled: Layer? {
        explained.first { $0.properties.fill != nil || $0.properties.stroke != nil } ?? explained.first
    }

    /// Whether rows that pass no condition have another colour than the scale's.
    private func isConditional(_ channel: Channel) -> Bool {
        explained.first?.encoding[channel]?.conditions.isEmpty == false
    }

    /// The colour of rows that pass no condition.
    private func otherwise(_ channel: Channel) -> Color? {
        guard case .value(let value)? = explained.first?.encoding[channel]?.otherwise else { return nil }
        return ColorValue(value.text)?.color
    }

    private var ownColor: Color {
        explained.first?.properties.color?.color ?? style.theme.palette.first ?? style.theme.labelColor
    }
}

extension ChannelDefinition {
    /// Whether a scale says what the channel shows.
    var isScaled: Bool { (usesField || datum != nil) && scale != .off }
}

extension MarkType {
    /// Whether the mark paints boxes.
    fileprivate var isBox: Bool {
        switch self {
        case .bar, .rect: true
        case .line, .rule, .trail, .square, .area, .point, .circle, .tick, .text, .arc: false
        }
    }

    /// Whether the size of the mark is the width of a line.
    fileprivate var isLine: Bool {
        switch self {
        case .line, .rule, .trail: true
        case .bar, .rect, .square, .area, .point, .circle, .tick, .text, .arc: false
        }
    }

    /// The outline that stands for the mark in a legend.
    fileprivate var legendShape: PointShape {
        switch self {
        case .bar, .rect, .square: .square
        case .line, .rule, .trail: .stroke
        case .area, .point, .circle, .tick, .text, .arc: .circle
        }
    }

    /// Whether the mark is painted inside where it does not say.
    fileprivate var fillsLegend: Bool {
        switch self {
        case .point, .line, .rule, .trail: false
        case .bar, .area, .circle, .square, .tick, .rect, .text, .arc: true
        }
    }
}
