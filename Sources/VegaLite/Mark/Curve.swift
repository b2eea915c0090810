import Scene

/// Joins points as d3-shape's curves of the same names do.
struct Curve {
    let interpolation: Interpolation
    /// Whether the points follow each other along x.
    let isUpright: Bool
    /// How tight a cardinal curve is, how much distances count in a Catmull-Rom curve, or how far a bundle follows its
    /// points; nil for what d3-shape does.
    let tension: Double?

    init(_ properties: MarkProperties, isUpright: Bool) {
        interpolation = properties.interpolation ?? .linear
        self.isUpright = isUpright
        tension = properties[.tension]
    }

    /// The line through `points`.
    func path(_ points: [Point]) -> Path {
        // A lone point is a dot where the line's ends are round.
        if points.count == 1 { return Path(points: points, closed: true) }
        return switch interpolation {
        case .linear: Path(points: points)
        case .step: steps(points, turn: 0.5)
        case .stepBefore: steps(points, turn: 0)
        case .stepAfter: steps(points, turn: 1)
        case .monotone: monotone(points)
        case .natural: Spline.natural(points)
        case .linearClosed: Path(points: points, closed: true)
        case .basis: Spline(form: .whole).basis(points)
        case .basisOpen: Spline(form: .open).basis(points)
        case .basisClosed: Spline(form: .closed).basis(points)
        case .bundle: Spline.bundle(points, beta: tension ?? 0.85)
        case .cardinal: Spline(form: .whole).cardinal(points, tension: tension ?? 0)
        case .cardinalOpen: Spline(form: .open).cardinal(points, tension: tension ?? 0)
        case .cardinalClosed: Spline(form: .closed).cardinal(points, tension: tension ?? 0)
        case .catmullRom: Spline(form: .whole).catmullRom(points, alpha: tension ?? 0.5)
        }
    }

    /// The level changes at the fraction `turn` of the way to the next point.
    private func steps(_ points: [Point], turn: Double) -> Path {
        var path = Path()
        guard let first = points.first else { return path }
        path.move(first)
        for (a, b) in zip(points, points.dropFirst()) {
            if isUpright {
                let x = a.x + (b.x - a.x) * turn
                path.line(Point(x, a.y))
                path.line(Point(x, b.y))
            } else {
                let y = a.y + (b.y - a.y) * turn
                path.line(Point(a.x, y))
                path.line(Point(b.x, y))
            }
            path.line(b)
        }
        return path
    }

    /// Cubic pieces that never overshoot (Steffen 1990).
    private func monotone(_ points: [Point]) -> Path {
        guard points.count > 2 else { return Path(points: points) }
        let flat = isUpright ? points : points.map { Point($0.y, $0.x) }
        let slopes = Self.slopes(flat)
        func back(_ p: Point) -> Point { isUpright ? p : Point(p.y, p.x) }
        var path = Path()
        path.move(points[0])
        for i in 1..<flat.count {
            let (a, b) = (flat[i - 1], flat[i])
            let third = (b.x - a.x) / 3
            path.cubic(
                back(Point(a.x + third, a.y + third * slopes[i - 1])),
                back(Point(b.x - third, b.y - third * slopes[i])),
                points[i])
        }
        return path
    }

    private static func slopes(_ points: [Point]) -> [Double] {
        let count = points.count
        let steps = zip(points, points.dropFirst()).map { $1.x - $0.x }
        let rises = zip(points, points.dropFirst()).map { a, b in b.x == a.x ? 0 : (b.y - a.y) / (b.x - a.x) }
        func sign(_ number: Double) -> Double { number < 0 ? -1 : 1 }
        var slopes = [Double](repeating: 0, count: count)
        for i in 1..<(count - 1) {
            let width = steps[i - 1] + steps[i]
            let mean = width == 0 ? 0 : (rises[i - 1] * steps[i] + rises[i] * steps[i - 1]) / width
            let least = min(abs(rises[i - 1]), abs(rises[i]), 0.5 * abs(mean))
            slopes[i] = (sign(rises[i - 1]) + sign(rises[i])) * least
        }
        slopes[0] = steps[0] == 0 ? slopes[1] : (3 * rises[0] - slopes[1]) / 2
        slopes[count - 1] =
            steps[count - 2] == 0 ? slopes[count - 2] : (3 * rises[count - 2] - slopes[count - 2]) / 2
        return slopes
    }
}
