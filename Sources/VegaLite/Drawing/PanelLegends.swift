import Scene

/// The legends of a panel, measured on demand.
struct PanelLegends {
    private let sets: [(plans: [LegendPlan], scales: [Channel: Scale], layers: [Layer])]
    private let style: Style

    /// - Parameter plot: the size of the first plot that shows one of some layers, in the specification's own pixels.
    init(_ frame: PanelFrame, chart: CompiledChart, style: Style, plot: (Set<Int>) -> Size) {
        self.style = style
        sets = frame.legends.compactMap { legends in
            let used = legends.scales.values.flatMap { chart.usesOfScale[$0] }
                .filter { legends.layers?.contains($0) ?? true }
            let layers = Set(used).sorted().map { chart.layers[$0] }
            let explained = used.filter { number in
                legends.scales.keys.contains { chart.layers[number].encoding[$0] != nil }
            }
            let plot = plot(Set(explained))
            let models = legends.scales.mapValues { chart.scales[$0] }
            let factory = ScaleFactory(models: models, layers: layers, style: style, size: plot)
            let plans = LegendPlan.all(models, layers: layers, plot: plot, style: style)
            return plans.isEmpty ? nil : (plans, models.mapValues { factory.look($0) }, layers)
        }
    }

    var isEmpty: Bool { sets.isEmpty }

    /// The legend, if there is one only.
    var single: LegendPlan? { sets.count == 1 && sets[0].plans.count == 1 ? sets[0].plans[0] : nil }

    /// Where the legends stand; the first one decides.
    var orient: LegendDefinition.Orient? { sets.first?.plans.first?.orient }

    /// The place of the legends where they stand at no side, from the plot's top left corner.
    var place: Point {
        let definition = sets.first?.plans.first?.definition
        return Point(definition?.legendX ?? 0, definition?.legendY ?? 0)
    }

    /// Between the legends and what they stand beside: Vega-Lite's own is 18 pixels.
    var gap: Double {
        sets.first?.plans.first?.definition.offset ?? (style.theme.takesOwnSize ? 18 : style.theme.rowGap)
    }

    /// Whether they stand beside the plots, one entry below the other.
    var isBeside: Bool {
        switch orient {
        case .left, .right: true
        case .topLeft, .topRight, .bottomLeft, .bottomRight, LegendDefinition.Orient.none?: style.theme.takesOwnSize
        case .top, .bottom, nil: false
        }
    }

    /// All legends, no wider than `width`.
    func blocks(width: Double) -> LegendStack {
        LegendStack(
            sets.map { set in
                isBeside
                    ? LegendBlock(
                        set.plans, scales: set.scales, layers: set.layers, width: width, gap: 0, stacks: true,
                        style: style)
                    : LegendBlock.rows(
                        set.plans, scales: set.scales, layers: set.layers, width: width, style: style)
            }, gap: style.theme.rowGap)
    }
}

/// Blocks of legends below each other.
struct LegendStack {
    private let blocks: [LegendBlock]
    private let gap: Double

    init(_ blocks: [LegendBlock], gap: Double) {
        self.blocks = blocks
        self.gap = gap
    }

    var size: Size {
        Size(
            blocks.map(\.size.width).max() ?? 0,
            blocks.reduce(0) { $0 + $1.size.height } + gap * Double(max(0, blocks.count - 1)))
    }

    /// Adds the legends, their top left corner at `corner`. Veiled, they keep to themselves how far the data reaches.
    func add(to figure: inout Figure, at corner: Point, isVeiled: Bool) {
        var place = corner
        for block in blocks {
            for part in block.parts {
                if isVeiled, case .legendLabel(let number) = part.role, block.telling.contains(number) { continue }
                figure.parts.append(part.countingLegends(from: figure.legendCount).moved(by: place))
            }
            figure.legendCount += block.count
            place.y += block.size.height + gap
        }
    }
}

extension Part {
    /// The same part of a legend, its number counted from `first`.
    fileprivate func countingLegends(from first: Int) -> Part {
        let role: Role =
            switch role {
            case .legendTitle(let number): .legendTitle(first + number)
            case .legendSymbol(let number): .legendSymbol(first + number)
            case .legendLabel(let number): .legendLabel(first + number)
            case .legendRamp(let number): .legendRamp(first + number)
            case .lineName(let number): .lineName(first + number)
            case .lineLead(let number): .lineLead(first + number)
            case .ground, .background, .mark, .grid, .axisLine, .axisTick, .tickLabel, .axisTitle, .title, .subtitle,
                .viewTitle,
                .header,
                .headerTitle, .note, .footnote:
                role
            }
        return Part(role: role, items: items)
    }
}
