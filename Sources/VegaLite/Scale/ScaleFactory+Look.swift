import Scene

/// Scales of colours, sizes, opacities, shapes and dash patterns.
extension ScaleFactory {
    /// The scale of a channel that is no place.
    func look(_ model: ScaleModel) -> Scale {
        switch model.channel {
        case .color, .fill, .stroke: return colors(model)
        case .shape: return listed(model, .shapes(shapes(model)))
        case .strokeDash: return listed(model, .dashes(dashes(model)))
        case .size, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .angle, .x, .y, .x2, .y2, .xOffset, .yOffset,
            .theta, .theta2, .radius, .radius2, .xError, .xError2, .yError, .yError2, .text, .detail, .order:
            return numbers(model)
        }
    }

    // MARK: steps and lists

    /// The steps that a scale parts numbers into; nil for other scales.
    private func discretizer(_ model: ScaleModel, into count: Int) -> Discretizer? {
        guard case .numbers(let numbers) = model.domain, model.type.isDiscretizing else { return nil }
        switch model.type {
        case .quantile: return Discretizer(quantiles: numbers, into: count)
        case .quantize: return Discretizer(quantizing: numbers.first ?? 0, numbers.last ?? 0, into: count)
        case .threshold: return Discretizer(thresholds: numbers, into: count)
        case .binOrdinal: return Discretizer(bins: numbers)
        case .linear, .band, .point, .ordinal, .sqrt, .pow, .log, .symlog, .time, .utc: return nil
        }
    }

    /// How many steps a scale has where its range does not say.
    private func ownCount(_ model: ScaleModel, _ own: Int) -> Int {
        guard case .numbers(let numbers) = model.domain else { return own }
        switch model.type {
        case .threshold: return numbers.count + 1
        case .binOrdinal: return numbers.count - 1
        case .quantile, .quantize, .linear, .band, .point, .ordinal, .sqrt, .pow, .log, .symlog, .time, .utc:
            return own
        }
    }

    /// A scale whose range is a list.
    private func listed(_ model: ScaleModel, _ output: Scale.Output) -> Scale {
        let output = model.isReversed ? output.reversed : output
        if let steps = discretizer(model, into: output.count) {
            return Scale(mapping: .discretizing(steps), output: output)
        }
        let values: [Value] =
            switch model.domain {
            case .values(let values): values
            case .numbers(let numbers): numbers.map { .number($0) }
            }
        return Scale(mapping: .ordinal(Ordinal(domain: values)), output: output)
    }

    // MARK: colours

    private func colors(_ model: ScaleModel) -> Scale {
        let range = ColorRange(model: model, style: style)
        switch model.domain {
        case .values(let values): return listed(model, .colors(range.colors(values.count)))
        case .numbers(let numbers):
            guard model.type.isContinuous else {
                let own = ownCount(model, model.definition.schemeCount.map { Int(max(1, min(1000, $0))) } ?? 5)
                return listed(model, .colors(range.steps(own)))
            }
            return ramp(model, numbers.count, range)
        }
    }

    /// A scale with colours between its colours. A scheme spans a domain of two ends, with or without a middle; it is
    /// sampled for more of them, and for moments.
    private func ramp(_ model: ScaleModel, _ count: Int, _ range: ColorRange) -> Scale {
        var ramp: ColorRamp
        let spans = count <= 3 && !model.type.isTime
        switch range.source {
        case .ramp(let own): ramp = spans ? own : ColorRamp(own.samples(count), range.interpolation)
        case .list(let colors):
            let used = spans ? colors : Array(colors.prefix(max(2, count)))
            ramp = ColorRamp(used, range.interpolation)
        }
        if model.isReversed { ramp = ramp.part(1, 0) }
        let places = spans ? 2 : max(2, min(count, ramp.colors.count))
        let stops = (0..<places).map { Double($0) / Double(places - 1) }
        return Scale(mapping: .continuous(continuous(model, stops)), output: .ramp(ramp))
    }

    // MARK: numbers

    private func numbers(_ model: ScaleModel) -> Scale {
        let given = (model.fieldRange ?? model.definition.range)?.compactMap(\.measure)
        let own = ownEnds(model)
        let ends = [model.definition.rangeMin ?? own.0, model.definition.rangeMax ?? own.1]
        if model.type.isDiscretizing {
            let isSize = model.channel == .size
            let steps = ownCount(
                model, Int(settings[model.type == .quantize ? "quantizeCount" : "quantileCount"]))
            let spread = (0..<max(1, steps)).map {
                ends[0] + (ends[1] - ends[0]) * Double($0) / Double(max(1, steps - 1))
            }
            return listed(model, .numbers(given ?? (isSize ? spread : ends)))
        }
        let numbers = given.flatMap { $0.isEmpty ? nil : $0 } ?? ends
        let range = model.isReversed ? Array(numbers.reversed()) : numbers
        switch model.domain {
        case .numbers:
            return Scale(mapping: .continuous(continuous(model, range)), output: .numbers(range))
        case .values(let values):
            guard model.type == .ordinal || given != nil && range.count != 2 else {
                let band = Band(
                    domain: values, from: range.first ?? 0, to: range.last ?? 0, inner: 1,
                    outer: model.definition.paddingOuter ?? model.definition.padding ?? 0,
                    align: model.definition.align ?? 0.5, rounds: model.definition.isRounded ?? false)
                return Scale(mapping: .band(band), output: .numbers(range))
            }
            return listed(model, .numbers(numbers))
        }
    }

    /// The least and the greatest number where the specification gives none.
    private func ownEnds(_ model: ScaleModel) -> (Double, Double) {
        let theme = style.theme
        let unit = theme.takesOwnSize ? 1 : theme.lineWidth * 0.4
        switch model.channel {
        case .size: return sizeEnds(model)
        case .opacity, .fillOpacity, .strokeOpacity: return (settings["minOpacity"], settings["maxOpacity"])
        case .strokeWidth: return (settings["minStrokeWidth"] * unit, settings["maxStrokeWidth"] * unit)
        case .angle: return (0, 360)
        case .x, .y, .x2, .y2, .xOffset, .yOffset, .theta, .theta2, .radius, .radius2, .xError, .xError2, .yError,
            .yError2, .color, .fill, .stroke, .strokeDash, .shape, .text, .detail, .order:
            return (0, 1)
        }
    }

    /// Areas for points, em sizes for text, widths for the rest.
    private func sizeEnds(_ model: ScaleModel) -> (Double, Double) {
        let theme = style.theme
        let unit = theme.takesOwnSize ? 1 : theme.lineWidth * 0.4
        switch model.lead.mark {
        case .bar, .tick:
            let least = settings["minBandSize"] * unit
            return (least, max(least, settings.given("maxBandSize") ?? (step(from: model) - 1) * unit))
        case .text:
            guard theme.takesOwnSize else { return (theme.markLabelSize * 0.6, theme.markLabelSize * 2) }
            return (settings["minFontSize"], settings["maxFontSize"])
        case .point, .circle, .square:
            guard theme.takesOwnSize else { return (theme.pointSize / 9, theme.pointSize * 9) }
            let side = step(from: model) * 0.95
            return (settings["minSize"], settings.given("maxSize") ?? side * side)
        case .line, .rule, .area, .rect, .trail, .arc:
            return (settings["minStrokeWidth"] * unit, settings["maxStrokeWidth"] * unit)
        }
    }

    /// The narrower one of the steps along x and y; bins have steps as wide as they are drawn.
    private func step(from model: ScaleModel) -> Double {
        func step(_ channel: Channel, _ length: Double?, _ own: Double) -> Double {
            guard let bins = models[channel]?.bins, bins.count > 1, let length else { return own }
            return length / Double(bins.count - 1)
        }
        return min(step(.x, size?.width, self.step.width), step(.y, size?.height, self.step.height))
    }

    // MARK: shapes and dashes

    private func shapes(_ model: ScaleModel) -> [PointShape] {
        let given = (model.fieldRange ?? model.definition.range)?.compactMap { PointShape(rawValue: $0.text) }
        if let given { return given }
        guard case .array(let items)? = style.configuration.node["range"]?["symbol"]?.content else { return [.circle] }
        return items.compactMap { item in
            if case .string(let name) = item.content { PointShape(rawValue: name) } else { nil }
        }
    }

    private func dashes(_ model: ScaleModel) -> [[Double]] {
        if let given = model.fieldRange ?? model.definition.range {
            return given.map { value in
                if case .array(let items) = value { items.compactMap(\.measure) } else { [] }
            }
        }
        // Vega-Lite's patterns, for lines two pixels wide.
        let unit = style.theme.lineWidth / 2
        return [[], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]].map { $0.map { $0 * unit } }
    }
}

extension Scale.Output {
    /// How many values there are.
    fileprivate var count: Int {
        switch self {
        case .numbers(let list): list.count
        case .colors(let list): list.count
        case .ramp(let ramp): ramp.colors.count
        case .shapes(let list): list.count
        case .dashes(let list): list.count
        }
    }

    fileprivate var reversed: Scale.Output {
        switch self {
        case .numbers(let list): .numbers(list.reversed())
        case .colors(let list): .colors(list.reversed())
        case .ramp(let ramp): .ramp(ramp.part(1, 0))
        case .shapes(let list): .shapes(list.reversed())
        case .dashes(let list): .dashes(list.reversed())
        }
    }
}
