public import Scene
public import VegaLite

extension Stage {
    /// A chart and nothing else, with its own title, as the full view shows it on a wall of a size.
    ///
    /// - Parameter isVeiled: leaves out every mark and data label.
    /// - Throws: where the chart cannot be drawn at this size.
    public func scene(
        of chart: Chart, size: Size, measurer: any TextMeasurer, isVeiled: Bool = false
    ) throws(ChartError) -> (scene: Scene, drawing: ChartDrawing) {
        let sheet = Sheet(size: size, geometry: geometry, theme: theme, measurer: measurer)
        let drawing = try chart.draw(
            in: sheet.fullFrame, theme: sheet.chartTheme(hasTitle: true), measurer: measurer, isVeiled: isVeiled)
        let scene = Scene(
            size: size, background: sheet.palette.card, layers: [Layer("visual", drawing.items)])
        return (scene, drawing)
    }
}

extension Sheet {
    /// Where a chart stands that has the wall for itself.
    var fullFrame: Rect { Rect(size).inset(px(48), px(40)) }

    /// The look of charts: their smallest letters are those of captions.
    /// - Parameter hasTitle: whether the chart draws its own title, since no card does.
    func chartTheme(hasTitle: Bool) -> Theme {
        let labelSize = fontSize(.caption)
        var chartTheme: Theme =
            switch theme {
            case .paper: .paper(labelSize: labelSize)
            case .night: .night(labelSize: labelSize)
            }
        chartTheme.drawsTitle = hasTitle
        return chartTheme
    }
}
