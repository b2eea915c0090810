import Scene

/// How the rows of a layer look: what the encoding says of a row, then the mark, then the theme.
struct MarkLook {
    /// What a shape is filled and drawn with; nil for not at all.
    struct Paint {
        var fill: Color?
        var stroke: Stroke?
        /// What fills instead of one colour, and how much of it shows.
        var gradient: (value: GradientValue, opacity: Double)?

        /// A shape that is painted so.
        func shape(_ path: Path) -> Shape {
            var shape = Shape(path, fill: fill, stroke: stroke)
            shape.gradient = gradient.map { $0.value.over(path.bounds, opacity: $0.opacity) }
            return shape
        }
    }

    let layer: Layer
    let scales: [Channel: Scale]
    let style: Style
    /// The size of the view, for values that are computed from it.
    var size = ViewSize()

    private var properties: MarkProperties { layer.properties }

    /// Whether the mark is painted inside rather than along its edge.
    private var isFilled: Bool {
        switch layer.mark {
        case .line, .rule: false
        case .point: properties.filled ?? false
        case .bar, .area, .circle, .square, .tick, .rect, .text, .arc, .trail: properties.filled ?? true
        }
    }

    /// The value of a channel in a row: by a condition, by a value, or nil where its scale decides.
    private func fixed(_ channel: Channel, _ row: Int) -> Value? {
        layer.encoding[channel].flatMap { $0.fixed(layer.table, row, size: size) }
    }

    /// Whether the specification itself gives the mark a colour.
    var setsColor: Bool {
        layer.encoding[.color] != nil || layer.encoding[.fill] != nil || properties.color != nil
            || properties.fill != nil
    }

    private func scaled(_ channel: Channel, _ row: Int) -> (scale: Scale, cell: Value)? {
        guard let definition = layer.encoding[channel], definition.value == nil, let scale = scales[channel] else {
            return nil
        }
        if let datum = definition.datum { return (scale, datum) }
        return definition.column.map { (scale, layer.table.cell(FieldPath($0), row)) }
    }

    /// A colour from the encoding; nil where it says nothing, `.none` where it says: no paint.
    private func color(_ channel: Channel, _ row: Int) -> ColorValue? {
        if let value = fixed(channel, row) {
            return value == .null ? ColorValue.none : onGround(ColorValue(value.text))
        }
        if let (scale, cell) = scaled(channel, row) {
            if let color = scale.color(cell) { return .color(color) }
            // What a domain that is given leaves out is not painted.
            return scale.isOrdinal ? ColorValue.none : nil
        }
        return named(channel, row).flatMap { ColorValue($0) }
    }

    /// What a field without a scale names itself, such as a colour.
    private func named(_ channel: Channel, _ row: Int) -> String? {
        guard let definition = layer.encoding[channel], definition.scale == .off, let column = definition.column else {
            return nil
        }
        return layer.table.cell(FieldPath(column), row).text
    }

    /// A size, width or opacity that the encoding gives a row.
    func number(_ channel: Channel, _ row: Int) -> Double? {
        if let value = fixed(channel, row) { return value.measure }
        return scaled(channel, row).flatMap { scale, cell in scale.number(cell) }
    }

    /// The shape that the encoding gives a row.
    func shape(_ row: Int) -> PointShape? {
        if let value = fixed(.shape, row) { return PointShape(rawValue: value.text) }
        if let (scale, cell) = scaled(.shape, row) { return scale.shape(cell) }
        return named(.shape, row).flatMap { PointShape(rawValue: $0) }
    }

    private func dash(_ row: Int) -> [Double] { DashPattern.usable(wantedDash(row)) }

    private func wantedDash(_ row: Int) -> [Double] {
        if case .array(let items)? = fixed(.strokeDash, row) { return items.compactMap(\.measure) }
        if let (scale, cell) = scaled(.strokeDash, row) { return scale.dash(cell) ?? [] }
        return properties.strokeDash ?? []
    }

    /// A colour that the specification gives, as the wall's ground lets it be seen.
    private func onGround(_ given: ColorValue?) -> ColorValue? {
        guard case .color(let color)? = given, !style.theme.takesOwnSize else { return given }
        switch layer.mark {
        case .point, .circle, .square, .tick, .rule, .line, .trail:
            // The line in a box plot's box is a gap in it.
            let isGap = properties.styles.contains("boxplot-median") && color == .white
            return .color(isGap ? style.theme.background : style.theme.inked(color))
        case .bar, .area, .rect, .arc, .text: return given
        }
    }

    private var ownColor: Color {
        layer.mark == .rule ? style.theme.axisTitleColor : style.theme.palette.first ?? style.theme.labelColor
    }

    /// What a row is painted with.
    func paint(_ row: Int) -> Paint {
        let color = color(.color, row) ?? onGround(properties.color)
        let opacity = number(.opacity, row) ?? properties.opacity ?? ownOpacity
        let fill = self.color(.fill, row) ?? onGround(properties.fill) ?? (isFilled ? color ?? .color(ownColor) : nil)
        let stroke =
            self.color(.stroke, row) ?? onGround(properties.stroke) ?? (isFilled ? nil : color ?? .color(ownColor))
        let fillOpacity = opacity * (number(.fillOpacity, row) ?? properties.fillOpacity ?? 1)
        let strokeOpacity = opacity * (number(.strokeOpacity, row) ?? properties.strokeOpacity ?? 1)
        var paint = Paint(
            fill: fill?.color.map { $0.withAlpha($0.alpha * Self.fraction(fillOpacity)) },
            stroke: stroke?.color.map { self.stroke($0.withAlpha($0.alpha * Self.fraction(strokeOpacity)), row) })
        if case .gradient(let gradient)? = fill { paint.gradient = (gradient, Self.fraction(fillOpacity)) }
        return paint
    }

    private func stroke(_ color: Color, _ row: Int) -> Stroke {
        let isLine = layer.mark == .line
        let dash = dash(row)
        // Round ends would fill the gaps of a dashed line.
        return Stroke(
            color, width: max(0, strokeWidth(row)),
            cap: properties.strokeCap?.cap ?? (isLine && dash.isEmpty ? .round : .butt),
            join: properties.strokeJoin?.join ?? (isLine ? .round : .miter), dash: dash)
    }

    /// The width of a row's line, in pixels.
    func strokeWidth(_ row: Int) -> Double {
        if let width = number(.strokeWidth, row) ?? properties.strokeWidth { return width }
        switch layer.mark {
        case .line: return number(.size, row) ?? properties.size ?? style.theme.lineWidth
        case .rule: return number(.size, row) ?? properties.size ?? style.theme.lineWidth * 0.6
        case .point: return style.theme.lineWidth * 0.6
        case .bar, .area, .circle, .square, .tick, .rect, .text, .arc, .trail: return style.theme.lineWidth * 0.4
        }
    }

    /// Single observations let those beneath them show, as in Vega-Lite.
    private var ownOpacity: Double {
        switch layer.mark {
        case .point, .circle, .square, .tick:
            layer.encoding.all.contains { $0.aggregate != nil } || properties.filled == true ? 1 : 0.7
        case .bar, .line, .area, .rect, .rule, .text, .arc, .trail: 1
        }
    }

    private static func fraction(_ number: Double) -> Double { max(0, min(1, number)) }
}

extension StrokeCap {
    fileprivate var cap: Stroke.Cap {
        switch self {
        case .butt: .butt
        case .round: .round
        case .square: .square
        }
    }
}

extension StrokeJoin {
    fileprivate var join: Stroke.Join {
        switch self {
        case .miter: .miter
        case .round: .round
        case .bevel: .bevel
        }
    }
}
