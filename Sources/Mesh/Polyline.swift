import Glibc
import Scene

/// One piece of a path as a chain of straight lines, no two points in a row alike.
struct Polyline {
    var points: [Point] = []
    /// Whether a line leads from the last point to the first.
    var isClosed = false

    /// Goes on to `p`, unless it is there already.
    mutating func add(_ p: Point) {
        if points.last != p { points.append(p) }
    }

    /// The same chain with an end that repeats the start left out.
    func closed() -> Polyline {
        var result = self
        result.isClosed = true
        if result.points.count > 1, result.points.first == result.points.last { result.points.removeLast() }
        return result
    }
}

extension Path {
    /// How far a chain of lines may stand from the curve, in pixels. The chain cuts the corners of a
    /// curve always to the same side; at this figure a dot of 6 pixels loses 0.3 % of its area.
    static let flatness = 0.01

    /// The path's pieces as chains of lines. A path with a coordinate that is not a number has none.
    func flattened() -> [Polyline] {
        guard isFinite else { return [] }
        var pieces: [Polyline] = []
        var current = Polyline()
        var start = Point.zero
        func finish() {
            if !current.points.isEmpty { pieces.append(current) }
        }
        for element in elements {
            switch element {
            case .move(let p):
                finish()
                current = Polyline(points: [p])
                start = p
            case .line(let p):
                current.begin(at: start)
                current.add(p)
            case .cubic(let a, let b, let p):
                current.begin(at: start)
                current.addCubic(a, b, p)
            case .close:
                if !current.points.isEmpty { pieces.append(current.closed()) }
                current = Polyline()
            }
        }
        finish()
        return pieces
    }

    private var isFinite: Bool {
        func finite(_ p: Point) -> Bool { p.x.isFinite && p.y.isFinite }
        return elements.allSatisfy { element in
            switch element {
            case .move(let p), .line(let p): finite(p)
            case .cubic(let a, let b, let p): finite(a) && finite(b) && finite(p)
            case .close: true
            }
        }
    }
}

extension Polyline {
    /// A line after `close` goes on from where the closed piece began.
    fileprivate mutating func begin(at start: Point) {
        if points.isEmpty { points.append(start) }
    }

    /// The number of lines comes from the second difference of the control points, which bounds how
    /// far n equal steps stray from the curve: √(3/4 · d / flatness) (Filip, Magedson, Markot 1986).
    fileprivate mutating func addCubic(_ a: Point, _ b: Point, _ end: Point) {
        guard let start = points.last else { return }
        let d = max(length(start - a * 2 + b), length(a - b * 2 + end))
        let steps = Int(min(1000, max(1, (0.75 * d / Path.flatness).squareRoot().rounded(.up))))
        for i in 1..<max(2, steps) where i < steps {
            let t = Double(i) / Double(steps)
            let u = 1 - t
            add(start * (u * u * u) + a * (3 * u * u * t) + b * (3 * u * t * t) + end * (t * t * t))
        }
        add(end)
    }
}

/// How long the way from the origin to `p` is.
func length(_ p: Point) -> Double { (p.x * p.x + p.y * p.y).squareRoot() }
