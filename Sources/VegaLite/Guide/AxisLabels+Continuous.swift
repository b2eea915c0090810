import Scene

extension AxisLabels {
    /// Labels at round numbers, as many as fit beside each other.
    mutating func placeContinuous(_ plan: AxisPlan, _ scale: Continuous, length: Double, style: Style) {
        let size = plan.labelFont.size
        let comfortable = max(2, (length / (plan.direction == .x ? size * 3.2 : size * 2.2)).rounded(.down))
        let axis = plan.definition
        let isGiven = axis.values != nil || axis.timeStep != nil
        var count = axis.tickCount ?? min(usualCount(plan, length, style), comfortable)
        if let minStep = plan.ticks.minStep, minStep > 0 {
            count = min(count, ((scale.ends.high - scale.ends.low) / minStep).rounded(.down) + 1)
        }
        // More labels than this cannot stand beside each other however short they are.
        if !style.theme.takesOwnSize { count = min(count, max(2, (length / (size * 0.5)).rounded(.up))) }
        while true {
            place(plan, AxisTicks(plan, scale, length: length, count: count), length, style)
            if count <= 1 || isGiven || !overlap(plan, style) { break }
            count = max(1, min(count - 1, Double(ticks.count - 1)))
        }
        thin(plan, style)
    }

    /// A long axis of time names its months or weeks, up to a dozen; one of numbers is read without that many.
    private func usualCount(_ plan: AxisPlan, _ length: Double, _ style: Style) -> Double {
        let usual = style.theme.tickCount
        guard plan.ticks.isTime, plan.direction == .x else { return usual }
        return max(usual, min(12, (length / (plan.labelFont.size * 4.5)).rounded(.down)))
    }

    private mutating func place(_ plan: AxisPlan, _ all: AxisTicks, _ length: Double, _ style: Style) {
        let flushes = plan.direction == .x && (plan.definition.flush ?? 1) >= 0
        ticks = Self.places(plan, all, nil, style)
        labels = all.ticks.filter { $0.lines.contains { !$0.isEmpty } }.map { tick in
            let anchor: TextRun.Anchor =
                plan.direction == .y
                ? .end : flushes && tick.place < 1 ? .start : flushes && tick.place > length - 1 ? .end : .middle
            return Label(lines: tick.lines, place: tick.place, anchor: anchor)
        }
        labels.sort { $0.place < $1.place }
        let lines = Double(labels.map(\.lines.count).max() ?? 0)
        room =
            plan.direction == .y
            ? labels.map { style.width($0.lines, plan.labelFont) }.max() ?? 0
            : lines * plan.labelLineHeight(plan.labelFont, style)
    }

    private func overlap(_ plan: AxisPlan, _ style: Style) -> Bool {
        let ends = labels.map { extent($0, plan, style) }
        return zip(ends, ends.dropFirst()).contains { $0.end > $1.start }
    }

    /// The stretch that a label takes along the axis, with half the least gap on both sides.
    private func extent(_ label: Label, _ plan: AxisPlan, _ style: Style) -> (start: Double, end: Double) {
        let font = plan.labelFont
        if plan.direction == .y { return (label.place - font.size * 0.55, label.place + font.size * 0.55) }
        let width = style.width(label.lines, font)
        let gap = font.size * 0.25
        switch label.anchor {
        case .start: return (label.place - gap, label.place + width + gap)
        case .middle: return (label.place - width / 2 - gap, label.place + width / 2 + gap)
        case .end: return (label.place - width - gap, label.place + gap)
        }
    }

    /// Leaves labels out until none touches its neighbour; the ticks stay.
    private mutating func thin(_ plan: AxisPlan, _ style: Style) {
        var kept: [Label] = []
        var end = -Double.infinity
        for label in labels {
            let extent = extent(label, plan, style)
            guard extent.start >= end else { continue }
            kept.append(label)
            end = extent.end
        }
        labels = kept
    }
}
