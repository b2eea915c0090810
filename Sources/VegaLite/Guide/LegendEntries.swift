/// The values that a legend explains, with their texts, after Vega's legend entries.
struct LegendEntries {
    let model: ScaleModel
    let scale: Scale
    let definition: LegendDefinition
    let timeFormat: TimeFormat?

    /// One value with its text.
    struct Entry {
        var value: Value
        var text: String
    }

    /// About how many entries there are along `count`, as a scale of its kind counts them.
    private func count(_ count: Double) -> Double {
        var count = definition.tickCount ?? count
        guard let continuous = scale.continuous else { return count }
        if let bins = continuous.bins { count = max(count, Double(bins.count)) }
        if let least = definition.tickMinStep, least > 0 {
            count = min(count, ((continuous.ends.high - continuous.ends.low) / least).rounded(.down) + 1)
        }
        return count
    }

    // MARK: entries

    /// Entries for symbols: the values of a discrete domain, the steps between edges, or round numbers.
    /// - Parameter dropsNothing: whether a first value that has no size is left out.
    func symbols(dropsNothing: Bool) -> [Entry] {
        let count = count(5)
        if let values = definition.values { return labelled(values.map { Entry(value: $0, text: plain($0, count)) }) }
        if case .values(let values) = model.domain {
            return labelled(values.map { Entry(value: $0, text: plain($0, count)) })
        }
        if let bounds = scale.discretizer?.bounds ?? scale.continuous?.bins {
            return labelled(
                zip(bounds, bounds.dropFirst()).map { low, high in
                    Entry(value: .number(low), text: range(low, high, count))
                })
        }
        var numbers = ticks(count)
        if dropsNothing, let first = numbers.first, scale.number(.number(first)) == 0 { numbers.removeFirst() }
        return labelled(numbers.map { Entry(value: .number($0), text: text($0, count)) })
    }

    /// Entries along a gradient of a length in pixels; its ends where round numbers are fewer than three.
    func gradient(length: Double) -> [(entry: Entry, place: Double)] {
        guard let continuous = scale.continuous else { return [] }
        let count = count(max(2, 2 * (length / 100).rounded(.down)))
        var numbers = definition.values?.compactMap { measure($0) } ?? continuous.bins?.dropLast() ?? ticks(count)
        if numbers.count < 3, definition.values == nil, let first = continuous.domain.first,
            let last = continuous.domain.last, first != last
        {
            numbers = [first, last]
        }
        let entries = labelled(numbers.map { Entry(value: .number($0), text: text($0, count)) })
        return zip(entries, numbers).map { (entry: $0, place: continuous.fraction($1)) }
    }

    /// Entries at the beginnings of bands; the first one has no text. With them, where each band ends.
    func bands() -> [(entry: Entry, start: Double, end: Double)] {
        guard let steps = scale.discretizer else { return [] }
        let starts = Array(steps.bounds.dropLast())
        let count = count(Double(max(5, steps.isBinned ? steps.bounds.count : 5)))
        let entries = labelled(
            starts.enumerated().map { index, start in
                Entry(value: .number(start), text: index == 0 ? "" : text(start, count))
            })
        return entries.enumerated().map { index, entry in
            let start = index == 0 ? 0 : fraction(starts[index])
            let end = index == starts.count - 1 ? 1 : fraction(starts[index + 1])
            return (entry: entry, start: start, end: end)
        }
    }

    /// How far a number lies along the bands. The outer bands of given edges are as wide as the others on average.
    private func fraction(_ number: Double) -> Double {
        guard case .numbers(let numbers) = model.domain, var low = numbers.min(), var high = numbers.max() else {
            return 0
        }
        if model.type == .threshold {
            let room = numbers.count > 1 ? (high - low) / Double(numbers.count - 1) : 0.1
            low -= room
            high += room
        }
        return high > low ? max(0, min(1, (number - low) / (high - low))) : 0
    }

    private func ticks(_ count: Double) -> [Double] {
        guard let continuous = scale.continuous else { return [] }
        let ticks = continuous.ticks(count)
        guard case .log(let base) = continuous.curve else { return ticks }
        let filter = LogTicks(base: base, low: continuous.ends.low, high: continuous.ends.high)
        return ticks.filter { filter.shows($0, count: count, total: ticks.count) }
    }

    private func measure(_ value: Value) -> Double? { model.type.isTime ? DateText.moment(value) : value.measure }

    // MARK: texts

    private func plain(_ value: Value, _ count: Double) -> String {
        guard !model.type.isDiscrete, let number = measure(value) else {
            return TickLabels.text(value, format: definition.format, timeFormat: timeFormat)
        }
        return text(number, count)
    }

    private func range(_ low: Double, _ high: Double, _ count: Double) -> String {
        if low.isInfinite { return "< \(text(high, count))" }
        if high.isInfinite { return "≥ \(text(low, count))" }
        return "\(text(low, count)) – \(text(high, count))"
    }

    /// A number, with the digits that the distances on the scale need.
    private func text(_ number: Double, _ count: Double) -> String {
        if let timeFormat { return timeFormat.text(number) }
        if model.type.isTime { return TimeFormat.tick(number) }
        if let steps = scale.discretizer, !steps.isBinned {
            guard let grain = steps.grain else { return definition.format?.text(number) ?? Value.text(number) }
            return text(number, from: 0, to: grain, count: 30)
        }
        guard case .numbers(let numbers) = model.domain, let low = numbers.min(), let high = numbers.max() else {
            return Value.text(number)
        }
        if model.type == .log, definition.format == nil { return NumberFormat(",")?.text(number) ?? Value.text(number) }
        return text(number, from: low, to: high, count: count)
    }

    private func text(_ number: Double, from low: Double, to high: Double, count: Double) -> String {
        let step = TickStep(from: low, to: high, count: count)?.size ?? (low == high ? 1 : nil)
        return TickLabels.texts(
            [number], step: step, format: definition.format, greatest: max(abs(low), abs(high))
        ).first ?? ""
    }

    /// The entries with the texts that the specification's own expression makes of them.
    private func labelled(_ entries: [Entry]) -> [Entry] {
        guard let expression = definition.labelExpression else { return entries }
        let most = max(1, entries.count - 1)
        return entries.enumerated().map { place, entry in
            let datum: [String: Value] = [
                "label": .string(entry.text), "value": entry.value, "index": .number(Double(place) / Double(most)),
            ]
            let text = try? ExpressionEvaluator(datum: datum).evaluate(expression)
            return Entry(value: entry.value, text: text?.text ?? entry.text)
        }
    }
}
