/// A scale from a list of values to bands, or to points where `bandwidth` is 0, after d3-scale's `scaleBand`.
struct Band: Sendable, Hashable {
    let domain: [Value]
    /// From one band's start to the next one's.
    let step: Double
    let bandwidth: Double
    private let start: Double
    private let places: [Value: Int]
    private let isReversed: Bool

    /// - Parameters:
    ///   - inner, outer: the gaps between bands and at the ends, as fractions of a step; a point scale has `inner` 1.
    ///   - align: how the room that is left over is parted, 0.5 for evenly.
    ///   - rounds: whether bands begin and end at whole numbers.
    init(
        domain: [Value], from start: Double, to end: Double, inner: Double, outer: Double, align: Double = 0.5,
        rounds: Bool = false
    ) {
        self.domain = domain
        let low = min(start, end)
        let length = abs(end - start)
        let count = Double(domain.count)
        let inner = max(0, min(1, inner))
        let outer = max(0, outer)
        let step = length / max(1, count - inner + outer * 2)
        self.step = rounds ? step.rounded(.down) : step
        let first = low + (length - self.step * (count - inner)) * align
        let bandwidth = self.step * (1 - inner)
        self.start = rounds ? first.rounded() : first
        self.bandwidth = rounds ? bandwidth.rounded() : bandwidth
        isReversed = end < start
        places = Dictionary(domain.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Where the band of `value` begins, seen from the low end of the range.
    func start(_ value: Value) -> Double? {
        guard let place = places[value.key] else { return nil }
        let index = isReversed ? domain.count - 1 - place : place
        return start + step * Double(index)
    }

    /// The middle of the band.
    func middle(_ value: Value) -> Double? { start(value).map { $0 + bandwidth / 2 } }
}
