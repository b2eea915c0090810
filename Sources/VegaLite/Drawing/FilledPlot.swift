import Scene

/// A chart of one plot that fills its frame: guides planned, measured and placed, then everything drawn.
struct FilledPlot {
    let plot: Plot
    let chart: CompiledChart
    let style: Style
    let isVeiled: Bool

    /// Draws into `frame`.
    func draw(in frame: Rect) -> Figure {
        let drawing = PlotDrawing(plot, chart: chart, style: style)
        let legends = PanelLegends(plot.frame, chart: chart, style: style) { _ in drawing.ownSize }
        let layout = LayoutSolver(
            frame: frame, drawing: drawing, legends: legends,
            names: DirectLabels(drawing, legends, style: style), titles: titleLines(frame.width), style: style
        ).solve()
        var figure = Figure(size: frame.size)
        drawing.draw(layout.labels, in: layout.plot, isVeiled: isVeiled, into: &figure)
        layout.names?.add(to: &figure, plot: layout.plot, isVeiled: isVeiled)
        if let legend = layout.legend { legend.add(to: &figure, at: layout.legendOrigin, isVeiled: isVeiled) }
        TitleLine.add(
            layout.titles, to: &figure, at: Point(frame.minX, layout.titleTop), width: frame.width,
            isVeiled: isVeiled)
        return figure
    }

    private func titleLines(_ width: Double) -> [TitleLine] {
        style.theme.drawsTitle ? TitleLine.lines(of: plot.frame.title, isRoot: true, width: width, style: style) : []
    }
}
