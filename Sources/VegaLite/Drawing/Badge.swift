import Scene

/// A framed line under a chart that says what its marks are.
struct Badge {
    let text: String
    let style: Style

    private var font: Font { style.font(style.theme.labelSize, weight: style.theme.labelWeight) }
    private var gap: Double { style.theme.rowGap }
    private var height: Double { style.lineHeight(font) * 1.5 }
    private var dot: Double { font.size * 0.22 }

    /// What it leaves of a frame; in Vega-Lite's own look the picture grows instead.
    func room(in frame: Rect) -> Rect {
        guard !style.theme.takesOwnSize else { return frame }
        return Rect(x: frame.x, y: frame.y, width: frame.width, height: max(1, frame.height - height - gap))
    }

    /// Adds it below a figure; the picture grows by its height.
    /// - Parameters:
    ///   - corner: the figure's top left corner.
    ///   - padding: the room between the figure's edge and what it shows.
    func add(to figure: inout Figure, corner: Point, padding: Double) {
        let color = style.theme.axisTitleColor
        let line = max(1, font.size / 14)
        let inside = font.size * 0.7
        let width = inside * 2 + dot * 2 + font.size * 0.4 + style.width(text, font)
        let frame = Rect(
            x: corner.x + padding + line, y: corner.y + figure.size.height - padding + gap, width: width,
            height: height)
        let middle = Point(frame.x + inside + dot, frame.midY)
        let round = Rect(x: middle.x - dot, y: middle.y - dot, width: dot * 2, height: dot * 2)
        figure.add(
            .footnote,
            [
                .shape(
                    Shape(
                        Path(rect: frame, corners: Corners(height / 2)), stroke: Stroke(color, width: line))),
                .shape(Shape(Path(rect: round, corners: Corners(dot)), fill: color)),
                .text(
                    TextRun(
                        text, at: Point(middle.x + dot + font.size * 0.4, middle.y), font: font, color: color,
                        baseline: .middle)),
            ])
        figure.size.height += height + gap
        figure.size.width = max(figure.size.width, frame.maxX - corner.x + padding)
    }
}
