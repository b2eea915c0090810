import Glibc

/// Round numbers, as d3-array's `ticks` finds them: steps of 1, 2 or 5 times a power of ten. Steps below 1 are kept as
/// their reciprocals, so that multiples of them are exact decimals.
struct TickStep: Sendable, Hashable {
    /// The step; where it is negative, its reciprocal with the sign turned.
    var increment: Double
    /// The first and the last multiple of the step inside the stretch.
    var first: Double
    var last: Double

    /// Most ticks that are ever made.
    private static let most = 1000.0

    /// The step that gives about `count` ticks from `start` to `stop`; nil where there is none.
    init?(from start: Double, to stop: Double, count: Double) {
        guard start.isFinite, stop.isFinite, count > 0, stop > start, (stop - start).isFinite else { return nil }
        let rough = (stop - start) / min(count, Self.most)
        let power = floor(log10(rough))
        let error = rough / pow(10, power)
        let factor: Double = error >= sqrt(50) ? 10 : error >= sqrt(10) ? 5 : error >= sqrt(2) ? 2 : 1
        guard power.isFinite, abs(power) < 300 else { return nil }
        if power < 0 {
            let inverse = pow(10, -power) / factor
            first = (start * inverse).rounded()
            last = (stop * inverse).rounded()
            if first / inverse < start { first += 1 }
            if last / inverse > stop { last -= 1 }
            increment = -inverse
        } else {
            increment = pow(10, power) * factor
            first = (start / increment).rounded()
            last = (stop / increment).rounded()
            if first * increment < start { first += 1 }
            if last * increment > stop { last -= 1 }
        }
        if last < first, count >= 0.5, count < 2,
            let finer = TickStep(from: start, to: stop, count: count * 2)
        {
            self = finer
        }
    }

    /// The distance between two ticks.
    var size: Double { increment < 0 ? -1 / increment : increment }

    /// All ticks from the first to the last.
    var ticks: [Double] {
        guard last >= first, last - first <= Self.most * 10 else { return [] }
        return stride(from: first, through: last, by: 1).map { increment < 0 ? $0 / -increment : $0 * increment }
    }

    /// The stretch widened to whole steps at both ends, as d3-scale's `nice` does.
    static func nice(_ start: Double, _ stop: Double, count: Double) -> (Double, Double) {
        var (low, high) = (start, stop)
        var previous: Double?
        for _ in 0..<10 {
            guard let step = TickStep(from: low, to: high, count: count)?.increment else { break }
            if step == previous { return (low, high) }
            if step > 0 {
                low = floor(low / step) * step
                high = ceil(high / step) * step
            } else {
                low = ceil(low * step) / step
                high = floor(high * step) / step
            }
            previous = step
        }
        return previous == nil ? (start, stop) : (low, high)
    }
}
