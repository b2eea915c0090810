import Scene

/// A line under a chart.
struct Footnote {
    let text: String
    let style: Style

    private var font: Font { style.font(style.theme.labelSize, weight: style.theme.labelWeight) }
    private var gap: Double { style.theme.rowGap }

    private func lines(_ width: Double) -> [String] {
        style.theme.takesOwnSize ? [text] : style.fit(text, font, width: width, lines: 3)
    }

    /// What it leaves of a frame; in Vega-Lite's own look the picture grows instead.
    func room(in frame: Rect) -> Rect {
        guard !style.theme.takesOwnSize else { return frame }
        let height = max(1, frame.height - height(width: frame.width))
        return Rect(x: frame.x, y: frame.y, width: frame.width, height: height)
    }

    private func height(width: Double) -> Double {
        gap + Double(lines(width).count) * style.lineHeight(font)
    }

    /// Adds it below a figure; the picture grows by its height.
    /// - Parameters:
    ///   - corner: the figure's top left corner.
    ///   - padding: the room between the figure's edge and what it shows.
    func add(to figure: inout Figure, corner: Point, padding: Double) {
        let width = figure.size.width - 2 * padding
        let lines = lines(width)
        var top = corner.y + figure.size.height - padding + gap
        var items: [Item] = []
        for line in lines {
            let middle = top + style.lineHeight(font) / 2
            items.append(
                .text(
                    TextRun(
                        line, at: Point(corner.x + padding, middle), font: font, color: style.theme.axisTitleColor,
                        baseline: .middle)))
            top += style.lineHeight(font)
        }
        figure.size.height += height(width: width)
        figure.size.width = max(figure.size.width, style.width(lines, font) + 2 * padding)
        figure.add(.footnote, items)
    }
}
