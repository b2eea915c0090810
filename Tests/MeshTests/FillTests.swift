import Foundation
import Mesh
import Scene
import Testing

@Suite struct FillTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var path: Path
        var area: Double
        var testDescription: String { name }
    }

    private static func star(_ tips: Int, _ radius: Double) -> Path {
        // Every second tip in turn: the line crosses itself.
        let points = (0..<tips).map { i in
            let angle = Double(i * 2) * 2 * .pi / Double(tips)
            return Point(100 + radius * sin(angle), 100 - radius * cos(angle))
        }
        return Path(points: points, closed: true)
    }

    private static func ring(_ outer: Double, _ inner: Double) -> Path {
        var path = Path(circle: Point(100, 100), radius: outer)
        let hole = Path(circle: Point(0, 0), radius: inner)
        // Mirrored, so that it runs the other way round.
        path.append(hole.mapPoints { Point(100 - $0.x, 100 + $0.y) })
        return path
    }

    /// A five-pointed star with its middle, by the radius of its tips: ten triangles from the centre.
    private static func starArea(_ radius: Double) -> Double {
        let inner = radius * cos(2 * Double.pi / 5) / cos(Double.pi / 5)
        return 5 * radius * inner * sin(Double.pi / 5)
    }

    static let cases = [
        Case(
            name: "rectangle on whole pixels", path: Path(rect: Rect(x: 10, y: 20, width: 30, height: 40)), area: 1200),
        Case(
            name: "rectangle between pixels", path: Path(rect: Rect(x: 10.3, y: 20.7, width: 30.5, height: 40.25)),
            area: 1227.625),
        Case(name: "hairline", path: Path(rect: Rect(x: 10.4, y: 20, width: 0.25, height: 100)), area: 25),
        Case(name: "circle", path: Path(circle: Point(100, 100), radius: 48), area: .pi * 48 * 48),
        Case(name: "small circle", path: Path(circle: Point(100.3, 99.8), radius: 3), area: .pi * 9),
        Case(
            name: "triangle", path: Path(points: [Point(10, 10), Point(190, 30), Point(60, 170)], closed: true),
            area: 13_900),
        Case(name: "open triangle", path: Path(points: [Point(10, 10), Point(190, 30), Point(60, 170)]), area: 13_900),
        Case(
            name: "concave",
            path: Path(
                points: [Point(20, 20), Point(180, 20), Point(100, 60), Point(180, 180), Point(20, 180)], closed: true),
            area: 25_600 - 6_400),
        Case(name: "star that crosses itself", path: star(5, 90), area: starArea(90)),
        Case(name: "ring with a hole", path: ring(48, 34), area: .pi * (48 * 48 - 34 * 34)),
        Case(
            name: "sector", path: Path(sector: Point(100, 100), inner: 34, outer: 48, from: 0, to: 1.24 * .pi),
            area: 0.62 * .pi * (48 * 48 - 34 * 34)),
        Case(
            name: "card", path: Path(rect: Rect(x: 10, y: 10, width: 150, height: 100), corners: Corners(18)),
            area: 15_000 - (4 - .pi) * 18 * 18),
    ]

    @Test("the coverage adds up to the area", arguments: cases)
    func area(_ c: Case) {
        let coverage = Coverage(Outline(fill: c.path))
        #expect(abs(coverage.area - c.area) <= c.area * 0.005, "\(coverage.area) for \(c.area)")
        #expect(coverage.isOnce)
    }

    @Test func wholePixelsAreCrisp() {
        let coverage = Coverage(Outline(fill: Path(rect: Rect(x: 10, y: 20, width: 30, height: 40))))
        for (x, y, want) in [
            (9, 30, 0), (10, 30, 255), (39, 30, 255), (40, 30, 0), (20, 19, 0), (20, 20, 255), (20, 59, 255),
            (20, 60, 0),
        ] {
            #expect(coverage[x, y] == want, "at \(x), \(y)")
        }
    }

    @Test func partOfAPixelIsThatPartOfFull() {
        let coverage = Coverage(Outline(fill: Path(rect: Rect(x: 10.25, y: 20.5, width: 2, height: 2))))
        #expect(coverage[10, 21] == 191)
        #expect(coverage[11, 21] == 255)
        #expect(coverage[12, 21] == 64)
        #expect(coverage[11, 20] == 128)
        #expect(coverage[10, 20] == 96)
    }

    @Test func holeIsEmpty() {
        let coverage = Coverage(Outline(fill: Self.ring(48, 34)))
        #expect(coverage[100, 100] == 0)
        #expect(coverage[100, 59] == 255)
    }

    @Test("shapes that share an edge cover its pixels together", arguments: [10.0, 10.5, 10.3, 10.77])
    func noSeam(x: Double) {
        let left = Coverage(Outline(fill: Path(rect: Rect(x: 2, y: 2, width: x - 2, height: 5))))
        let right = Coverage(Outline(fill: Path(rect: Rect(x: x, y: 2, width: 9, height: 5))))
        for column in 8...12 { #expect(abs(left[column, 4] + right[column, 4] - 255) <= 1) }
    }

    @Test("a part painted alone has the same pixels", arguments: cases)
    func partIsAsWhole(_ c: Case) {
        let outline = Outline(fill: c.path)
        let whole = Coverage(outline)
        for part in [
            PixelRect(left: 41, top: 37, right: 113, bottom: 121),
            PixelRect(left: 0, top: 100, right: 200, bottom: 101),
            PixelRect(left: 99, top: 0, right: 100, bottom: 200),
        ] {
            let alone = Coverage(outline, clip: part)
            for y in part.top..<part.bottom {
                for x in part.left..<part.right where alone[x, y] != whole[x, y] {
                    Issue.record("\(alone[x, y]) for \(whole[x, y]) at \(x), \(y)")
                    return
                }
            }
        }
    }

    static let empty: [Path] = [
        Path(), Path(points: []), Path(points: [Point(5, 5)]),
        Path(points: [Point(5, 5), Point(50, 50)], closed: true),
        Path(points: [Point(5, 5), Point(.nan, 50), Point(80, 5)], closed: true),
        Path(points: [Point(5, 5), Point(.infinity, 50), Point(80, 5)], closed: true),
        Path(rect: Rect(x: 10, y: 10, width: 0, height: 20)), Path(rect: Rect(x: 10, y: -90, width: 5, height: 20)),
        Path(rect: Rect(x: 500, y: 10, width: 5, height: 20)),
        Path(points: [Point(5, 5), Point(5, 5), Point(5, 5)], closed: true),
    ]

    @Test("nothing to fill covers nothing", arguments: empty)
    func degenerate(_ path: Path) {
        #expect(Coverage(Outline(fill: path)).isEmpty)
    }

    @Test func hugeCoordinatesAreSafe() {
        let path = Path(
            points: [Point(-1e12, -1e12), Point(1e12, -1e12), Point(1e12, 1e12), Point(-1e12, 1e12)], closed: true)
        #expect(Coverage(Outline(fill: path)).area == 40_000)
        let curve = Path(circle: Point(100, 1e9), radius: 1e9)
        #expect(Coverage(Outline(fill: curve)).area >= 0)
    }

    @Test func curvesAreFlat() {
        // A circle's points stand no farther from it than a tenth of a pixel (the cubic itself strays by 0.03 % of the radius).
        for p in Outline(fill: Path(circle: Point(0, 0), radius: 300)).contours[0] {
            #expect(abs((p.x * p.x + p.y * p.y).squareRoot() - 300) < 0.1)
        }
    }
}
