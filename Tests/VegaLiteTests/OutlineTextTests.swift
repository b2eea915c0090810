import Glibc
import Scene
import Testing

@testable import VegaLite

struct OutlineTextTests {
    @Test(arguments: [
        ("M0 0L10 0 10 5Z", Path(points: [Point(0, 0), Point(10, 0), Point(10, 5)], closed: true)),
        ("m1,1h2v3z", Path(points: [Point(1, 1), Point(3, 1), Point(3, 4)], closed: true)),
        ("M-1-1l2 0-1.5.5", Path(points: [Point(-1, -1), Point(1, -1), Point(-0.5, -0.5)])),
        (" M 1e1 2E-1 H 0 V 1 ", Path(points: [Point(10, 0.2), Point(0, 0.2), Point(0, 1)])),
        (
            "M0 0 5 5m1 1 1 0",
            Path(points: [Point(0, 0), Point(5, 5)]) + Path(points: [Point(6, 6), Point(7, 6)])
        ),
    ])
    func readsStraightOutlines(text: String, path: Path) {
        #expect(OutlineText.path(text) == path)
    }

    @Test func smoothCurvesMirrorThePieceBefore() throws {
        let path = try #require(OutlineText.path("M0 0C0 4 6 4 6 0S12-4 12 0"))
        #expect(path.elements.last == .cubic(Point(6, -4), Point(12, -4), Point(12, 0)))
        let lone = try #require(OutlineText.path("M2 2S4 4 6 2"))
        #expect(lone.elements.last == .cubic(Point(2, 2), Point(4, 4), Point(6, 2)))
        let square = try #require(OutlineText.path("M0 0Q3 3 6 0T12 0"))
        #expect(square.elements.last == .cubic(Point(8, -2), Point(10, -2), Point(12, 0)))
    }

    @Test(arguments: [("M0 0A5 5 0 0 1 10 0", -1.0), ("M0 0a5 5 0 0010 0", 1), ("M0 0A1 1 0 1 1 10 0", -1)])
    func arcsGoTheWayOfTheirFlags(text: String, side: Double) throws {
        let path = try #require(OutlineText.path(text))
        let ends = path.elements.compactMap { element -> Point? in
            if case .cubic(_, _, let end) = element { end } else { nil }
        }
        #expect(ends.allSatisfy { abs(hypot($0.x - 5, $0.y) - 5) < 1e-9 && $0.y * side > -1e-9 })
        #expect(ends.contains { $0.y * side > 4 })
    }

    @Test(arguments: [
        "", "L1 1", "M", "M1", "M0 0X", "M0 0L1", "M0 0A1 1 0 2 1 3 3", "M0 0L1e999 0", "circles",
        "M0 0 . 1",
        String(repeating: "M0 0", count: 1001),
    ])
    func refusesWhatIsNoOutline(text: String) {
        #expect(OutlineText.path(text) == nil)
    }
}

extension Path {
    fileprivate static func + (a: Path, b: Path) -> Path {
        var path = a
        path.append(b)
        return path
    }
}
