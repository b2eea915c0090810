import Scene

extension CompiledChart {
    /// The chart with lines over bars in another colour than theirs, where the specification gives none to either: on
    /// a wall, a line that crosses bars of its own colour is lost in them.
    func partingLines(by color: Color) -> CompiledChart {
        var chart = self
        for plot in root.plots {
            var hasBars = false
            var hasLines = false
            for number in plot.layers.all where layers[number].hasNoColor {
                switch layers[number].mark {
                case .bar: hasBars = hasBars || !layers[number].isPartOfBoxplot
                case .line, .trail:
                    hasLines = hasBars
                    if hasBars { chart.layers[number].properties.color = .color(color) }
                // Points on a line have its colour.
                case .point, .circle, .square:
                    if hasLines { chart.layers[number].properties.color = .color(color) }
                case .area, .tick, .rect, .rule, .text, .arc: break
                }
            }
        }
        return chart
    }
}

extension Panel {
    /// Every plot in it.
    fileprivate var plots: [Plot] {
        switch self {
        case .plot(let plot): [plot]
        case .grid(let grid): grid.cells.flatMap(\.panel.plots)
        }
    }
}

extension Layer {
    /// Whether the theme colours the marks.
    fileprivate var hasNoColor: Bool {
        let channels: [Channel] = [.color, .fill, .stroke]
        return channels.allSatisfy { encoding[$0] == nil } && properties.color == nil && properties.fill == nil
            && properties.stroke == nil
    }

    fileprivate var isPartOfBoxplot: Bool { properties.styles.contains { $0.hasPrefix("boxplot") } }
}
