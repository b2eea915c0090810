/// Finds the scales that a list of layers shares: which channels have one, of what type, and over which domain.
struct ScaleBuilder {
    let layers: [Layer]
    /// The numbers of the layers in their chart.
    let numbers: [Int]
    let report: Report

    /// A channel of a layer that takes part in a scale.
    struct Use {
        var layer: Layer
        var channel: Channel
        var definition: ChannelDefinition
        /// The layer's number in its chart.
        var number: Int
    }

    private func uses(_ channel: Channel) -> [Use] {
        zip(numbers, layers).flatMap { number, layer in
            Channel.allCases.filter { $0.scaled == channel }.compactMap { own in
                guard let definition = layer.encoding[own], definition.usesField || definition.datum != nil,
                    definition.scale != .off
                else { return nil }
                return Use(layer: layer, channel: own, definition: definition, number: number)
            }
        }
    }

    /// The scale of a channel; nil where no layer uses it. What cannot be a scale is reported.
    func model(_ channel: Channel) -> ScaleModel? {
        let uses = uses(channel)
        let own = uses.filter { $0.channel == channel }
        guard let first = own.first ?? uses.first else { return nil }
        let given = uses.compactMap { $0.definition.scale.given }
        var definition = given.dropFirst().reduce(given.first ?? ScaleDefinition(path: first.definition.path)) {
            $0.filled(from: $1)
        }
        definition.domain = Self.domain(given)
        let type = type(channel, own.isEmpty ? uses : own)
        let defaults = ScaleDefaults(channel: channel, type: type, uses: uses, definition: definition)
        var bins = BinEdges(type: type, uses: uses, definition: definition)
        let domain: ScaleModel.Domain
        if type.isDiscrete {
            let values = DiscreteDomain(uses: uses, definition: definition).values
            warnOfOthers(uses, definition, values)
            domain = .values(values)
        } else {
            let numbers = ContinuousDomain(
                channel: channel, type: type, uses: uses, definition: definition, hasZero: defaults.hasZero,
                bins: bins)
            let found = numbers.numbers
            bins.fit(found)
            domain = .numbers(found)
        }
        check(type, domain, definition)
        return ScaleModel(
            channel: channel, type: type, domain: domain, nice: defaults.nice, definition: definition,
            fieldType: first.definition.type ?? .nominal, columns: uses.compactMap { $0.definition.column },
            lead: ScaleModel.Lead(
                mark: first.layer.mark, isNested: defaults.isNested(first), hasZero: defaults.hasZero),
            bins: bins.edges, isReversed: definition.reverse ?? defaults.isReversed, padding: defaults.padding,
            source: source(uses, definition), fieldRange: fieldRange(definition, uses, domain))
    }

    /// Warns of rows whose values a given domain leaves out: they are not drawn, or not as the others.
    private func warnOfOthers(_ uses: [Use], _ definition: ScaleDefinition, _ values: [Value]) {
        guard definition.domain != nil, definition.rawDomain == nil else { return }
        let known = Set(values.map(\.key))
        var others: [Value] = []
        for case let cells? in uses.map({ $0.layer.cells($0.definition) }) {
            for cell in Set(cells.map(\.key)).subtracting(known) where cell != .null && !others.contains(cell) {
                others.append(cell)
            }
        }
        guard !others.isEmpty else { return }
        let names = others.sorted(by: Value.ascends).prefix(3).map { "\"\($0.text)\"" }.joined(separator: ", ")
        report.warning(
            "\(definition.path).domain",
            "rows have \(names)\(others.count > 3 ? ", …" : ""), which the domain leaves out",
            mend: "add \(others.count == 1 ? "it" : "them") to the domain, or filter those rows away")
    }

    /// The domain that layers give together: one after the other where they give more than one.
    private static func domain(_ given: [ScaleDefinition]) -> [Value]? {
        let domains = given.compactMap(\.domain)
        guard let first = domains.first else { return nil }
        return domains.dropFirst().reduce(first) { all, next in
            next == first ? all : all + next.filter { !all.contains($0) }
        }
    }

    private func source(_ uses: [Use], _ definition: ScaleDefinition) -> DomainSource {
        if let given = definition.domain { return DomainSource(given: given) }
        return DomainSource(
            columns: Set(uses.compactMap { $0.definition.column }), layers: Set(uses.map(\.number)),
            sort: uses.compactMap(\.definition.sort).first,
            isBinned: uses.contains { $0.definition.bin != nil })
    }

    /// The range's values by the first row of each value of the domain.
    private func fieldRange(_ definition: ScaleDefinition, _ uses: [Use], _ domain: ScaleModel.Domain) -> [Value]? {
        guard let field = definition.rangeField, let use = uses.first(where: { $0.definition.scale.given != nil }),
            case .values(let values) = domain, let own = use.definition.column
        else { return nil }
        let table = use.layer.source
        let keys = table.column(FieldPath(own)).map(\.key)
        let cells = Dictionary(zip(keys, table.column(field)), uniquingKeysWith: { first, _ in first })
        return values.map { cells[$0] ?? .null }
    }

    // MARK: type

    /// The type that the layers agree on: one that is given before their own ones, then the one that holds more marks.
    private func type(_ channel: Channel, _ uses: [Use]) -> ScaleType {
        var best: (type: ScaleType, isGiven: Bool)?
        for use in uses {
            let own = type(channel, use)
            guard let known = best else {
                best = own
                continue
            }
            if own.isGiven != known.isGiven ? own.isGiven : own.type.precedence > known.type.precedence { best = own }
        }
        return best?.type ?? .linear
    }

    private func type(_ channel: Channel, _ use: Use) -> (type: ScaleType, isGiven: Bool) {
        let fieldType = use.definition.type ?? .nominal
        let own = defaultType(channel, use, fieldType)
        guard let given = use.definition.scale.given?.type else { return (own, false) }
        if given.suits(channel), given.suits(fieldType) || given == .binOrdinal && use.definition.bin != nil {
            return (given, true)
        }
        report.warning(
            use.definition.scale.given?.path ?? use.definition.path,
            "a scale of the type \"\(given.rawValue)\" does not suit a \(fieldType.rawValue) field of the channel "
                + "\"\(channel.rawValue)\"", mend: "it is drawn as \"\(own.rawValue)\"")
        return (own, false)
    }

    private func defaultType(_ channel: Channel, _ use: Use, _ fieldType: FieldType) -> ScaleType {
        let isDiscrete = fieldType.isDiscrete
        let continuous: ScaleType = fieldType == .temporal ? .time : .linear
        switch channel {
        case .x, .y:
            guard isDiscrete else { return continuous }
            let offset: Channel = channel == .x ? .xOffset : .yOffset
            let hasBands = use.layer.mark.wantsBands || use.layer.mark == .rule || use.layer.encoding[offset] != nil
            return hasBands ? .band : .point
        case .xOffset, .yOffset:
            guard isDiscrete else { return continuous }
            return use.layer.mark.coversBand || use.layer.mark == .rule ? .band : .point
        case .theta, .radius:
            guard isDiscrete else { return continuous }
            return use.layer.mark == .arc ? .band : .point
        case .shape, .strokeDash: return .ordinal
        case .color, .fill, .stroke:
            if fieldType == .quantitative, use.definition.bin != nil { return .binOrdinal }
            return isDiscrete ? .ordinal : continuous
        case .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .size, .angle:
            return isDiscrete ? .point : continuous
        case .x2, .y2, .theta2, .radius2, .xError, .xError2, .yError, .yError2, .text, .detail, .order: return .ordinal
        }
    }

    private func check(_ type: ScaleType, _ domain: ScaleModel.Domain, _ definition: ScaleDefinition) {
        guard type == .log, case .numbers(let numbers) = domain else { return }
        if numbers.contains(where: { $0 <= 0 }), numbers.contains(where: { $0 >= 0 }) {
            report.error(
                definition.path, "a log scale cannot show 0 or less", mend: "use \"symlog\", or filter those rows away")
        }
    }
}

extension ScaleType {
    /// Which type holds where layers have their own ones.
    fileprivate var precedence: Int {
        switch self {
        case .band: 11
        case .point: 10
        case .log, .pow, .sqrt, .symlog: 1
        case .linear, .time, .utc, .ordinal, .quantile, .quantize, .threshold, .binOrdinal: 0
        }
    }

    /// Whether fields of a type can be shown.
    fileprivate func suits(_ type: FieldType) -> Bool {
        switch type {
        case .ordinal, .nominal: isDiscrete || self == .binOrdinal
        case .temporal: isTime
        case .quantitative: !isDiscrete && !isTime && self != .binOrdinal
        }
    }

    /// Whether a channel can be set by such a scale.
    fileprivate func suits(_ channel: Channel) -> Bool {
        switch channel {
        case .x, .y, .xOffset, .yOffset: isContinuous || self == .band || self == .point
        case .color, .fill, .stroke: self != .band
        case .shape, .strokeDash: self == .ordinal || isDiscretizing && self != .binOrdinal
        case .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .size, .angle: self != .binOrdinal
        case .theta, .radius: isContinuous || self == .band || self == .point
        case .x2, .y2, .theta2, .radius2, .xError, .xError2, .yError, .yError2, .text, .detail, .order: false
        }
    }
}
