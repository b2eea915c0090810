import Scene

/// Turns placed guides into items.
struct AxisItems {
    let plan: AxisPlan
    let labels: AxisLabels
    let plot: Rect
    let style: Style

    private var definition: AxisDefinition { plan.definition }

    /// How far Vega moves an axis to the right and down, so that its lines fill whole pixels; on a wall there is no need.
    private var shift: Double { Self.shift(plan, style) }

    static func shift(_ plan: AxisPlan, _ style: Style) -> Double {
        style.theme.takesOwnSize ? plan.definition.translate ?? 0.5 : 0
    }

    /// Lines across the plot, to stand behind the marks.
    var grid: [Item] {
        guard plan.hasGrid else { return [] }
        return labels.ticks.compactMap { tick in
            let place = tick.place
            let ends =
                plan.direction == .x
                ? [Point(plot.minX + place, plot.minY), Point(plot.minX + place, plot.maxY)]
                : [Point(plot.minX, plot.minY + place), Point(plot.maxX, plot.minY + place)]
            let line = Path(points: ends.map { $0 + Point(shift, shift) })
            return tick.grid.stroke(style.theme.gridColor, width: style.theme.gridWidth).map {
                .shape(Shape(line, stroke: $0))
            }
        }
    }

    /// The line along the plot.
    var domain: [Item] {
        guard plan.hasDomain,
            let stroke = definition.domainLine.stroke(style.theme.axisLineColor, width: style.theme.gridWidth)
        else { return [] }
        let length = plan.direction == .x ? plot.width : plot.height
        return [.shape(Shape(Path(points: [edge(0), edge(length)]), stroke: stroke))]
    }

    /// The ticks, each by itself.
    var ticks: [Item] {
        guard plan.hasTicks else { return [] }
        return labels.ticks.compactMap { tick in
            tick.line.stroke(style.theme.axisLineColor, width: style.theme.gridWidth).map {
                .shape(Shape(Path(points: [edge(tick.place), edge(tick.place, out: tick.size)]), stroke: $0))
            }
        }
    }

    /// A place on the axis, or `out` pixels away from it.
    private func edge(_ place: Double, out: Double = 0) -> Point {
        let out = out + (definition.offset ?? 0)
        let place = place + (definition.position ?? 0)
        let point =
            switch plan.side {
            case .left: Point(plot.minX - out, plot.minY + place)
            case .right: Point(plot.maxX + out, plot.minY + place)
            case .top: Point(plot.minX + place, plot.minY - out)
            case .bottom: Point(plot.minX + place, plot.maxY + out)
            }
        return point + Point(shift, shift)
    }

    // MARK: labels

    /// The items of every label.
    var labelItems: [[Item]] {
        let gap = plan.labelGap(style)
        return labels.labels.map { label in
            if style.theme.takesOwnSize { return whole(label) }
            if labels.angle != 0 { return [turned(label, gap)] }
            let lineHeight = plan.labelLineHeight(plan.labelFont, style)
            let block = Double(label.lines.count - 1) * lineHeight
            return label.lines.enumerated().map { index, line in
                let down = Double(index) * lineHeight
                let origin: Point
                switch plan.side {
                case .left, .right: origin = edge(label.place, out: gap) + Point(0, down - block / 2)
                case .bottom: origin = edge(label.place, out: gap + lineHeight / 2) + Point(0, down)
                case .top: origin = edge(label.place, out: gap + lineHeight / 2 + block) + Point(0, down)
                }
                return text(line, origin, plan.side == .right ? .start : label.anchor)
            }
        }
    }

    private func text(_ text: String, _ origin: Point, _ anchor: TextRun.Anchor, angle: Double = 0) -> Item {
        .text(
            TextRun(
                text, at: origin, font: plan.labelFont, color: plan.labelColor, anchor: anchor, baseline: .middle,
                angle: angle))
    }

    private func turned(_ label: AxisLabels.Label, _ gap: Double) -> Item {
        let half = style.lineHeight(plan.labelFont) / 2 * Turn(labels.angle).along
        let origin = edge(label.place, out: gap + half)
        let line = label.lines.joined(separator: " ")
        return text(line, origin, label.anchor, angle: labels.angle)
    }

    /// A label as Vega places it: its anchor stands at the tick, its lines go down.
    private func whole(_ label: AxisLabels.Label) -> [Item] {
        let font = label.look?.font ?? plan.labelFont
        let ticks = plan.hasTicks ? max(0, plan.tickSize) : 0
        let gap = label.look?.padding.map { $0 + ticks } ?? plan.labelGap(style)
        let origin = edge(label.place, out: gap)
        let lineHeight = plan.labelLineHeight(font, style)
        let block = Double(label.lines.count - 1) * lineHeight
        let up: Double =
            switch label.baseline {
            case .top: 0
            case .middle: block / 2
            case .bottom, .alphabetic: block
            }
        let turn = Turn.matrix(labels.angle)
        return label.lines.enumerated().map { index, line in
            let down = Double(index) * lineHeight - up
            let run = TextRun(
                line, at: origin + Point(-turn.sin * down, turn.cos * down), font: font,
                color: label.look?.color ?? plan.labelColor, anchor: label.anchor, baseline: label.baseline,
                angle: labels.angle > 180 ? labels.angle - 360 : labels.angle)
            return .text(run)
        }
    }

    // MARK: title

    /// The axis title.
    var titleItems: [Item] {
        let lineHeight = plan.titleLineHeight(style)
        let gap = plan.extent(labels, style) + plan.titleGap(style)
        let length = plan.direction == .x ? plot.width : plot.height
        let (middle, anchor) = titlePlace(length)
        if plan.isTitleLevel, !style.theme.takesOwnSize { return levelTitle(gap, middle) }
        let count = Double(labels.titleLines.count)
        let turn: Double = plan.side == .left ? -90 : plan.side == .right ? 90 : 0
        let angle = definition.titleLook.angle ?? turn
        return labels.titleLines.enumerated().map { index, line in
            // The first line of a title on the left or on top stands farthest out.
            let isOutward = plan.side == .left || plan.side == .top
            let row = isOutward ? count - 1 - Double(index) : Double(index)
            var origin = edge(middle, out: gap + (row + 0.5) * lineHeight)
            if let x = definition.titleX { origin.x = (plan.side == .right ? plot.maxX : plot.minX) + x + shift }
            if let y = definition.titleY { origin.y = (plan.side == .bottom ? plot.maxY : plot.minY) + y + shift }
            return .text(
                TextRun(
                    line, at: origin, font: plan.titleFont, color: plan.titleColor, anchor: anchor,
                    baseline: titleBaseline, angle: angle))
        }
    }

    /// The lines of a title beside the labels, below each other.
    private func levelTitle(_ gap: Double, _ middle: Double) -> [Item] {
        let lineHeight = plan.titleLineHeight(style)
        return labels.titleLines.enumerated().map { index, line in
            let down = (Double(index) - Double(labels.titleLines.count - 1) / 2) * lineHeight
            return .text(
                TextRun(
                    line, at: edge(middle + down, out: gap), font: plan.titleFont, color: plan.titleColor,
                    anchor: plan.side == .left ? .end : .start, baseline: .middle))
        }
    }

    private var titleBaseline: TextRun.Baseline {
        switch definition.titleLook.baseline {
        case .alphabetic: .alphabetic
        case .top, .lineTop: .top
        case .bottom, .lineBottom: .bottom
        case .middle, nil: .middle
        }
    }

    /// Where along the axis the title stands, and by which of its ends.
    private func titlePlace(_ length: Double) -> (Double, TextRun.Anchor) {
        let isUp = plan.side == .left
        let anchor: TextRun.Anchor
        var place = length / 2
        switch definition.titleAnchor {
        case .start:
            place = isUp ? length : 0
            anchor = .start
        case .end:
            place = isUp ? 0 : length
            anchor = .end
        case .middle, nil: anchor = .middle
        }
        switch definition.titleLook.align {
        case .left: return (place, .start)
        case .center: return (place, .middle)
        case .right: return (place, .end)
        case nil: return (place, anchor)
        }
    }
}
