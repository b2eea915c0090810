import Scene

/// Where the parts of a chart stand in its frame.
struct Layout {
    var plot: Rect
    var axes: [(plan: AxisPlan, labels: AxisLabels)]
    var legend: LegendBlock?
    var legendOrigin: Point
    /// The top of the title block.
    var titleTop: Double
    var titles: [TitleLine]

    /// One line of the chart's title or subtitle.
    struct TitleLine {
        var text: String
        var font: Font
        var color: Color
    }
}

/// Measures the guides and gives the plot what they leave. Guides need the size of the plot and the plot needs theirs,
/// so they are measured more than once: the labels of one axis depend on the other axis only through its room.
struct LayoutSolver {
    let frame: Rect
    let plans: [AxisPlan]
    let legends: [LegendPlan]
    let titles: [Layout.TitleLine]
    let factory: ScaleFactory
    let looks: [Channel: Scale]
    let style: Style

    private struct Insets: Equatable {
        var left = 0.0
        var right = 0.0
        var top = 0.0
        var bottom = 0.0
    }

    /// The places of plot, axes, legend and title.
    func solve() -> Layout {
        let titleHeight = titles.reduce(0) { $0 + style.lineHeight($1.font) }
        let top = titles.isEmpty ? 0 : titleHeight + style.theme.rowGap
        let side = sideLegend()
        var insets = Insets(left: frame.width * 0.2, right: 0, top: top, bottom: style.theme.labelSize * 2)
        var layout = Layout(
            plot: frame, axes: [], legend: nil, legendOrigin: frame.origin, titleTop: frame.minY, titles: titles)
        // The second round already stands still in nearly every chart; more would be a circle that never does.
        for _ in 0..<4 {
            let plot = plot(insets)
            let axes = plans.map { ($0, labels($0, plot)) }
            let legend = side ?? topLegend(plot)
            var next = self.insets(axes, plot)
            next.top += top
            if let legend { addRoom(legend, &next) }
            layout.axes = axes
            layout.legend = legend
            if next == insets { break }
            insets = next
        }
        layout.plot = plot(insets)
        layout.axes = plans.map { ($0, labels($0, layout.plot)) }
        layout.legendOrigin = legendOrigin(layout, top)
        return layout
    }

    private func plot(_ insets: Insets) -> Rect {
        Rect(
            x: frame.x + min(insets.left, frame.width - 1), y: frame.y + min(insets.top, frame.height - 1),
            width: max(1, frame.width - insets.left - insets.right),
            height: max(1, frame.height - insets.top - insets.bottom))
    }

    private func labels(_ plan: AxisPlan, _ plot: Rect) -> AxisLabels {
        let isX = plan.direction == .x
        let length = isX ? plot.width : plot.height
        let goesUp = !isX && !plan.isDiscrete
        let scale = factory.places(plan.model, from: goesUp ? length : 0, to: goesUp ? 0 : length)
        let most = isX ? frame.height * 0.4 : frame.width * 0.42
        return AxisLabels(plan, scale, length: length, most: most, style: style)
    }

    private func insets(_ axes: [(plan: AxisPlan, labels: AxisLabels)], _ plot: Rect) -> Insets {
        var result = Insets()
        for (plan, labels) in axes {
            let gap = labels.room > 0 ? plan.labelGap(style) : 0
            let room = labels.room + gap + plan.titleRoom(labels.titleLines, style)
            switch plan.side {
            case .left: result.left = max(result.left, room)
            case .right: result.right = max(result.right, room)
            case .top: result.top = max(result.top, room)
            case .bottom: result.bottom = max(result.bottom, room)
            }
        }
        for (plan, labels) in axes {
            if plan.direction == .x {
                result.left = max(result.left, labels.overhang.start)
                result.right = max(result.right, labels.overhang.end)
            } else {
                result.top = max(result.top, labels.overhang.start)
                result.bottom = max(result.bottom, labels.overhang.end)
            }
        }
        return result
    }

    // MARK: legends

    private var legendOrient: LegendDefinition.Orient? { legends.first?.orient }

    private func sideLegend() -> LegendBlock? {
        guard let orient = legendOrient, orient == .left || orient == .right else { return nil }
        return LegendBlock(
            legends, scales: looks, layers: factory.layers, width: frame.width * 0.35, gap: 0, stacks: true,
            style: style)
    }

    private func topLegend(_ plot: Rect) -> LegendBlock? {
        guard !legends.isEmpty else { return nil }
        return LegendBlock.rows(
            legends, scales: looks, layers: factory.layers, width: frame.maxX - plot.minX, style: style)
    }

    private func addRoom(_ legend: LegendBlock, _ insets: inout Insets) {
        let gap = style.theme.rowGap
        switch legendOrient {
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
        return switch legendOrient {
        case .left: Point(frame.minX, plot.minY)
        case .right: Point(frame.maxX - legend.size.width, plot.minY)
        case .bottom: Point(plot.minX, frame.maxY - legend.size.height)
        case .top, .topLeft, .topRight, .bottomLeft, .bottomRight, .none?, nil: Point(plot.minX, frame.minY + top)
        }
    }
}
