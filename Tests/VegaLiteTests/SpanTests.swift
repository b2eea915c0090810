import Scene
import TestSupport
import Testing

@testable import VegaLite

/// What marks take of the channels and properties they are given.
struct SpanTests {
    private func one(_ mark: String, _ rest: String) throws -> Chart {
        try chart(
            """
            {"data": {"values": [{"a": 1, "b": 2, "c": 30}, {"a": 2, "b": 1, "c": 40}]}, "mark": \(mark), "encoding": {
             "x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}, \(rest)}}
            """)
    }

    @Test(arguments: [
        ("text", false), ("point", false), ("line", false), ("rule", true), ("rect", true), ("bar", true),
    ])
    func onlyMarksWithTwoEndsTakeTheSecond(mark: String, takes: Bool) throws {
        let layer = try #require(one("\"\(mark)\"", "\"x2\": {\"field\": \"c\"}").layers.first)
        #expect((layer.encoding[.x2] != nil) == takes)
    }

    @Test func marksOverOthersHaveTheirOwnColour() throws {
        let mark = "{\"type\": \"area\", \"color\": \"red\", \"line\": true, \"point\": {\"color\": \"blue\"}}"
        let layers = try one(mark, "\"opacity\": {\"value\": 1}").layers
        #expect(
            layers.map { $0.own.color?.color?.hexText } == [
                Color(hex: 0xFF0000).hexText, nil, Color(hex: 0x0000FF).hexText,
            ])
    }

    @Test func anAxisOfNothingHasItsTitle() throws {
        let text = """
            {"data": {"values": [{"a": 1}]}, "mark": "point", "encoding": {
             "x": {"field": "a", "type": "quantitative"}, "y": {"field": "nowhere", "type": "quantitative"}}}
            """
        let drawing = try chart(text).draw(in: frame, theme: .vega, measurer: FixedMeasurer())
        #expect(texts(drawing.items).contains { $0.text == "nowhere" })
    }
}
