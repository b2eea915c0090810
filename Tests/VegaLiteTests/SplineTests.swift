import Glibc
import Scene
import Testing

@testable import VegaLite

struct SplineTests {
    private static let points = [Point(0, 0), Point(10, 30), Point(20, 0), Point(40, 10)]

    /// The places at which pieces of a path begin and end.
    private static func knots(_ path: Path) -> [Point] {
        path.elements.compactMap { element in
            switch element {
            case .move(let p), .line(let p), .cubic(_, _, let p): p
            case .close: nil
            }
        }
    }

    private static func isSame(_ a: [Point], _ b: [Point]) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { hypot($0.x - $1.x, $0.y - $1.y) < 1e-9 }
    }

    @Test(arguments: [
        Spline(form: .whole).cardinal(points, tension: 0),
        Spline(form: .whole).cardinal(points, tension: 0.7),
        Spline(form: .whole).catmullRom(points, alpha: 0.5), Spline.natural(points),
    ])
    func goesThroughEveryPoint(path: Path) {
        #expect(Self.isSame(Self.knots(path), Self.points))
    }

    @Test func anOpenCurveLeavesTheOuterPointsOut() {
        let path = Spline(form: .open).cardinal(Self.points, tension: 0)
        #expect(Self.isSame(Self.knots(path), Array(Self.points[1...2])))
    }

    @Test func aClosedCurveComesBack() {
        let path = Spline(form: .closed).catmullRom(Self.points, alpha: 0.5)
        #expect(path.elements.last == .close)
        let knots = Self.knots(path)
        #expect(knots.first == knots.last)
        #expect(Set(knots) == Set(Self.points))
    }

    @Test func withFullTensionACardinalCurveIsStraight() {
        let path = Spline(form: .whole).cardinal(Self.points, tension: 1)
        for (index, element) in path.elements.dropFirst().enumerated() {
            #expect(element == .cubic(Self.points[index], Self.points[index + 1], Self.points[index + 1]))
        }
    }

    @Test func aBasisCurveBeginsAndEndsAtTheOuterPointsAndStaysInside() {
        let path = Spline(form: .whole).basis(Self.points)
        let knots = Self.knots(path)
        #expect(knots.first == Self.points.first && knots.last == Self.points.last)
        #expect(knots.dropFirst().dropLast().allSatisfy { $0.y > 0 && $0.y < 30 })
    }

    @Test func aBundleOfNothingIsTheStraightLine() {
        for point in Self.knots(Spline.bundle(Self.points, beta: 0)) {
            #expect(abs(point.y - point.x / 4) < 1e-9)
        }
    }

    /// The two pieces around a point have the same second derivative there, and none at the ends.
    @Test func aNaturalCurveBendsEvenly() {
        let path = Spline.natural(Self.points)
        var start = Self.points[0]
        var bend = Point.zero
        for element in path.elements.dropFirst() {
            guard case .cubic(let a, let b, let end) = element else { continue }
            let first = start - a * 2 + b
            #expect(hypot(first.x - bend.x, first.y - bend.y) < 1e-9)
            bend = a - b * 2 + end
            start = end
        }
        #expect(hypot(bend.x, bend.y) < 1e-9)
    }

    @Test(arguments: [0, 1, 2])
    func fewPointsAreNoCurve(count: Int) {
        let few = Array(Self.points.prefix(count))
        let paths = [
            Spline(form: .whole).basis(few), Spline(form: .closed).cardinal(few, tension: 0),
            Spline.natural(few),
            Spline.bundle(few, beta: 0.85), Spline(form: .whole).catmullRom(few, alpha: 0.5),
        ]
        for path in paths { #expect(Self.isSame(Self.knots(path), few)) }
        #expect(Spline(form: .open).basis(few).elements.isEmpty)
    }

    @Test func pointsOnEachOtherStayFinite() {
        let path = Spline(form: .whole).catmullRom(Array(repeating: Point(3, 4), count: 4), alpha: 0.5)
        #expect(Self.knots(path).allSatisfy { $0 == Point(3, 4) })
    }
}
