import Glibc

/// A density that is estimated from numbers: the mean of normal curves, one around each number.
struct KernelDensity {
    private let sorted: [Double]
    private let count: Double
    private let bandwidth: Double

    /// A normal curve is zero to the last digit of a Double this many deviations from its middle.
    private static let reach = 9.0

    init(_ numbers: [Double], bandwidth: Double) {
        count = Double(numbers.count)
        sorted = numbers.filter { !$0.isNaN }.sorted()
        self.bandwidth = bandwidth
    }

    /// D. W. Scott, Multivariate Density Estimation (1992): 1.06 times the spread times the fifth root of the count,
    /// the spread the lesser of the deviation and of the quartiles' distance over 1.34.
    static func bandwidth(of sorted: [Double], count: Double) -> Double {
        guard let first = Aggregate.quantile(sorted, 0.25), let third = Aggregate.quantile(sorted, 0.75) else {
            return 1
        }
        let mean = sorted.reduce(0, +) / Double(sorted.count)
        let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let deviation = sorted.count > 1 ? sqrt(squares / Double(sorted.count - 1)) : 0
        let candidates = [min(deviation, (third - first) / 1.34), deviation, abs(first)]
        return 1.06 * (candidates.first { $0 > 0 } ?? 1) * pow(count, -0.2)
    }

    /// The numbers near enough to `x` to count.
    private func near(_ x: Double) -> Range<Int> {
        place(of: x - Self.reach * bandwidth)..<place(of: x + Self.reach * bandwidth)
    }

    /// How many numbers are less than `x`.
    private func place(of x: Double) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < x { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The density at `x`.
    func density(at x: Double) -> Double {
        guard x.isFinite else { return .nan }
        let sum = near(x).reduce(0.0) { sum, place in
            let distance = (x - sorted[place]) / bandwidth
            return sum + exp(-0.5 * distance * distance)
        }
        return sum / sqrt(2 * Double.pi) / bandwidth / count
    }

    /// The share of what is less than `x`.
    func share(upTo x: Double) -> Double {
        guard x.isFinite else { return .nan }
        let near = near(x)
        let sum = near.reduce(Double(near.lowerBound)) { sum, place in
            sum + 0.5 * erfc((sorted[place] - x) / bandwidth / sqrt(2))
        }
        return sum / count
    }
}
