extension Insets {
    /// The room that axes take around their plot.
    init(_ axes: [(plan: AxisPlan, labels: AxisLabels)], _ style: Style) {
        self.init()
        for (plan, labels) in axes {
            let room =
                plan.extent(labels, style) + plan.titleRoom(labels.titleLines, style) + (plan.definition.offset ?? 0)
            switch plan.side {
            case .left: left = max(left, room)
            case .right: right = max(right, room)
            case .top: top = max(top, room)
            case .bottom: bottom = max(bottom, room)
            }
        }
        for (plan, labels) in axes {
            if plan.direction == .x {
                left = max(left, labels.overhang.start)
                right = max(right, labels.overhang.end)
            } else {
                top = max(top, labels.overhang.start)
                bottom = max(bottom, labels.overhang.end)
            }
        }
    }
}
