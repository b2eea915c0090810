/// One mark with everything it inherits, before its rows are read.
struct NormalUnit: Sendable, Hashable {
    var path: String
    var data: DataSource?
    var transforms: [PlacedTransform]
    var encoding: Encoding
    var mark: MarkType
    /// What the mark itself says, and that over what is configured for it.
    var own: MarkProperties
    var properties: MarkProperties
    /// Whether the mark has rows that are written beside it.
    var ownsRows = false
}

/// Makes a flat list of marks, the lowest first, of a tree of views: data, transforms and encodings go down to the
/// marks, and a line with points becomes two marks.
struct Normalizer {
    let configuration: Configuration
    let report: Report

    /// The marks of a view inside views that hand on data, transforms and encoding; the lowest first.
    func units(
        _ view: View, data: DataSource?, transforms: [PlacedTransform], encoding: Encoding
    ) -> [NormalUnit] {
        switch view {
        case .unit(let unit):
            let own = unit.common.data
            var marks = marks(
                unit.mark, data: own ?? data, transforms: (own == nil ? transforms : []) + unit.common.transforms,
                encoding: shown(unit.common.encoding.inside(encoding), own: unit.common.encoding))
            if case .values? = own { for index in marks.indices { marks[index].ownsRows = true } }
            return marks
        case .layer(let layer):
            let own = layer.common.data
            let transforms = (own == nil ? transforms : []) + layer.common.transforms
            let encoding = layer.common.encoding.inside(encoding)
            return layer.layers.flatMap { units($0, data: own ?? data, transforms: transforms, encoding: encoding) }
        case .facet, .concat:
            report.error(view.common.path, "a layer cannot hold views beside each other")
            return []
        }
    }

    /// The channels that show something. A layer may set a channel up for those of its views that use it; a view that
    /// sets one up for nobody made a mistake.
    private func shown(_ encoding: Encoding, own: Encoding) -> Encoding {
        var encoding = encoding
        for (channel, definition) in encoding.channels where !definition.showsSomething {
            encoding.channels[channel] = nil
            if own[channel] != nil { report.warning(definition.path, "the channel names no field, datum or value") }
        }
        return encoding
    }

    /// The encoding without the other ends of places, where the mark cannot span from one end to the other.
    private func spanned(_ encoding: Encoding, _ mark: MarkType) -> Encoding {
        var encoding = encoding
        for channel in [Channel.x, .y] {
            guard let second = channel.secondary, let definition = encoding[second],
                !mark.spans(binned: encoding[channel].map { !$0.usesField || $0.isBinned } ?? true)
            else { continue }
            encoding.channels[second] = nil
            report.warning(definition.path, "the mark has no second end: the channel is left out")
        }
        return encoding
    }

    private func marks(
        _ mark: MarkDefinition, data: DataSource?, transforms: [PlacedTransform], encoding: Encoding
    ) -> [NormalUnit] {
        var encoding = encoding
        func unit(_ type: MarkType, _ properties: MarkProperties) -> NormalUnit {
            NormalUnit(
                path: mark.path, data: data, transforms: transforms, encoding: spanned(encoding, type), mark: type,
                own: properties,
                properties: properties.over(configuration.properties(type, styles: properties.styles)))
        }
        let type: MarkType
        switch mark.type {
        case .plain(let plain): type = plain
        case .composite(let composite):
            return CompositeUnits(
                mark: mark, composite: composite, data: data, transforms: transforms, encoding: encoding,
                configuration: configuration, report: report
            ).units
        }
        var main = unit(type, mark.properties)
        var result: [NormalUnit] = []
        // Vega-Lite fades an area under its line.
        if mark.line != .none, main.properties.fillOpacity == nil, main.properties.opacity == nil {
            main.own.fillOpacity = 0.7
            main.properties.fillOpacity = 0.7
        }
        result.append(main)
        // What is drawn over a stack of areas stands on that stack.
        if type == .area, let stack = StackPlan(main) { encoding.channels[stack.channel]?.stack = .given(stack.offset) }
        if case .drawn(let line) = mark.line, type == .area {
            result.append(unit(.line, line.over(overlay(mark.properties))))
        }
        if case .drawn(let point) = mark.point, type.joinsRows {
            var properties = point.over(overlay(mark.properties))
            properties.filled = properties.filled ?? true
            properties.opacity = properties.opacity ?? 1
            result.append(unit(.point, properties))
        }
        return result
    }

    /// What a mark hands on to the marks drawn over it; not its colour.
    private func overlay(_ properties: MarkProperties) -> MarkProperties {
        var handed = MarkProperties()
        handed.orientation = properties.orientation
        handed.interpolation = properties.interpolation
        handed[.tension] = properties[.tension]
        handed.clip = properties.clip
        return handed
    }
}

extension MarkType {
    /// Whether the mark goes from one end to another; some marks stand in the middle of bins only.
    fileprivate func spans(binned isBinned: Bool) -> Bool {
        switch self {
        case .area, .bar, .rect, .rule: true
        case .point, .circle, .square, .tick, .line, .trail: isBinned
        case .text, .arc: false
        }
    }
}
