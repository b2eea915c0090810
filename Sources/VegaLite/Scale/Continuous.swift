import Glibc

/// A scale from a stretch of numbers to another one.
struct Continuous: Sendable, Hashable {
    /// How numbers are bent before they are placed evenly.
    enum Curve: Sendable, Hashable {
        case linear
        /// Moments: as `linear`, with ticks by the calendar.
        case time
        case power(Double)
        case log(base: Double)
        case symlog(constant: Double)

        func bend(_ number: Double) -> Double {
            switch self {
            case .linear, .time: number
            case .power(let exponent): number < 0 ? -pow(-number, exponent) : pow(number, exponent)
            case .log: number > 0 ? Glibc.log(number) : .nan
            case .symlog(let constant):
                (number < 0 ? -1 : 1) * Glibc.log1p(abs(number) / constant)
            }
        }
    }

    /// Two or more numbers; between two of them the scale is straight.
    var domain: [Double]
    /// As many numbers as the domain has.
    var range: [Double]
    var curve: Curve = .linear
    var clamps = false

    /// The place of `number`, or nil where it has none.
    func place(_ number: Double) -> Double? {
        guard domain.count == range.count, let first = domain.first, let last = domain.last, number.isFinite else {
            return nil
        }
        guard first != last else { return (range[0] + range[range.count - 1]) / 2 }
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
        return place.isFinite ? place : nil
    }

    /// The low and the high end of the domain.
    var ends: (low: Double, high: Double) {
        (domain.min() ?? 0, domain.max() ?? 0)
    }

    /// Round numbers in the domain, about `count` of them.
    func ticks(_ count: Double) -> [Double] {
        let (low, high) = ends
        switch curve {
        case .log(let base): return Self.logTicks(low, high, base, count)
        case .time: return TimeStep.about(count, from: low, to: high).ticks(from: low, to: high)
        case .linear, .power, .symlog:
            if low == high { return [low] }
            return TickStep(from: low, to: high, count: count)?.ticks ?? []
        }
    }

    /// Powers of the base, and between them their multiples where there is room for those.
    private static func logTicks(_ low: Double, _ high: Double, _ base: Double, _ count: Double) -> [Double] {
        guard low > 0, base > 1 else { return [] }
        let first = floor(Glibc.log(low) / Glibc.log(base) + 1e-9)
        let last = ceil(Glibc.log(high) / Glibc.log(base) - 1e-9)
        guard last - first <= 700 else { return [] }
        let step = max(1, ceil((last - first) / max(1, count)))
        let hasRoom = last - first < count && base.rounded() == base && base <= 20
        let multiples: [Double] = hasRoom ? Array(stride(from: 1, to: base, by: 1)) : [1]
        var ticks: [Double] = []
        for power in stride(from: first, through: last, by: step) {
            ticks += multiples.map { $0 * pow(base, power) }
        }
        // A power computed by pow may miss the end of the domain by its last bit.
        return ticks.filter { $0 >= low * (1 - 1e-12) && $0 <= high * (1 + 1e-12) }
    }
}
