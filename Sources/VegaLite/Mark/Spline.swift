import Glibc
import Scene

/// Curves through or near points, after d3-shape's curves of the same names.
struct Spline {
    /// What a curve does at its ends.
    enum Form {
        /// It begins at the first point and ends at the last one.
        case whole
        /// It begins at the second point and ends before the last one: the outer points only bend it.
        case open
        /// It comes back to where it began.
        case closed
    }

    let form: Form

    /// Bézier pieces through all points; a tangent is parallel to the line between the neighbours, and shorter the
    /// greater the tension is.
    func cardinal(_ points: [Point], tension: Double) -> Path {
        let k = (1 - tension) / 6
        return through(points, ends: { points, isFirst in isFirst ? points[1] : points[points.count - 2] }) { p in
            (p[1] + (p[2] - p[0]) * k, p[2] + (p[1] - p[3]) * k)
        }
    }

    /// As cardinal, the tangents weighted by the distances of the points to the power of `alpha`.
    func catmullRom(_ points: [Point], alpha: Double) -> Path {
        if alpha == 0 { return cardinal(points, tension: 0) }
        return through(points, ends: { points, isFirst in isFirst ? points[0] : points[points.count - 1] }) { p in
            let lengths = (0..<3).map { pow(hypot(p[$0 + 1].x - p[$0].x, p[$0 + 1].y - p[$0].y), alpha) }
            let (a, b, c) = (lengths[0], lengths[1], lengths[2])
            return (
                Self.weighted(p[1], before: p[0], after: p[2], near: a, far: b),
                Self.weighted(p[2], before: p[3], after: p[1], near: c, far: b)
            )
        }
    }

    private static func weighted(_ p: Point, before: Point, after: Point, near a: Double, far b: Double) -> Point {
        guard a > 1e-12 else { return p }
        let whole = 3 * a * (a + b)
        let own = p * (2 * a * a + 3 * a * b + b * b)
        return (own - before * (b * b) + after * (a * a)) * (1 / whole)
    }

    /// Pieces between neighbours, each bent by the points around it.
    private func through(
        _ points: [Point], ends: ([Point], Bool) -> Point, controls: ([Point]) -> (Point, Point)
    ) -> Path {
        let count = points.count
        guard count > 2 else { return straight(points) }
        let chain: [Point]
        switch form {
        case .whole: chain = [ends(points, true)] + points + [ends(points, false)]
        case .open: chain = points
        case .closed: chain = points + points.prefix(3)
        }
        var path = Path()
        path.move(chain[1])
        for index in 0..<max(0, chain.count - 3) {
            let four = Array(chain[index..<index + 4])
            let (a, b) = controls(four)
            path.cubic(a, b, four[2])
        }
        if form == .closed { path.close() }
        return path
    }

    /// One or two points are no curve.
    private func straight(_ points: [Point]) -> Path {
        switch form {
        case .whole: Path(points: points)
        case .open: Path()
        case .closed: Path(points: points, closed: true)
        }
    }

    /// A cubic B-spline, which comes near its points.
    func basis(_ points: [Point]) -> Path {
        let count = points.count
        guard count > 2 else { return straight(points) }
        var path = Path()
        let chain = form == .closed ? points + points.prefix(3) : points
        func knot(_ i: Int) -> Point { (chain[i - 1] + chain[i] * 4 + chain[i + 1]) * (1 / 6) }
        func bend(_ i: Int, to end: Point) {
            path.cubic((chain[i - 1] * 2 + chain[i]) * (1 / 3), (chain[i - 1] + chain[i] * 2) * (1 / 3), end)
        }
        if form == .whole {
            path.move(points[0])
            path.line((points[0] * 5 + points[1]) * (1 / 6))
            bend(1, to: knot(1))
        } else {
            path.move(knot(1))
        }
        if chain.count > 3 {
            for i in 2..<(chain.count - 1) { bend(i, to: knot(i)) }
        }
        if form == .whole {
            bend(count - 1, to: (points[count - 2] + points[count - 1] * 5) * (1 / 6))
            path.line(points[count - 1])
        }
        if form == .closed { path.close() }
        return path
    }

    /// A B-spline of the points drawn towards the straight line from the first to the last, the less the nearer `beta`
    /// is to 1.
    static func bundle(_ points: [Point], beta: Double) -> Path {
        guard let first = points.first, let last = points.last, points.count > 1 else { return Path(points: points) }
        let steps = Double(points.count - 1)
        let drawn = points.enumerated().map { index, point in
            point * beta + (first + (last - first) * (Double(index) / steps)) * (1 - beta)
        }
        return Spline(form: .whole).basis(drawn)
    }

    /// The smoothest curve through all points: it has no bend at its ends.
    static func natural(_ points: [Point]) -> Path {
        guard points.count > 2 else { return Path(points: points) }
        let x = controls(points.map(\.x))
        let y = controls(points.map(\.y))
        var path = Path()
        path.move(points[0])
        for i in 0..<(points.count - 1) {
            path.cubic(Point(x.first[i], y.first[i]), Point(x.second[i], y.second[i]), points[i + 1])
        }
        return path
    }

    /// The control points of every piece along one direction, by elimination in a tridiagonal system.
    private static func controls(_ x: [Double]) -> (first: [Double], second: [Double]) {
        let n = x.count - 1
        var diagonal = [2.0] + Array(repeating: 4.0, count: n - 1)
        var right = [x[0] + 2 * x[1]] + (1..<n).map { 4 * x[$0] + 2 * x[$0 + 1] }
        diagonal[n - 1] = 7
        right[n - 1] = 8 * x[n - 1] + x[n]
        for i in 1..<n {
            let factor = (i == n - 1 ? 2.0 : 1.0) / diagonal[i - 1]
            diagonal[i] -= factor
            right[i] -= factor * right[i - 1]
        }
        var first = [Double](repeating: 0, count: n)
        var second = [Double](repeating: 0, count: n)
        first[n - 1] = right[n - 1] / diagonal[n - 1]
        for i in (0..<(n - 1)).reversed() { first[i] = (right[i] - first[i + 1]) / diagonal[i] }
        for i in 0..<(n - 1) { second[i] = 2 * x[i + 1] - first[i + 1] }
        second[n - 1] = (x[n] + first[n - 1]) / 2
        return (first, second)
    }
}
