import Scene

/// The title of an axis that all views of a facet share. On a wall it stands once, beside the whole grid, not again at
/// every row or column.
struct SharedTitle {
    let plan: AxisPlan
    private let lines: [String]
    private let style: Style

    /// - Parameter length: of the whole grid along the axis.
    init(_ plan: AxisPlan, length: Double, style: Style) {
        self.plan = plan
        self.style = style
        lines = plan.titleLines(length: length, style: style)
    }

    /// What the title takes around the grid.
    var insets: Insets {
        var insets = Insets()
        insets.add(plan.titleRoom(lines, style), at: plan.side)
        return insets
    }

    /// Adds the title beside a grid with its axes, in the middle of the plots.
    func add(to figure: inout Figure, around grid: Rect, plots: Rect, firstAxis: Int) {
        guard let axis = figure.axes.indices.first(where: { $0 >= firstAxis && figure.axes[$0].side == plan.side })
        else { return }
        let step = style.lineHeight(plan.titleFont)
        let room = plan.titleRoom(lines, style)
        let gap = room - Double(lines.count) * step
        let angle: Double = plan.side == .left ? -90 : plan.side == .right ? 90 : 0
        figure.add(
            .axisTitle(axis: axis),
            lines.enumerated().map { index, line in
                // The first line of a title on the left or on top stands farthest out.
                let isOutward = plan.side == .left || plan.side == .top
                let row = isOutward ? lines.count - 1 - index : index
                let out = gap + (Double(row) + 0.5) * step
                let origin =
                    switch plan.side {
                    case .left: Point(grid.minX - out, plots.midY)
                    case .right: Point(grid.maxX + out, plots.midY)
                    case .top: Point(plots.midX, grid.minY - out)
                    case .bottom: Point(plots.midX, grid.maxY + out)
                    }
                return .text(
                    TextRun(
                        line, at: origin, font: plan.titleFont, color: plan.titleColor, anchor: .middle,
                        baseline: .middle, angle: angle))
            })
    }
}
