import Scene

/// One legend: the channels that show the same values, with their title and their entries.
struct LegendPlan {
    /// A symbol with its text.
    struct Entry {
        var text: String
        /// Nil for the words that say how many entries are left out.
        var value: Value?
    }

    /// As many entries as Vega shows.
    private static let mostEntries = 30

    /// What a legend shows.
    enum Content {
        case symbols([Entry])
        /// A ramp of colours with the texts at its low and its high end.
        case ramp(colors: [Color], low: String, high: String)
    }

    var channels: [Channel]
    var titleLines: [String]
    var content: Content
    var definition: LegendDefinition

    let orient: LegendDefinition.Orient

    /// The legends that `layers` want, one for each group of channels that show the same.
    static func all(_ models: [Channel: ScaleModel], layers: [Layer], style: Style) -> [LegendPlan] {
        var plans: [LegendPlan] = []
        var explained: [(domain: ScaleModel.Domain, columns: Set<String>, plan: Int)] = []
        for channel in Channel.allCases where channel.hasLegend {
            guard let model = models[channel], !model.isEmpty,
                let plan = LegendPlan(channel, model, layers: layers, style: style)
            else { continue }
            let columns = Set(model.columns)
            if let same = explained.first(where: { $0.domain == model.domain && !$0.columns.isDisjoint(with: columns) })
            {
                plans[same.plan].channels.append(channel)
            } else {
                explained.append((model.domain, columns, plans.count))
                plans.append(plan)
            }
        }
        return plans
    }

    private init?(_ channel: Channel, _ model: ScaleModel, layers: [Layer], style: Style) {
        let definitions = layers.compactMap { $0.encoding[channel] }.filter { $0.usesField || $0.datum != nil }
        guard definitions.contains(where: { $0.legend != .off }) else { return nil }
        let given = definitions.compactMap { $0.legend.given }
        let own = given.dropFirst().reduce(given.first ?? LegendDefinition()) { $0.over($1) }
        definition = own.over(style.configuration.legend)
        if definition.disable == true || definition.orient == LegendDefinition.Orient.none { return nil }
        channels = [channel]
        orient = definition.orient ?? style.theme.legendSide
        titleLines = Titles.merged(
            definitions, guide: definition.title, texts: style.configuration.fieldTitles)
        content = Self.content(
            channel, model, definition,
            TickLabels.timeFormat(definitions, given: definition.timeFormat, isDiscrete: true), style)
    }

    private static func content(
        _ channel: Channel, _ model: ScaleModel, _ definition: LegendDefinition, _ timeFormat: TimeFormat?,
        _ style: Style
    ) -> Content {
        switch model.domain {
        case .values(let values):
            let shown = definition.values.map { wanted in wanted.map(\.key).filter { values.contains($0) } } ?? values
            var entries = shown.prefix(mostEntries).map { value in
                Entry(
                    text: TickLabels.text(value, format: definition.format, timeFormat: timeFormat), value: value)
            }
            if shown.count > entries.count { entries.append(Entry(text: "and \(shown.count - entries.count) more")) }
            return .symbols(entries)
        case .numbers(let numbers):
            let scale = Continuous(domain: numbers, range: numbers)
            let isColor = channel == .color || channel == .fill || channel == .stroke
            if let timeFormat {
                let texts = [scale.ends.low, scale.ends.high].map(timeFormat.text)
                if isColor {
                    let colors = samples(model, style)
                    return .ramp(colors: colors, low: texts[0], high: texts[1])
                }
                let moments = TimeStep.about(4, from: scale.ends.low, to: scale.ends.high)
                    .ticks(from: scale.ends.low, to: scale.ends.high)
                return .symbols(moments.map { Entry(text: timeFormat.text($0), value: .number($0)) })
            }
            if isColor {
                let ends = [numbers[0], numbers[numbers.count - 1]]
                let texts = TickLabels.texts(
                    ends, step: TickStep(from: scale.ends.low, to: scale.ends.high, count: 10)?.size,
                    format: definition.format)
                return .ramp(colors: samples(model, style), low: texts[0], high: texts[1])
            }
            let ticks = definition.values.map { $0.compactMap(\.measure) } ?? scale.ticks(4).filter { $0 != 0 }
            let step = TickStep(from: scale.ends.low, to: scale.ends.high, count: 4)?.size
            let texts = TickLabels.texts(ticks, step: step, format: definition.format)
            return .symbols(zip(ticks, texts).map { Entry(text: $1, value: .number($0)) })
        }
    }

    private static func samples(_ model: ScaleModel, _ style: Style) -> [Color] {
        let scale = ScaleFactory(models: [:], layers: [], style: style).look(model)
        guard case .ramp(let ramp) = scale.output else { return [] }
        return (0...32).compactMap { ramp.color(Double($0) / 32) }
    }
}
