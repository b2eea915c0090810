import Scene
import TestSupport
import Testing

@testable import VegaLite

/// What a specification sets in pixels, on a wall.
struct DeskLengthTests {
    private func draw(_ mark: String, _ rest: String = "", theme: Theme = .paper(labelSize: 34)) throws -> [Item] {
        let text = """
            {"data": {"values": [{"a": "x", "b": 2}, {"a": "y", "b": 3}]}, "mark": \(mark),
             "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}\(rest)}}
            """
        let drawing = try chart(text).draw(in: frame, theme: theme, measurer: FixedMeasurer())
        return drawing.figure.parts.filter { if case .mark = $0.role { true } else { false } }.flatMap(\.items)
    }

    @Test(arguments: [(5.0, 34.0), (10, 34), (15, 51), (20, 68)])
    func textKeepsItsRelationToTheLabels(given: Double, size: Double) throws {
        let text = ", \"text\": {\"field\": \"a\"}"
        let items = try draw("{\"type\": \"text\", \"fontSize\": \(given)}", text)
        #expect(texts(items).map(\.font.size) == [size, size])
        let encoded = try draw("\"text\"", text + ", \"size\": {\"value\": \(given)}")
        #expect(texts(encoded).map(\.font.size) == [size, size])
        let own = try draw("{\"type\": \"text\", \"fontSize\": \(given)}", text, theme: .vega)
        #expect(texts(own).map(\.font.size) == [given, given])
    }

    @Test(arguments: [
        ("{\"type\": \"line\", \"strokeWidth\": 4}", ""), ("\"line\"", ", \"strokeWidth\": {\"value\": 4}"),
    ])
    func linesKeepTheirRelationToALine(mark: String, rest: String) throws {
        #expect(shapes(try draw(mark, rest)).map { $0.stroke?.width } == [10])
    }

    @Test(arguments: [
        ("{\"type\": \"circle\", \"size\": 100}", ""), ("\"circle\"", ", \"size\": {\"value\": 100}"),
    ])
    func pointsGrowAsLinesDo(mark: String, rest: String) throws {
        let desk = try #require(shapes(try draw(mark, rest, theme: .vega)).first).path.bounds.width
        let wall = try #require(shapes(try draw(mark, rest)).first).path.bounds.width
        #expect(abs(wall / desk - 2.5) < 0.01)
    }

    /// However small a specification sets its letters, the farthest seat can read them.
    @Test func guidesAreNeverSmallerThanTheRoomsLabels() throws {
        let text = """
            {"data": {"values": [{"a": "x", "b": 2}]}, "mark": "bar", "title": {"text": "T", "fontSize": 6},
             "encoding": {"x": {"field": "a", "axis": {"labelFontSize": 6, "titleFontSize": 6}},
               "y": {"field": "b", "type": "quantitative"},
               "color": {"field": "a", "legend": {"labelFontSize": 5, "titleFontSize": 5}}},
             "config": {"axis": {"labelFontSize": 4}, "style": {"guide-label": {"fontSize": 3}}}}
            """
        let drawing = try chart(text).draw(in: frame, theme: .paper(labelSize: 34), measurer: FixedMeasurer())
        #expect(texts(drawing.items).allSatisfy { $0.font.size >= 34 })
    }
}
