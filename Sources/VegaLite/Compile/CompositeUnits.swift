/// Makes the marks that a composite mark is drawn with: the rows that sum up its groups, and a unit for every part.
struct CompositeUnits {
    let mark: MarkDefinition
    let composite: CompositeMark
    let data: DataSource?
    let transforms: [PlacedTransform]
    let encoding: Encoding
    let configuration: Configuration
    let report: Report

    /// The units, the lowest first; none, with an error reported, where no channel has an amount to sum up.
    var units: [NormalUnit] {
        guard let along, let definition = encoding[along.channel], let field = definition.field else {
            report.error(
                mark.path, "\(composite.kind.rawValue) wants a quantitative field on x or y",
                mend: "add \"type\": \"quantitative\" to one of them")
            return []
        }
        let summary = SummaryEncoding(encoding, along: along)
        let configured = configuration.composite(composite.kind)
        let parts = CompositeParts(
            units: self, along: along, definition: definition, field: field, summary: summary,
            configured: configured.mark, configuredProperties: configured.properties)
        return switch composite.kind {
        case .boxplot: BoxplotUnits(parts: parts).units
        case .errorbar, .errorband: ErrorUnits(parts: parts).units
        }
    }

    /// The direction of the amounts, as Vega-Lite finds it.
    private var along: Direction? {
        let x = Self.isContinuous(encoding[.x])
        let y = Self.isContinuous(encoding[.y])
        guard x, y else { return x ? .x : y ? .y : nil }
        return mark.properties.orientation == .horizontal ? .x : .y
    }

    private static func isContinuous(_ definition: ChannelDefinition?) -> Bool {
        guard let definition, definition.field != nil, let type = definition.type else { return false }
        return !type.isDiscrete && definition.bin == nil
    }
}

/// Makes units for the parts of one composite mark.
struct CompositeParts {
    let units: CompositeUnits
    let along: Direction
    /// What the channel of the amounts says.
    let definition: ChannelDefinition
    /// The amounts.
    let field: FieldPath
    let summary: SummaryEncoding
    /// What is configured for the parts.
    let configured: CompositeMark
    /// What is configured for the whole.
    let configuredProperties: MarkProperties

    var composite: CompositeMark { units.composite }
    var properties: MarkProperties { units.mark.properties }
    /// The direction in which boxes, rules and bands reach.
    var orientation: Orientation { along == .y ? .vertical : .horizontal }
    /// Ticks lie across.
    var tickOrientation: Orientation { along == .y ? .horizontal : .vertical }

    /// The column of a summary.
    func column(_ name: String) -> FieldPath { FieldPath(column: "\(name)_\(field.text)") }

    /// The field itself as an expression.
    var expression: Expression {
        field.parts.dropFirst().reduce(.field(field.parts.first ?? field.text)) {
            .member($0, .literal(.string($1)))
        }
    }

    /// A transform at the mark's place.
    func placed(_ transforms: [Transform]) -> [PlacedTransform] {
        transforms.map { PlacedTransform(transform: $0, path: units.mark.path) }
    }

    /// What a part looks like; nil where it is not drawn.
    /// - Parameter base: what the composite mark itself sets for the part.
    func look(_ part: CompositeMark.Part, _ base: MarkProperties = MarkProperties()) -> MarkProperties? {
        let setting = composite.parts[part]
        let wider = configured.parts[part] ?? .hidden
        var own = MarkProperties()
        switch setting {
        case .hidden: return nil
        case .drawn(let properties): own = properties
        case nil: if wider == .hidden { return nil }
        }
        var handed = MarkProperties()
        handed.clip = properties.clip
        handed.color = properties.color
        handed.opacity = properties.opacity
        handed.invalid = properties.invalid
        var result = own.over(base).over(handed)
        if case .drawn(let properties) = wider { result = result.over(properties) }
        result.styles = ["\(composite.kind.rawValue)-\(part.rawValue)"] + own.styles
        return result
    }

    /// The unit of a part; nil where it is not drawn.
    /// - Parameters:
    ///   - start: the column along the amounts.
    ///   - end: the column of the other end.
    func unit(
        _ part: CompositeMark.Part, _ type: MarkType, _ base: MarkProperties = MarkProperties(), from start: FieldPath,
        to end: FieldPath? = nil, transforms: [PlacedTransform], encoding shared: Encoding
    ) -> NormalUnit? {
        guard let look = look(part, base) else { return nil }
        var encoding = shared
        encoding.channels[along.channel] = channel(start)
        if let end {
            var other = ChannelDefinition(path: definition.path, channel: along.secondary)
            other.field = end
            encoding.channels[along.secondary] = other
        }
        return NormalUnit(
            path: units.mark.path, data: units.data, transforms: units.transforms + transforms, encoding: encoding,
            mark: type, own: look, properties: look.over(units.configuration.properties(type, styles: look.styles)))
    }

    /// The channel of the amounts with another column in it.
    func channel(_ column: FieldPath) -> ChannelDefinition {
        var channel = ChannelDefinition(path: definition.path, channel: along.channel)
        channel.field = column
        channel.givenType = definition.type
        channel.scale = definition.scale
        channel.axis = definition.axis
        channel.title = definition.title == .unset ? .given([definition.defaultTitle ?? field.text]) : definition.title
        return channel
    }
}
