import Scene

/// A thin line along the inside of a box in a faint colour of a ramp, which would be lost on the wall's ground.
struct PaleOutline {
    private let theme: Theme

    /// Nil where nothing is outlined: in Vega-Lite's own look, and for colours that the specification lists.
    init?(_ layer: Layer, theme: Theme) {
        let definition = layer.encoding[.fill] ?? layer.encoding[.color]
        guard !theme.takesOwnSize, let definition, definition.isScaled, definition.type != .nominal,
            definition.scale.given?.range == nil
        else { return nil }
        self.theme = theme
    }

    init(theme: Theme) { self.theme = theme }

    /// The line for a colour; nil where the colour stands out by itself.
    func stroke(for fill: Color) -> Stroke? {
        guard fill.alpha > 0 else { return nil }
        let seen = ColorInterpolation.rgb.mix(theme.background, fill.withAlpha(1), fill.alpha).withAlpha(1)
        let line = theme.outstanding(seen)
        return line == seen ? nil : Stroke(line, width: theme.gridWidth)
    }

    /// The box with the line, where it is large enough for one: thin strips side by side would be all lines.
    func shape(_ box: MarkBox, _ paint: MarkLook.Paint) -> Shape? {
        guard paint.stroke == nil, paint.gradient == nil, let fill = paint.fill, let stroke = stroke(for: fill),
            min(box.rect.width, box.rect.height) >= 12 * stroke.width
        else { return nil }
        let inside = box.rect.inset(stroke.width / 2, stroke.width / 2)
        return Shape(Path(rect: inside, corners: box.corners), fill: fill, stroke: stroke)
    }
}
