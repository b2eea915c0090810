import Glibc
import Scene
import Testing

@testable import VegaLite

struct SectorTests {
    private static let quarter = Sector(
        start: 0, end: .pi / 2, inner: 0, outer: 10, pad: 0, corner: 0)

    private static func ends(_ path: Path) -> [Point] {
        path.elements.compactMap { element in
            switch element {
            case .move(let p), .line(let p), .cubic(_, _, let p): p
            case .close: nil
            }
        }
    }

    @Test func aSliceRunsFromTwelveToThreeAndBackToTheMiddle() {
        let ends = Self.ends(Self.quarter.path(around: Point(100, 100)))
        let wanted = [Point(100, 90), Point(110, 100), Point(100, 100)]
        #expect(ends.count == wanted.count)
        #expect(zip(ends, wanted).allSatisfy { hypot($0.x - $1.x, $0.y - $1.y) < 1e-9 })
    }

    @Test func aWholeRingHasAHole() {
        let ring = Sector(start: 0, end: 2 * .pi, inner: 4, outer: 10, pad: 0.1, corner: 3).path(
            around: .zero)
        #expect(ring.elements.filter { $0 == .close }.count == 2)
        for end in Self.ends(ring) {
            let radius = hypot(end.x, end.y)
            #expect(min(abs(radius - 4), abs(radius - 10)) < 1e-9)
        }
    }

    @Test(arguments: [(0.0, 0.0), (0.2, 0), (0, 2), (0.2, 2), (0.2, 50), (3, 0)])
    func roomAndCornersStayInsideOfTheSlice(pad: Double, corner: Double) {
        var sector = Self.quarter
        sector.inner = 4
        sector.pad = pad
        sector.corner = corner
        let path = sector.path(around: .zero)
        #expect(!path.elements.isEmpty)
        for end in Self.ends(path) {
            #expect(end.x.isFinite && end.y.isFinite)
            #expect(end.x >= -1e-9 && end.y <= 1e-9)
            #expect(hypot(end.x, end.y) < 10 + 1e-9)
        }
    }

    @Test func aSliceWithoutARadiusIsNotThere() {
        let none = Sector(start: 0, end: 1, inner: 0, outer: 0, pad: 0, corner: 0)
        #expect(none.path(around: .zero).elements.isEmpty)
    }
}
