import Scene

extension Style {
    /// The words in the place of marks where there are no rows, as large as they can stand there.
    func noRows(in plot: Rect) -> [Item] {
        var font = font(theme.labelSize, weight: theme.labelWeight)
        let text = "No rows to show"
        var lines = wrap(text, font, width: plot.width) ?? [text]
        let room = min(
            1, plot.width / max(1, width(lines, font)), plot.height / max(1, Double(lines.count) * lineHeight(font)))
        if room < 1 {
            font.size *= room
            lines = wrap(text, font, width: plot.width + 1) ?? [text]
        }
        let step = lineHeight(font)
        return lines.enumerated().map { index, line in
            let down = (Double(index) - Double(lines.count - 1) / 2) * step
            return .text(
                TextRun(
                    line, at: Point(plot.midX, plot.midY + down), font: font, color: theme.axisTitleColor,
                    anchor: .middle, baseline: .middle))
        }
    }
}
