import Scene

/// Legends of colours along a line.
extension LegendBlock {
    /// Adds colours with their labels below or beside them.
    mutating func add(
        _ gradient: LegendPlan.Gradient, _ plan: LegendPlan, opacity: Double, _ font: Font, _ color: Color
    ) {
        guard style.theme.takesOwnSize else { return addInline(gradient, font, color) }
        let thickness = plan.definition.gradientThickness ?? 16
        let isAlong = plan.isHorizontal
        let size = isAlong ? Size(plan.length, thickness) : Size(thickness, plan.length)
        let box = Rect(x: place.x, y: place.y, width: size.width, height: size.height)
        addRamp(gradient, in: box, isUpright: !isAlong, opacity: opacity)
        if let outline = LegendFrame(gradient: plan.definition.look).shape(around: box) {
            parts.append(Part(role: .ground, items: [outline]))
        }
        var reach = size.width
        for (text, fraction) in gradient.labels {
            let origin =
                isAlong
                ? Point(box.minX + fraction * size.width, box.maxY + font.size)
                : Point(
                    box.maxX + 4,
                    max(box.minY + font.size / 2, min(box.maxY - font.size / 2, box.maxY - fraction * size.height)))
            let run = TextRun(
                text, at: origin, font: font, color: color,
                anchor: !isAlong || fraction < 0.01 ? .start : fraction > 0.99 ? .end : .middle,
                baseline: isAlong ? .alphabetic : .middle)
            parts.append(Part(role: .legendLabel(number), items: text.isEmpty ? [] : [.text(run)]))
            if !isAlong { reach = max(reach, size.width + 4 + style.width(text, font)) }
        }
        rowHeight = max(rowHeight, size.height + (isAlong ? style.lineHeight(font) : 0))
        place.x += reach
        extend()
        place.x += gap
    }

    /// The texts of both ends before and after the colours.
    private mutating func addInline(_ gradient: LegendPlan.Gradient, _ font: Font, _ color: Color) {
        let low = gradient.labels.first?.text ?? ""
        let high = gradient.labels.count > 1 ? gradient.labels.last?.text ?? "" : ""
        let gap = style.theme.symbolSize * 0.4
        let texts = style.width(low, font) + style.width(high, font) + 2 * gap
        let length = max(font.size * 3, min(font.size * 8, width - place.x - texts))
        if place.x > 0, place.x + texts + length > width { newRow() }
        text([low], .legendLabel(number), font, color)
        place.x += gap
        let height = style.lineHeight(font)
        let thickness = style.theme.symbolSize * 0.8
        let box = Rect(x: place.x, y: place.y + (height - thickness) / 2, width: length, height: thickness)
        addRamp(gradient, in: box, isUpright: false)
        outline(gradient, box)
        place.x += length + gap
        text([high], .legendLabel(number), font, color)
    }

    /// A line around the colours where one of them would be lost on the ground.
    private mutating func outline(_ gradient: LegendPlan.Gradient, _ box: Rect) {
        let outline = PaleOutline(theme: style.theme)
        guard let stroke = gradient.stops.compactMap({ outline.stroke(for: $0.color) }).first, !parts.isEmpty else {
            return
        }
        let line = Path(rect: box.inset(stroke.width / 2, stroke.width / 2))
        parts[parts.count - 1].items.append(.shape(Shape(line, stroke: stroke)))
    }

    /// One part for each stop: the colours from there on.
    private mutating func addRamp(
        _ gradient: LegendPlan.Gradient, in box: Rect, isUpright: Bool, opacity: Double = 1
    ) {
        let opacity = max(0, min(1, opacity))
        let line: Gradient.Form =
            isUpright
            ? .linear(Point(box.minX, box.maxY), Point(box.minX, box.minY))
            : .linear(Point(box.minX, box.minY), Point(box.maxX, box.minY))
        let stops = gradient.stops.map { stop in
            // Pieces lie on each other, so that they must not show through.
            Gradient.Stop(stop.place, ColorInterpolation.rgb.mix(style.theme.background, stop.color, opacity))
        }
        for (index, stop) in gradient.stops.enumerated() {
            let next = index + 1 < gradient.stops.count ? gradient.stops[index + 1].place : 1
            // Each piece of a blend reaches to the end, so that no seam shows.
            let end = gradient.isStepped ? next : 1
            var shape = Shape(Path(rect: Self.slice(box, stop.place, end, isUpright: isUpright)), fill: stop.color)
            if !gradient.isStepped { shape.gradient = Gradient(line, stops) }
            let items: [Item] =
                gradient.isStepped && opacity < 1 ? [.group(Group(opacity: opacity, [.shape(shape)]))] : [.shape(shape)]
            parts.append(Part(role: .legendRamp(number), items: items))
        }
    }

    private static func slice(_ box: Rect, _ from: Double, _ to: Double, isUpright: Bool) -> Rect {
        if isUpright {
            return Rect(
                x: box.minX, y: box.maxY - to * box.height, width: box.width, height: max(0, to - from) * box.height)
        }
        return Rect(
            x: box.minX + from * box.width, y: box.minY, width: max(0, to - from) * box.width, height: box.height)
    }
}
