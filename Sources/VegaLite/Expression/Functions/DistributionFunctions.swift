import Glibc

/// Densities, cumulative probabilities, quantiles and chance numbers of the normal, log-normal and uniform
/// distributions.
enum DistributionFunctions {
    static let all: [ExpressionFunction] = normal + logNormal + uniform

    private static let normal: [ExpressionFunction] = [
        ExpressionFunction("densityNormal", 1...3, numbers: { $0.isEmpty ? .nan : density($0[0], spread($0)) }),
        ExpressionFunction("cumulativeNormal", 1...3, numbers: { cumulative($0[0], spread($0)) }),
        ExpressionFunction("quantileNormal", 1...3, numbers: { quantile($0[0], spread($0)) }),
        sample("sampleNormal") { standard, _, values in standard * spread(values).deviation + spread(values).mean },
    ]

    private static let logNormal: [ExpressionFunction] = [
        ExpressionFunction(
            "densityLogNormal", 1...3,
            numbers: { values in
                values[0] <= 0 ? 0 : density(log(values[0]), spread(values)) / values[0]
            }),
        ExpressionFunction(
            "cumulativeLogNormal", 1...3,
            numbers: { values in
                values[0] <= 0 ? 0 : cumulative(log(values[0]), spread(values))
            }),
        ExpressionFunction("quantileLogNormal", 1...3, numbers: { exp(quantile($0[0], spread($0))) }),
        sample("sampleLogNormal") { standard, _, values in
            exp(standard * spread(values).deviation + spread(values).mean)
        },
    ]

    private static let uniform: [ExpressionFunction] = [
        ExpressionFunction(
            "densityUniform", 1...3,
            numbers: { values in
                let (low, high) = ends(values)
                return values[0] >= low && values[0] <= high ? 1 / (high - low) : 0
            }),
        ExpressionFunction(
            "cumulativeUniform", 1...3,
            numbers: { values in
                let (low, high) = ends(values)
                return values[0] < low ? 0 : values[0] > high ? 1 : (values[0] - low) / (high - low)
            }),
        ExpressionFunction(
            "quantileUniform", 1...3,
            numbers: { values in
                let (low, high) = ends(values)
                return values[0] >= 0 && values[0] <= 1 ? low + values[0] * (high - low) : .nan
            }),
        sample("sampleUniform") { _, chance, values in
            let (low, high) = ends(values)
            return low + chance * (high - low)
        },
    ]

    private typealias Spread = (mean: Double, deviation: Double)

    /// The mean and the deviation after the first argument: 0 and 1 where they are left out.
    private static func spread(_ values: [Double]) -> Spread {
        (values.count > 1 && !values[1].isNaN ? values[1] : 0, values.count > 2 ? values[2] : 1)
    }

    /// The ends after the first argument: one alone is the higher one.
    private static func ends(_ values: [Double]) -> (low: Double, high: Double) {
        values.count > 2 ? (values[1], values[2]) : (0, values.count > 1 ? values[1] : 1)
    }

    private static func density(_ value: Double, _ spread: Spread) -> Double {
        let z = (value - spread.mean) / spread.deviation
        return exp(-z * z / 2) / (spread.deviation * sqrt(2 * .pi))
    }

    private static func cumulative(_ value: Double, _ spread: Spread) -> Double {
        erfc(-(value - spread.mean) / spread.deviation / sqrt(2)) / 2
    }

    private static func quantile(_ probability: Double, _ spread: Spread) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability == 0 || probability == 1 { return probability == 0 ? -.infinity : .infinity }
        return spread.mean + spread.deviation * standardQuantile(probability)
    }

    /// A rational guess (Abramowitz and Stegun 1964, 26.2.23), mended by Halley's steps until it holds.
    private static func standardQuantile(_ probability: Double) -> Double {
        let tail = min(probability, 1 - probability)
        let t = sqrt(-2 * log(tail))
        let top = 2.515517 + t * (0.802853 + t * 0.010328)
        let bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
        var z = top / bottom - t
        for _ in 0..<4 {
            let error = erfc(-z / sqrt(2)) / 2 - tail
            let step = error * sqrt(2 * .pi) * exp(z * z / 2)
            z -= step / (1 + z * step / 2)
        }
        return probability <= 0.5 ? z : -z
    }

    /// A function of a chance number, standard normal or from 0 to 1. Its written arguments follow the first value, as
    /// they do in the other functions.
    private static func sample(
        _ name: String, _ result: @escaping @Sendable (Double, Double, [Double]) -> Double
    ) -> ExpressionFunction {
        var function = ExpressionFunction(name, 0...2) { (values, work) throws(ExpressionError) in
            let seed = values[0].number
            let chance = work.chance(seed)
            let radius = sqrt(-2 * log(1 - chance))
            let standard = radius * cos(2 * .pi * work.chance(seed, 1))
            return .number(result(standard, chance, values.map(\.number)))
        }
        function.isRandom = true
        return function
    }
}
