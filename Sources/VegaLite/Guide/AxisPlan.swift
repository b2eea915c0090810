import Scene

/// One axis as the specification and the theme want it, before its length is known.
struct AxisPlan {
    let direction: Direction
    let side: Side
    let model: ScaleModel
    var titleLines: [String]
    private(set) var definition: AxisDefinition
    let labelFont: Font
    let titleFont: Font
    let labelColor: Color
    let titleColor: Color
    /// How ticks are counted and written where the specification does not say.
    let ticks: TickPlan
    private let usualGrid: Bool
    private let usualAngle: Double?
    private let usualZindex: Double

    var isDiscrete: Bool { model.type.isDiscrete }
    /// Whether the axis has names, of which none can be guessed: not numbers or moments in their order.
    var hasNames: Bool {
        guard case .values(let values) = model.domain, !ticks.isTime else { return false }
        return !values.allSatisfy { $0.measure != nil || Double($0.text) != nil }
    }
    var hasGrid: Bool { definition.grid ?? usualGrid }
    var hasLabels: Bool { definition.labels ?? true }
    var hasDomain: Bool { definition.domain ?? true }
    var hasTicks: Bool { definition.ticks ?? true }
    /// Whether the axis stands over the marks.
    var isAbove: Bool { (definition.zindex ?? usualZindex) > 0 }
    /// Degrees by which labels are turned, from 0 to 360; nil for the theme to choose.
    var labelAngle: Double? { (definition.label.angle ?? usualAngle).map(Self.turn) }

    /// Nil where no layer wants the axis.
    /// - Parameters:
    ///   - layers: those that share the axis.
    ///   - side: where it stands.
    ///   - hasOwnGrid: false for an axis that has a grid only where the specification says so.
    init?(
        _ direction: Direction, _ model: ScaleModel?, layers: [Layer], style: Style, side: Side,
        hasOwnGrid: Bool = true
    ) {
        // Vega-Lite draws the axis of a scale that has nothing to show, with its title only.
        guard let model, !model.isEmpty || style.theme.takesOwnSize else { return nil }
        let channel = direction.channel
        let uses = layers.compactMap { layer in layer.encoding[channel].map { (layer: layer, definition: $0) } }
            .filter { $0.definition.usesField || $0.definition.datum != nil }
        // The first layer that says anything of the axis says whether there is one.
        guard let first = uses.first, uses.first(where: { $0.definition.axis != .unset })?.definition.axis != .off
        else { return nil }
        let definitions = uses.map(\.definition)
        let given = definitions.compactMap(\.axis.given)
        let own = DeskLengths(theme: style.theme).axis(JSONNode.flat(given.reversed().map(\.node)))
        let configured = style.configuration.axis(
            direction, side, model.type, styles: Configuration.names(own["style"]))
        definition = style.axis(JSONNode.flat([configured, own]))
        if definition.disable == true, given.isEmpty { return nil }
        self.side = side
        self.direction = direction
        self.model = model
        // Vega-Lite draws no grid at the edges of bins, nor for a single datum.
        usualGrid =
            hasOwnGrid && !model.type.isDiscrete && first.definition.usesField
            && !(style.theme.takesOwnSize && first.definition.isBinned)
        usualAngle =
            style.theme.takesOwnSize && direction == .x && definitions.contains(where: \.hasUprightLabels) ? 270 : nil
        usualZindex = first.layer.mark == .rect && first.definition.type?.isDiscrete == true ? 1 : 0
        let theme = style.theme
        let label = definition.label.over(style.text("guide-label"))
        let title = definition.titleLook.over(style.text("guide-title"))
        labelFont = style.font(label, size: theme.labelSize, weight: theme.labelWeight)
        titleFont = style.font(title, size: theme.axisTitleSize, weight: theme.axisTitleWeight)
        labelColor = label.paint(theme.labelColor)
        titleColor = title.paint(theme.axisTitleColor)
        titleLines = AxisTitle.lines(
            theme.takesOwnSize ? layers : AxisTitle.telling(layers, direction), direction, configured: definition.title,
            texts: style.configuration.fieldTitles)
        let isNormalized = uses.contains {
            $0.layer.stack?.offset == .normalize && $0.layer.stack?.direction == direction
        }
        ticks = TickPlan(
            definitions, definition, model: model, isNormalized: isNormalized,
            isForWall: !theme.takesOwnSize, configuration: style.configuration)
    }

    /// The same turn from 0 to 360.
    private static func turn(_ angle: Double) -> Double {
        guard angle.isFinite else { return 0 }
        let rest = angle.truncatingRemainder(dividingBy: 360)
        return rest < 0 ? rest + 360 : rest
    }

    /// The axis of a plot that is drawn larger than the specification says: labels that are moved along it go with the
    /// plot.
    func stretched(by factor: Double) -> AxisPlan {
        guard let offset = definition.label.offset, factor.isFinite else { return self }
        var plan = self
        plan.definition.label.offset = offset * factor
        return plan
    }

    /// The title in lines no longer than the axis; a word that is longer stays whole.
    func titleLines(length: Double, style: Style) -> [String] {
        if style.theme.takesOwnSize {
            let limit = definition.titleLook.limit ?? 0
            return limit > 0 ? titleLines.map { style.cut($0, titleFont, width: limit) } : titleLines
        }
        // A title beside the labels must leave room for the plot.
        let most = isTitleLevel ? length * 0.4 : length
        return titleLines.flatMap { line in style.wrap(line, titleFont, width: most) ?? [line] }
    }

    /// From one line of the title to the next.
    func titleLineHeight(_ style: Style) -> Double {
        definition.titleLook.lineHeight ?? style.lineHeight(titleFont)
    }

    /// Whether the title of an upright axis is written level.
    var isTitleLevel: Bool {
        direction == .y && definition.titleLook.angle.map { $0.truncatingRemainder(dividingBy: 180) == 0 } ?? false
    }

    /// The room that a title of `lines` takes across the axis.
    func titleRoom(_ lines: [String], _ style: Style) -> Double {
        guard !lines.isEmpty else { return 0 }
        if isTitleLevel, !style.theme.takesOwnSize { return titleGap(style) + style.width(lines, titleFont) }
        return titleGap(style) + Double(lines.count) * titleLineHeight(style)
    }

    /// From the labels to the title.
    func titleGap(_ style: Style) -> Double {
        let own = definition.titleLook.padding ?? style.theme.axisTitleGap
        // Level, a title must not read on in the label beside it.
        return isTitleLevel && !style.theme.takesOwnSize ? max(own, titleFont.size * 0.6) : own
    }

    /// How far ticks stand out, where there are any.
    var tickSize: Double { definition.tickSize ?? 5 }

    /// From the plot to the labels, ticks counted in.
    func labelGap(_ style: Style) -> Double {
        let gap = (definition.label.padding ?? style.theme.labelGap) + (hasTicks ? max(0, tickSize) : 0)
        // Labels that are set back along long ticks would stand in the plot where a wall has no ticks.
        return gap < 0 && direction == .x && !style.theme.takesOwnSize ? style.theme.labelGap : gap
    }

    /// From the plot to the far side of the labels.
    func extent(_ labels: AxisLabels, _ style: Style) -> Double {
        let lines = hasTicks ? max(0, tickSize) : 0
        let own = labels.room > 0 ? labels.room + labelGap(style) : lines
        return max(definition.minExtent ?? 0, min(definition.maxExtent ?? .infinity, own))
    }
}

extension ChannelDefinition {
    /// Whether Vega-Lite turns the labels of an x axis up: those of names and ranks, but not of units of time.
    fileprivate var hasUprightLabels: Bool { type?.isDiscrete == true && timeUnit == nil }
}

extension Style {
    /// An axis of which everything is known that is configured.
    func axis(_ node: JSONNode) -> AxisDefinition {
        reader(node).map { AxisDefinition($0) } ?? AxisDefinition()
    }
}
