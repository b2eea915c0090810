/// A scale that parts numbers into steps, after d3-scale's quantize, quantile and threshold and Vega's bin-ordinal.
struct Discretizer: Sendable, Hashable {
    /// Where one step ends and the next begins. Between bins, the outer edges count too.
    var edges: [Double]
    /// How many steps there are.
    var count: Int
    /// The numbers at which a legend's steps begin and end; the outermost may be infinite.
    var bounds: [Double]
    /// The distance that decides the digits of a legend's labels; nil where edges are written as they are.
    var grain: Double?
    /// Whether the edges are those of bins, so that numbers beneath the first have no step.
    var isBinned = false

    /// Steps of equal width.
    init(quantizing low: Double, _ high: Double, into count: Int) {
        let count = max(1, count)
        self.init(
            edges: (1..<max(2, count)).prefix(count - 1).map {
                (Double($0) * high + Double(count - $0) * low) / Double(count)
            }, count: count, grain: abs(high - low))
    }

    /// Steps that hold as many of the numbers each.
    init(quantiles numbers: [Double], into count: Int) {
        let sorted = numbers.sorted()
        let count = max(1, count)
        let edges = (1..<max(2, count)).prefix(count - 1).compactMap {
            Self.quantile(sorted, Double($0) / Double(count))
        }
        self.init(edges: edges, count: count, grain: zip(edges, edges.dropFirst()).map { $1 - $0 }.min() ?? edges.first)
    }

    /// Steps between given edges.
    init(thresholds: [Double], into count: Int) {
        let edges = Array(thresholds.prefix(max(0, count - 1)))
        self.init(edges: edges, count: count, grain: nil)
    }

    /// A step for each bin.
    init(bins: [Double]) {
        edges = bins
        count = max(1, bins.count - 1)
        bounds = bins
        grain = nil
        isBinned = true
    }

    private init(edges: [Double], count: Int, grain: Double?) {
        self.edges = edges
        self.count = count
        self.grain = grain
        bounds = [-.infinity] + edges + [.infinity]
    }

    /// The step that `number` falls into; nil for no number.
    func step(_ number: Double) -> Int? {
        guard !number.isNaN else { return nil }
        let place = edges.count { $0 <= number } - (isBinned ? 1 : 0)
        guard place >= 0 else { return nil }
        return isBinned ? place % count : min(place, count - 1)
    }

    private static func quantile(_ sorted: [Double], _ fraction: Double) -> Double? {
        guard let last = sorted.last else { return nil }
        let place = Double(sorted.count - 1) * fraction
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
    }
}
