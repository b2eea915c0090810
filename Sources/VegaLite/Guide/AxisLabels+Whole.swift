import Scene

/// Labels as Vega places them: each in its lines, turned where the specification says so or by the kind of axis, and
/// left out where one touches the other.
extension AxisLabels {
    /// Sets the labels of all ticks.
    mutating func placeWhole(_ plan: AxisPlan, _ all: AxisTicks, length: Double, _ style: Style) {
        let axis = plan.definition
        angle = plan.labelAngle ?? 0
        let offset = plan.tickOffset + (axis.label.offset ?? 0)
        let table = axis.conditions.isEmpty ? nil : all.table
        for (index, tick) in all.ticks.enumerated() {
            let own = table.map { axis.at(index, of: $0) } ?? axis
            let look = table == nil ? nil : plan.look(own, style)
            let font = look?.font ?? plan.labelFont
            let limit = own.label.limit ?? 180
            let lines = limit > 0 ? tick.lines.map { style.cut($0, font, width: limit) } : tick.lines
            var label = Label(lines: lines, place: tick.place + offset, anchor: .middle, look: look)
            label.anchor = anchor(plan, own, tick.place, length)
            label.baseline = baseline(plan, own, tick.place, length)
            labels.append(label)
        }
        labels = labels.filter { $0.lines.contains { !$0.isEmpty } }
        leaveOut(plan, length, style)
        room = labels.map { LabelBox($0, angle: angle, plan, style).room(plan.side) }.max() ?? 0
        let isHidden = plan.isHidden(axis, style)
        labels = labels.filter { !($0.look?.isHidden ?? isHidden) }
    }

    // MARK: alignment

    /// At which end of the axis a place is, if it is as near as `tolerance`.
    private func end(_ place: Double, _ length: Double, _ tolerance: Double) -> TextRun.Anchor? {
        let (low, high) = (abs(place), abs(length - place))
        if low < high { return low <= tolerance ? .start : nil }
        return high <= tolerance ? .end : nil
    }

    private func anchor(_ plan: AxisPlan, _ own: AxisDefinition, _ place: Double, _ length: Double) -> TextRun.Anchor {
        if let align = own.label.align { return Self.anchor(align) }
        let usual: TextRun.Anchor
        if plan.direction == .x {
            let flush = own.flush ?? (plan.ticks.isFlush ? 1 : -1)
            usual = end(place, length, flush) ?? .middle
        } else {
            usual = plan.side == .left ? .end : .start
        }
        guard let turn = plan.labelAngle else { return usual }
        let start: Double = plan.direction == .x ? 0 : 90
        if (turn + start).truncatingRemainder(dividingBy: 180) == 0 { return plan.direction == .x ? usual : .middle }
        let isMain = plan.side == .bottom || plan.side == .left
        return (start < turn && turn < 180 + start) == isMain ? .start : .end
    }

    private static func anchor(_ align: TextAlign) -> TextRun.Anchor {
        switch align {
        case .left: .start
        case .center: .middle
        case .right: .end
        }
    }

    private func baseline(
        _ plan: AxisPlan, _ own: AxisDefinition, _ place: Double, _ length: Double
    ) -> TextRun.Baseline {
        switch own.label.baseline {
        case .alphabetic: return .alphabetic
        case .top, .lineTop: return .top
        case .middle: return .middle
        case .bottom, .lineBottom: return .bottom
        case nil: break
        }
        let turn = plan.labelAngle ?? 0
        let isLevel = turn <= 45 || turn >= 315
        if plan.direction == .x {
            if (45 < turn && turn < 135) || (225 < turn && turn < 315) { return .middle }
            return isLevel == (plan.side == .top) ? .bottom : .top
        }
        if isLevel || (135 <= turn && turn <= 225) {
            switch end(place, length, own.flush ?? -1) {
            case .start: return .top
            case .end: return .bottom
            case .middle, nil: return .middle
            }
        }
        return (45 <= turn && turn <= 135) == (plan.side == .left) ? .top : .bottom
    }

    // MARK: labels that touch

    private mutating func leaveOut(_ plan: AxisPlan, _ length: Double, _ style: Style) {
        let axis = plan.definition
        let separation = axis.separation ?? 0
        var boxed = labels.map { (label: $0, box: LabelBox($0, angle: angle, plan, style)) }
        func touch(_ a: (label: Label, box: LabelBox), _ b: (label: Label, box: LabelBox)) -> Bool {
            let isX = plan.direction == .x
            let along = isX ? b.label.place - a.label.place : 0
            let down = isX ? 0 : b.label.place - a.label.place
            return separation
                > max(
                    b.box.left + along - a.box.right, a.box.left - b.box.right - along, b.box.top + down - a.box.bottom,
                    a.box.top - b.box.bottom - down)
        }
        func anyTouch() -> Bool { zip(boxed, boxed.dropFirst()).contains { touch($0, $1) } }
        let last = boxed.last
        while boxed.count >= 3, anyTouch() {
            switch axis.overlap ?? plan.ticks.overlap {
            case .kept: return
            case .parity: boxed = boxed.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
            case .greedy:
                boxed = boxed.reduce(into: []) { kept, next in
                    if kept.last.map({ touch($0, next) }) != true { kept.append(next) }
                }
            }
        }
        // The last label is kept in the place of the one that would stand there.
        if boxed.count < 3, boxed.count < labels.count, let last, boxed.last?.label.place != last.label.place {
            if boxed.count > 1 { boxed.removeLast() }
            boxed.append(last)
        }
        if let bound = axis.bound, bound >= 0 {
            boxed = boxed.filter { label, box in
                let ends = plan.direction == .x ? (box.left, box.right) : (box.top, box.bottom)
                return label.place + ends.0 >= -bound && label.place + ends.1 <= length + bound
            }
        }
        labels = boxed.map(\.label)
    }
}

extension AxisPlan {
    /// How far ticks and labels stand from their places, in pixels: those of bands half a pixel before them, as
    /// Vega-Lite sets them.
    var tickOffset: Double { definition.tickOffset ?? (model.type == .band ? -0.5 : 0) }

    /// How a label looks for which the axis says something of its own.
    func look(_ own: AxisDefinition, _ style: Style) -> AxisLabels.Label.Look {
        let label = own.label.over(style.text("guide-label"))
        return AxisLabels.Label.Look(
            font: style.font(label, size: style.theme.labelSize, weight: style.theme.labelWeight),
            color: label.paint(style.theme.labelColor), padding: label.padding, isHidden: isHidden(own, style))
    }

    /// Whether labels have no opacity.
    func isHidden(_ axis: AxisDefinition, _ style: Style) -> Bool {
        axis.label.over(style.text("guide-label")).opacity == 0
    }
}
