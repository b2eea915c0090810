import Scene

/// What is drawn around a legend, or around its colours.
struct LegendFrame {
    private let fill: ColorValue?
    private let stroke: ColorValue?
    private let width: Double
    private let cornerRadius: Double

    init(_ look: LegendLook) {
        fill = look.fill
        stroke = look.stroke
        width = look.strokeWidth ?? 1
        cornerRadius = look.cornerRadius ?? 0
    }

    /// The outline of the colours along a line.
    init(gradient look: LegendLook) {
        fill = nil
        stroke = look.gradientStroke
        width = look.gradientStrokeWidth ?? 1
        cornerRadius = 0
    }

    /// Nil where nothing is painted.
    func shape(around box: Rect) -> Item? {
        let line = stroke?.color.flatMap { width > 0 ? Stroke($0, width: width) : nil }
        guard fill?.color != nil || line != nil else { return nil }
        return .shape(
            Shape(Path(rect: box, corners: Corners(max(0, cornerRadius))), fill: fill?.color, stroke: line))
    }
}
