import Scene

/// The labels of an axis of a known length: where each stands, in which lines, and how much room they take.
struct AxisLabels {
    /// One label.
    struct Label: Hashable {
        var lines: [String]
        /// Along the axis, from the start of the plot.
        var place: Double
        var anchor: TextRun.Anchor
    }

    var labels: [Label] = []
    /// Where grid lines and ticks stand, along the axis.
    var ticks: [Double] = []
    /// Degrees; 0 for horizontal labels.
    var angle = 0.0
    /// Across the axis, the gap to the plot not counted.
    var room = 0.0
    /// The axis title, broken to the length of the axis.
    var titleLines: [String]
    /// How far labels stand out over the start and the end of the plot, along the axis.
    var overhang = (start: 0.0, end: 0.0)

    /// - Parameters:
    ///   - scale: spans the axis from 0 to `length` (y: measured down from the top of the plot).
    ///   - most: the greatest room that labels should take.
    init(_ plan: AxisPlan, _ scale: Scale, length: Double, most: Double, style: Style) {
        titleLines = plan.titleLines(length: length, style: style)
        switch scale.mapping {
        case .band(let band):
            let values = plan.definition.values.map { wanted in wanted.map(\.key).filter { band.start($0) != nil } }
            placeDiscrete(plan, band, values ?? band.domain, length: length, most: most, style: style)
        case .continuous(let continuous): placeContinuous(plan, continuous, length: length, style: style)
        case .ordinal: break
        }
        if !plan.hasLabels { labels = [] }
        if labels.isEmpty { room = 0 }
        measureOverhang(plan, length, style)
    }

    private mutating func measureOverhang(_ plan: AxisPlan, _ length: Double, _ style: Style) {
        let lineHeight = style.lineHeight(plan.labelFont)
        for label in labels {
            var (before, after) = (0.0, 0.0)
            if plan.direction == .y {
                let half = Double(label.lines.count) * lineHeight / 2
                (before, after) = (half, half)
            } else if angle == 0 {
                let width = style.width(label.lines, plan.labelFont)
                switch label.anchor {
                case .start: (before, after) = (0, width)
                case .middle: (before, after) = (width / 2, width / 2)
                case .end: (before, after) = (width, 0)
                }
            } else {
                let width = style.width(label.lines, plan.labelFont)
                (before, after) = (width * Turn(angle).along + lineHeight / 2, lineHeight / 2)
            }
            overhang.start = max(overhang.start, before - label.place)
            overhang.end = max(overhang.end, label.place + after - length)
        }
    }
}
