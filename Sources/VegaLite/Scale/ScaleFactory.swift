import Scene

/// Gives scales their ranges.
struct ScaleFactory {
    let models: [Channel: ScaleModel]
    let layers: [Layer]
    let style: Style

    /// A scale of places from `start` to `end`.
    func places(_ model: ScaleModel, from start: Double, to end: Double) -> Scale {
        let definition = model.definition
        let ends = definition.reverse == true ? (end, start) : (start, end)
        let mapping: Scale.Mapping
        switch model.domain {
        case .values(let values):
            let padding = bandPadding(model)
            mapping = .band(
                Band(
                    domain: values, from: ends.0, to: ends.1, inner: padding.inner, outer: padding.outer,
                    align: definition.align ?? 0.5))
        case .numbers(let numbers):
            let domain = niced(numbers, model)
            mapping = .continuous(continuous(model, domain, Self.spread([ends.0, ends.1], domain.count)))
        }
        return Scale(mapping: mapping, output: .numbers([ends.0, ends.1]))
    }

    /// `domain` with its ends widened to round numbers.
    private func niced(_ domain: [Double], _ model: ScaleModel) -> [Double] {
        let count: Double
        switch model.nice {
        case .off: return domain
        case .count(let given): count = given
        case .own: count = style.theme.tickCount
        }
        guard let first = domain.first, let last = domain.last, first < last else { return domain }
        var result = domain
        if model.type.isTime {
            let step = TimeStep.about(count, from: first, to: last)
            (result[0], result[domain.count - 1]) = (step.floor(first) ?? first, step.ceil(last) ?? last)
        } else {
            (result[0], result[domain.count - 1]) = TickStep.nice(first, last, count: count)
        }
        return result
    }

    /// Vega-Lite's paddings: bars 0.1, rectangles none, bars side by side 0.2, points half a step at the ends.
    private func bandPadding(_ model: ScaleModel) -> (inner: Double, outer: Double) {
        let definition = model.definition
        let isOffset = model.channel == .xOffset || model.channel == .yOffset
        if model.type == .point {
            return (1, definition.paddingOuter ?? definition.padding ?? (isOffset ? 0 : 0.5))
        }
        var inner = 0.1
        var outer: Double?
        if isOffset {
            inner = 0
        } else if models[model.channel == .x ? .xOffset : .yOffset] != nil {
            inner = 0.2
            outer = 0.2
        } else if layers.contains(where: { $0.mark == .rect }) && !layers.contains(where: { $0.mark == .bar }) {
            inner = 0
        } else if layers.contains(where: { $0.mark == .tick }) && !layers.contains(where: { $0.mark == .bar }) {
            inner = 0.25
        }
        inner = definition.paddingInner ?? definition.padding ?? inner
        return (inner, definition.paddingOuter ?? definition.padding ?? outer ?? inner / 2)
    }

    /// A range with as many numbers as a domain, evenly spread.
    private static func spread(_ range: [Double], _ count: Int) -> [Double] {
        guard count > 2, let first = range.first, let last = range.last, range.count != count else { return range }
        return (0..<count).map { first + (last - first) * Double($0) / Double(count - 1) }
    }

    private func continuous(_ model: ScaleModel, _ domain: [Double], _ range: [Double]) -> Continuous {
        let definition = model.definition
        let curve: Continuous.Curve =
            switch model.type {
            case .sqrt: .power(0.5)
            case .pow: .power(definition.exponent ?? 1)
            case .log: .log(base: definition.base ?? 10)
            case .symlog: .symlog(constant: definition.constant ?? 1)
            case .time, .utc: .time
            case .linear, .band, .point, .ordinal: .linear
            }
        return Continuous(domain: domain, range: range, curve: curve, clamps: definition.clamp ?? false)
    }

    /// A scale of colours, sizes, opacities, shapes or dash patterns.
    func look(_ model: ScaleModel) -> Scale {
        let definition = model.definition
        let output = output(model)
        switch (model.domain, output) {
        case (.numbers(let numbers), .colors):
            let range = Self.spread(definition.reverse == true ? [1, 0] : [0, 1], numbers.count)
            return Scale(mapping: .continuous(continuous(model, numbers, range)), output: output)
        case (.numbers(let numbers), .numbers(let ends)):
            let domain = niced(numbers, model)
            let range = Self.spread(definition.reverse == true ? ends.reversed() : ends, domain.count)
            return Scale(mapping: .continuous(continuous(model, domain, range)), output: output)
        case (.numbers(let numbers), .shapes), (.numbers(let numbers), .dashes):
            return Scale(mapping: .ordinal(Ordinal(domain: numbers.map { .number($0) })), output: output)
        case (.values(let values), .numbers(let ends)) where definition.range == nil || model.type == .point:
            let band = Band(
                domain: values, from: ends.first ?? 0, to: ends.last ?? 0, inner: 1, outer: 0)
            return Scale(mapping: .band(band), output: output)
        case (.values(let values), _):
            return Scale(mapping: .ordinal(Ordinal(domain: values)), output: reversed(output, definition))
        }
    }

    private func reversed(_ output: Scale.Output, _ definition: ScaleDefinition) -> Scale.Output {
        guard definition.reverse == true else { return output }
        return switch output {
        case .numbers(let list): .numbers(list.reversed())
        case .colors(let list): .colors(list.reversed())
        case .shapes(let list): .shapes(list.reversed())
        case .dashes(let list): .dashes(list.reversed())
        }
    }

    private func output(_ model: ScaleModel) -> Scale.Output {
        let definition = model.definition
        let unit = style.theme.lineWidth
        switch model.channel {
        case .color, .fill, .stroke: return .colors(ColorRange(model: model, style: style).colors)
        case .shape:
            let given = definition.range?.compactMap { PointShape(rawValue: $0.text) }
            return .shapes(given ?? [.circle, .square, .cross, .diamond, .triangleUp, .triangleDown])
        case .strokeDash:
            return .dashes(definition.range.map { $0.map(Self.dash) } ?? Self.dashes.map { $0.map { $0 * unit / 2 } })
        case .size: return .numbers(ends(definition, sizeEnds))
        case .opacity, .fillOpacity, .strokeOpacity: return .numbers(ends(definition, [0.3, 0.8]))
        case .strokeWidth: return .numbers(ends(definition, [unit * 0.4, unit * 1.6]))
        case .x, .y, .x2, .y2, .xOffset, .yOffset, .text, .detail, .order: return .numbers([0, 1])
        }
    }

    private func ends(_ definition: ScaleDefinition, _ own: [Double]) -> [Double] {
        if let range = definition.range?.compactMap(\.measure), range.count > 1 { return range }
        return [definition.rangeMin ?? own[0], definition.rangeMax ?? own[1]]
    }

    /// Areas for points, em sizes for text, widths for the rest.
    private var sizeEnds: [Double] {
        let theme = style.theme
        let marks = Set(layers.filter { $0.encoding[.size] != nil }.map(\.mark))
        if marks.contains(.text) { return [theme.markLabelSize * 0.6, theme.markLabelSize * 2] }
        if marks.contains(.point) || marks.contains(.circle) || marks.contains(.square) {
            return [0, theme.pointSize * 9]
        }
        return [theme.lineWidth * 0.4, theme.lineWidth * 4]
    }

    private static func dash(_ value: Value) -> [Double] {
        guard case .array(let items) = value else { return [] }
        return items.compactMap(\.measure)
    }

    /// Vega-Lite's patterns, in units of half a line's width.
    private static let dashes: [[Double]] = [[], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]]
}
