import Scene

extension AxisLabels {
    /// Labels at round numbers, as many as fit beside each other.
    mutating func placeContinuous(_ plan: AxisPlan, _ scale: Continuous, length: Double, style: Style) {
        let size = plan.labelFont.size
        let comfortable = max(2, (length / (plan.direction == .x ? size * 3.2 : size * 2.2)).rounded(.down))
        let own = style.theme.takesOwnSize ? (length / 40).rounded(.up) : min(style.theme.tickCount, comfortable)
        var count = plan.definition.tickCount ?? own
        if let values = plan.definition.values {
            let (low, high) = scale.ends
            place(
                plan, scale,
                values.compactMap { plan.model.type.isTime ? DateText.moment($0) : $0.measure }.filter {
                    $0 >= low && $0 <= high
                }, nil, length, style)
            thin(plan, style)
            return
        }
        if let step = plan.definition.timeStep, scale.curve == .time {
            place(plan, scale, step.ticks(from: scale.ends.low, to: scale.ends.high), nil, length, style)
            thin(plan, style)
            return
        }
        // More labels than this cannot stand beside each other however short they are.
        if !style.theme.takesOwnSize { count = min(count, max(2, (length / (size * 0.5)).rounded(.up))) }
        while true {
            let step = Self.step(scale, count)
            place(plan, scale, scale.ticks(count), step, length, style)
            if count <= 1 || style.theme.takesOwnSize || !overlap(plan, style) { break }
            count = max(1, min(count - 1, Double(ticks.count - 1)))
        }
        thin(plan, style)
    }

    private static func step(_ scale: Continuous, _ count: Double) -> Double? {
        switch scale.curve {
        case .log, .time: nil
        case .linear, .power, .symlog: TickStep(from: scale.ends.low, to: scale.ends.high, count: count)?.size
        }
    }

    private mutating func place(
        _ plan: AxisPlan, _ scale: Continuous, _ numbers: [Double], _ step: Double?, _ length: Double, _ style: Style
    ) {
        let numbers = Self.spaced(numbers, plan.definition.tickMinStep)
        let isLog = if case .log = scale.curve { true } else { false }
        let format = plan.definition.format ?? plan.ownFormat ?? (isLog ? NumberFormat("~s") : nil)
        let given = numbers.count > 1 ? step ?? Self.leastDistance(numbers) : step
        let texts =
            scale.curve == .time
            ? numbers.map { plan.timeFormat?.text($0) ?? TimeFormat.tick($0) }
            : TickLabels.texts(numbers, step: isLog ? nil : given, format: format)
        let flushes = plan.direction == .x && plan.definition.labelFlush != false
        labels = []
        ticks = []
        for (number, text) in zip(numbers, texts) {
            guard let place = scale.place(number) else { continue }
            ticks.append(place)
            let anchor: TextRun.Anchor =
                plan.direction == .y
                ? .end : flushes && place < 1 ? .start : flushes && place > length - 1 ? .end : .middle
            labels.append(Label(lines: [text], place: place, anchor: anchor))
        }
        labels.sort { $0.place < $1.place }
        room =
            plan.direction == .y
            ? labels.map { style.width($0.lines, plan.labelFont) }.max() ?? 0 : style.lineHeight(plan.labelFont)
    }

    private static func spaced(_ numbers: [Double], _ least: Double?) -> [Double] {
        guard let least, least > 0 else { return numbers }
        return numbers.filter { abs(($0 / least).rounded() * least - $0) < least * 1e-9 }
    }

    private static func leastDistance(_ numbers: [Double]) -> Double? {
        let sorted = numbers.sorted()
        return zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min()
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
        if style.theme.takesOwnSize { return finishWhole(plan, style) }
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
