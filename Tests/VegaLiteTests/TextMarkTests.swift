import Glibc
import Scene
import TestSupport
import Testing

@testable import VegaLite

@Suite("Text marks")
struct TextMarkTests {
    /// A text that is moved by 10 to the right and 4 down, at (100, 50) of a plot of 200 by 100.
    @Test(
        "what moves a text turns with it",
        arguments: [(0.0, Point(110, 54)), (90, Point(96, 60)), (180, Point(90, 46)), (270, Point(104, 40))]
            as [(Double, Point)])
    func turned(angle: Double, place: Point) throws {
        let chart = try chart(
            """
            {"data": {"values": [{}]}, "width": 200, "height": 100,
             "mark": {"type": "text", "text": "A", "angle": \(angle), "dx": 10, "dy": 4, "baseline": "alphabetic"},
             "encoding": {"x": {"value": 100}, "y": {"value": 50}}}
            """)
        let drawing = try chart.draw(in: frame, theme: .vega, measurer: FixedMeasurer())
        let run = try #require(texts(drawing.items).first)
        #expect(hypot(run.origin.x - drawing.plot.x - place.x, run.origin.y - drawing.plot.y - place.y) < 0.001)
    }
}
