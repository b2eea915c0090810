import Glibc
import Scene

/// Lines whose width changes from row to row, filled from one circle to the next.
struct TrailMarks {
    let places: MarkPlaces
    let look: MarkLook

    var items: [Item] {
        let x = places.middles(.x)
        let y = places.middles(.y)
        let own = places.layer.properties.size ?? places.style.theme.lineWidth
        return RowRuns(places: places).groups.compactMap { group in
            guard let first = group.first else { return nil }
            var path = Path()
            for run in LineMarks.runs(group, { x[$0] != nil && y[$0] != nil }) {
                let stops = run.compactMap { row -> Stop? in
                    guard let x = x[row], let y = y[row] else { return nil }
                    return Stop(middle: Point(x, y), radius: max(0, look.number(.size, row) ?? own) / 2)
                }
                for (from, to) in zip(stops, stops.dropFirst()) { path.append(Self.piece(from, to)) }
            }
            guard !path.elements.isEmpty else { return nil }
            let paint = look.paint(first)
            return .shape(paint.shape(path))
        }
    }

    /// A place of a trail and half its width there.
    private struct Stop {
        var middle: Point
        var radius: Double
    }

    /// Two circles and what lies between their edges.
    private static func piece(_ a: Stop, _ b: Stop) -> Path {
        let step = b.middle - a.middle
        let length = hypot(step.x, step.y)
        guard length > 0 else { return Path(circle: b.middle, radius: b.radius) }
        let side = Point(-step.y / length, step.x / length)
        let turn = atan2(side.x, -side.y)
        var path = Path()
        path.move(a.middle - side * a.radius)
        path.line(b.middle - side * b.radius)
        path.arc(b.middle, radius: b.radius, from: turn - .pi, to: turn)
        path.line(a.middle + side * a.radius)
        path.arc(a.middle, radius: a.radius, from: turn, to: turn + .pi)
        path.close()
        return path
    }
}
