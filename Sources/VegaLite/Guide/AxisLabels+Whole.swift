import Scene

/// Labels as Vega places them: each in one line, turned where the specification says so or by the kind of axis.
extension AxisLabels {
    /// Vega cuts labels at this width.
    private static let limit = 180.0

    /// Labels at places, all of them: Vega leaves out none of a discrete scale.
    mutating func placeWhole(_ plan: AxisPlan, _ texts: [(String, Double)], _ style: Style) {
        labels = texts.map { text, place in
            Label(lines: [style.cut(text, plan.labelFont, width: Self.limit)], place: place, anchor: .middle)
        }
        turnWhole(plan, style)
    }

    /// Turns labels of numbers, and leaves out every second one until none touches its neighbour.
    mutating func finishWhole(_ plan: AxisPlan, _ style: Style) {
        turnWhole(plan, style)
        while labels.count >= 3, touches(plan, style) {
            labels = labels.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        }
    }

    private mutating func turnWhole(_ plan: AxisPlan, _ style: Style) {
        let isUpright = plan.direction == .x && plan.isDiscrete
        angle = Self.sameTurn(plan.definition.labelAngle ?? (isUpright ? -90 : 0))
        let turn = Turn(angle)
        let width = labels.map { style.width($0.lines, plan.labelFont) }.max() ?? 0
        let height = plan.labelFont.size
        switch plan.direction {
        case .x: room = width * turn.across + height * turn.along
        case .y: room = width * turn.along + height * turn.across
        }
        for index in labels.indices {
            if plan.direction == .y {
                labels[index].anchor = plan.side == .right ? .start : .end
            } else if angle != 0 {
                let falls = angle > 0
                labels[index].anchor = falls == (plan.side == .bottom) ? .start : .end
            }
        }
    }

    /// An angle from -180 to 180.
    private static func sameTurn(_ angle: Double) -> Double {
        guard angle.isFinite else { return 0 }
        let rest = angle.truncatingRemainder(dividingBy: 360)
        return rest > 180 ? rest - 360 : rest < -180 ? rest + 360 : rest
    }

    private func touches(_ plan: AxisPlan, _ style: Style) -> Bool {
        let extents = labels.map { label -> (start: Double, end: Double) in
            let width = style.width(label.lines, plan.labelFont)
            let height = plan.labelFont.size
            if plan.direction == .y || angle != 0 { return (label.place - height / 2, label.place + height / 2) }
            switch label.anchor {
            case .start: return (label.place, label.place + width)
            case .middle: return (label.place - width / 2, label.place + width / 2)
            case .end: return (label.place - width, label.place)
            }
        }
        return zip(extents, extents.dropFirst()).contains { $0.end > $1.start }
    }
}
