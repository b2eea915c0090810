import Scene

/// Turns placed guides into items.
struct AxisItems {
    let plan: AxisPlan
    let labels: AxisLabels
    let plot: Rect
    let style: Style

    /// Lines across the plot, to stand behind the marks.
    var grid: [Item] {
        guard plan.hasGrid else { return [] }
        let definition = plan.definition
        let color = definition.gridColor?.color ?? style.theme.gridColor
        let stroke = Stroke(
            color.withAlpha(color.alpha * (definition.gridOpacity ?? 1)),
            width: definition.gridWidth ?? style.theme.gridWidth, dash: DashPattern.usable(definition.gridDash ?? []))
        return labels.ticks.map { place in
            let ends =
                plan.direction == .x
                ? [Point(plot.minX + place, plot.minY), Point(plot.minX + place, plot.maxY)]
                : [Point(plot.minX, plot.minY + place), Point(plot.maxX, plot.minY + place)]
            return .shape(Shape(Path(points: ends), stroke: stroke))
        }
    }

    /// The line along the plot and the ticks.
    var lines: [Item] {
        var items: [Item] = []
        let width = style.theme.gridWidth
        if plan.hasDomain {
            let color = plan.definition.domainColor?.color ?? style.theme.axisLineColor
            items.append(line(edge(0), edge(plan.direction == .x ? plot.width : plot.height), color, width))
        }
        if plan.hasTicks {
            let color = plan.definition.tickColor?.color ?? style.theme.axisLineColor
            items += labels.ticks.map { line(edge($0), edge($0, out: plan.tickSize), color, width) }
        }
        return items
    }

    private func line(_ a: Point, _ b: Point, _ color: Color, _ width: Double) -> Item {
        .shape(Shape(Path(points: [a, b]), stroke: Stroke(color, width: width)))
    }

    /// A place on the plot's edge, or `out` pixels away from it.
    private func edge(_ place: Double, out: Double = 0) -> Point {
        switch plan.side {
        case .left: Point(plot.minX - out, plot.minY + place)
        case .right: Point(plot.maxX + out, plot.minY + place)
        case .top: Point(plot.minX + place, plot.minY - out)
        case .bottom: Point(plot.minX + place, plot.maxY + out)
        }
    }

    /// The items of every label.
    var labelItems: [[Item]] {
        let gap = plan.labelGap(style)
        let lineHeight = style.lineHeight(plan.labelFont)
        return labels.labels.map { label -> [Item] in
            if labels.angle != 0 { return [turned(label, gap)] }
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

    /// The axis title.
    var titleItems: [Item] {
        let lineHeight = style.lineHeight(plan.titleFont)
        let gap =
            (labels.room > 0 ? plan.labelGap(style) : 0) + (plan.definition.titlePadding ?? style.theme.axisTitleGap)
        let middle = plan.direction == .x ? plot.width / 2 : plot.height / 2
        let count = Double(labels.titleLines.count)
        return labels.titleLines.enumerated().map { index, line in
            // The first line of a title on the left or on top stands farthest out.
            let isOutward = plan.side == .left || plan.side == .top
            let row = isOutward ? count - 1 - Double(index) : Double(index)
            let origin = edge(middle, out: labels.room + gap + (row + 0.5) * lineHeight)
            let angle: Double = plan.side == .left ? -90 : plan.side == .right ? 90 : 0
            return .text(
                TextRun(
                    line, at: origin, font: plan.titleFont, color: plan.titleColor, anchor: .middle, baseline: .middle,
                    angle: angle))
        }
    }
}
