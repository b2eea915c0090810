import Scene

extension AxisLabels {
    /// Labels in the middle of bands: whole and horizontal where they fit, else wrapped, else turned, else fewer.
    mutating func placeDiscrete(
        _ plan: AxisPlan, _ ticks: AxisTicks, step: Double, most: Double, style: Style
    ) {
        let texts = ticks.ticks.map { style.shortened($0.lines.joined(separator: " ")) }
        let places = ticks.ticks.map { $0.place + (plan.definition.label.offset ?? 0) }
        if plan.direction == .x, !plan.hasNames, thinned(plan, texts, places, step: step, style: style) { return }
        if plan.direction == .x {
            placeAlongX(plan, texts, places, step: step, most: most, style: style)
        } else {
            placeAlongY(plan, texts, places, step: step, most: most, style: style)
        }
    }

    /// Sets every second, third or further label of numbers or moments, horizontally: whoever counts knows which are
    /// missing. False where the specification turns them.
    private mutating func thinned(
        _ plan: AxisPlan, _ texts: [String], _ places: [Double], step: Double, style: Style
    ) -> Bool {
        let font = plan.labelFont
        let widest = (texts.map { style.width($0, font) }.max() ?? 0) + font.size * 0.35
        guard (plan.labelAngle ?? 0).truncatingRemainder(dividingBy: 180) == 0, step > 0, widest > step else {
            return false
        }
        let every = max(1, Int(bounded: (widest / step).rounded(.up)))
        guard every < texts.count else { return false }
        labels = texts.indices.filter { $0 % every == 0 }
            .map { Label(lines: [texts[$0]], place: places[$0], anchor: .middle) }
        room = style.lineHeight(font)
        return true
    }

    private mutating func placeAlongX(
        _ plan: AxisPlan, _ texts: [String], _ places: [Double], step: Double, most: Double, style: Style
    ) {
        let font = plan.labelFont
        let lineHeight = style.lineHeight(font)
        let widest = step - font.size * 0.35
        let wantsTurn = plan.labelAngle.map { $0.truncatingRemainder(dividingBy: 180) != 0 } ?? false
        if !wantsTurn, texts.allSatisfy({ style.width($0, font) <= widest }) {
            labels = zip(texts, places).map { Label(lines: [$0], place: $1, anchor: .middle) }
            room = lineHeight
            return
        }
        let wrapped = texts.map { style.wrap($0, font, width: widest) }
        let lines = Self.alike(wrapped.compactMap { $0 })
        let deepest = lines.map(\.count).max() ?? 1
        if !wantsTurn, lines.count == texts.count, deepest <= 4, Double(deepest) * lineHeight <= most {
            labels = zip(lines, places).map { Label(lines: $0, place: $1, anchor: .middle) }
            room = Double(deepest) * lineHeight
            return
        }
        turn(plan, texts, places, step: step, most: most, style: style)
    }

    /// Names of equally many words are broken alike, at each word, where the deepest of them is broken so: one name
    /// on a line among neighbours on two looks like another kind of name.
    private static func alike(_ wrapped: [[String]]) -> [[String]] {
        let words = wrapped.map { $0.flatMap { $0.split(separator: " ").map(String.init) } }
        let deepest = wrapped.map(\.count).max() ?? 1
        return words.allSatisfy { $0.count == deepest } ? words : wrapped
    }

    private mutating func turn(
        _ plan: AxisPlan, _ texts: [String], _ places: [Double], step: Double, most: Double, style: Style
    ) {
        let font = plan.labelFont
        let lineHeight = style.lineHeight(font)
        let slant = Turn(-45)
        angle = step * slant.across >= lineHeight * 0.9 ? -45 : -90
        let turn = Turn(angle)
        let every = max(1, Int(bounded: (lineHeight * 0.9 / max(step * turn.across, 0.001)).rounded(.up)))
        let widest = (most - lineHeight * turn.along) / turn.across
        let kept = texts.indices.filter { $0 % every == 0 }
        leavesNamesOut = every > 1 && plan.hasNames
        labels = kept.map {
            Label(
                lines: [style.cut(texts[$0], font, width: widest)], place: places[$0],
                anchor: plan.side == .top ? .start : .end)
        }
        let width = labels.map { style.width($0.lines, font) }.max() ?? 0
        room = width * turn.across + lineHeight * turn.along
    }

    private mutating func placeAlongY(
        _ plan: AxisPlan, _ texts: [String], _ places: [Double], step: Double, most: Double, style: Style
    ) {
        let font = plan.labelFont
        let lineHeight = style.lineHeight(font)
        let every = max(1, Int(bounded: (font.size * 0.95 / max(step, 0.001)).rounded(.up)))
        let lines = max(1, Int(bounded: step * Double(every) / lineHeight))
        let anchor: TextRun.Anchor =
            switch plan.side == .left ? plan.definition.label.align : nil {
            case .left: .start
            case .center: .middle
            case .right, nil: .end
            }
        let kept = texts.indices.filter { $0 % every == 0 }
        leavesNamesOut = every > 1 && plan.hasNames
        labels = kept.map { index in
            let isShort = style.width(texts[index], font) <= most
            let wrapped = isShort ? [texts[index]] : style.fit(texts[index], font, width: most, lines: lines)
            return Label(lines: wrapped, place: places[index], anchor: anchor)
        }
        let widest = labels.map { style.width($0.lines, font) }.max() ?? 0
        switch anchor {
        case .end: room = widest
        case .middle: room = widest / 2
        // The label begins where others end.
        case .start: room = 1
        }
    }
}
