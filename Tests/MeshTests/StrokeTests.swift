import Foundation
import Mesh
import Scene
import Testing

@Suite struct StrokeTests {
    private static func line(_ width: Double, _ cap: Stroke.Cap = .butt, dash: [Double] = []) -> Stroke {
        Stroke(.black, width: width, cap: cap, dash: dash)
    }

    private static let across = Path(points: [Point(20, 50.5), Point(120, 50.5)])
    private static let corner = Path(points: [Point(40, 120), Point(40, 40), Point(120, 40)])

    struct Case: CustomTestStringConvertible {
        var name: String
        var path: Path
        var stroke: Stroke
        var area: Double
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "1 px", path: across, stroke: line(1), area: 100),
        Case(name: "5 px", path: across, stroke: line(5), area: 500),
        Case(name: "square caps", path: across, stroke: line(10, .square), area: 1100),
        Case(name: "round caps", path: across, stroke: line(10, .round), area: 1000 + 25 * .pi),
        Case(name: "slanted", path: Path(points: [Point(20, 20), Point(140, 110)]), stroke: line(6), area: 900),
        Case(name: "miter", path: corner, stroke: Stroke(.black, width: 20), area: 3200),
        Case(name: "bevel", path: corner, stroke: Stroke(.black, width: 20, join: .bevel), area: 3150),
        Case(name: "round join", path: corner, stroke: Stroke(.black, width: 20, join: .round), area: 3100 + 25 * .pi),
        Case(
            name: "ring", path: Path(circle: Point(100, 100), radius: 41), stroke: line(14),
            area: .pi * (48 * 48 - 34 * 34)),
        Case(
            name: "rectangle", path: Path(rect: Rect(x: 20, y: 20, width: 100, height: 50)), stroke: line(2),
            area: 102 * 52 - 98 * 48),
        Case(name: "dashes", path: across, stroke: line(4, dash: [10, 15]), area: 160),
        Case(name: "odd dashes", path: across, stroke: line(4, dash: [10]), area: 200),
        Case(name: "round dots", path: across, stroke: line(8, .round, dash: [0, 20]), area: 5 * 16 * .pi),
    ]

    @Test("the coverage adds up to the area", arguments: cases)
    func area(_ c: Case) {
        let coverage = Coverage(Outline(stroke: c.stroke, along: c.path))
        #expect(abs(coverage.area - c.area) <= c.area * 0.006, "\(coverage.area) for \(c.area)")
        #expect(coverage.isOnce)
    }

    @Test func hairlineOnAPixelIsCrisp() {
        let coverage = Coverage(Outline(stroke: Self.line(1), along: Self.across))
        #expect(coverage[60, 49] == 0)
        #expect(coverage[60, 50] == 255)
        #expect(coverage[60, 51] == 0)
        #expect(coverage[19, 50] == 0)
        #expect(coverage[20, 50] == 255)
    }

    @Test("a sharp corner beyond the limit is cut off", arguments: [(20.0, true), (90.0, false)])
    func miterLimit(rise: Double, isCut: Bool) {
        // The tip points right at (120, 100).
        let path = Path(points: [Point(20, 100 - rise), Point(120, 100), Point(20, 100 + rise)])
        let coverage = Coverage(Outline(stroke: Stroke(.black, width: 10), along: path))
        #expect((coverage[123, 99] == 0) == isCut)
    }

    @Test func ringHasNoBumps() {
        // Along a thick ring every edge pixel is as covered as its mirror image.
        let coverage = Coverage(Outline(stroke: Self.line(14), along: Path(circle: Point(100, 100), radius: 41)))
        var worst = 0
        for y in 0..<100 {
            for x in 0..<100 {
                worst = max(
                    worst, abs(coverage[x, y] - coverage[199 - x, y]), abs(coverage[x, y] - coverage[x, 199 - y]))
                let middle = (Double(x) + 0.5 - 100, Double(y) + 0.5 - 100)
                let r = (middle.0 * middle.0 + middle.1 * middle.1).squareRoot()
                if r < 33.2 || r > 48.8 { #expect(coverage[x, y] == 0) }
                if r > 34.8, r < 47.2 { #expect(coverage[x, y] == 255) }
            }
        }
        #expect(worst <= 6)
    }

    @Test func crossingLinesDoNotOpen() {
        let bow = Path(points: [Point(20, 20), Point(150, 150), Point(150, 20), Point(20, 150)], closed: true)
        let coverage = Coverage(Outline(stroke: Stroke(.black, width: 12, join: .round), along: bow))
        for i in 78...92 { #expect(coverage[i, i] == 255) }
    }

    @Test func tightCurveStaysWhole() {
        // The stroke is wider than the curve's radius: the inner side folds over.
        let path = Path(arc: Point(100, 100), radius: 4, from: 0, to: .pi)
        let coverage = Coverage(Outline(stroke: Self.line(20), along: path))
        #expect(coverage[110, 100] == 255)
        #expect(coverage[104, 97] == 255)
    }

    static let nothing: [(Path, Stroke)] = [
        (across, line(0)), (across, line(-3)), (across, line(.nan)), (Path(), line(4)),
        (Path(points: [Point(50, 50)]), line(4)), (Path(points: [Point(50, 50), Point(50, 50)]), line(4)),
        (Path(points: [Point(.nan, 50), Point(90, 50)]), line(4)),
    ]

    @Test("nothing to draw covers nothing", arguments: nothing)
    func degenerate(_ path: Path, _ stroke: Stroke) {
        #expect(Coverage(Outline(stroke: stroke, along: path)).isEmpty)
    }

    @Test("a line without length is a dot", arguments: [(Stroke.Cap.round, 25 * Double.pi), (.square, 100)])
    func dot(_ cap: Stroke.Cap, _ area: Double) {
        let coverage = Coverage(Outline(stroke: Self.line(10, cap), along: Path(points: [Point(50, 50)])))
        #expect(abs(coverage.area - area) < area * 0.01)
    }

    @Test(
        "a pattern that cannot be followed is drawn solid",
        arguments: [[0.0, 0.0], [-5, 5], [.nan, 5], [1e-9, 1e-9]])
    func badDashes(_ dash: [Double]) {
        let coverage = Coverage(Outline(stroke: Self.line(4, dash: dash), along: Self.across))
        #expect(abs(coverage.area - 400) < 2)
    }
}
