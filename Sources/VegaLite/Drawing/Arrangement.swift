import Scene

/// A chart as large as its specification makes it.
struct OwnArrangement {
    let chart: CompiledChart
    let style: Style
    let isVeiled: Bool

    /// Vega-Lite's padding around a chart, in pixels.
    static let padding = 5.0

    /// Draws with the picture's top left corner at `corner`.
    func draw(at corner: Point) -> Figure {
        let measurer = PanelMeasurer(chart: chart, style: style, factor: Size(1, 1), room: nil)
        let panel = measurer.measure(chart.root, isRoot: true)
        let whole = panel.whole
        var figure = Figure(size: Size(whole.width + 2 * Self.padding, whole.height + 2 * Self.padding))
        let origin = corner + Point(Self.padding + panel.outer.left, Self.padding + panel.outer.top)
        measurer.draw(panel, at: origin, isRoot: true, isVeiled: isVeiled, into: &figure)
        return figure
    }
}

/// A chart whose plots grow or shrink until the whole fills its frame. Where the guides leave no room for plots, all
/// type gets smaller by the same factor.
struct FilledArrangement {
    let chart: CompiledChart
    let style: Style
    let isVeiled: Bool

    /// No type is made smaller than this fraction of the room's size.
    private static let leastType = 0.3

    /// - Throws: where there is no room even then.
    func draw(in frame: Rect) throws(ChartError) -> Figure {
        var type = 1.0
        while type >= Self.leastType {
            let smaller = style.scaled(by: type)
            let chart = DeskLengths(theme: smaller.theme).applied(to: chart)
            if let figure = draw(chart, in: frame, smaller) { return figure }
            type *= 0.87
        }
        throw ChartError(
            ChartProblem(
                path: "$", message: "there is no room for so many views",
                mend: "facet by a field with fewer values, or leave views out"))
    }

    private func draw(_ chart: CompiledChart, in frame: Rect, _ style: Style) -> Figure? {
        var factor = Size(1, 1)
        var measurer = PanelMeasurer(chart: chart, style: style, factor: factor, room: frame.size)
        var panel = measurer.measure(chart.root, isRoot: true)
        // Labels change with the size of the plots, so one round is not always enough.
        for _ in 0..<6 {
            let (width, height) = (panel.whole.width, panel.whole.height)
            let x = factor.width * (panel.flexible.width + frame.width - width) / max(1, panel.flexible.width)
            let y = factor.height * (panel.flexible.height + frame.height - height) / max(1, panel.flexible.height)
            if abs(width - frame.width) < 0.5, abs(height - frame.height) < 0.5 { break }
            guard x > 0, y > 0, x.isFinite, y.isFinite else { return nil }
            factor = Size(x, y)
            measurer = PanelMeasurer(chart: chart, style: style, factor: factor, room: frame.size)
            panel = measurer.measure(chart.root, isRoot: true)
        }
        // Nothing may stick out.
        guard panel.whole.width <= frame.width + 2, panel.whole.height <= frame.height + 2, hasRoom(panel, style) else {
            return nil
        }
        var figure = Figure(size: frame.size)
        let origin = frame.origin + Point(panel.outer.left, panel.outer.top)
        measurer.draw(panel, at: origin, isRoot: true, isVeiled: isVeiled, into: &figure)
        return figure
    }

    /// Whether the plots are more than slivers: at least a third of the frame, and each two labels wide and high.
    private func hasRoom(_ panel: MeasuredPanel, _ style: Style) -> Bool {
        panel.flexible.width >= panel.whole.width / 3 && panel.flexible.height >= panel.whole.height / 3
            && panel.leastPlot.width >= style.theme.labelSize * 1.5
            && panel.leastPlot.height >= style.theme.labelSize * 1.5
    }
}

extension Theme {
    /// The same look in another size.
    func scaled(by factor: Double) -> Theme {
        var theme = self
        let lengths: [WritableKeyPath<Theme, Double>] = [
            \.labelSize, \.axisTitleSize, \.titleSize, \.subtitleSize, \.gridWidth, \.markLabelSize, \.rowGap,
            \.labelGap, \.axisTitleGap, \.symbolSize, \.legendGap, \.lineWidth, \.barCorner, \.tickSize, \.viewGap,
        ]
        for length in lengths { theme[keyPath: length] *= factor }
        theme.pointSize *= factor * factor
        return theme
    }
}
