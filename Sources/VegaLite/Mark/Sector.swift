import Glibc
import Scene

/// A slice of a ring, its corners perhaps rounded, with room to its neighbours: the geometry of d3-shape's arcs.
/// Angles are in radians, clockwise from twelve o'clock; lengths in pixels.
struct Sector {
    var start: Double
    var end: Double
    var inner: Double
    var outer: Double
    /// The angle between neighbours; it is as wide everywhere as it is at the root of the radii's squares.
    var pad: Double
    var corner: Double

    private static let least = 1e-12

    private var span: Double { abs(end - start) }
    private var turn: Double { end >= start ? 1 : -1 }

    /// The outline around a point; empty where there is nothing to see.
    func path(around c: Point) -> Path {
        guard outer > Self.least else { return Path() }
        if span > 2 * Double.pi - Self.least { return ring(c) }
        let (low, high) = (min(inner, outer), outer)
        let half = pad / 2
        let padRadius = half > Self.least ? (low * low + high * high).squareRoot() : 0
        var outerEnds = (start, end)
        var innerEnds = (start, end)
        if padRadius > Self.least {
            outerEnds = narrowed(padRadius, half, high)
            innerEnds = low > Self.least ? narrowed(padRadius, half, low) : ((start + end) / 2, (start + end) / 2)
        }
        let outerSpan = abs(outerEnds.1 - outerEnds.0)
        let limit = min(abs(high - low) / 2, max(0, corner))
        guard limit > Self.least, outerSpan > Self.least else { return plain(c, low, high, outerEnds, innerEnds) }
        return rounded(c, low, high, outerEnds, innerEnds, limit)
    }

    private func ring(_ c: Point) -> Path {
        var path = Path(arc: c, radius: outer, from: start, to: start + 2 * .pi * turn)
        path.close()
        guard inner > Self.least else { return path }
        path.append(Path(arc: c, radius: inner, from: end, to: end - 2 * .pi * turn))
        path.close()
        return path
    }

    /// The ends of the arc at a radius, moved towards each other by half the room; they do not pass each other.
    private func narrowed(_ padRadius: Double, _ half: Double, _ radius: Double) -> (Double, Double) {
        let shift = asin(min(1, padRadius / radius * sin(half)))
        guard span > 2 * shift else { return ((start + end) / 2, (start + end) / 2) }
        return (start + shift * turn, end - shift * turn)
    }

    private func plain(
        _ c: Point, _ low: Double, _ high: Double, _ outerEnds: (Double, Double), _ innerEnds: (Double, Double)
    ) -> Path {
        var path = Path(arc: c, radius: high, from: outerEnds.0, to: outerEnds.1)
        if low > Self.least {
            path.line(Self.point(c, low, innerEnds.1))
            path.arc(c, radius: low, from: innerEnds.1, to: innerEnds.0)
        } else {
            path.line(c)
        }
        path.close()
        return path
    }

    private static func point(_ c: Point, _ radius: Double, _ angle: Double) -> Point {
        Point(c.x + radius * sin(angle), c.y - radius * cos(angle))
    }

    /// Every corner as a circle that touches an arc and a straight edge; smaller where two of an arc would meet.
    private func rounded(
        _ c: Point, _ low: Double, _ high: Double, _ outerEnds: (Double, Double), _ innerEnds: (Double, Double),
        _ limit: Double
    ) -> Path {
        let far = fitting(limit, radius: high, isInside: true)
        let first = asin(min(1, far / max(Self.least, high - far))) * turn
        let along = max(0, (high - far) * (high - far) - far * far).squareRoot()
        var path = Path()
        path.move(Self.point(c, along, outerEnds.0))
        path.bend(around: Self.point(c, high - far, outerEnds.0 + first), to: Self.point(c, high, outerEnds.0 + first))
        path.arc(c, radius: high, from: outerEnds.0 + first, to: outerEnds.1 - first)
        path.bend(around: Self.point(c, high - far, outerEnds.1 - first), to: Self.point(c, along, outerEnds.1))
        guard low > Self.least, abs(innerEnds.1 - innerEnds.0) > Self.least else {
            path.line(Self.point(c, low, innerEnds.1))
            path.close()
            return path
        }
        let near = fitting(limit, radius: low, isInside: false)
        let second = asin(min(1, near / (low + near))) * turn
        let deep = ((low + near) * (low + near) - near * near).squareRoot()
        path.line(Self.point(c, deep, innerEnds.1))
        path.bend(around: Self.point(c, low + near, innerEnds.1 - second), to: Self.point(c, low, innerEnds.1 - second))
        path.arc(c, radius: low, from: innerEnds.1 - second, to: innerEnds.0 + second)
        path.bend(around: Self.point(c, low + near, innerEnds.0 + second), to: Self.point(c, deep, innerEnds.0))
        path.close()
        return path
    }

    /// The greatest radius up to `limit` with which both corners of an arc find room.
    private func fitting(_ limit: Double, radius: Double, isInside: Bool) -> Double {
        guard span < .pi else { return limit }
        let half = sin(span / 2)
        let most = isInside ? radius * half / (1 + half) : half < 1 ? radius * half / (1 - half) : limit
        return min(limit, most)
    }
}

extension Path {
    /// Goes on to `end` along the circle around `middle`, the shorter way.
    fileprivate mutating func bend(around middle: Point, to end: Point) {
        guard let start = lastPoint else { return }
        let (a, b) = (start - middle, end - middle)
        let from = atan2(a.x, -a.y)
        var turn = (atan2(b.x, -b.y) - from).truncatingRemainder(dividingBy: 2 * .pi)
        if turn > .pi { turn -= 2 * .pi }
        if turn < -.pi { turn += 2 * .pi }
        arc(middle, radius: hypot(a.x, a.y), from: from, to: from + turn)
    }
}
