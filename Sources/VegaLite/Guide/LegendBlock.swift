import Scene

/// Legends measured and laid out in rows of a given width; places count from the block's own corner.
struct LegendBlock {
    /// The items by what they are for; legends are counted from the first of the block.
    var parts: [Part] = []
    var items: [Item] { parts.flatMap(\.items) }
    /// How many legends the block has.
    let count: Int
    /// The legends whose labels tell how far the data reaches.
    let telling: Set<Int>
    private(set) var size = Size(0, 0)

    let style: Style
    let width: Double
    let gap: Double
    var place = Point(0, 0)
    var rowHeight = 0.0
    /// Where rows begin.
    private var inset = 0.0
    /// The legend that is being added, and how far to the right it reaches.
    private(set) var number = 0
    private var reach = 0.0

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

    /// Begins a row under what there is.
    mutating func newRow() {
        place = Point(inset, place.y + rowHeight)
        size.height = place.y
        rowHeight = 0
    }

    private mutating func add(_ plan: LegendPlan, _ symbol: LegendSymbol, _ stacks: Bool) {
        let look = plan.definition.look
        guard style.theme.takesOwnSize else {
            addTitle(plan, stacks)
            return addContent(plan, symbol, stacks)
        }
        let corner = place
        let first = parts.count
        let padding = max(0, look.padding ?? 0)
        inset += padding
        place = corner + Point(padding, padding)
        reach = place.x
        addTitled(plan, symbol, stacks)
        if rowHeight > 0 { newRow() }
        inset -= padding
        place = Point(inset, place.y + padding)
        size = Size(max(size.width, reach + padding), place.y)
        let box = Rect(x: corner.x, y: corner.y, width: reach + padding - corner.x, height: place.y - corner.y)
        if let frame = LegendFrame(look).shape(around: box) {
            parts.insert(Part(role: .ground, items: [frame]), at: first)
        }
    }

    /// The entries with the title over them, beneath them or beside them.
    private mutating func addTitled(_ plan: LegendPlan, _ symbol: LegendSymbol, _ stacks: Bool) {
        let side = plan.titleLines.isEmpty ? .top : plan.definition.look.titleSide ?? .top
        let font = titleFont(plan)
        let lines = titleLines(plan)
        let gap = plan.definition.look.title.padding ?? 5
        let room = side == .left ? style.width(lines, font) + gap : 0
        let start = place
        if side == .top { addTitle(plan, stacks) }
        inset += room
        place.x += room
        addContent(plan, symbol, stacks)
        inset -= room
        guard side != .top else { return }
        if rowHeight > 0 { newRow() }
        let bottom = place.y
        let middle = start.y + (bottom - start.y - Double(lines.count) * style.lineHeight(font)) / 2
        switch side {
        case .left: place = Point(start.x, middle)
        case .right: place = Point(reach + gap, middle)
        case .top, .bottom: place = Point(start.x, bottom + gap)
        }
        text(lines, .legendTitle(number), font, titleColor(plan))
        newRow()
        place.y = max(bottom, place.y)
    }

    private mutating func addContent(_ plan: LegendPlan, _ symbol: LegendSymbol, _ stacks: Bool) {
        let look = plan.definition.look.label.over(style.text("guide-label"))
        let font = style.font(look, size: style.theme.labelSize, weight: style.theme.labelWeight)
        let color = look.paint(style.theme.labelColor)
        switch plan.content {
        case .symbols(let entries) where style.theme.takesOwnSize:
            grid(entries, plan, symbol, font, color)
        case .symbols(let entries):
            for entry in entries {
                self.entry(entry, symbol, font, color)
                if stacks { newRow() } else { place.x += gap }
            }
        case .gradient(let gradient): add(gradient, plan, opacity: symbol.gradientOpacity, font, color)
        }
    }

    private func titleFont(_ plan: LegendPlan) -> Font {
        let look = plan.definition.look.title.over(style.text("guide-title"))
        return style.font(look, size: style.theme.axisTitleSize, weight: style.theme.axisTitleWeight)
    }

    private func titleColor(_ plan: LegendPlan) -> Color {
        plan.definition.look.title.over(style.text("guide-title")).paint(style.theme.axisTitleColor)
    }

    /// The lines of the title; Vega cuts them at a length.
    private func titleLines(_ plan: LegendPlan) -> [String] {
        let limit = plan.definition.look.title.limit ?? 180
        guard style.theme.takesOwnSize, limit > 0 else { return plan.titleLines }
        return plan.titleLines.map { style.cut($0, titleFont(plan), width: limit) }
    }

    private mutating func addTitle(_ plan: LegendPlan, _ stacks: Bool) {
        guard !plan.titleLines.isEmpty else { return }
        let isWhole = style.theme.takesOwnSize
        let isAbove = stacks || isWhole
        let lines = titleLines(plan)
        text(
            isAbove ? lines : [lines.joined(separator: " ")], .legendTitle(number), titleFont(plan), titleColor(plan))
        if isAbove {
            newRow()
            place.y += isWhole ? (plan.definition.look.title.padding ?? 5) - 2 : 0
        } else {
            place.x += gap * 0.6
        }
    }

    /// Entries in columns, each as wide as its widest entry, as Vega lays them out: row after row where they stand
    /// beside each other, else column after column.
    private mutating func grid(
        _ entries: [LegendPlan.Entry], _ plan: LegendPlan, _ symbol: LegendSymbol, _ font: Font, _ color: Color
    ) {
        let wanted = plan.definition.columns.map { $0 >= 1 ? Int(min($0, 1000)) : entries.count }
        let columns = max(1, min(entries.count, wanted ?? (plan.isHorizontal ? entries.count : 1)))
        let side = entries.compactMap { $0.value.map { symbol.side($0) } }.max() ?? 0
        let look = plan.definition.look
        let shift = look.symbolOffset ?? 0
        let gap = look.label.offset ?? style.theme.symbolSize * 0.4
        let limit = look.label.limit ?? 160
        let texts = entries.map { limit > 0 ? style.cut($0.text, font, width: limit) : style.shortened($0.text) }
        let padding = plan.definition.columnPadding ?? 10
        let rows = (entries.count + columns - 1) / columns
        func column(_ index: Int) -> Int { plan.isHorizontal || columns == 1 ? index % columns : index / rows }
        func row(_ index: Int) -> Int { plan.isHorizontal || columns == 1 ? index / columns : index % rows }
        let widths = (0..<columns).map { wanted in
            texts.indices.filter { column($0) == wanted }.map { style.width(texts[$0], font) }.max() ?? 0
        }
        let order = entries.indices.sorted { (row($0), column($0)) < (row($1), column($1)) }
        for (place, index) in order.enumerated() {
            if place > 0, column(index) == 0 {
                newRow()
                self.place.y += plan.definition.rowPadding ?? 2
            }
            add(
                entries[index], symbol, texts[index], font, color, side: side, shift: shift, gap: gap,
                width: widths[column(index)] + padding)
        }
    }

    /// One entry of the grid, its column `width` wide after the symbol.
    private mutating func add(
        _ entry: LegendPlan.Entry, _ symbol: LegendSymbol, _ label: String, _ font: Font, _ color: Color, side: Double,
        shift: Double, gap: Double, width: Double
    ) {
        let height = max(style.lineHeight(font), entry.value.map { symbol.side($0) } ?? 0)
        let middle = Point(place.x + shift + side / 2, place.y + height / 2)
        parts.append(Part(role: .legendSymbol(number), items: entry.value.map { symbol.items($0, at: middle) } ?? []))
        let start = place.x + shift + side + gap
        place.x = start
        text([label], .legendLabel(number), font, color, height: height)
        place.x = start + width
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
    mutating func text(
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
        extend()
    }

    /// Counts what stands at the left of the current place in.
    mutating func extend() {
        reach = max(reach, place.x)
        size.width = max(size.width, place.x)
    }
}
