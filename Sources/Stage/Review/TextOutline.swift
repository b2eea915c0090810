import Glibc
import Scene

/// The four corners of a text on the wall, turned as it is: neighbours that lean alike do not touch though the upright
/// boxes around them do.
struct TextOutline: Hashable, Sendable {
    let corners: [Point]
    let bounds: Rect

    /// - Parameter moved: what the groups around it add to every place.
    init(_ run: TextRun, moved: Point, measurer: any TextMeasurer) {
        var straight = run
        straight.angle = 0
        let flat = TextBoxes(measurer: measurer).box(of: straight)
        let (turn, center) = (run.angle * .pi / 180, run.origin)
        let corners = [
            Point(flat.minX, flat.minY), Point(flat.maxX, flat.minY), Point(flat.maxX, flat.maxY),
            Point(flat.minX, flat.maxY),
        ].map { corner in
            let p = corner - center
            return center + moved + Point(p.x * cos(turn) - p.y * sin(turn), p.x * sin(turn) + p.y * cos(turn))
        }
        self.corners = corners
        bounds = Path(points: corners).bounds
    }

    /// How deep the two lie in each other, in pixels, along the side where that is least; not more than 0 where they are
    /// apart. Two convex figures are apart where one of their sides' directions parts them.
    func depth(in other: TextOutline) -> Double {
        (directions + other.directions).reduce(Double.infinity) { least, direction in
            let (a, b) = (range(along: direction), other.range(along: direction))
            return min(least, min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound))
        }
    }

    /// Along the text and across it; of length 1.
    private var directions: [Point] {
        [corners[1] - corners[0], corners[3] - corners[0]].compactMap { side in
            let length = hypot(side.x, side.y)
            return length > 0 ? side * (1 / length) : nil
        }
    }

    private func range(along direction: Point) -> ClosedRange<Double> {
        let places = corners.map { $0.x * direction.x + $0.y * direction.y }
        return (places.min() ?? 0)...(places.max() ?? 0)
    }
}
