import Glibc

/// How the ticks of an axis are counted and written, before the axis's length is known.
struct TickPlan: Sendable, Hashable {
    /// How many ticks there are where the specification does not say.
    enum Count: Sendable, Hashable {
        /// As many as the scale has by itself.
        case own
        /// One in so many pixels.
        case perPixels(Double)
    }

    let count: Count
    /// The least distance between two ticks, in numbers of the scale.
    let minStep: Double?
    let numberFormat: NumberFormat?
    /// Whether labels are read from far away: large numbers are short, 12k or 1.5M, and no row is counted in parts.
    let isForWall: Bool
    /// How moments are written; nil for the part that is new at each tick.
    let timeFormat: TimeFormat?
    /// Formats by the unit that is new at a tick.
    let parts: [String: String]
    let isTime: Bool
    /// How labels that touch each other are left out where the specification does not say.
    let overlap: AxisDefinition.Overlap
    /// Whether the first and the last label stand within the axis where the specification does not say.
    let isFlush: Bool

    /// - Parameters:
    ///   - uses: what the layers show on the axis.
    ///   - axis: what is specified and configured for it.
    init(
        _ uses: [ChannelDefinition], _ axis: AxisDefinition, model: ScaleModel, isNormalized: Bool,
        isForWall: Bool, configuration: Configuration
    ) {
        self.isForWall = isForWall
        let formats = uses.compactMap(\.axis.given?.format)
        let format = formats.first ?? axis.format
        let unit = uses.compactMap(\.timeUnit).first
        let isMoment = unit != nil || uses.contains { $0.type == .temporal }
        switch format?.type {
        case .number: isTime = false
        case .time, .utc: isTime = true
        case nil: isTime = isMoment || model.type.isTime
        }
        parts = format?.parts ?? [:]
        timeFormat = isTime ? format?.text.flatMap { TimeFormat($0) } ?? (parts.isEmpty ? unit?.format : nil) : nil
        let isNumber = uses.contains { $0.type == .quantitative }
        let usual = isNormalized ? configuration.text("normalizedNumberFormat") : nil
        let configured = isNumber ? configuration.text("numberFormat") : nil
        numberFormat = isTime ? nil : (format?.text ?? usual ?? configured).flatMap { NumberFormat($0) }
        count = uses.lazy.compactMap { Self.count($0, model) }.first ?? .own
        minStep =
            axis.tickMinStep
            ?? (format?.text == "d" || isForWall && !isNormalized && uses.contains { $0.aggregate == .count }
                ? 1 : uses.lazy.compactMap { $0.timeUnit?.shortestStep }.first)
        overlap = uses.lazy.compactMap { Self.overlap($0, model.type) }.first ?? .kept
        isFlush = uses.contains { $0.type == .quantitative || $0.type == .temporal }
    }

    private static func count(_ use: ChannelDefinition, _ model: ScaleModel) -> Count? {
        if model.type.isDiscrete || model.type == .log { return nil }
        if use.bin != nil { return .perPixels(10) }
        if let unit = use.timeUnit, unit.parts.count == 1,
            [.month, .hours, .day, .quarter].contains(unit.parts[0])
        {
            return nil
        }
        return .perPixels(40)
    }

    /// Names are never left out, since nobody could tell which ones are missing.
    private static func overlap(_ use: ChannelDefinition, _ type: ScaleType) -> AxisDefinition.Overlap? {
        let isSortedUnit = use.timeUnit != nil && !(use.sort?.isObject ?? false)
        guard isSortedUnit || use.type?.isDiscrete != true else { return nil }
        return type == .log || type == .symlog ? .greedy : .parity
    }

    /// The number of ticks on an axis of a length, before the scale rounds it.
    func count(_ axis: AxisDefinition, length: Double, span: Double) -> Double {
        var count: Double
        if let given = axis.tickCount {
            count = given
        } else if let values = axis.values {
            count = Double(values.count)
        } else {
            switch self.count {
            case .own: count = 10
            case .perPixels(let pixels): count = ceil(length / pixels)
            }
        }
        if let minStep, minStep > 0 {
            let steps = abs(span) / minStep
            count = min(count, floor(steps.isFinite && steps != 0 ? steps : 1) + 1)
        }
        return count
    }

    /// Whether a number of a scale that is no time is so many times the least distance.
    func isWhole(_ number: Double) -> Bool {
        guard let minStep, minStep > 0, !isTime else { return true }
        let steps = number / minStep
        return abs(steps - steps.rounded()) < 1e-6
    }

    /// The text of a moment.
    func text(_ moment: Double) -> String {
        timeFormat?.text(moment) ?? TimeFormat.tick(moment, parts)
    }

    /// The text of a value of a discrete scale.
    func text(_ value: Value) -> String {
        if isTime, let moment = DateText.moment(value) { return text(moment) }
        if let numberFormat, case .number(let number) = value { return numberFormat.text(number) }
        return value.text
    }
}

extension SortDefinition {
    /// Whether it names a field or lists values rather than a direction.
    fileprivate var isObject: Bool {
        switch self {
        case .order, .none: false
        case .channel, .field, .list: true
        }
    }
}

extension TimeUnit {
    /// The length of the unit's shortest part in January 2001, in milliseconds; nil for days of the week.
    fileprivate var shortestStep: Double? {
        let shortest = parts.max { a, b in
            (Part.allCases.firstIndex(of: a) ?? 0) < (Part.allCases.firstIndex(of: b) ?? 0)
        }
        guard let shortest, shortest != .day else { return nil }
        var unit = self
        unit.parts = [shortest]
        return unit.end(Self.start).map { $0 - Self.start }
    }

    private static let start = CivilDate(year: 2001).moment
}
