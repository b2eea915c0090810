import Glibc

/// Where the mean of a sample may well be: 95 of 100 such stretches hold the true one.
struct ConfidenceInterval: Sendable, Hashable {
    var low: Double
    var high: Double

    private static let resamples = 1000
    /// Above this, means are spread normally, and drawing again tells nothing new.
    private static let mostDrawn = 5000

    /// Bootstrapped as Vega does, but the same every time. Nil where there are no numbers.
    init?(_ numbers: [Double]) {
        guard !numbers.isEmpty else { return nil }
        let count = Double(numbers.count)
        guard numbers.count <= Self.mostDrawn else {
            let mean = numbers.reduce(0, +) / count
            let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let reach = 1.959963984540054 * sqrt(squares / (count - 1) / count)
            (low, high) = (mean - reach, mean + reach)
            return
        }
        var chance = RepeatableNumbers()
        let means = (0..<Self.resamples).map { _ in
            numbers.indices.reduce(0.0) { sum, _ in sum + numbers[Int(chance.next() * count)] } / count
        }.sorted()
        low = Aggregate.quantile(means, 0.025) ?? means[0]
        high = Aggregate.quantile(means, 0.975) ?? means[0]
    }
}
