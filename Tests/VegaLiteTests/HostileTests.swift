import Scene
import TestSupport
import Testing

@testable import VegaLite

/// Input that is meant to do harm.
struct HostileTests {
    @Test(arguments: [
        "{\"type\": \"bar\", \"width\": {\"band\": 1e308}}",
        "{\"type\": \"text\", \"fontSize\": 1e308, \"text\": \"x\"}",
        "{\"type\": \"point\", \"size\": 1e308, \"xOffset\": 1e308}", "{\"type\": \"line\", \"strokeDash\": [0, 0]}",
        "\"area\"",
    ])
    func hugeNumbersAreDrawnOrRefused(mark: String) throws {
        do throws(ChartError) {
            let drawing = try chart(
                """
                {"data": {"values": [{"c": "a", "n": 1}, {"c": "b", "n": 1e308}, {"c": "c", "n": -1e308}]},
                 "mark": \(mark), "encoding": {"x": {"field": "c"}, "y": {"field": "n", "type": "quantitative"}}}
                """
            ).draw(in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer())
            #expect(drawing.items.allSatisfy { $0.isFinite })
            #expect(shapes(drawing.items).allSatisfy { $0.stroke?.dash ?? [] != [0, 0] })
        } catch {
            #expect(error.problems.map(\.path) == ["$"])
        }
    }

    @Test func aLegendOfThousandsSaysHowManyItLeavesOut() throws {
        let rows = (0..<5000).map { "{\"c\": \"k\($0)\", \"n\": \($0)}" }.joined(separator: ",")
        let drawn = try scene(
            """
            {"data": {"values": [\(rows)]}, "mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative"},
             "color": {"field": "c"}}}
            """)
        #expect(texts(drawn.layers.flatMap(\.items)).contains { $0.text == "and 4970 more" })
    }

    @Test func manyCategoriesStayApart() throws {
        let rows = (0..<20_000).map { "{\"c\": \"k\($0)\", \"n\": 1}" }.joined(separator: ",")
        let drawn = try scene(
            """
            {"data": {"values": [\(rows)]}, "mark": "bar", "encoding": {"x": {"field": "n", "type": "quantitative"},
             "y": {"field": "c"}}}
            """)
        #expect(texts(drawn.layers.flatMap(\.items)).count < 40)
    }

    /// A control character that is no white space ends no number, wherever it stands.
    @Test(arguments: [
        ("1\u{0}", Double.nan), ("\u{1}2", .nan), (" \u{1}2 ", .nan), ("\u{1f}", .nan), (" 3\n", 3), (" \t", 0),
    ])
    func controlCharactersMakeNoNumber(text: String, number: Double) {
        let read = Value.string(text).number
        #expect(read == number || read.isNaN && number.isNaN)
    }
}
