import Scene

/// Where the parts of a chart stand in its frame.
struct Layout {
    var plot: Rect
    /// The labels of every axis of the plot.
    var labels: [AxisLabels]
    var legend: LegendStack?
    /// Names at the ends of lines, in the place of a legend.
    var names: DirectLabels?
    var legendOrigin: Point
    /// The top of the title block.
    var titleTop: Double
    var titles: [TitleLine]

    /// Whether some names along an axis have no room.
    var leavesNamesOut: Bool { labels.contains(where: \.leavesNamesOut) }
}

/// Measures the guides and gives the plot what they leave. Guides need the size of the plot and the plot needs theirs,
/// so they are measured more than once: the labels of one axis depend on the other axis only through its room.
struct LayoutSolver {
    let frame: Rect
    let drawing: PlotDrawing
    let legends: PanelLegends
    /// Names for which there may be room beside the plot.
    let names: DirectLabels?
    let titles: [TitleLine]
    let style: Style

    /// The places of plot, axes, legend and title.
    func solve() -> Layout {
        if let names {
            let layout = solve(names)
            if names.fit(layout.plot, in: frame) { return layout }
        }
        return solve(nil)
    }

    private func solve(_ names: DirectLabels?) -> Layout {
        let titleHeight = TitleLine.height(titles, style)
        let top = titles.isEmpty ? 0 : titleHeight + style.theme.rowGap
        let side = names == nil ? sideLegend() : nil
        var insets = Insets(left: frame.width * 0.2, right: 0, top: top, bottom: style.theme.labelSize * 2)
        var layout = Layout(
            plot: frame, labels: [], legend: nil, names: names, legendOrigin: frame.origin, titleTop: frame.minY,
            titles: titles)
        // The second round already stands still in nearly every chart. Where it does not, guides keep the room that they
        // once wanted: what turns its labels one way for a wide plot, the other way for a narrow one, would go in a circle.
        for round in 0..<8 {
            let plot = plot(insets)
            let labels = labels(plot)
            let legend = names == nil ? side ?? topLegend(plot) : nil
            var next = drawing.insets(labels).union(
                drawing.textOverflow(plot.size, most: Size(frame.width * 0.3, frame.height * 0.3)))
            if let names { next.right = max(next.right, names.overhang(plot)) }
            next.top += top
            if let legend { addRoom(legend, &next) }
            if round > 2 { next = next.union(insets) }
            if next == insets { break }
            insets = next
        }
        layout.plot = plot(insets)
        layout.labels = labels(layout.plot)
        layout.legend = names == nil ? side ?? topLegend(layout.plot) : nil
        layout.legendOrigin = legendOrigin(layout, top)
        return layout
    }

    private func plot(_ insets: Insets) -> Rect {
        Rect(
            x: frame.x + min(insets.left, frame.width - 1), y: frame.y + min(insets.top, frame.height - 1),
            width: max(1, frame.width - insets.left - insets.right),
            height: max(1, frame.height - insets.top - insets.bottom))
    }

    private func labels(_ plot: Rect) -> [AxisLabels] {
        drawing.labels(plot.size, most: Size(frame.width * 0.42, frame.height * 0.4))
    }

    // MARK: legends

    private func sideLegend() -> LegendStack? {
        legends.isBeside ? legends.blocks(width: frame.width * 0.35) : nil
    }

    /// A legend over or under the plot: from its left edge, or from that of the frame where this saves a row.
    private func topLegend(_ plot: Rect) -> LegendStack? {
        guard !legends.isEmpty else { return nil }
        let own = legends.blocks(width: frame.maxX - plot.minX)
        let wide = legends.blocks(width: frame.width)
        return wide.size.height < own.size.height ? wide : own
    }

    /// Where such a legend begins.
    private func legendLeft(_ legend: LegendStack, _ plot: Rect) -> Double {
        plot.minX + legend.size.width <= frame.maxX + 0.5 ? plot.minX : frame.minX
    }

    private func addRoom(_ legend: LegendStack, _ insets: inout Insets) {
        let gap = style.theme.rowGap
        switch legends.orient {
        case .left: insets.left += legend.size.width + gap * 1.5
        case .right: insets.right += legend.size.width + gap * 1.5
        case .bottom: insets.bottom += legend.size.height + gap
        case .top, .topLeft, .topRight, .bottomLeft, .bottomRight, .none?, nil:
            insets.top += legend.size.height + gap * 0.7
        }
    }

    private func legendOrigin(_ layout: Layout, _ top: Double) -> Point {
        let plot = layout.plot
        guard let legend = layout.legend else { return plot.origin }
        return switch legends.orient {
        case .left: Point(frame.minX, plot.minY)
        case .right: Point(frame.maxX - legend.size.width, plot.minY)
        case .bottom: Point(legendLeft(legend, plot), frame.maxY - legend.size.height)
        case .top, .topLeft, .topRight, .bottomLeft, .bottomRight, .none?, nil:
            Point(legendLeft(legend, plot), frame.minY + top)
        }
    }
}
