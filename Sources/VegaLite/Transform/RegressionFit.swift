import Glibc

/// A curve fitted to points by least squares.
struct RegressionFit {
    /// The constant first, then the factors of rising powers; for `exp` and `pow` the factor and the exponent's.
    let coefficients: [Double]
    private let method: RegressionTransform.Method
    /// Of a polynomial around the points' middle, which loses fewer digits than one around zero.
    private let centred: [Double]
    private let middle: CurvePoint

    /// Nil where there are no points.
    init?(_ points: [CurvePoint], _ method: RegressionTransform.Method, order: Int) {
        guard !points.isEmpty else { return nil }
        self.method = method
        let count = Double(points.count)
        let middle = CurvePoint(
            x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
        self.middle = middle
        switch method {
        case .linear, .log, .pow:
            let line = Self.line(points.map { Self.straightened($0, method) }.map { ($0, 1) })
            coefficients = method == .pow ? [Glibc.exp(line.0), line.1] : [line.0, line.1]
            centred = []
        case .exp:
            // Weighted by y, so that the logarithm does not make much of small ones.
            let line = Self.line(points.map { (CurvePoint(x: $0.x - middle.x, y: Glibc.log($0.y)), $0.y) })
            coefficients = [Glibc.exp(line.0 - line.1 * middle.x), line.1]
            centred = [line.0, line.1]
        case .quad, .poly:
            let degree = method == .quad ? 2 : order
            centred = Self.polynomial(
                points.map { CurvePoint(x: $0.x - middle.x, y: $0.y - middle.y) }, degree)
            var around = Self.shifted(centred, by: -middle.x)
            around[0] += middle.y
            coefficients = around
        }
    }

    /// The place at which a curve of the method is a straight line.
    private static func straightened(_ point: CurvePoint, _ method: RegressionTransform.Method) -> CurvePoint {
        switch method {
        case .log: CurvePoint(x: Glibc.log(point.x), y: point.y)
        case .pow: CurvePoint(x: Glibc.log(point.x), y: Glibc.log(point.y))
        case .linear, .exp, .quad, .poly: point
        }
    }

    /// The height at zero and the slope of the line through weighted points; level where all are at one x.
    private static func line(_ points: [(CurvePoint, weight: Double)]) -> (Double, Double) {
        var (weights, x, y, xy, xx) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for (point, weight) in points {
            weights += weight
            x += weight * point.x
            y += weight * point.y
            xy += weight * point.x * point.y
            xx += weight * point.x * point.x
        }
        return leastSquares(x / weights, y / weights, xy / weights, xx / weights)
    }

    /// The height at zero and the slope from the means of x, y, their product and the square of x.
    static func leastSquares(_ x: Double, _ y: Double, _ xy: Double, _ xx: Double) -> (Double, Double) {
        let spread = xx - x * x
        let slope = abs(spread) < 1e-24 ? 0 : (xy - x * y) / spread
        return (y - slope * x, slope)
    }

    /// Solves the normal equations by elimination with the greatest pivot first.
    private static func polynomial(_ points: [CurvePoint], _ degree: Int) -> [Double] {
        let size = degree + 1
        var powers = [Double](repeating: 0, count: 2 * degree + 1)
        var right = [Double](repeating: 0, count: size)
        for point in points {
            var power = 1.0
            for place in powers.indices {
                powers[place] += power
                if place < size { right[place] += power * point.y }
                power *= point.x
            }
        }
        var rows = (0..<size).map { row in (0..<size).map { powers[row + $0] } + [right[row]] }
        for column in 0..<size {
            let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
            rows.swapAt(column, pivot)
            for row in column + 1..<max(size, column + 1) {
                let factor = rows[row][column] / rows[column][column]
                for place in column...size { rows[row][place] -= factor * rows[column][place] }
            }
        }
        var result = [Double](repeating: 0, count: size)
        for row in (0..<size).reversed() {
            let known = (row + 1..<max(size, row + 1)).reduce(0.0) { $0 + rows[row][$1] * result[$1] }
            result[row] = (rows[row][size] - known) / rows[row][row]
        }
        return result
    }

    /// The factors of the same polynomial of x where `centred` is one of x + `shift`.
    private static func shifted(_ centred: [Double], by shift: Double) -> [Double] {
        // Horner's scheme, with polynomials for numbers.
        centred.reversed().reduce([]) { sum, factor in
            var next = [Double](repeating: 0, count: max(1, sum.count + (sum.isEmpty ? 0 : 1)))
            for (power, value) in sum.enumerated() {
                next[power] += value * shift
                next[power + 1] += value
            }
            next[0] += factor
            return next
        }
    }

    /// The height of the curve.
    func value(at x: Double) -> Double {
        switch method {
        case .linear: coefficients[0] + coefficients[1] * x
        case .log: coefficients[0] + coefficients[1] * Glibc.log(x)
        case .pow: coefficients[0] * Glibc.pow(x, coefficients[1])
        case .exp: Glibc.exp(centred[0] + centred[1] * (x - middle.x))
        case .quad, .poly: middle.y + centred.reversed().reduce(0) { $0 * (x - middle.x) + $1 }
        }
    }

    /// The share of the variance that the curve explains.
    func explained(_ points: [CurvePoint]) -> Double {
        var (left, whole) = (0.0, 0.0)
        for point in points {
            let rest = point.y - value(at: point.x)
            left += rest * rest
            whole += (point.y - middle.y) * (point.y - middle.y)
        }
        return 1 - left / whole
    }
}
