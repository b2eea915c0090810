import Scene
import TestSupport
import Testing

@testable import VegaLite

struct GradientValueTests {
    private static let stops = """
        "stops": [{"offset": 1, "color": "white"}, {"offset": 0, "color": "black"}]
        """

    private static func bar(_ gradient: String) -> String {
        """
        {"data": {"values": [{"k": "a", "n": 4}]}, "width": 100, "height": 50, "mark": {"type": "bar", "opacity": 0.5,
          "color": \(gradient)}, "encoding": {"x": {"field": "k", "scale": {"padding": 0}},
          "y": {"field": "n", "type": "quantitative"}}}
        """
    }

    /// The gradient of the only bar, and the bar's box.
    private func drawn(_ gradient: String) throws -> (gradient: Gradient, box: Rect) {
        let drawing = try chart(Self.bar(gradient)).draw(
            in: frame, theme: .vega, measurer: FixedMeasurer())
        let shape = try #require(shapes(drawing.items).first { $0.gradient != nil })
        return (try #require(shape.gradient), shape.path.bounds)
    }

    @Test func aLineGoesFromLeftToRightOverTheBox() throws {
        let (gradient, box) = try drawn("{\"gradient\": \"linear\", \(Self.stops)}")
        #expect(gradient.form == .linear(Point(box.minX, box.minY), Point(box.maxX, box.minY)))
        #expect(gradient.stops.map(\.offset) == [0, 1])
        #expect(gradient.stops.map { $0.color.alpha } == [0.5, 0.5])
        #expect(gradient.stops.first?.color.red == 0)
    }

    @Test func placesAreFractionsOfTheBox() throws {
        let (gradient, box) = try drawn(
            "{\"gradient\": \"linear\", \"x1\": 0.5, \"y1\": 1, \"x2\": 0.5, \"y2\": 0, \(Self.stops)}")
        let middle = box.minX + box.width / 2
        #expect(gradient.form == .linear(Point(middle, box.maxY), Point(middle, box.minY)))
    }

    @Test func circlesAreMeasuredByTheLongerSide() throws {
        let (gradient, box) = try drawn(
            "{\"gradient\": \"radial\", \"r1\": 0.1, \"r2\": 0.4, \(Self.stops)}")
        let middle = Point(box.minX + box.width / 2, box.minY + box.height / 2)
        let side = max(box.width, box.height)
        #expect(gradient.form == .radial(middle, inner: 0.1 * side, outer: 0.4 * side))
    }

    @Test(arguments: [
        (
            "{\"gradient\": \"conic\", \"stops\": []}", "$.mark.color.gradient",
            "a gradient is linear or radial"
        ),
        ("{\"gradient\": \"linear\", \"stops\": []}", "$.mark.color", "a gradient has \"stops\""),
        (
            "{\"gradient\": \"linear\", \"stops\": [{\"offset\": 0}]}", "$.mark.color.stops[0]",
            "a stop has an \"offset\" from 0 to 1 and a \"color\""
        ),
    ])
    func saysWhatIsMissing(gradient: String, path: String, message: String) {
        let found = problems(Self.bar(gradient))
        #expect(found.contains { $0.path == path && $0.message == message })
    }
}
