import Scene

extension PlotDrawing {
    /// Where groups are left out: why, in the slots that they keep.
    func hiddenSlots(in rect: Rect) -> [Item] {
        var seen: Set<Rect> = []
        var items: [Item] = []
        for number in plot.layers.all {
            let layer = chart.layers[number]
            guard !layer.hiddenRows.isEmpty else { continue }
            let scales = scales(chart.models(number), rect)
            for row in layer.hiddenRows.prefix(Self.mostSlots) {
                guard let slot = HiddenSlot(layer, row: row, scales, in: rect), seen.insert(slot.frame).inserted else {
                    continue
                }
                items += slot.items(style)
            }
        }
        return items
    }

    /// More words than this explain nothing.
    private static let mostSlots = 200
}

/// The slot of a group that is left out.
private struct HiddenSlot {
    let frame: Rect
    /// Whether it is a band of the direction, and not all of it.
    private let isBand: (x: Bool, y: Bool)
    private let words: String
    /// The same where there is little room.
    private let shortWords: String?

    /// Nil where the axis has no slot for the group, or other groups stand in it.
    init?(_ layer: Layer, row: Int, _ scales: [Channel: Scale], in plot: Rect) {
        let x = Self.band(.x, layer, row, scales)
        let y = Self.band(.y, layer, row, scales)
        guard x != nil || y != nil || layer.hiddenRows.count == layer.table.count else { return nil }
        frame = Rect(
            x: x?.start ?? plot.minX, y: y?.start ?? plot.minY,
            width: x?.length ?? plot.width, height: y?.length ?? plot.height)
        isBand = (x != nil, y != nil)
        let isHeld = layer.heldRows.contains(row)
        words = isHeld ? "not shown" : "fewer than \(layer.leastStudents)"
        shortWords = isHeld ? nil : "<\u{2009}\(layer.leastStudents)"
    }

    private static func band(
        _ direction: Direction, _ layer: Layer, _ row: Int, _ scales: [Channel: Scale]
    ) -> (start: Double, length: Double)? {
        func place(_ channel: Channel) -> (start: Double, length: Double)? {
            guard let band = scales[channel]?.band, let column = layer.encoding[channel]?.column,
                let start = band.start(layer.table.cell(column, row))
            else { return nil }
            return band.bandwidth > 0 ? (start, band.bandwidth) : (start - band.step / 2, band.step)
        }
        guard let outer = place(direction.channel) else { return nil }
        guard let inner = place(direction.offset) else { return outer }
        return (outer.start + inner.start, inner.length)
    }

    func items(_ style: Style) -> [Item] {
        let font = style.font(style.theme.labelSize, weight: style.theme.labelWeight)
        let line = style.lineHeight(font)
        let gap = font.size * 0.4
        let width = frame.width - gap * (isBand.x ? 0.2 : 2)
        if isBand.x != isBand.y, frame.height >= line, style.width(words, font) <= width || isBand.y {
            guard style.width(words, font) <= width else { return [] }
            // On the ground that bars stand on.
            let place =
                isBand.x
                ? Point(frame.midX, frame.maxY - gap - line / 2) : Point(frame.minX + gap, frame.midY)
            return [run(words, place, font, style, isBand.x ? .middle : .start)]
        }
        let most = isBand.x && !isBand.y ? 3 : Int(frame.height / line)
        if let lines = style.wrap(words, font, width: width), lines.count <= most {
            let top =
                isBand.x && !isBand.y
                ? frame.maxY - gap - Double(lines.count) * line : frame.midY - Double(lines.count) * line / 2
            return lines.enumerated().map { index, text in
                run(text, Point(frame.midX, top + (Double(index) + 0.5) * line), font, style, .middle)
            }
        }
        if isBand.x, !isBand.y, frame.width >= line * 0.8, style.width(words, font) <= frame.height {
            return [run(words, Point(frame.midX, frame.maxY - gap), font, style, .start, angle: -90)]
        }
        guard let shortWords, frame.height >= line, style.width(shortWords, font) <= frame.width else { return [] }
        return [run(shortWords, Point(frame.midX, frame.midY), font, style, .middle)]
    }

    private func run(
        _ text: String, _ place: Point, _ font: Font, _ style: Style, _ anchor: TextRun.Anchor, angle: Double = 0
    ) -> Item {
        .text(
            TextRun(
                text, at: place, font: font, color: style.theme.axisTitleColor, anchor: anchor, baseline: .middle,
                angle: angle))
    }
}
