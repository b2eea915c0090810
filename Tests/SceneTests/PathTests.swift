import Scene
import Testing

@Suite struct PathTests {
    @Test func aRoundedRectangleKeepsToItsRectangle() {
        let rect = Rect(x: 10, y: 20, width: 100, height: 50)
        #expect(Path(rect: rect, corners: Corners(14)).bounds == rect)
        // A radius is at most half the shorter side.
        #expect(Path(rect: rect, corners: Corners(400)) == Path(rect: rect, corners: Corners(25)))
        #expect(Path(rect: rect, corners: Corners(0)) == Path(rect: rect))
    }

    /// Angles run clockwise from twelve o'clock.
    @Test(arguments: [
        (0.0, Point(50, 40)), (.pi / 2, Point(60, 50)), (.pi, Point(50, 60)), (1.5 * .pi, Point(40, 50)),
    ])
    func anArcEndsWhereItsAngleSays(angle: Double, end: Point) throws {
        let arc = Path(arc: Point(50, 50), radius: 10, from: -1, to: angle)
        let last = try #require(arc.lastPoint)
        #expect(abs(last.x - end.x) < 1e-9 && abs(last.y - end.y) < 1e-9)
    }

    /// The middle of each cubic piece lies on the circle to within 0.03 % of the radius.
    @Test func anArcIsRound() {
        var start = Point.zero
        for element in Path(arc: .zero, radius: 1000, from: 0, to: 5).elements {
            switch element {
            case .move(let p): start = p
            case .cubic(let a, let b, let end):
                let middle = (start + a * 3 + b * 3 + end) * 0.125
                #expect(abs((middle.x * middle.x + middle.y * middle.y).squareRoot() - 1000) < 0.3)
                start = end
            case .line, .close: Issue.record("an arc is made of cubic pieces")
            }
        }
    }

    @Test func anEmptyPathHasEmptyBounds() {
        #expect(Path().bounds.isEmpty)
        #expect(Path(points: []).lastPoint == nil)
    }

    @Test func rectanglesMeetAndJoin() {
        let a = Rect(x: 0, y: 0, width: 10, height: 10)
        let b = Rect(x: 5, y: 5, width: 10, height: 10)
        #expect(a.union(b) == Rect(x: 0, y: 0, width: 15, height: 15))
        #expect(a.intersection(b) == Rect(x: 5, y: 5, width: 5, height: 5))
        #expect(a.intersection(a.offset(by: Point(10, 0))) == nil)
        #expect(a.union(Rect(x: 90, y: 90, width: 0, height: 5)) == a)
    }
}
