import Testing

@testable import VegaLite

struct ReshapeTests {
    private func table(_ transform: String, data: String = "") throws -> Table {
        let own = """
            {"values": [{"g": "a", "k": 1, "v": 3}, {"g": "b", "k": 1, "v": 5}, {"g": "a", "k": 2, "v": 4},
             {"g": "a", "k": 2, "v": 2}]}
            """
        let text = """
            {"data": \(data.isEmpty ? own : data), "transform": [\(transform)], "mark": "point",
             "encoding": {"x": {"field": "x"}}}
            """
        return try #require(try chart(text).layers.first).source
    }

    @Test func pivots() throws {
        let wide = try table("{\"pivot\": \"g\", \"value\": \"v\", \"groupby\": [\"k\"]}")
        #expect(wide.names == ["k", "a", "b"])
        #expect(wide["a"] == [.number(3), .number(6)])
        #expect(wide["b"] == [.number(5), .null])
        let first = try table("{\"pivot\": \"g\", \"value\": \"v\", \"limit\": 1, \"op\": \"count\"}")
        #expect(first.names == ["a"])
        #expect(first["a"] == [.number(3)])
    }

    @Test func flattens() throws {
        let flat = try table(
            "{\"flatten\": [\"l\", \"m\"], \"as\": [\"x\"]}",
            data: "{\"values\": [{\"l\": [1, 2], \"m\": [\"p\"]}, {\"l\": [], \"m\": []}, {\"l\": [3], \"m\": null}]}")
        #expect(flat["x"] == [.number(1), .number(2), .number(3)])
        #expect(flat["m"] == [.string("p"), .null, .null])
    }

    @Test func looksUp() throws {
        let from =
            "{\"data\": {\"values\": [{\"id\": 1, \"n\": \"one\"}, {\"id\": 1, \"n\": \"eins\"}]}, \"key\": \"id\""
        let named = try table("{\"lookup\": \"k\", \"from\": \(from), \"fields\": [\"n\"]}, \"default\": \"?\"}")
        #expect(named["n"] == [.string("eins"), .string("eins"), .string("?"), .string("?")])
        let whole = try table("{\"lookup\": \"k\", \"from\": \(from)}, \"as\": \"o\"}")
        #expect(whole.column(FieldPath("o.n")).first == .string("eins"))
    }

    @Test func imputes() throws {
        let filled = try table(
            "{\"impute\": \"v\", \"key\": \"k\", \"groupby\": [\"g\"], \"keyvals\": [0], \"value\": -1}")
        #expect(filled["g"]?.suffix(3) == [.string("a"), .string("b"), .string("b")])
        #expect(filled["k"]?.suffix(3) == [.number(0), .number(0), .number(2)])
        #expect(filled["v"]?.suffix(3) == [.number(-1), .number(-1), .number(-1)])
        let mean = try table("{\"impute\": \"v\", \"key\": \"k\", \"keyvals\": [0], \"method\": \"mean\"}")
        #expect(mean["v"]?.last == .number(3.5))
    }

    @Test func samplesTheSameRowsEveryTime() {
        let table = Table([("v", (0..<1000).map { .number(Double($0)) })])
        let sample = SampleTransform(size: 100).run(table)
        #expect(sample.count == 100)
        #expect(sample == SampleTransform(size: 100).run(table))
        #expect(SampleTransform(size: 5000).run(table) == table)
    }

    @Test func sequences() throws {
        let numbers = try table("", data: "{\"sequence\": {\"start\": 1, \"stop\": 2, \"step\": 0.5, \"as\": \"x\"}}")
        #expect(numbers["x"] == [.number(1), .number(1.5)])
    }

    @Test func aSequenceWithoutEndIsRefused() {
        #expect(throws: ChartError.self) { try table("", data: "{\"sequence\": {\"start\": 0, \"stop\": 1e12}}") }
    }

    @Test func theRowOfTheGreatestIsShown() throws {
        let layer = try #require(
            try chart(
                """
                {"data": {"values": [{"g": "a", "k": 1, "v": 3}, {"g": "a", "k": 2, "v": 9}, {"g": "b", "k": 7, "v": 1}]},
                 "mark": "bar", "encoding": {"y": {"field": "g"}, "x": {"aggregate": {"argmax": "v"}, "field": "k",
                 "type": "quantitative"}}}
                """
            ).layers.first)
        #expect(layer.cells(.x) == [.number(2), .number(7)])
        #expect(layer.encoding[.x]?.defaultTitle == "k for max v")
    }

    @Test func aChannelImputes() throws {
        let layer = try #require(
            try chart(
                """
                {"data": {"values": [{"c": "a", "k": 1, "v": 3}, {"c": "b", "k": 2, "v": 9}]}, "mark": "line",
                 "encoding": {"x": {"field": "k", "type": "quantitative"}, "color": {"field": "c"},
                 "y": {"field": "v", "type": "quantitative", "impute": {"value": 7, "keyvals": [3]}}}}
                """
            ).layers.first)
        #expect(layer.cells(.x) == [1, 2, 3, 2, 3, 1].map { .number($0) })
        #expect(layer.cells(.y) == [3, 9, 7, 7, 7, 7].map { .number($0) })
    }
}
