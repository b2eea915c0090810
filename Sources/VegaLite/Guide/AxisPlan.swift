import Scene

/// One axis as the specification and the theme want it, before its length is known.
struct AxisPlan {
    let direction: Direction
    let side: Side
    let model: ScaleModel
    let titleLines: [String]
    let definition: AxisDefinition
    let labelFont: Font
    let titleFont: Font
    let labelColor: Color
    let titleColor: Color
    /// The format where the specification gives none.
    let ownFormat: NumberFormat?
    /// What holds where the specification says nothing.
    private let ownGrid: Bool
    private let ownLines: Bool
    private let ownTickSize: Double
    /// How moments are written; nil for numbers, and where each tick says what is new at it.
    let timeFormat: TimeFormat?

    var isDiscrete: Bool { model.type.isDiscrete }
    var hasGrid: Bool { definition.grid ?? ownGrid }
    var hasLabels: Bool { definition.labels ?? true }
    var hasDomain: Bool { definition.domain ?? ownLines }
    var hasTicks: Bool { definition.ticks ?? ownLines }

    /// Nil where no layer wants the axis.
    /// - Parameters:
    ///   - layers: those that share the axis.
    ///   - side: where it stands.
    ///   - hasOwnGrid: false for an axis that has a grid only where the specification says so.
    init?(
        _ direction: Direction, _ model: ScaleModel?, layers: [Layer], style: Style, side: Side,
        hasOwnGrid: Bool = true
    ) {
        guard let model, !model.isEmpty else { return nil }
        let channel = direction.channel
        let uses = layers.compactMap { layer in layer.encoding[channel].map { (layer: layer, definition: $0) } }
            .filter { $0.definition.usesField || $0.definition.datum != nil }
        guard uses.contains(where: { $0.definition.axis != .off }) else { return nil }
        let given = uses.compactMap { $0.definition.axis.given }
        let own = JSONNode.flat(given.reversed().map(\.node))
        self.side = side
        self.direction = direction
        self.model = model
        let configured = style.configuration.axis(
            direction, side, model.type, styles: Configuration.names(own["style"]))
        let merged = JSONNode.flat([configured, own])
        definition = Configuration.reader(merged).map { AxisDefinition($0) } ?? AxisDefinition()
        let theme = style.theme
        // Vega-Lite draws no grid at the edges of bins.
        ownGrid =
            hasOwnGrid && !model.type.isDiscrete && !(theme.takesOwnSize && uses.contains { $0.definition.isBinned })
        ownLines = theme.hasAxisLines
        ownTickSize = theme.tickSize
        labelFont = style.font(definition.labelFontSize ?? theme.labelSize, weight: theme.labelWeight)
        titleFont = style.font(definition.titleFontSize ?? theme.axisTitleSize, weight: theme.axisTitleWeight)
        labelColor = definition.labelColor?.color ?? theme.labelColor
        titleColor = definition.titleColor?.color ?? theme.axisTitleColor
        let ends = layers.compactMap { $0.encoding[direction.secondary] }.filter { $0.usesField }
        titleLines = Titles.merged(uses.map { $0.definition } + ends, guide: definition.title)
        let isNormalized = uses.contains {
            $0.layer.stack?.offset == .normalize && $0.layer.stack?.direction == direction
        }
        timeFormat = TickLabels.timeFormat(
            uses.map { $0.definition }, given: definition.timeFormat, isDiscrete: model.type.isDiscrete)
        ownFormat = isNormalized ? NumberFormat(".0%") : nil
    }

    /// The title in lines no longer than the axis; a word that is longer stays whole.
    func titleLines(length: Double, style: Style) -> [String] {
        titleLines.flatMap { line in style.wrap(line, titleFont, width: length) ?? [line] }
    }

    /// The room that a title of `lines` takes across the axis.
    func titleRoom(_ lines: [String], _ style: Style) -> Double {
        guard !lines.isEmpty else { return 0 }
        let gap = definition.titlePadding ?? style.theme.axisTitleGap
        return gap + Double(lines.count) * style.lineHeight(titleFont)
    }

    /// How far ticks stand out, where there are any.
    var tickSize: Double { definition.tickSize ?? ownTickSize }

    /// From the plot to the labels, ticks counted in.
    func labelGap(_ style: Style) -> Double {
        let tick = hasTicks ? tickSize : 0
        return (definition.labelPadding ?? style.theme.labelGap) + tick
    }
}

/// The titles of guides.
enum Titles {
    /// What layers say together: titles that are given before those that come from fields, each once.
    static func merged(
        _ definitions: [ChannelDefinition], guide: ChannelDefinition.Setting<[String]>
    ) -> [String] {
        switch guide {
        case .off: return []
        case .given(let lines): return lines
        case .unset: break
        }
        var given: [[String]] = []
        var isOff = false
        for definition in definitions {
            switch definition.title {
            case .off: isOff = true
            case .given(let lines): if !given.contains(lines) { given.append(lines) }
            case .unset: break
            }
        }
        if !given.isEmpty {
            return given.count == 1 ? given[0] : [given.map { $0.joined(separator: " ") }.joined(separator: ", ")]
        }
        if isOff { return [] }
        var own: [String] = []
        for definition in definitions {
            if let title = definition.defaultTitle, !own.contains(title) { own.append(title) }
        }
        return own.isEmpty ? [] : [own.joined(separator: ", ")]
    }
}
