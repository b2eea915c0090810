import Scene

/// A chart of one plot that fills its frame: guides planned, measured and placed, then everything drawn.
struct FilledPlot {
    let plot: Plot
    let chart: CompiledChart
    let style: Style
    let isVeiled: Bool

    /// A plot in type of the room's size, or a little smaller where that makes room for every name along its axes.
    static func figure(_ plot: Plot, chart: CompiledChart, style: Style, isVeiled: Bool, in frame: Rect) -> Figure {
        func filled(_ size: Double) -> (plot: FilledPlot, layout: Layout) {
            let style = style.scaled(by: size)
            let filled = FilledPlot(
                plot: plot, chart: DeskLengths(theme: style.theme).applied(to: chart), style: style, isVeiled: isVeiled)
            return (filled, filled.layout(in: frame))
        }
        let usual = filled(1)
        let sizes = usual.layout.leavesNamesOut ? PanelManner.smallerSizes : []
        let fitting = sizes.lazy.map(filled).first { !$0.layout.leavesNamesOut } ?? usual
        return fitting.plot.draw(fitting.layout, in: frame)
    }

    private var drawing: PlotDrawing { PlotDrawing(plot, chart: chart, style: style) }

    private func layout(in frame: Rect) -> Layout {
        let drawing = drawing
        let legends = PanelLegends(plot.frame, chart: chart, style: style) { _ in drawing.ownSize }
        return LayoutSolver(
            frame: frame, drawing: drawing, legends: legends,
            names: DirectLabels(drawing, legends, style: style), titles: titleLines(frame.width), style: style
        ).solve()
    }

    private func draw(_ layout: Layout, in frame: Rect) -> Figure {
        var figure = Figure(size: frame.size)
        drawing.draw(layout.labels, in: layout.plot, isVeiled: isVeiled, into: &figure)
        layout.names?.add(to: &figure, plot: layout.plot, isVeiled: isVeiled)
        if let legend = layout.legend { legend.add(to: &figure, at: layout.legendOrigin, isVeiled: isVeiled) }
        TitleLine.add(
            layout.titles, to: &figure,
            in: Rect(
                x: frame.minX, y: layout.titleTop, width: frame.width, height: TitleLine.height(layout.titles, style)),
            side: .top, isVeiled: isVeiled)
        return figure
    }

    private func titleLines(_ width: Double) -> [TitleLine] {
        style.theme.drawsTitle ? TitleLine.lines(of: plot.frame.title, isRoot: true, width: width, style: style) : []
    }
}
