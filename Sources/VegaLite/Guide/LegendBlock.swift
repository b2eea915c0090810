import Scene

/// Legends measured and laid out in rows of a given width; places count from the block's own corner.
struct LegendBlock {
    /// The items by what they are for; legends are counted from the first of the block.
    private(set) var parts: [Part] = []
    var items: [Item] { parts.flatMap(\.items) }
    /// How many legends the block has.
    let count: Int
    /// The legends whose labels tell how far the data reaches.
    let telling: Set<Int>
    private(set) var size = Size(0, 0)

    private let style: Style
    private let width: Double
    private let gap: Double
    private var place = Point(0, 0)
    private var rowHeight = 0.0
    /// The legend that is being added.
    private var number = 0

    /// The legends in rows; the gaps between entries get narrower where that saves a row.
    static func rows(
        _ plans: [LegendPlan], scales: [Channel: Scale], layers: [Layer], width: Double, style: Style
    ) -> LegendBlock {
        let blocks = [1, 0.75, 0.5].map { part in
            LegendBlock(
                plans, scales: scales, layers: layers, width: width, gap: style.theme.legendGap * part, stacks: false,
                style: style)
        }
        return blocks.reduce(blocks[0]) { $1.size.height < $0.size.height ? $1 : $0 }
    }

    /// - Parameters:
    ///   - gap: between two entries of a row.
    ///   - stacks: whether every entry begins a new row, as beside the plot.
    init(
        _ plans: [LegendPlan], scales: [Channel: Scale], layers: [Layer], width: Double, gap: Double, stacks: Bool,
        style: Style
    ) {
        self.style = style
        self.width = width
        self.gap = gap
        count = plans.count
        telling = Set(plans.indices.filter { plans[$0].tellsEnds })
        for (index, plan) in plans.enumerated() {
            if place != .zero {
                newRow()
                place.y += style.theme.takesOwnSize ? 10 : 0
            }
            number = index
            add(plan, LegendSymbol(plan: plan, scales: scales, layers: layers, style: style), stacks)
        }
        if rowHeight > 0 { newRow() }
    }

    private mutating func newRow() {
        place = Point(0, place.y + rowHeight)
        size.height = place.y
        rowHeight = 0
    }

    private mutating func add(_ plan: LegendPlan, _ symbol: LegendSymbol, _ stacks: Bool) {
        let theme = style.theme
        let font = style.font(plan.definition.labelFontSize ?? theme.labelSize, weight: theme.labelWeight)
        let color = plan.definition.labelColor?.color ?? theme.labelColor
        addTitle(plan, stacks)
        switch plan.content {
        case .symbols(let entries) where theme.takesOwnSize:
            grid(entries, plan, symbol, font, color)
        case .symbols(let entries):
            for entry in entries {
                self.entry(entry, symbol, font, color)
                if stacks { newRow() } else { place.x += gap }
            }
        case .gradient(let gradient): add(gradient, plan, font, color)
        }
    }

    private mutating func addTitle(_ plan: LegendPlan, _ stacks: Bool) {
        guard !plan.titleLines.isEmpty else { return }
        let theme = style.theme
        let font = style.font(plan.definition.titleFontSize ?? theme.axisTitleSize, weight: theme.axisTitleWeight)
        let color = plan.definition.titleColor?.color ?? theme.axisTitleColor
        let isAbove = stacks || theme.takesOwnSize
        text(
            isAbove ? plan.titleLines : [plan.titleLines.joined(separator: " ")], .legendTitle(number), font, color)
        if isAbove {
            newRow()
            place.y += theme.takesOwnSize ? 3 : 0
        } else {
            place.x += gap * 0.6
        }
    }

    /// Entries in columns, each as wide as its widest entry, as Vega lays them out.
    private mutating func grid(
        _ entries: [LegendPlan.Entry], _ plan: LegendPlan, _ symbol: LegendSymbol, _ font: Font, _ color: Color
    ) {
        let wanted = plan.definition.columns.map { $0 >= 1 ? Int(min($0, 1000)) : entries.count }
        let columns = max(1, min(entries.count, wanted ?? (plan.isHorizontal ? entries.count : 1)))
        let side = entries.compactMap { $0.value.map { symbol.side($0) } }.max() ?? 0
        let gap = style.theme.symbolSize * 0.4
        let limit = plan.definition.labelLimit ?? 160
        let texts = entries.map { limit > 0 ? style.cut($0.text, font, width: limit) : $0.text }
        let padding = plan.definition.columnPadding ?? 10
        let widths = (0..<columns).map { column in
            stride(from: column, to: texts.count, by: columns).map { style.width(texts[$0], font) }.max() ?? 0
        }
        for (index, entry) in entries.enumerated() {
            let column = index % columns
            if index > 0, column == 0 {
                newRow()
                place.y += plan.definition.rowPadding ?? 2
            }
            let height = max(style.lineHeight(font), entry.value.map { symbol.side($0) } ?? 0)
            let middle = Point(place.x + side / 2, place.y + height / 2)
            parts.append(
                Part(role: .legendSymbol(number), items: entry.value.map { symbol.items($0, at: middle) } ?? []))
            let start = place.x
            place.x += side + gap
            text([texts[index]], .legendLabel(number), font, color, height: height)
            place.x = start + side + gap + widths[column] + padding
        }
    }

    private mutating func entry(_ entry: LegendPlan.Entry, _ symbol: LegendSymbol, _ font: Font, _ color: Color) {
        let side = entry.value.map { symbol.side($0) } ?? 0
        let gap = entry.value == nil ? 0 : style.theme.symbolSize * 0.3
        let room = width - side - gap
        let whole = style.width(entry.text, font)
        if place.x > 0, place.x + side + gap + whole > width { newRow() }
        let lines = whole <= room ? [entry.text] : style.fit(entry.text, font, width: max(room, font.size), lines: 3)
        let height = max(style.lineHeight(font), side)
        let middle = Point(place.x + side / 2, place.y + height / 2)
        if let value = entry.value {
            parts.append(Part(role: .legendSymbol(number), items: symbol.items(value, at: middle)))
        }
        place.x += side + gap
        text(lines, .legendLabel(number), font, color, height: height)
    }

    /// Lines at the current place; the first one stands in the middle of a row of `height`.
    private mutating func text(
        _ lines: [String], _ role: Role, _ font: Font, _ color: Color, height: Double? = nil
    ) {
        let lineHeight = style.lineHeight(font)
        let height = height ?? lineHeight
        if place.x > 0, place.x + style.width(lines, font) > width + 0.5, rowHeight > 0, lines.count == 1 { newRow() }
        let items = lines.enumerated().map { index, line -> Item in
            let origin = Point(place.x, place.y + height / 2 + Double(index) * lineHeight)
            return .text(TextRun(line, at: origin, font: font, color: color, baseline: .middle))
        }
        parts.append(Part(role: role, items: items))
        place.x += style.width(lines, font)
        rowHeight = max(rowHeight, height + Double(lines.count - 1) * lineHeight)
        size.width = max(size.width, place.x)
    }

    // MARK: gradients

    private mutating func add(_ gradient: LegendPlan.Gradient, _ plan: LegendPlan, _ font: Font, _ color: Color) {
        guard style.theme.takesOwnSize else { return addInline(gradient, font, color) }
        let thickness = plan.definition.gradientThickness ?? 16
        let isAlong = plan.isHorizontal
        let size = isAlong ? Size(plan.length, thickness) : Size(thickness, plan.length)
        let box = Rect(x: place.x, y: place.y, width: size.width, height: size.height)
        addRamp(gradient, in: box, isUpright: !isAlong)
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
        self.size.width = max(self.size.width, place.x)
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

    /// One part for each stop: the colours from there to the next one.
    private mutating func addRamp(_ gradient: LegendPlan.Gradient, in box: Rect, isUpright: Bool) {
        for (index, stop) in gradient.stops.enumerated() {
            let isLast = index == gradient.stops.count - 1
            let next =
                isLast ? (place: gradient.isStepped ? 1 : stop.place, color: stop.color) : gradient.stops[index + 1]
            let steps = gradient.isStepped || isLast ? 1 : max(1, min(64, Int((next.place - stop.place) * 64) + 1))
            let items = (0..<steps).map { step -> Item in
                let part = Double(step) / Double(steps)
                let from = stop.place + (next.place - stop.place) * part
                // Each piece reaches under the next, so that no seam shows.
                let piece = (next.place - stop.place) / Double(steps)
                let end = gradient.isStepped || style.theme.takesOwnSize ? next.place : 1
                let to = min(end, from + piece * (gradient.isStepped ? 1 : 1.5))
                let color = gradient.isStepped ? stop.color : ColorInterpolation.rgb.mix(stop.color, next.color, part)
                return .shape(Shape(Path(rect: Self.slice(box, from, to, isUpright: isUpright)), fill: color))
            }
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
