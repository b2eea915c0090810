import Scene
import TestSupport
import Testing

@testable import VegaLite

/// What compositions show, as their descriptions in Vega-Lite's own look say it.
struct CompositionTests {
    private static let rows = """
        "data": {"values": [{"a": "P", "b": "x", "v": 1, "w": 5}, {"a": "P", "b": "y", "v": 2, "w": null},
         {"a": "Q", "b": "x", "v": 3, "w": null}, {"a": "R", "b": "x", "v": 4, "w": 1}, {"a": "R", "b": "y", "v": 6, "w": 2}]}
        """
    private static let bars = """
        "x": {"field": "b", "type": "nominal"}, "y": {"field": "v", "type": "quantitative"}
        """

    private func described(_ specification: String) throws -> String {
        try chart(specification).draw(in: frame, theme: .vega, measurer: FixedMeasurer()).description
    }

    @Test(arguments: [
        ("{}", #""column":["P","Q","R"],"column_title":"a""#),
        (#"{"sort": "descending"}"#, #""column":["R","Q","P"]"#),
        (#"{"sort": ["R", "P"]}"#, #""column":["R","P","Q"]"#),
        (#"{"sort": {"field": "v", "op": "max", "order": "descending"}}"#, #""column":["R","Q","P"]"#),
        (#"{"header": {"title": null, "labelExpr": "lower(datum.label)"}}"#, #""headers":{"column":["p","q","r"]}"#),
        (#"{"header": {"labels": false}}"#, #""headers":{"column_title":"a"}"#),
        (#"{"header": null}"#, #""headers":{}"#),
    ])
    func headersSayWhatTheirFieldSays(column: String, expected: String) throws {
        let members = column.dropFirst().dropLast()
        let specification = """
            {\(Self.rows), "mark": "bar", "encoding": {\(Self.bars),
             "column": {"field": "a"\(members.isEmpty ? "" : ", ")\(members)}}}
            """
        #expect(try described(specification).contains(expected))
    }

    @Test func rowsThatAMarkLeavesOutMakeNoView() throws {
        let specification = """
            {\(Self.rows), "mark": "point", "encoding": {"x": {"field": "v", "type": "quantitative"},
             "y": {"field": "w", "type": "quantitative"}, "row": {"field": "a"}}}
            """
        #expect(try described(specification).contains(#""row":["P","R"]"#))
    }

    @Test func anAggregationForgetsTheOrderOfAFacet() throws {
        let specification = """
            {\(Self.rows), "mark": "bar", "encoding": {"x": {"field": "b"}, "y": {"field": "v", "aggregate": "sum"},
             "column": {"field": "a", "sort": ["R"]}}}
            """
        #expect(try described(specification).contains(#""column":["P","Q","R"]"#))
    }

    @Test(arguments: [
        (#"{"layer": [{"mark": "bar", "encoding": {BARS}}, {"mark": "rule", "encoding": {"y": {"datum": 3}}}]"#, 1),
        (
            #"{"resolve": {"scale": {"y": "independent"}}, "layer": [{"mark": "bar", "encoding": {BARS}}, "#
                + #"{"mark": "point", "encoding": {"x": {"field": "b"}, "y": {"field": "w", "type": "quantitative"}}}]"#,
            2
        ),
        (
            #"{"layer": [{"mark": "bar", "encoding": {"x": {"field": "b"}, "y": {"field": "v", "axis": null, "#
                + #""type": "quantitative"}}}, {"mark": "rule", "encoding": {"y": {"field": "v", "aggregate": "mean"}}}]"#,
            0
        ),
    ])
    func layersMergeTheirAxes(specification: String, count: Int) throws {
        let text = specification.replacing("BARS", with: Self.bars)
        let description = try described("\(text), \(Self.rows)}")
        let sides = description.split(separator: "\"orient\":").dropFirst().filter { !$0.hasPrefix("\"bottom") }
        #expect(sides.count == count)
    }

    @Test(arguments: [
        (#""width": 150"#, "[5,5,150,"), (#""width": {"step": 30}"#, "[5,5,60,"),
        (#""width": 200, "autosize": "fit""#, "[5,5,200,"),
        (#""width": "container", "padding": 20"#, "[20,20,260,"),
    ])
    func platesTakeTheirSizes(width: String, rect: String) throws {
        let specification = """
            {\(Self.rows), \(width), "mark": "bar", "encoding": {"x": {"field": "b", "type": "nominal", "axis": null}}}
            """
        #expect(try described(specification).contains("\"rect\":\(rect)"))
    }

    @Test func noRoomIsNeverAnErrorWhereSmallTypeHelps() throws {
        let values = (0..<60).map { #"{"k": "\#($0)", "v": \#($0)}"# }.joined(separator: ",")
        let specification = """
            {"data": {"values": [\(values)]}, "mark": "bar", "encoding": {"x": {"field": "v", "type": "quantitative"},
             "row": {"field": "k"}}}
            """
        let drawing = try chart(specification).draw(
            in: frame, theme: .paper(labelSize: 34), measurer: FixedMeasurer())
        #expect(!drawing.items.isEmpty)
    }

    @Test func aChartWithoutRowsSaysSo() throws {
        let specification = #"""
            {"data": {"values": []}, "mark": "bar", "encoding": {"x": {"field": "v", "type": "quantitative"},
             "row": {"field": "k"}}}
            """#
        #expect(texts(try scene(specification).layers.flatMap(\.items)).map(\.text) == ["No rows to show"])
    }
}
