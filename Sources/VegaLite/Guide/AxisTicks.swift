import Glibc

/// The ticks of an axis of a known length, with their texts.
struct AxisTicks {
    /// One tick.
    struct Tick {
        var value: Value
        var lines: [String]
        /// Along the axis, from the start of the plot.
        var place: Double
    }

    var ticks: [Tick] = []
    /// The ticks as rows with `value`, `label` and `index`, for what an axis says of some of them.
    var table: Table {
        Table([
            ("value", ticks.map(\.value)), ("label", ticks.map { .string($0.lines.joined(separator: " ")) }),
            ("index", ticks.indices.map { .number(Double($0) / Double(max(1, ticks.count - 1))) }),
        ])
    }

    /// The ticks of a discrete scale.
    init(_ plan: AxisPlan, _ band: Band) {
        let values = plan.definition.values?.map(\.key).filter { band.start($0) != nil } ?? band.domain
        let sorted = plan.definition.values == nil ? values : Self.sorted(values, band)
        ticks = sorted.compactMap { value in
            band.middle(value).map { Tick(value: value, lines: [plan.ticks.text(value)], place: $0) }
        }
        express(plan)
    }

    private static func sorted(_ values: [Value], _ band: Band) -> [Value] {
        values.sorted { (band.start($0) ?? 0) < (band.start($1) ?? 0) }
    }

    /// The ticks of a scale of numbers or moments.
    /// - Parameter count: about how many; nil for what the specification and Vega-Lite's defaults say.
    init(_ plan: AxisPlan, _ scale: Continuous, length: Double, count given: Double? = nil) {
        let (low, high) = scale.ends
        let isTime = scale.curve == .time
        let first = scale.domain.first ?? low
        let last = scale.domain.last ?? high
        let wanted = given ?? plan.ticks.count(plan.definition, length: length, span: high - low)
        // No bin is left without its edge where there is room.
        let count = given == nil ? max(wanted, Double(scale.bins?.count ?? 0)) : wanted
        let numbers: [Double]
        if let values = plan.definition.values {
            numbers = values.compactMap { isTime ? DateText.moment($0) : $0.measure }
        } else if let step = plan.definition.timeStep, isTime {
            numbers = step.ticks(from: low, to: high)
        } else {
            let all = scale.ticks(count)
            let whole = all.filter { plan.ticks.isWhole($0) }
            numbers = plan.ticks.isForWall && !whole.isEmpty ? whole : all
        }
        let placed = numbers.compactMap { number in
            scale.place(number).flatMap { place in
                place >= -1 && place <= length + 1 ? (number: number, place: place) : nil
            }
        }
        let shown = placed.map(\.number)
        let texts: [String]
        if isTime || plan.ticks.isTime {
            texts = shown.map { plan.ticks.text($0) }
        } else if case .log(let base) = scale.curve {
            let isCompact = plan.ticks.isForWall && plan.ticks.numberFormat == nil
            let all =
                isCompact
                ? TickLabels.compact(shown, isOneKind: false) ?? TickLabels.loose(shown, format: nil)
                : TickLabels.loose(shown, format: plan.ticks.numberFormat)
            let isAll = plan.definition.values != nil
            texts = zip(shown, all).map {
                isAll || Self.isLabelled($0, base: base, count: count, of: numbers.count) ? $1 : ""
            }
        } else if plan.ticks.isForWall {
            texts = TickLabels.wall(shown, from: first, to: last, count: count, format: plan.ticks.numberFormat)
        } else {
            texts = TickLabels.texts(shown, from: first, to: last, count: count, format: plan.ticks.numberFormat)
        }
        ticks = zip(placed, texts).map { Tick(value: .number($0.number), lines: [$1], place: $0.place) }
        express(plan)
    }

    /// Whether d3 labels a tick of a log scale: only the first multiples of each power, the fewer the more ticks.
    private static func isLabelled(_ number: Double, base: Double, count: Double, of all: Int) -> Bool {
        let most = max(1, base * count / Double(max(1, all)))
        let power = pow(base, (Glibc.log(abs(number)) / Glibc.log(base)).rounded())
        var multiple = abs(number) / power
        if multiple * base < base - 0.5 { multiple *= base }
        return multiple <= most
    }

    /// Puts what the axis's own expression says in the place of the labels.
    private mutating func express(_ plan: AxisPlan) {
        guard let expression = plan.definition.labelExpression else { return }
        let last = Double(max(1, ticks.count - 1))
        for index in ticks.indices {
            let datum: [String: Value] = [
                "value": ticks[index].value, "label": .string(ticks[index].lines.joined(separator: " ")),
                "index": .number(Double(index) / last),
            ]
            switch try? ExpressionEvaluator(datum: datum).evaluate(expression) {
            case .array(let lines)?: ticks[index].lines = lines.map(\.text)
            case nil, Value.null?: ticks[index].lines = [""]
            case let value?: ticks[index].lines = [value.text]
            }
        }
    }
}
