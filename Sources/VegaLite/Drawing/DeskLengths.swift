/// Lengths that a specification sets in pixels, on a wall.
///
/// Whoever wrote them sat at a desk, before labels of 10 pixels and lines of 2. What a specification sets still wins
/// over the theme, as a relation to those: marks are thicker than a line, or larger than a point, by as much as they
/// were there, and text is larger than the labels by as much. No text is smaller than the room's labels, which are the
/// smallest letters that the farthest seat can read (16 minutes of arc). In Vega-Lite's own look nothing changes.
struct DeskLengths {
    let theme: Theme

    /// The sizes of labels and lines that Vega-Lite has at a desk.
    private static let labelSize = 10.0
    private static let lineWidth = 2.0

    /// The wall's pixels for one of the specification's.
    private var unit: Double { theme.lineWidth / Self.lineWidth }

    /// The size of letters for one that the specification gives.
    private func fontSize(_ given: Double) -> Double {
        max(theme.labelSize, given * theme.labelSize / Self.labelSize)
    }

    /// The chart with all such lengths as the wall has them.
    func applied(to chart: CompiledChart) -> CompiledChart {
        guard !theme.takesOwnSize else { return chart }
        var chart = chart
        for index in chart.layers.indices {
            let mark = chart.layers[index].mark
            chart.layers[index].properties = properties(chart.layers[index].properties, mark)
            for (channel, definition) in chart.layers[index].encoding.channels {
                chart.layers[index].encoding.channels[channel] = self.definition(definition, mark)
            }
        }
        for index in chart.scales.indices {
            let marks = Set(chart.layers(ofScale: index).filter { $0.encoding[.size] != nil }.map(\.mark))
            guard let scale = scaling(chart.scales[index].channel, marks) else { continue }
            let definition = chart.scales[index].definition
            chart.scales[index].definition.range = definition.range?.map { Self.scaled($0, scale) }
            chart.scales[index].definition.rangeMin = definition.rangeMin.map(scale)
            chart.scales[index].definition.rangeMax = definition.rangeMax.map(scale)
        }
        return chart
    }

    /// What an axis says, its distances beside its labels as large as those are.
    func axis(_ given: JSONNode) -> JSONNode {
        guard !theme.takesOwnSize, case .object(let members) = given.content else { return given }
        let scaled = members.map { member -> JSONMember in
            guard Self.axisDistances.contains(member.name), case .number(let number) = member.value.content else {
                return member
            }
            let length = number * theme.labelSize / Self.labelSize
            return JSONMember(
                name: member.name, value: JSONNode(content: .number(length), position: member.value.position))
        }
        return JSONNode(content: .object(scaled), position: given.position)
    }

    /// The distances between views.
    func spacing(_ given: GridSpacing) -> GridSpacing {
        guard !theme.takesOwnSize else { return given }
        var result = given
        result.row = given.row.map { $0 * unit }
        result.column = given.column.map { $0 * unit }
        return result
    }

    private static let axisDistances: Set<String> = [
        "offset", "labelPadding", "titlePadding", "titleX", "titleY", "minExtent", "maxExtent",
        "tickSize",
    ]

    private func properties(_ given: MarkProperties, _ mark: MarkType) -> MarkProperties {
        var result = given
        let lengths: [WritableKeyPath<MarkProperties, Double?>] = [
            \.strokeWidth, \.thickness, \.cornerRadius, \.cornerRadiusEnd, \.cornerRadiusTopLeft,
            \.cornerRadiusTopRight, \.cornerRadiusBottomLeft, \.cornerRadiusBottomRight,
        ]
        for length in lengths { result[keyPath: length] = given[keyPath: length].map { $0 * unit } }
        // Places and their offsets are in the pixels of the view, which is drawn larger as a whole.
        let desk: [MarkNumber] = [
            .dx, .dy, .limit, .lineHeight, .bandSize, .continuousBandSize, .discreteBandSize, .minBandSize,
        ]
        for name in desk { result[name] = given[name].map { $0 * unit } }
        result.strokeDash = given.strokeDash?.map { $0 * unit }
        result.fontSize = given.fontSize.map(fontSize)
        result.width = given.width.map(bandSize)
        result.height = given.height.map(bandSize)
        if let scale = scaling(.size, [mark]) { result.size = given.size.map(scale) }
        return result
    }

    private func bandSize(_ given: MarkProperties.BandSize) -> MarkProperties.BandSize {
        switch given {
        case .pixels(let pixels): .pixels(pixels * unit)
        case .fraction: given
        }
    }

    private func definition(_ given: ChannelDefinition, _ mark: MarkType) -> ChannelDefinition {
        guard let scale = scaling(given.channel, [mark]) else { return given }
        var result = given
        result.value = given.value.map { Self.scaled($0, scale) }
        for index in result.conditions.indices {
            if case .value(let value) = result.conditions[index].outcome {
                result.conditions[index].outcome = .value(Self.scaled(value, scale))
            }
        }
        if case .value(let value) = result.otherwise { result.otherwise = .value(Self.scaled(value, scale)) }
        return result
    }

    /// How lengths of a channel grow; nil where it shows none.
    private func scaling(_ channel: Channel, _ marks: Set<MarkType>) -> ((Double) -> Double)? {
        if channel == .strokeWidth || channel == .strokeDash { return { $0 * unit } }
        guard channel == .size else { return nil }
        if marks.contains(.text) { return fontSize }
        let isArea = marks.contains(.point) || marks.contains(.circle) || marks.contains(.square)
        return isArea ? { $0 * unit * unit } : { $0 * unit }
    }

    private static func scaled(_ value: Value, _ scale: (Double) -> Double) -> Value {
        switch value {
        case .number(let number): .number(scale(number))
        case .array(let items): .array(items.map { scaled($0, scale) })
        case .null, .bool, .string, .object: value
        }
    }
}
