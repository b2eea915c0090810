import Scene

/// Draws the symbols of a legend as the marks look that they explain.
struct LegendSymbol {
    let plan: LegendPlan
    let scales: [Channel: Scale]
    let layers: [Layer]
    let style: Style

    /// The side of the square that the symbol takes.
    func side(_ value: Value) -> Double {
        max(style.theme.symbolSize, area(value).map { $0.squareRoot() } ?? 0)
    }

    private func area(_ value: Value) -> Double? {
        guard plan.channels.contains(.size), explainsPoints else { return nil }
        return scales[.size]?.number(value)
    }

    private var explained: [Layer] {
        layers.filter { layer in plan.channels.contains { layer.encoding[$0]?.usesField == true } }
    }

    private var explainsPoints: Bool {
        explained.contains { $0.mark == .point || $0.mark == .circle || $0.mark == .square }
    }

    /// The symbol of a value, its middle at `middle`.
    func items(_ value: Value, at middle: Point) -> [Item] {
        let theme = style.theme
        let layer = explained.first
        let ownColor = layer?.properties.color?.color ?? theme.palette.first ?? theme.labelColor
        let color =
            [Channel.color, .fill, .stroke].filter { plan.channels.contains($0) }
            .compactMap { scales[$0]?.color(value) }.first ?? ownColor
        let opacity =
            [Channel.opacity, .fillOpacity, .strokeOpacity].filter { plan.channels.contains($0) }
            .compactMap { scales[$0]?.number(value) }.first ?? 1
        let paint = color.withAlpha(color.alpha * opacity)
        if plan.channels.contains(.strokeDash) || plan.channels.contains(.strokeWidth) {
            let dash = scales[.strokeDash]?.dash(value) ?? []
            let width = plan.channels.contains(.strokeWidth) ? scales[.strokeWidth]?.number(value) : nil
            let half = theme.symbolSize / 2
            let line = Path(points: [Point(middle.x - half, middle.y), Point(middle.x + half, middle.y)])
            return [.shape(Shape(line, stroke: Stroke(paint, width: width ?? theme.lineWidth, dash: dash)))]
        }
        let side = area(value).map { $0.squareRoot() } ?? theme.symbolSize
        let shape = plan.channels.contains(.shape) ? scales[.shape]?.shape(value) : nil
        let form =
            shape ?? plan.definition.symbolType ?? (plan.channels.contains(.size) && explainsPoints ? .circle : .square)
        let size = form == .square ? side * side : side * side * 0.785
        return [.shape(Shape(Symbols.path(form, at: middle, area: size), fill: paint))]
    }
}
