import Scene

/// A chart as large as its specification makes it.
struct OwnArrangement {
    let chart: CompiledChart
    let settings: ChartSettings
    let style: Style
    let isVeiled: Bool

    /// Draws with the picture's top left corner at `corner`.
    func draw(at corner: Point) -> Figure {
        let (measurer, panel) = measured
        let (whole, padding) = (panel.whole, settings.padding)
        var figure = Figure(size: Size(whole.width + padding.width, whole.height + padding.height))
        if let ground = settings.background?.color {
            let rect = Rect(x: corner.x, y: corner.y, width: figure.size.width, height: figure.size.height)
            figure.add(.ground, [.shape(Shape(Path(rect: rect), fill: ground))])
        }
        let origin = corner + Point(padding.left + panel.outer.left, padding.top + panel.outer.top)
        measurer.draw(panel, at: origin, isRoot: true, isVeiled: isVeiled, into: &figure)
        return figure
    }

    /// The chart measured. Where a plot's side is the whole picture's, the plot gives way to what stands around it.
    private var measured: (PanelMeasurer, MeasuredPanel) {
        let measurer = PanelMeasurer(chart: chart, style: style, factor: Size(1, 1), room: nil)
        let panel = measurer.measure(chart.root, isRoot: true)
        guard case .plot(let plot) = chart.root, case .plot(let drawing, _, _) = panel.content else {
            return (measurer, panel)
        }
        let fits = settings.fits(plot)
        let padding = fits.containsPadding ? settings.padding : Insets()
        func factor(_ fits: Bool, _ own: Double, hasSteps: Bool, _ around: Double) -> Double {
            guard fits, !hasSteps, own > 0 else { return 1 }
            return max(1, own - around) / own
        }
        let steps = drawing.hasSteps
        let outer = panel.outer.rounded
        let size = Size(
            factor(fits.width, panel.size.width, hasSteps: steps.width, outer.width + padding.width),
            factor(fits.height, panel.size.height, hasSteps: steps.height, outer.height + padding.height))
        guard size != Size(1, 1) else { return (measurer, panel) }
        let fitting = PanelMeasurer(chart: chart, style: style, factor: size, room: nil)
        return (fitting, fitting.measure(chart.root, isRoot: true))
    }
}
