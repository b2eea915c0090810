import Scene

extension PlotDrawing {
    /// Texts of more rows than this are no labels that anybody reads.
    private static let mostRows = 2000

    /// How far text marks stand out over a plot of a size, so that a wall leaves room for them.
    /// - Parameter most: the greatest room at one side; a text that begins farther away belongs to no place of the
    ///   plot.
    func textOverflow(_ size: Size, most: Size) -> Insets {
        let rect = Rect(size)
        let texts = plot.layers.all.filter {
            chart.layers[$0].mark == .text && chart.layers[$0].table.count <= Self.mostRows
        }
        let near = rect.inset(-most.width, -most.height)
        let boxes = texts.flatMap { number -> [Rect] in
            var painter = MarkPainter(
                plot: rect, scales: scales(chart.models(number), rect), size: ownSize, style: style)
            return painter.items(chart.layers[number]).compactMap { item in
                item.onBaseline.bounds(style).flatMap { $0.intersection(near) }
            }
        }
        return Insets(of: boxes, around: rect)
    }
}
