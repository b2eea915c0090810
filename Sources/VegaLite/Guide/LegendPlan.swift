import Scene

/// One legend: the channels that show the same values, with their title and their entries.
struct LegendPlan {
    /// A symbol with its text.
    struct Entry {
        var text: String
        /// Nil for the words that say how many entries are left out.
        var value: Value?
    }

    /// Colours along a line from 0 to 1.
    struct Gradient {
        var stops: [(place: Double, color: Color)]
        /// Whether a colour holds up to the next stop rather than turn into its colour.
        var isStepped: Bool
        var labels: [(text: String, place: Double)]
    }

    /// What a legend shows.
    enum Content {
        case symbols([Entry])
        case gradient(Gradient)
    }

    /// The channels that have a legend, in the order in which Vega-Lite stacks them.
    private static let explained: [Channel] = [
        .color, .size, .shape, .fill, .stroke, .strokeDash, .strokeWidth, .opacity,
    ]
    /// The channel whose scale tells the entries where several show the same.
    private static let leading: [Channel] = [
        .size, .shape, .fill, .color, .stroke, .strokeWidth, .strokeDash, .opacity,
    ]

    private(set) var channels: [Channel]
    private(set) var titleLines: [String]
    private(set) var content = Content.symbols([])
    private(set) var definition: LegendDefinition
    private(set) var orient: LegendDefinition.Orient
    /// The length of a gradient in the specification's own pixels.
    private(set) var length = 200.0
    /// Whether its numbers tell how far the data reaches.
    private(set) var tellsEnds = false
    private let source: DomainSource
    private let own: LegendDefinition
    private var definitions: [ChannelDefinition]

    /// The legends that `layers` want, one for each group of channels that show the same.
    /// - Parameter plot: the size of the first plot that they explain, in the specification's own pixels.
    static func all(_ models: [Channel: ScaleModel], layers: [Layer], plot: Size, style: Style) -> [LegendPlan] {
        var plans: [LegendPlan] = []
        for channel in explained {
            guard let model = models[channel], !model.isEmpty,
                let plan = LegendPlan(channel, model, layers: layers, style: style)
            else { continue }
            if let same = plans.firstIndex(where: { $0.explainsSame(as: plan) }) {
                plans[same].merge(plan, style)
            } else {
                plans.append(plan)
            }
        }
        let factory = ScaleFactory(models: models, layers: layers, style: style, size: plot)
        for index in plans.indices { plans[index].fill(models, factory, plot: plot, style) }
        return plans
    }

    private init?(_ channel: Channel, _ model: ScaleModel, layers: [Layer], style: Style) {
        definitions = layers.compactMap { $0.encoding[channel] }.filter { $0.usesField || $0.datum != nil }
        // The first layer that says anything of the legend says whether there is one.
        guard !definitions.isEmpty, definitions.first(where: { $0.legend != .unset })?.legend != .off else {
            return nil
        }
        let given = definitions.compactMap { $0.legend.given }
        own = given.dropFirst().reduce(given.first ?? LegendDefinition()) { $0.over($1) }
        definition = own.over(style.configuration.legend)
        if definition.disable == true { return nil }
        channels = [channel]
        orient = Self.side(definition, style)
        titleLines = Titles.merged(
            definitions, guide: definition.title, texts: style.configuration.fieldTitles)
        source = model.source
    }

    private func explainsSame(as other: LegendPlan) -> Bool {
        guard source == other.source else { return false }
        return own.orient == nil || other.own.orient == nil || own.orient == other.own.orient
    }

    private mutating func merge(_ other: LegendPlan, _ style: Style) {
        channels += other.channels
        definitions += other.definitions
        let merged = own.over(other.own)
        definition = merged.over(style.configuration.legend)
        orient = Self.side(definition, style)
        titleLines = Titles.merged(
            definitions, guide: definition.title, texts: style.configuration.fieldTitles)
    }

    /// On the wall, a legend at a fixed place would stand in the way.
    private static func side(_ definition: LegendDefinition, _ style: Style) -> LegendDefinition.Orient {
        let wanted = definition.orient ?? style.theme.legendSide
        return wanted == .none && !style.theme.takesOwnSize ? style.theme.legendSide : wanted
    }

    // MARK: content

    private var isColor: Bool {
        channels.count == 1 && channels.contains { $0 == .color || $0 == .fill || $0 == .stroke }
    }

    private mutating func fill(
        _ models: [Channel: ScaleModel], _ factory: ScaleFactory, plot: Size, _ style: Style
    ) {
        guard let channel = Self.leading.first(where: { channels.contains($0) }), let model = models[channel] else {
            return
        }
        tellsEnds = model.tellsEnds
        let scale = factory.look(model)
        let entries = LegendEntries(
            model: model, scale: scale, definition: definition,
            timeFormat: TickLabels.timeFormat(definitions, given: definition.timeFormat, isDiscrete: true))
        length = definition.gradientLength ?? (model.type.isContinuous ? ownLength(plot) : 200)
        // On the wall, patches with the ends of every step say more than a strip of them.
        let isStrip = isColor && kind(model) == .gradient && !model.type.isDiscrete
        guard isStrip, style.theme.takesOwnSize || model.type.isContinuous else {
            let usual = entries.symbols(dropsNothing: channels.contains(.size))
            let shown =
                style.theme.takesOwnSize ? usual : entries.onWall(usual, layers: factory.layers, channels: channels)
            content = .symbols(limited(shown, style))
            return
        }
        content = .gradient(
            model.type.isDiscretizing ? Self.bands(entries, scale) : gradient(entries, scale, style))
    }

    /// Vega-Lite's choice: colours of numbers along a line, but for months, quarters and days of the week.
    private func kind(_ model: ScaleModel) -> LegendDefinition.Kind {
        if let type = definition.type { return type }
        let parts = definitions.compactMap(\.timeUnit).first?.parts ?? []
        return parts == [.month] || parts == [.quarter] || parts == [.day] ? .symbol : .gradient
    }

    /// Whether the entries stand beside each other.
    var isHorizontal: Bool {
        if let direction = definition.direction { return direction == .horizontal }
        switch orient {
        case .top, .bottom: return true
        case .left, .right, .none: return false
        case .topLeft, .topRight, .bottomLeft, .bottomRight:
            if case .gradient = content { return true } else { return false }
        }
    }

    private func ownLength(_ plot: Size) -> Double {
        if definition.direction ?? (orient == .top || orient == .bottom ? .horizontal : .vertical) == .horizontal {
            return orient == .top || orient == .bottom ? max(100, min(200, plot.width)) : 100
        }
        return max(64, min(200, plot.height))
    }

    private func limited(_ entries: [LegendEntries.Entry], _ style: Style) -> [Entry] {
        let all = entries.map { Entry(text: $0.text, value: $0.value) }
        let most = definition.symbolLimit ?? 30
        guard most >= 1, Double(all.count) > most else { return all }
        let kept = Int(min(most, 10_000))
        guard style.theme.takesOwnSize else {
            return all.prefix(kept) + [Entry(text: "and \(all.count - kept) more")]
        }
        return all.prefix(kept - 1)
            + [Entry(text: "…\(all.count - kept + 1) entries", value: all[kept - 1].value)]
    }

    /// The colours at about 15 round numbers, with those at both ends.
    private func gradient(_ entries: LegendEntries, _ scale: Scale, _ style: Style) -> Gradient {
        guard let continuous = scale.continuous, let first = continuous.domain.first, let last = continuous.domain.last
        else { return Gradient(stops: [], isStepped: false, labels: []) }
        var plain = continuous
        plain.bins = nil
        var numbers = plain.ticks(15)
        if first > last { numbers.reverse() }
        if numbers.first != first { numbers.insert(first, at: 0) }
        if numbers.last != last { numbers.append(last) }
        let stops = numbers.compactMap { number in
            scale.color(.number(number)).map { (place: continuous.fraction(number), color: $0) }
        }
        var labels = entries.gradient(length: length).map { (text: $0.entry.text, place: $0.place) }
        if !style.theme.takesOwnSize, definition.values == nil {
            // On the wall the ends say what the colours mean.
            labels = [first, last].compactMap { end in
                LegendEntries(
                    model: entries.model, scale: scale, definition: Self.ending(definition, end),
                    timeFormat: entries.timeFormat
                ).gradient(length: 400).first.map { (text: $0.entry.text, place: $0.place) }
            }
        }
        return Gradient(stops: stops, isStepped: false, labels: labels)
    }

    private static func ending(_ definition: LegendDefinition, _ number: Double) -> LegendDefinition {
        var definition = definition
        definition.values = [.number(number)]
        return definition
    }

    private static func bands(_ entries: LegendEntries, _ scale: Scale) -> Gradient {
        let bands = entries.bands()
        guard
            let colors = scale.discretizer.map({ steps in
                bands.indices.compactMap { index -> Color? in
                    guard case .colors(let colors) = scale.output, !colors.isEmpty else { return nil }
                    return colors[index % min(colors.count, max(1, steps.count))]
                }
            }), colors.count == bands.count
        else { return Gradient(stops: [], isStepped: true, labels: []) }
        return Gradient(
            stops: zip(bands, colors).map { (place: $0.start, color: $1) }, isStepped: true,
            labels: bands.map { (text: $0.entry.text, place: $0.start) })
    }
}
