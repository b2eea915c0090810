import Scene

/// The shapes of points, after Vega's symbols: a size is the area of the square around a circle, so that a circle of
/// size s has the diameter √s.
enum Symbols {
    /// The outline of a shape around `c`.
    static func path(_ shape: PointShape, at c: Point, area: Double) -> Path {
        let side = max(0, area).squareRoot()
        let r = side / 2
        switch shape {
        case .circle: return Path(circle: c, radius: r)
        case .square: return Path(rect: Rect(x: c.x - r, y: c.y - r, width: side, height: side))
        case .cross: return cross(c, side)
        case .diamond:
            return polygon(c, [(-r, 0), (0, -r), (r, 0), (0, r)])
        case .triangleUp, .triangle:
            let h = r * 3.0.squareRoot() / 2
            return polygon(c, [(0, -h), (-r, h), (r, h)])
        case .triangleDown:
            let h = r * 3.0.squareRoot() / 2
            return polygon(c, [(0, h), (-r, -h), (r, -h)])
        case .triangleRight:
            let h = r * 3.0.squareRoot() / 2
            return polygon(c, [(h, 0), (-h, -r), (-h, r)])
        case .triangleLeft:
            let h = r * 3.0.squareRoot() / 2
            return polygon(c, [(-h, 0), (h, -r), (h, r)])
        case .arrow:
            return polygon(
                c,
                [
                    (r / 7, r), (r / 7, -r / 8), (r / 2.5, -r / 8), (0, -r), (-r / 2.5, -r / 8), (-r / 7, -r / 8),
                    (-r / 7, r),
                ])
        case .wedge:
            let h = r * 3.0.squareRoot() / 2
            let o = h - r / 3.0.squareRoot()
            return polygon(c, [(0, -h - o), (-r / 4, h - o), (r / 4, h - o)])
        case .drawn(_, let outline): return outline.mapPoints { c + $0 * r }
        case .stroke:
            return Path(rect: Rect(x: c.x - r, y: c.y - max(0.5, r / 6), width: side, height: max(1, r / 3)))
        }
    }

    private static func polygon(_ c: Point, _ corners: [(Double, Double)]) -> Path {
        Path(points: corners.map { Point(c.x + $0.0, c.y + $0.1) }, closed: true)
    }

    /// Five squares; the arms are 2/5 of the side wide.
    private static func cross(_ c: Point, _ side: Double) -> Path {
        let r = side / 2
        let s = r / 2.5
        return polygon(
            c,
            [
                (-r, -s), (-r, s), (-s, s), (-s, r), (s, r), (s, s), (r, s), (r, -s), (s, -s), (s, -r), (-s, -r),
                (-s, -s),
            ])
    }
}
