import Glibc

/// A scale from a stretch of numbers to another one.
struct Continuous: Sendable, Hashable {
    /// How numbers are bent before they are placed evenly.
    enum Curve: Sendable, Hashable {
        case linear
        /// Moments: as `linear`, with ticks by the calendar.
        case time
        case power(Double)
        /// Numbers beneath zero are placed as a mirror places them.
        case log(base: Double)
        case symlog(constant: Double)

        func bend(_ number: Double) -> Double {
            switch self {
            case .linear, .time: number
            case .power(let exponent): number < 0 ? -pow(-number, exponent) : pow(number, exponent)
            case .log: number > 0 ? Glibc.log(number) : number < 0 ? -Glibc.log(-number) : .nan
            case .symlog(let constant):
                (number < 0 ? -1 : 1) * Glibc.log1p(abs(number) / constant)
            }
        }

        /// The number that is bent to `bent`.
        /// - Parameter isNegative: on a log scale, whether the number lies beneath zero.
        func unbend(_ bent: Double, isNegative: Bool = false) -> Double {
            switch self {
            case .linear, .time: bent
            case .power(let exponent): bent < 0 ? -pow(-bent, 1 / exponent) : pow(bent, 1 / exponent)
            case .log: isNegative ? -exp(-bent) : exp(bent)
            case .symlog(let constant): (bent < 0 ? -1 : 1) * expm1(abs(bent)) * constant
            }
        }
    }

    /// Two or more numbers; between two of them the scale is straight.
    var domain: [Double]
    /// As many numbers as the domain has.
    var range: [Double]
    var curve: Curve = .linear
    var clamps = false
    /// Whether places are whole numbers.
    var rounds = false
    /// Where bins begin and end, where the scale shows bins.
    var bins: [Double]?

    /// The place of `number`, or nil where it has none.
    func place(_ number: Double) -> Double? {
        guard domain.count == range.count, let first = domain.first, let last = domain.last, number.isFinite else {
            return nil
        }
        guard first != last else { return (range[0] + range[range.count - 1]) / 2 }
        if case .log = curve, (number < 0) != (first < 0) { return nil }
        let isDescending = last < first
        var piece = 0
        while piece + 2 < domain.count, isDescending ? number < domain[piece + 1] : number > domain[piece + 1] {
            piece += 1
        }
        let low = curve.bend(domain[piece])
        let high = curve.bend(domain[piece + 1])
        var fraction = high == low ? 0 : (curve.bend(number) - low) / (high - low)
        if clamps { fraction = max(0, min(1, fraction)) }
        let place = range[piece] + (range[piece + 1] - range[piece]) * fraction
        guard place.isFinite else { return nil }
        return rounds ? place.rounded() : place
    }

    /// The low and the high end of the domain.
    var ends: (low: Double, high: Double) {
        (domain.min() ?? 0, domain.max() ?? 0)
    }

    /// How far a number lies from the first end of the domain to the last, evenly over the bent numbers.
    func fraction(_ number: Double) -> Double {
        guard let first = domain.first, let last = domain.last, first != last else { return 0 }
        let fraction = (curve.bend(number) - curve.bend(first)) / (curve.bend(last) - curve.bend(first))
        return fraction.isFinite ? fraction : 0
    }

    /// Round numbers in the domain, about `count` of them; where there are bins, their edges.
    func ticks(_ count: Double) -> [Double] {
        let (low, high) = ends
        if let bins { return Self.thinned(bins.filter { $0 >= low && $0 <= high }, max(count, Double(bins.count))) }
        switch curve {
        case .log(let base): return LogTicks(base: base, low: low, high: high).ticks(count)
        case .time: return TimeStep.about(count, from: low, to: high).ticks(from: low, to: high)
        case .linear, .power, .symlog:
            if low == high { return [low] }
            return TickStep(from: low, to: high, count: count)?.ticks ?? []
        }
    }

    /// Every second of the numbers, again and again, until they are no more than `count`; both ends where fewer than
    /// three are left.
    private static func thinned(_ numbers: [Double], _ count: Double) -> [Double] {
        var rest = numbers
        while Double(rest.count) > count, rest.count >= 3 {
            rest = rest.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        }
        guard rest.count < 3, let first = numbers.first, let last = numbers.last, first != last else { return rest }
        return [first, last]
    }

    /// The domain with room for `pixels` at both ends of the range.
    mutating func pad(_ pixels: Double) {
        guard pixels > 0, let first = domain.first, let last = domain.last, first != last,
            let start = range.first, let end = range.last, abs(end - start) > 2 * pixels
        else { return }
        let span = abs(end - start)
        let low = curve.bend(first)
        let high = curve.bend(last)
        let middle = (low + high) / 2
        let factor = span / (span - 2 * pixels)
        let ends = (middle + (low - middle) * factor, middle + (high - middle) * factor)
        guard ends.0.isFinite, ends.1.isFinite else { return }
        domain[0] = curve.unbend(ends.0, isNegative: first < 0)
        domain[domain.count - 1] = curve.unbend(ends.1, isNegative: first < 0)
    }

    /// The domain with its ends widened to round numbers.
    /// - Parameter step: of the calendar, in place of the one that gives about `count` ticks.
    mutating func widen(_ count: Double, step: TimeStep? = nil) {
        guard domain.count > 1, let first = domain.first, let last = domain.last, first.isFinite, last.isFinite else {
            return
        }
        let (low, high) = (min(first, last), max(first, last))
        var ends = (low, high)
        switch curve {
        case .time:
            let step = step ?? TimeStep.about(count, from: low, to: high)
            ends = (step.floor(low) ?? low, step.ceil(high) ?? high)
        case .log(let base): ends = LogTicks(base: base, low: low, high: high).nice
        case .linear, .power, .symlog: if low < high { ends = TickStep.nice(low, high, count: count) }
        }
        domain[0] = first <= last ? ends.0 : ends.1
        domain[domain.count - 1] = first <= last ? ends.1 : ends.0
    }
}
