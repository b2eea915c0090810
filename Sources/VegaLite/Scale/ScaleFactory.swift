import Scene

/// Gives scales their ranges.
struct ScaleFactory {
    let models: [Channel: ScaleModel]
    let layers: [Layer]
    let style: Style
    /// The plot's size in the specification's own pixels; nil where it is not known.
    var size: Size?
    /// The steps of band scales in those pixels.
    var step = Size(20, 20)

    var settings: ScaleSettings { ScaleSettings(style) }

    /// A scale of places from `start` to `end`.
    func places(_ model: ScaleModel, from start: Double, to end: Double) -> Scale {
        let own = ownEnds(model, start, end)
        let ends = model.isReversed ? (own.1, own.0) : own
        let mapping: Scale.Mapping
        switch model.domain {
        case .values(let values):
            let padding = bandPadding(model)
            mapping = .band(
                Band(
                    domain: values, from: ends.0, to: ends.1, inner: padding.inner, outer: padding.outer,
                    align: model.definition.align ?? 0.5, rounds: model.definition.isRounded ?? false))
        case .numbers:
            let places = pieces(model, start, end) ?? [own.0, own.1]
            mapping = .continuous(continuous(model, model.isReversed ? places.reversed() : places))
        }
        return Scale(mapping: mapping, output: .numbers([ends.0, ends.1]))
    }

    /// The places that parts of a domain begin and end at, where the specification gives more than two.
    private func pieces(_ model: ScaleModel, _ start: Double, _ end: Double) -> [Double]? {
        guard let range = model.definition.range, range.count > 2, model.channel.isPosition else { return nil }
        let (low, factor) = pixel(model, start, end)
        return range.map { low + pixels($0) * factor }
    }

    /// Where the specification's own pixels begin, and how long one of them is.
    private func pixel(_ model: ScaleModel, _ start: Double, _ end: Double) -> (low: Double, factor: Double) {
        let own = model.channel == .x ? size?.width : size?.height
        return (min(start, end), own.map { $0 > 0 ? abs(end - start) / $0 : 1 } ?? 1)
    }

    /// The ends of the range, which the specification may set in its own pixels.
    private func ownEnds(_ model: ScaleModel, _ start: Double, _ end: Double) -> (Double, Double) {
        let definition = model.definition
        let given = definition.range.map { $0.map { pixels($0) } }
        let first = given?.first ?? definition.rangeMin
        let last = given?.last ?? definition.rangeMax
        guard first != nil || last != nil, model.channel.isPosition else { return (start, end) }
        let (low, factor) = pixel(model, start, end)
        return (first.map { low + $0 * factor } ?? start, last.map { low + $0 * factor } ?? end)
    }

    private func pixels(_ value: Value) -> Double {
        switch value {
        case .string("width"): size?.width ?? 0
        case .string("height"): size?.height ?? 0
        case .string, .number, .null, .bool, .array, .object: value.measure ?? 0
        }
    }

    /// Vega-Lite's paddings: bars 0.1, rectangles none, bars side by side 0.2, points half a step at the ends.
    private func bandPadding(_ model: ScaleModel) -> (inner: Double, outer: Double) {
        let definition = model.definition
        let isOffset = model.channel == .xOffset || model.channel == .yOffset
        if model.type == .point {
            let own = isOffset ? 0.5 : settings["pointPadding"]
            return (1, definition.paddingOuter ?? definition.padding ?? own)
        }
        if let padding = definition.padding {
            return (definition.paddingInner ?? padding, definition.paddingOuter ?? padding)
        }
        if isOffset {
            return (
                definition.paddingInner ?? settings["offsetBandPaddingInner"],
                definition.paddingOuter ?? settings["offsetBandPaddingOuter"]
            )
        }
        if model.lead.isNested {
            return (
                definition.paddingInner ?? settings["bandWithNestedOffsetPaddingInner"],
                definition.paddingOuter ?? settings["bandWithNestedOffsetPaddingOuter"]
            )
        }
        let name =
            model.lead.mark == .bar
            ? "barBandPaddingInner" : model.lead.mark == .tick ? "tickBandPaddingInner" : "rectBandPaddingInner"
        let inner = definition.paddingInner ?? settings.given("bandPaddingInner") ?? settings[name]
        return (inner, definition.paddingOuter ?? settings.given("bandPaddingOuter") ?? inner / 2)
    }

    /// A range with as many numbers as a domain, evenly spread.
    private static func spread(_ range: [Double], _ count: Int) -> [Double] {
        guard count > 2, let first = range.first, let last = range.last, range.count != count else { return range }
        return (0..<count).map { first + (last - first) * Double($0) / Double(count - 1) }
    }

    /// A scale of numbers, its domain padded and widened to round numbers.
    func continuous(_ model: ScaleModel, _ range: [Double]) -> Continuous {
        let definition = model.definition
        guard case .numbers(var domain) = model.domain else { return Continuous(domain: [], range: []) }
        // With more numbers than places, or the other way round, the last ones have no partner.
        if range.count > 2, domain.count != range.count { domain = Array(domain.prefix(range.count)) }
        let curve: Continuous.Curve =
            switch model.type {
            case .sqrt: .power(0.5)
            case .pow: .power(definition.exponent ?? 1)
            case .log: .log(base: definition.base ?? 10)
            case .symlog: .symlog(constant: definition.constant ?? 1)
            case .time, .utc: .time
            case .linear, .band, .point, .ordinal, .quantile, .quantize, .threshold, .binOrdinal: .linear
            }
        var scale = Continuous(
            domain: domain, range: Self.spread(Array(range.prefix(max(2, domain.count))), domain.count), curve: curve,
            clamps: definition.clamp ?? false, rounds: definition.isRounded ?? false, bins: model.bins)
        scale.pad(model.padding)
        switch model.nice {
        case .off: break
        case .count(let count): scale.widen(count)
        case .own: scale.widen(style.theme.tickCount)
        case .step(let step): scale.widen(10, step: step)
        }
        return scale
    }
}
