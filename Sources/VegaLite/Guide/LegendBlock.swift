import Scene

/// Legends measured and laid out in rows of a given width; places count from the block's own corner.
struct LegendBlock {
    /// The items by what they are for; legends are counted from the first of the block.
    private(set) var parts: [Part] = []
    var items: [Item] { parts.flatMap(\.items) }
    /// How many legends the block has.
    let count: Int
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
        for (index, plan) in plans.enumerated() {
            if place != .zero { newRow() }
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
        if !plan.titleLines.isEmpty {
            let titleFont = style.font(
                plan.definition.titleFontSize ?? theme.axisTitleSize, weight: theme.axisTitleWeight)
            let title = plan.titleLines.joined(separator: " ")
            text([title], .legendTitle(number), titleFont, plan.definition.titleColor?.color ?? theme.axisTitleColor)
            if stacks { newRow() } else { place.x += gap * 0.6 }
        }
        switch plan.content {
        case .symbols(let entries):
            for entry in entries {
                self.entry(entry, symbol, font, color)
                if stacks { newRow() } else { place.x += gap }
            }
        case .ramp(let colors, let low, let high):
            ramp(colors, low, high, font, color)
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

    private mutating func ramp(_ colors: [Color], _ low: String, _ high: String, _ font: Font, _ color: Color) {
        let gap = style.theme.symbolSize * 0.4
        let texts = style.width(low, font) + style.width(high, font) + 2 * gap
        let length = max(font.size * 3, min(font.size * 8, width - place.x - texts))
        if place.x > 0, place.x + texts + length > width { newRow() }
        text([low], .legendLabel(number), font, color)
        place.x += gap
        let height = style.lineHeight(font)
        let thickness = style.theme.symbolSize * 0.8
        // Flat steps, so fine that they read as a ramp, each reaching under the next so that no seam shows.
        let steps = 64
        for step in 0..<steps {
            let left = place.x + length * Double(step) / Double(steps)
            let right = min(place.x + length, left + length / Double(steps) * 1.5)
            let box = Rect(x: left, y: place.y + (height - thickness) / 2, width: right - left, height: thickness)
            let fill = ColorRamp(colors).color(Double(step) / Double(steps - 1))
            parts.append(Part(role: .legendRamp(number), items: [.shape(Shape(Path(rect: box), fill: fill))]))
        }
        place.x += length + gap
        text([high], .legendLabel(number), font, color)
    }
}
