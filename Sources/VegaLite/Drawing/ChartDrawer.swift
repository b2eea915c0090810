import Scene

/// Draws a compiled chart: alone and filling its frame, or as a grid of panels.
struct ChartDrawer {
    let chart: CompiledChart
    let style: Style
    let isVeiled: Bool
    /// What is said under the chart; nil for nothing.
    let footnote: String?
    /// What its marks are; nil for nothing.
    let badge: String?

    /// The figure, and the rectangle that its scales span.
    func draw(in frame: Rect) throws(ChartError) -> Figure {
        guard frame.width.isFinite, frame.height.isFinite, frame.width >= 1, frame.height >= 1 else {
            throw ChartError(ChartProblem(path: "$", message: "there is no room to draw in"))
        }
        let note = footnote.map { Footnote(text: $0, style: style) }
        let badge = badge.map { Badge(text: $0, style: style) }
        let room = note.map { $0.room(in: frame) } ?? frame
        var figure = try chartFigure(in: badge.map { $0.room(in: room) } ?? room)
        let padding = style.theme.takesOwnSize ? chart.settings.padding.left : 0
        badge?.add(to: &figure, corner: frame.origin, padding: padding)
        note?.add(to: &figure, corner: frame.origin, padding: padding)
        guard figure.parts.allSatisfy({ $0.items.allSatisfy { $0.isFinite } }) else {
            throw ChartError(ChartProblem(path: "$", message: "a length in the specification is too large to be drawn"))
        }
        return figure
    }

    private func chartFigure(in frame: Rect) throws(ChartError) -> Figure {
        if style.theme.takesOwnSize {
            return OwnArrangement(
                chart: themed(configured), settings: chart.settings, style: style, isVeiled: isVeiled
            ).draw(at: frame.origin)
        }
        if case .plot(let plot) = chart.root, plot.frame.legends.count < 2 {
            return FilledPlot.figure(plot, chart: configured, style: style, isVeiled: isVeiled, in: frame)
        }
        if case .grid(let grid) = chart.root, grid.cells.isEmpty {
            var figure = Figure(size: frame.size)
            figure.add(.note, style.noRows(in: frame))
            return figure
        }
        return try FilledArrangement(chart: configured, style: style, isVeiled: isVeiled).draw(in: frame)
    }

    /// The chart with its marks over what the theme and the specification configure.
    private var configured: CompiledChart {
        var chart = chart
        for index in chart.layers.indices {
            let layer = chart.layers[index]
            chart.layers[index].properties = layer.own.over(
                style.configuration.properties(layer.mark, styles: layer.own.styles))
        }
        guard !style.theme.takesOwnSize, style.theme.palette.count > 1 else { return chart }
        return chart.partingLines(by: style.theme.palette[1])
    }

    /// The chart with Vega-Lite's defaults for marks beneath its own settings. There, a mark that shows
    /// no field is drawn once a row.
    private func themed(_ chart: CompiledChart) -> CompiledChart {
        var chart = chart
        for index in chart.layers.indices {
            let layer = chart.layers[index]
            chart.layers[index].properties = layer.properties.over(style.theme.markDefaults(layer))
            if !layer.encoding.usesFields { chart.layers[index].table = Table(count: min(layer.sourceCount, 100_000)) }
        }
        return chart
    }
}
