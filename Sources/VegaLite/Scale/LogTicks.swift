import Glibc

/// Round numbers on a log scale, after d3-scale: powers of the base and, where there is room, their multiples.
struct LogTicks: Sendable, Hashable {
    var base: Double
    var low: Double
    var high: Double

    /// Most powers that are looked at.
    private static let most = 2000.0

    private func power(_ exponent: Double) -> Double {
        if base == 10, exponent < 0 { return 1 / pow(10, -exponent) }
        return pow(base, exponent)
    }

    /// The exponent of a number over zero.
    private func exponent(_ number: Double) -> Double {
        if base == 10 { return log10(number) }
        if base == 2 { return log2(number) }
        return Glibc.log(number) / Glibc.log(base)
    }

    /// Whether there is any tick: the ends lie on one side of zero.
    private var isUsable: Bool { base > 1 && base.isFinite && (low > 0 || high < 0) && low.isFinite && high.isFinite }

    /// About `count` numbers, ascending.
    func ticks(_ count: Double) -> [Double] {
        guard isUsable else { return [] }
        guard low > 0 else {
            return LogTicks(base: base, low: -high, high: -low).ticks(count).reversed().map { -$0 }
        }
        let first = exponent(low)
        let last = exponent(high)
        guard last - first <= Self.most else { return [] }
        guard base.rounded() == base, base <= 1000, last - first < count else {
            let step = TickStep(from: first, to: last, count: min(last - first, count))
            return first == last ? [low] : (step?.ticks ?? []).map(power)
        }
        var ticks: [Double] = []
        for exponent in stride(from: floor(first), through: ceil(last), by: 1) {
            for factor in stride(from: 1, to: base, by: 1) {
                let tick = exponent < 0 ? factor / power(-exponent) : factor * power(exponent)
                if tick >= low, tick <= high { ticks.append(tick) }
            }
        }
        if Double(ticks.count) * 2 < count, let step = TickStep(from: low, to: high, count: count) { return step.ticks }
        return ticks
    }

    /// The ends at powers of the base.
    var nice: (Double, Double) {
        guard isUsable else { return (low, high) }
        guard low > 0 else { return (-power(ceil(exponent(-low))), -power(floor(exponent(-high)))) }
        return (power(floor(exponent(low))), power(ceil(exponent(high))))
    }

    /// Whether a tick is written, where about `count` of `total` ticks shall be: powers always, multiples where they
    /// are small (d3-scale's filter of log labels).
    func shows(_ tick: Double, count: Double, total: Int) -> Bool {
        let most = max(1, base * count / Double(max(1, total)))
        var factor = abs(tick) / power(exponent(abs(tick)).rounded())
        if factor * base < base - 0.5 { factor *= base }
        return factor <= most
    }
}
