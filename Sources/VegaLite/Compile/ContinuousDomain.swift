/// The numbers that a scale of numbers spans.
struct ContinuousDomain {
    let channel: Channel
    let type: ScaleType
    let uses: [ScaleBuilder.Use]
    let definition: ScaleDefinition
    let hasZero: Bool
    let bins: BinEdges

    /// Two or more numbers; none where there is nothing to span.
    var numbers: [Double] {
        if let raw = definition.rawDomain?.compactMap(measure), raw.count >= 2 { return raw }
        switch type {
        case .threshold: return given ?? extent
        case .quantile: return given ?? uses.flatMap(measures)
        case .binOrdinal: return given ?? bins.edges ?? extent
        case .linear, .sqrt, .pow, .log, .symlog, .time, .utc, .quantize: return ends(given ?? extent)
        case .band, .point, .ordinal: return []
        }
    }

    private var given: [Double]? {
        let numbers = definition.domain?.compactMap(measure)
        return numbers?.isEmpty == false ? numbers : nil
    }

    /// The least and the greatest number of the data, and of what the specification adds to them.
    private var extent: [Double] {
        if let edges = bins.edges, let first = edges.first, let last = edges.last,
            uses.allSatisfy({ $0.definition.bin != nil })
        {
            return [first, last]
        }
        var low = Double.infinity
        var high = -Double.infinity
        for number in uses.flatMap(measures) + (definition.unionWith ?? []).compactMap(measure) {
            low = min(low, number)
            high = max(high, number)
        }
        if low <= high { return [low, high] }
        guard let least = definition.domainMin, let most = definition.domainMax else { return [] }
        return [least, most]
    }

    /// A domain with zero, and with the ends and the middle that the specification sets.
    private func ends(_ domain: [Double]) -> [Double] {
        guard var first = domain.first, var last = domain.last else { return [] }
        if hasZero {
            if first > 0 { first = 0 }
            if last < 0 { last = 0 }
        }
        first = definition.domainMin ?? first
        last = definition.domainMax ?? last
        return [first] + domain.dropFirst().dropLast() + [definition.domainMid].compactMap { $0 } + [last]
    }

    /// The number that a value stands for; on time scales, text is read as a date.
    private func measure(_ value: Value) -> Double? { type.isTime ? DateText.moment(value) : value.measure }

    private func measures(_ use: ScaleBuilder.Use) -> [Double] {
        let layer = use.layer
        if let stack = layer.stack, use.channel == stack.channel, use.definition.column == stack.column.text {
            if stack.offset == .normalize { return [0, 1] }
            return (layer.table.column(FieldPath(stack.start)) + layer.table.column(FieldPath(stack.end)))
                .compactMap(\.measure)
        }
        if use.definition.scale.given?.isUnaggregated == true, let field = use.definition.field,
            use.definition.aggregate?.staysWithinData == true
        {
            return layer.source.column(field).compactMap(measure)
        }
        if !hasSecondEnd(use), let stretch = UnitStretch(use.definition, in: layer) {
            return stretch.ends(use.definition, layer.table).flatMap { ends in ends.map { [$0.0, $0.1] } ?? [] }
        }
        let ends = endCells(use)
        return ((layer.cells(use.definition) ?? []) + ends).compactMap(measure)
    }

    private func hasSecondEnd(_ use: ScaleBuilder.Use) -> Bool {
        let second: Channel? = use.channel == .x ? .x2 : use.channel == .y ? .y2 : nil
        return second.map { use.layer.encoding[$0] != nil } ?? false
    }

    /// The ends of bins, and of the units of time that bars and rectangles cover.
    private func endCells(_ use: ScaleBuilder.Use) -> [Value] {
        guard let column = use.definition.endColumn else { return [] }
        let coversUnit =
            use.definition.bandPosition != nil || use.layer.mark.coversBand
        guard use.definition.bin != nil || coversUnit && (!hasSecondEnd(use) || use.definition.bandPosition != nil)
        else {
            return []
        }
        return use.layer.table.column(FieldPath(column))
    }
}

extension Aggregate {
    /// Whether results lie between the least and the greatest number.
    fileprivate var staysWithinData: Bool {
        ["mean", "average", "median", "q1", "q3", "min", "max"].contains(rawValue)
    }
}
