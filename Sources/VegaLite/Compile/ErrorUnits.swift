/// The parts of error bars and error bands, around a middle that is computed or given.
struct ErrorUnits {
    let parts: CompositeParts

    private var summary: SummaryEncoding { parts.summary }

    private var lower: FieldPath { parts.column("lower") }
    private var upper: FieldPath { parts.column("upper") }

    var units: [NormalUnit] {
        let placed = parts.placed(summary.transforms + ends)
        return parts.composite.kind == .errorband ? bands(placed) : bars(placed)
    }

    // MARK: ends

    /// Makes the columns of both ends: of a second channel, of errors that are given, or of a summary of the rows.
    private var ends: [Transform] {
        let encoding = parts.units.encoding
        let isX = parts.along == .x
        let own = parts.expression
        if let other = encoding[parts.along.secondary]?.field {
            return [.calculate(own, as: lower.text), .calculate(Self.cell(other), as: upper.text)]
        }
        if let error = encoding[isX ? .xError : .yError]?.field {
            let below = encoding[isX ? .xError2 : .yError2]?.field.map(Self.cell)
            return [
                .calculate(.binary(.add, own, Self.cell(error)), as: upper.text),
                // The second error is how far the lower end lies above the middle: a negative number.
                .calculate(
                    below.map { .binary(.add, own, $0) } ?? .binary(.subtract, own, Self.cell(error)), as: lower.text),
            ]
        }
        return summed
    }

    private static func cell(_ field: FieldPath) -> Expression {
        field.parts.dropFirst().reduce(.field(field.parts.first ?? field.text)) { .member($0, .literal(.string($1))) }
    }

    private var summed: [Transform] {
        let wanted = parts.composite.extent ?? parts.configured.extent
        let configured = parts.configured.center ?? .mean
        let spread: CompositeMark.Spread? = if case .spread(let spread) = wanted { spread } else { nil }
        let center = parts.composite.center ?? spread.map { $0 == .iqr ? .median : .mean } ?? configured
        let extent = spread ?? (center == .mean ? .stderr : .iqr)
        switch extent {
        case .stderr, .stdev:
            let fields = [
                aggregate(extent == .stdev ? .stdev : .stderr, "extent"), aggregate(center, "center"),
            ]
            let (middle, reach) = (Self.cell(parts.column("center")), Self.cell(parts.column("extent")))
            return [
                .aggregate(summary.aggregates + fields, groupby: summary.groupby),
                .calculate(.binary(.add, middle, reach), as: upper.text),
                .calculate(.binary(.subtract, middle, reach), as: lower.text),
            ]
        case .ci, .iqr:
            let isQuartiles = extent == .iqr
            let fields = [
                aggregate(isQuartiles ? .q1 : .ci0, "lower"), aggregate(isQuartiles ? .q3 : .ci1, "upper"),
                aggregate(isQuartiles ? .median : .mean, "center"),
            ]
            return [.aggregate(summary.aggregates + fields, groupby: summary.groupby)]
        }
    }

    private func aggregate(_ operation: Aggregate, _ name: String) -> AggregateField {
        AggregateField(operation: operation, field: parts.field, name: parts.column(name).text)
    }

    // MARK: parts

    private func bars(_ placed: [PlacedTransform]) -> [NormalUnit] {
        let encoding = summary.without([.size])
        let thickness = parts.properties.thickness ?? parts.configuredProperties.thickness
        var tick = MarkProperties()
        tick.orientation = parts.tickOrientation
        tick.thickness = thickness
        tick.size = parts.properties.size ?? parts.configuredProperties.size
        var rule = MarkProperties()
        rule.size = thickness
        return [
            parts.unit(.ticks, .tick, tick, from: lower, transforms: placed, encoding: encoding),
            parts.unit(.ticks, .tick, tick, from: upper, transforms: placed, encoding: encoding),
            parts.unit(.rule, .rule, rule, from: lower, to: upper, transforms: placed, encoding: encoding),
        ].compactMap { $0 }
    }

    private func bands(_ placed: [PlacedTransform]) -> [NormalUnit] {
        let is2D = parts.units.encoding[.x] != nil && parts.units.encoding[.y] != nil
        let encoding = summary.without([.size])
        var base = MarkProperties()
        if is2D {
            base.interpolation = parts.properties.interpolation
            base[.tension] = parts.properties[.tension]
        }
        let edge: MarkType = is2D ? .line : .rule
        return [
            parts.unit(
                .band, is2D ? .area : .rect, base, from: lower, to: upper, transforms: placed, encoding: encoding),
            parts.unit(.borders, edge, base, from: lower, transforms: placed, encoding: encoding),
            parts.unit(.borders, edge, base, from: upper, transforms: placed, encoding: encoding),
        ].compactMap { $0 }
    }
}
