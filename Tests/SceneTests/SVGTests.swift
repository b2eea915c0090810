import Scene
import TestSupport
import Testing

@Suite struct SVGTests {
    @Test func everyKindOfItemIsWritten() throws {
        let items: [Item] = [
            .shape(Shape(Path(rect: Rect(x: 20, y: 20, width: 120, height: 60), corners: Corners(12)), fill: .white)),
            .shape(
                Shape(
                    Path(points: [Point(20, 120), Point(80, 90), Point(140, 120)]),
                    stroke: Stroke(Color(hex: 0x2B5FA8), width: 5, cap: .round, join: .round, dash: [12, 8]))),
            .text(
                TextRun(
                    "Fish & <chips> \"now\"", at: Point(160, 60),
                    font: Font(34, weight: 600, tracking: -0.02, tabularDigits: true), color: .black, anchor: .middle,
                    baseline: .middle, angle: -90)),
            .image(ImageItem(file: "/a/b.png", frame: Rect(x: 200, y: 20, width: 80, height: 60), fit: .cover)),
            .group(
                Group(
                    offset: Point(10, 10), clip: Rect(x: 0, y: 0, width: 50, height: 50), opacity: 0.5,
                    [.shape(Shape(Path(circle: Point(30, 30), radius: 20), fill: Color(hex: 0xC2452D, alpha: 0.25)))])),
        ]
        let scene = Scene(size: Size(320, 160), background: Color(hex: 0xFAF7F1), layers: [Layer("all", items)])
        try expectGolden(scene, "items")
    }

    @Test func whatIsNotANumberIsWrittenAsZero() {
        let shape = Shape(Path(points: [Point(.nan, .infinity), Point(1.004, -0.001)]), fill: .black)
        let scene = Scene(size: Size(10, 10), background: .white, layers: [Layer("l", [.shape(shape)])])
        #expect(scene.svg.contains("d=\"M0 0L1 0\""))
    }
}
