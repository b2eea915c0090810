import Glibc
import Scene

/// Turns chains of lines into the contours of a stroke: out along the left side, back along the right.
///
/// Every contour is a sum of areas with one orientation (the quads of the segments, the wedges of the
/// joins, the caps), so the winding number is nowhere zero inside the stroke, even where it crosses itself.
struct Stroker {
    private let half: Double
    private let cap: Stroke.Cap
    private let join: Stroke.Join
    private(set) var contours: [[Point]] = []
    private var contour: [Point] = []

    /// SVG's default limit of a miter's length to the stroke's width.
    private static let miterLimit = 4.0

    /// A stroker for lines of one kind; the width must be above 0.
    init(_ stroke: Stroke) {
        half = stroke.width / 2
        cap = stroke.cap
        join = stroke.join
    }

    /// Adds the contours of the stroke along `line`; dashes are cut beforehand.
    mutating func add(_ line: Polyline) {
        let points = line.points
        guard points.count > 1 else {
            if let p = points.first { addDot(p) }
            return
        }
        if line.isClosed && points.count > 2 {
            addSide(points, closed: true)
            finish()
            addSide(points.reversed(), closed: true)
            finish()
        } else {
            let chain = line.isClosed ? points + points.prefix(1) : points
            addSide(chain, closed: false)
            addCap(chain[chain.count - 1], direction: unit(chain[chain.count - 1] - chain[chain.count - 2]))
            addSide(chain.reversed(), closed: false)
            addCap(chain[0], direction: unit(chain[0] - chain[1]))
            finish()
        }
    }

    private mutating func finish() {
        contours.append(contour)
        contour = []
    }

    /// A line without length: round and square caps show as a dot, a butt cap as nothing (SVG 2, 13.5.4).
    private mutating func addDot(_ p: Point) {
        guard cap != .butt else { return }
        for direction in [Point(1, 0), Point(-1, 0)] {
            contour.append(p + left(of: direction))
            addCap(p, direction: direction)
        }
        finish()
    }

    private mutating func addSide(_ points: [Point], closed: Bool) {
        let count = points.count
        if !closed { contour.append(points[0] + left(of: unit(points[1] - points[0]))) }
        for i in closed ? 0..<count : 1..<(count - 1) {
            addJoin(points[(i + count - 1) % count], points[i], points[(i + 1) % count])
        }
        if !closed { contour.append(points[count - 1] + left(of: unit(points[count - 1] - points[count - 2]))) }
    }

    private mutating func addJoin(_ before: Point, _ p: Point, _ after: Point) {
        let a = unit(p - before)
        let b = unit(after - p)
        let from = p + left(of: a)
        let to = p + left(of: b)
        let cross = a.x * b.y - a.y * b.x
        let cosine = a.x * b.x + a.y * b.y
        // tan of half the turn; its size times half the width is how far the offset lines meet from the corner.
        let tangent = cosine > -0.999_999 ? abs(cross) / (1 + cosine) : .infinity
        if cross < 0 {
            // The left side is the inner one.
            if tangent * half <= min(length(p - before), length(after - p)) {
                contour.append(from - a * (tangent * half))
            } else {
                contour += [from, p, to]
            }
            return
        }
        switch join {
        case .miter where 1 + tangent * tangent <= Self.miterLimit * Self.miterLimit:
            contour.append(from + a * (tangent * half))
        case .miter, .bevel:
            contour += [from, to]
        case .round:
            contour.append(from)
            addArc(p, from: left(of: a), angle: atan2(cross, cosine))
            contour.append(to)
        }
    }

    private mutating func addCap(_ p: Point, direction d: Point) {
        let side = left(of: d)
        switch cap {
        case .butt: break
        case .square: contour += [p + side + d * half, p - side + d * half]
        case .round: addArc(p, from: side, angle: .pi)
        }
    }

    /// The points between the ends of an arc about `c`; `angle` in radians, turning as x turns to y.
    private mutating func addArc(_ c: Point, from r: Point, angle: Double) {
        let step = 2 * acos(max(0, 1 - Path.flatness / max(half, Path.flatness)))
        let steps = Int((angle / step).rounded(.up))
        guard steps > 1 else { return }
        for i in 1..<steps {
            let t = angle * Double(i) / Double(steps)
            contour.append(c + Point(r.x * cos(t) - r.y * sin(t), r.x * sin(t) + r.y * cos(t)))
        }
    }

    /// From the line's middle to its left edge, y growing downwards.
    private func left(of d: Point) -> Point { Point(d.y * half, -d.x * half) }
}

/// `p` made one pixel long.
private func unit(_ p: Point) -> Point { p * (1 / length(p)) }
