import Scene

/// Names at the ends of lines instead of a legend: on a wall, the eye need not go from a line to its name and back.
struct DirectLabels {
    /// A line's name: the end of the line, and how high its name stands.
    private struct Label {
        var text: String
        var color: Color
        var end: Point
        var y: Double
    }

    /// More names would be a heap at the edge of the plot.
    private static let mostLines = 6
    /// A line of more rows is not searched for its end.
    private static let mostRows = 20_000

    private let drawing: PlotDrawing
    private let layer: Int
    private let channel: Channel
    private let entries: [(value: Value, text: String)]
    private let title: [String]
    private let style: Style

    /// Nil where a legend says it better, or where the specification says where it stands.
    init?(_ drawing: PlotDrawing, _ legends: PanelLegends, style: Style) {
        guard let plan = legends.single, case .symbols(let all) = plan.content,
            let channel = plan.channels.first(where: { $0 == .color || $0 == .stroke }),
            plan.definition.orient == nil, !plan.channels.contains(.size), !plan.channels.contains(.opacity),
            (1...Self.mostLines).contains(all.count),
            let layer = drawing.namedLine(channel, plan.channels)
        else { return nil }
        entries = all.compactMap { entry in entry.value.map { (value: $0, text: entry.text) } }
        guard entries.count == all.count else { return nil }
        self.drawing = drawing
        self.layer = layer
        self.channel = channel
        self.style = style
        title = plan.titleLines
    }

    private var font: Font { style.font(style.theme.labelSize, weight: style.theme.labelWeight) }
    /// From one name to the next.
    private var step: Double { font.size * 1.15 }
    /// The piece of line that leads from its end to its name.
    private var lead: Double { font.size * 0.9 }
    private var reach: Double {
        lead + font.size * 0.25 + (entries.map { style.width(name($0.text), font) }.max() ?? 0)
    }

    /// A number alone says nothing: "3" becomes "Grade 3".
    private func name(_ text: String) -> String {
        text.contains(where: \.isLetter) ? text : (title + [text]).joined(separator: " ")
    }

    /// How far the names stand out at the right of a plot.
    func overhang(_ plot: Rect) -> Double {
        guard let ends = ends(plot) else { return 0 }
        return max(0, (ends.first?.end.x ?? plot.maxX) + reach - plot.maxX)
    }

    /// Whether the names have room beside a plot and cross nothing.
    func fit(_ plot: Rect, in frame: Rect) -> Bool {
        guard reach <= frame.width * 0.25, plot.width > frame.width * 0.5, let labels = placed(plot) else {
            return false
        }
        let others = drawing.others(than: channel, in: plot)
        return labels.allSatisfy { label in
            let box = Rect(
                x: label.end.x + 1, y: min(label.y, label.end.y) - step / 2, width: reach,
                height: abs(label.y - label.end.y) + step)
            return box.minY >= plot.minY - step / 2 && box.maxY <= plot.maxY + step / 2
                && !others.contains { $0.intersection(box) != nil }
        }
    }

    /// Adds the names. Veiled, they stand below each other, so that they do not tell where the lines end.
    func add(to figure: inout Figure, plot: Rect, isVeiled: Bool) {
        for (index, label) in (isVeiled ? ends(plot) ?? [] : placed(plot) ?? []).enumerated() {
            let y = isVeiled ? plot.minY + step * (Double(index) + 0.5) : label.y
            let start = Point(label.end.x, isVeiled ? y : label.end.y)
            let bend = Point(label.end.x + lead, y)
            let path = Path(points: [start, bend])
            let stroke = Stroke(label.color, width: style.theme.lineWidth * 0.6, cap: .round)
            figure.add(.lineLead(figure.legendCount), [.shape(Shape(path, stroke: stroke))])
            let run = TextRun(
                label.text, at: Point(bend.x + font.size * 0.25, y), font: font, color: style.theme.labelColor,
                anchor: .start, baseline: .middle)
            figure.add(.lineName(figure.legendCount), [.text(run)])
        }
        figure.legendCount += 1
    }

    // MARK: places

    /// The end of every line, in the order of the legend; nil where one has none, or where they end at different places.
    private func ends(_ plot: Rect) -> [Label]? {
        let scales = drawing.scales(drawing.chart.models(layer), plot)
        let layer = drawing.chart.layers[layer].shown
        guard layer.table.count <= Self.mostRows, let cells = layer.cells(channel) else { return nil }
        let places = MarkPlaces(layer: layer, scales: scales, plot: plot, size: drawing.ownSize, style: style)
        var last: [Value: Point] = [:]
        for ((x, y), cell) in zip(zip(places.middles(.x), places.middles(.y)), cells) {
            guard let x, let y, x >= last[cell.key]?.x ?? x else { continue }
            last[cell.key] = Point(x, y)
        }
        let labels = entries.compactMap { entry -> Label? in
            guard let end = last[entry.value.key], let color = scales[channel]?.color(entry.value) else { return nil }
            return Label(text: name(entry.text), color: color, end: end, y: end.y)
        }
        guard labels.count == entries.count, let first = labels.first,
            labels.allSatisfy({ abs($0.end.x - first.end.x) < 1 })
        else { return nil }
        return labels
    }

    /// The names beside the ends of their lines, moved apart where they would touch; nil where that takes them too far.
    private func placed(_ plot: Rect) -> [Label]? {
        guard var labels = ends(plot)?.sorted(by: { $0.end.y < $1.end.y }) else { return nil }
        // Names that touch make a block around the middle of their ends; blocks that touch become one.
        var blocks: [(count: Int, middle: Double)] = []
        for label in labels {
            blocks.append((1, label.end.y))
            while blocks.count > 1 {
                let (upper, lower) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
                let count = upper.count + lower.count
                guard lower.middle - upper.middle < step * Double(count) / 2 else { break }
                let sum = upper.middle * Double(upper.count) + lower.middle * Double(lower.count)
                blocks.removeLast(2)
                blocks.append((count, sum / Double(count)))
            }
        }
        let places = blocks.flatMap { block in
            (0..<block.count).map { block.middle + (Double($0) - Double(block.count - 1) / 2) * step }
        }
        for (index, y) in places.enumerated() { labels[index].y = y }
        return labels.allSatisfy { abs($0.y - $0.end.y) <= step * 1.25 } ? labels : nil
    }
}

extension PlotDrawing {
    /// The one layer of lines whose colours are its names; nil where other things have such colours, too, or where
    /// several lines have one colour.
    fileprivate func namedLine(_ channel: Channel, _ explained: [Channel]) -> Int? {
        let colored = plot.layers.all.filter { chart.layers[$0].encoding[channel]?.isScaled == true }
        let lines = colored.filter { chart.layers[$0].mark == .line }
        guard lines.count == 1, let line = lines.first else { return nil }
        let layer = chart.layers[line]
        guard let column = layer.encoding[channel]?.column, layer.orientation != .horizontal,
            layer.encoding.order.isEmpty, layer.encoding.detail.isEmpty,
            colored.allSatisfy({
                chart.layers[$0].mark.isNamedWithLine && chart.layers[$0].encoding[channel]?.column == column
            })
        else { return nil }
        let parting: [Channel] = [.color, .fill, .stroke, .opacity, .strokeDash, .strokeWidth, .shape, .size]
        let parts = parting.allSatisfy { other in
            guard let definition = layer.encoding[other], definition.usesField else { return true }
            return explained.contains(other) && definition.column == column
        }
        return parts ? line : nil
    }

    /// What the layers without colours of a scale cover.
    fileprivate func others(than channel: Channel, in plot: Rect) -> [Rect] {
        self.plot.layers.all.filter { chart.layers[$0].encoding[channel]?.isScaled != true }.flatMap { number in
            var painter = MarkPainter(
                plot: plot, scales: scales(chart.models(number), plot), size: ownSize, style: style)
            return painter.items(chart.layers[number]).compactMap { $0.onBaseline.bounds(style) }
        }
    }
}

extension MarkType {
    /// Whether the name at the end of a line is the name of such marks of the same colour, too.
    fileprivate var isNamedWithLine: Bool {
        switch self {
        case .line, .point, .circle, .square, .area, .rule: true
        case .bar, .rect, .tick, .text, .arc, .trail: false
        }
    }
}
