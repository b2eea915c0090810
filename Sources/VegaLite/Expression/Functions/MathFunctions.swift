import Glibc

/// Functions of numbers.
enum MathFunctions {
    static let all: [ExpressionFunction] = rounding + curves + angles + many + [random]

    private static let rounding: [ExpressionFunction] = [
        ExpressionFunction("abs", numbers: { abs($0[0]) }),
        ExpressionFunction("ceil", numbers: { ceil($0[0]) }),
        ExpressionFunction("floor", numbers: { floor($0[0]) }),
        // JavaScript rounds halves up; a second argument, which specifications write, has no effect.
        ExpressionFunction("round", 1...2, numbers: { floor($0[0] + 0.5) }),
    ]

    private static let curves: [ExpressionFunction] = [
        ExpressionFunction("sqrt", numbers: { sqrt($0[0]) }),
        ExpressionFunction("exp", numbers: { exp($0[0]) }),
        ExpressionFunction("log", numbers: { log($0[0]) }),
        ExpressionFunction("pow", 2...2, numbers: { pow($0[0], $0[1]) }),
    ]

    private static let angles: [ExpressionFunction] = [
        ExpressionFunction("sin", numbers: { sin($0[0]) }),
        ExpressionFunction("cos", numbers: { cos($0[0]) }),
        ExpressionFunction("tan", numbers: { tan($0[0]) }),
        ExpressionFunction("asin", numbers: { asin($0[0]) }),
        ExpressionFunction("acos", numbers: { acos($0[0]) }),
        ExpressionFunction("atan", numbers: { atan($0[0]) }),
        ExpressionFunction("atan2", 2...2, numbers: { atan2($0[0], $0[1]) }),
    ]

    private static let many: [ExpressionFunction] = [
        ExpressionFunction("min", 0...1000, numbers: { $0.reduce(.infinity) { least($0, $1) } }),
        ExpressionFunction("max", 0...1000, numbers: { -$0.reduce(.infinity) { least($0, -$1) } }),
        ExpressionFunction("hypot", 0...1000, numbers: { sqrt($0.reduce(0) { $0 + $1 * $1 }) }),
        ExpressionFunction("clamp", 3...3, numbers: { -least(-$0[1], -least($0[2], $0[0])) }),
    ]

    private static func least(_ a: Double, _ b: Double) -> Double { a.isNaN || b.isNaN ? .nan : Swift.min(a, b) }

    private static let random: ExpressionFunction = {
        var random = ExpressionFunction("random", 0...0) { (values, work) throws(ExpressionError) in
            .number(work.chance(values[0].number))
        }
        random.isRandom = true
        return random
    }()
}
