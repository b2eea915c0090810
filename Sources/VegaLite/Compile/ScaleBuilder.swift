/// Finds the scales that a list of layers shares: which channels have one, of what type, and over which domain.
struct ScaleBuilder {
    let layers: [Layer]
    let report: Report

    /// A channel of a layer that takes part in a scale.
    struct Use {
        var layer: Layer
        var channel: Channel
        var definition: ChannelDefinition
    }

    private func uses(_ channel: Channel) -> [Use] {
        layers.flatMap { layer in
            Channel.allCases.filter { $0.scaled == channel }.compactMap { own in
                guard let definition = layer.encoding[own], definition.usesField || definition.datum != nil,
                    definition.scale != .off
                else { return nil }
                return Use(layer: layer, channel: own, definition: definition)
            }
        }
    }

    /// The scale of a channel; nil where no layer uses it. What cannot be a scale is reported.
    func model(_ channel: Channel) -> ScaleModel? {
        let uses = uses(channel)
        guard let first = uses.first(where: { $0.channel == channel }) ?? uses.first else { return nil }
        let given = uses.compactMap { $0.definition.scale.given }
        let definition = given.dropFirst().reduce(given.first ?? ScaleDefinition(path: first.definition.path)) {
            $0.filled(from: $1)
        }
        let fieldType = first.definition.type ?? .nominal
        let own = defaultType(channel, uses, fieldType)
        let type = definition.type ?? (fieldType == .temporal && own == .linear ? .time : own)
        let numbers = ContinuousDomain(channel: channel, type: type, uses: uses, definition: definition)
        let domain: ScaleModel.Domain =
            type.isDiscrete
            ? .values(DiscreteDomain(uses: uses, definition: definition).values) : .numbers(numbers.numbers)
        check(type, domain, definition)
        return ScaleModel(
            channel: channel, type: type, domain: domain, nice: type.isDiscrete ? .off : numbers.nice,
            definition: definition, fieldType: fieldType,
            columns: uses.compactMap { $0.definition.column })
    }

    private func defaultType(_ channel: Channel, _ uses: [Use], _ fieldType: FieldType) -> ScaleType {
        let isDiscrete = fieldType.isDiscrete
        switch channel {
        case .x, .y:
            guard isDiscrete else { return .linear }
            let offset: Channel = channel == .x ? .xOffset : .yOffset
            let hasBands = uses.contains { $0.layer.mark.coversBand || $0.layer.encoding[offset] != nil }
            return hasBands ? .band : .point
        case .xOffset, .yOffset:
            guard isDiscrete else { return .linear }
            return uses.contains { $0.layer.mark.coversBand } ? .band : .point
        case .shape, .strokeDash: return .ordinal
        case .color, .fill, .stroke: return isDiscrete ? .ordinal : .linear
        case .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .size: return isDiscrete ? .point : .linear
        case .x2, .y2, .text, .detail, .order: return .ordinal
        }
    }

    private func check(_ type: ScaleType, _ domain: ScaleModel.Domain, _ definition: ScaleDefinition) {
        guard type == .log, case .numbers(let numbers) = domain else { return }
        if numbers.contains(where: { $0 <= 0 }) {
            report.error(
                definition.path, "a log scale cannot show 0 or less", mend: "use \"symlog\", or filter those rows away")
        }
    }
}
