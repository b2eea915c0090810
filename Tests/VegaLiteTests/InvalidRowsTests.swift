import Scene
import TestSupport
import Testing

@testable import VegaLite

/// Rows without a number: left out, a gap in a line, or shown at zero.
struct InvalidRowsTests {
    private static func marks(_ mark: String, _ invalid: String) -> String {
        """
        {"data": {"values": [{"a": 1, "b": 2}, {"a": 2, "b": null}, {"a": 3, "b": 4}, {"a": 4, "b": 5}]}, "mark": {
          "type": "\(mark)"\(invalid)}, "encoding": {"x": {"field": "a", "type": "quantitative"},
          "y": {"field": "b", "type": "quantitative"}}}
        """
    }

    private func rows(_ mark: String, _ invalid: String) throws -> Int {
        try #require(chart(Self.marks(mark, invalid)).layers.first).table.count
    }

    @Test(arguments: [
        ("point", "", 3), ("bar", "", 3), ("point", ", \"invalid\": \"filter\"", 3),
        ("point", ", \"invalid\": \"show\"", 4), ("point", ", \"invalid\": null", 4), ("line", "", 4),
        ("area", "", 4),
    ])
    func singleMarksLoseTheirRow(mark: String, invalid: String, count: Int) throws {
        #expect(try rows(mark, invalid) == count)
    }

    @Test(arguments: [("x", 3), ("y", 3), ("color", 3), ("size", 3)])
    func aWordWhereANumberBelongsHasNoPlace(channel: String, count: Int) throws {
        let built = try chart(
            """
            {"data": {"values": [{"a": 1, "b": 2}, {"a": 2, "b": "<10"}, {"a": 3, "b": 4}, {"a": 4, "b": "5"}]},
             "mark": "point", "encoding": {
              "tooltip": {"field": "a"}, "\(channel)": {"field": "b", "type": "quantitative"}}}
            """)
        #expect(try #require(built.layers.first).table.count == count)
    }

    @Test func aLineHasAGap() throws {
        let drawing = try chart(Self.marks("line", "")).draw(
            in: frame, theme: .vega, measurer: FixedMeasurer())
        let line = try #require(
            shapes(drawing.items).first { $0.stroke?.color == Color(hex: 0x4C78A8) })
        let moves = line.path.elements.filter { element in
            if case .move = element { true } else { false }
        }
        #expect(moves.count == 2)
    }
}
