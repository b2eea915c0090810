import Scene
import TestSupport
import Testing

@testable import VegaLite

/// What axes show in Vega-Lite's own look.
struct AxisTests {
    private func runs(_ specification: String) throws -> [TextRun] {
        let drawing = try chart(specification).draw(in: frame, theme: .vega, measurer: FixedMeasurer())
        return texts(drawing.items)
    }

    private func specification(
        _ encoding: String, more: String = "", rows: String = #"{"n": 0, "c": "a"}, {"n": 40, "c": "b"}"#
    )
        -> String
    {
        """
        {"data": {"values": [\(rows)]}, "mark": "point", \(more) "encoding": {\(encoding)}}
        """
    }

    private func axis(_ axis: String) -> String {
        specification(#""x": {"field": "n", "type": "quantitative", "title": null, "axis": \#(axis)}"#)
    }

    @Test(arguments: [
        ("{}", "0 5 10 15 20 25 30 35 40"), (#"{"tickCount": 4}"#, "0 10 20 30 40"),
        (#"{"tickMinStep": 20}"#, "0 10 20 30 40"), (#"{"tickMinStep": 40}"#, "0 20 40"),
        (#"{"values": [1, 25, 99]}"#, "1 25"),
        (#"{"format": ".1f"}"#, "0.0 5.0 10.0 15.0 20.0 25.0 30.0 35.0 40.0"),
        (#"{"tickCount": 3, "format": "$,"}"#, "$0 $1e+1 $2e+1 $3e+1 $4e+1"),
        (#"{"tickCount": 2, "labelExpr": "datum.value + '!'"}"#, "0! 20! 40!"),
        (#"{"tickCount": 2, "labelExpr": "datum.index > 0 ? datum.label : ''"}"#, "20 40"),
        (
            #"{"tickCount": 2, "labelColor": {"condition": {"test": "datum.value == 20", "value": null}, "value": "red"}}"#,
            "0 20 40"
        ),
        (#"{"labels": false}"#, ""), ("null", ""),
        (#"{"labelSeparation": 30}"#, "0 10 20 30 40"),
        (#"{"labelSeparation": 200, "labelOverlap": "greedy"}"#, "0 40"),
        (#"{"labelSeparation": 500, "labelOverlap": false}"#, "0 5 10 15 20 25 30 35 40"),
    ])
    func ticksAreCountedAndWritten(text: String, labels: String) throws {
        #expect(try runs(axis(text)).map(\.text).joined(separator: " ") == labels)
    }

    @Test(arguments: [
        ("nominal", "", -90.0, TextRun.Anchor.end), ("ordinal", #", "axis": {"labelAngle": 0}"#, 0, .middle),
        ("nominal", #", "axis": {"labelAngle": 45}"#, 45, .start),
        ("nominal", #", "axis": {"orient": "top"}"#, -90, .start),
        ("nominal", #", "axis": {"labelAlign": "left"}"#, -90, .start),
    ])
    func namesStandUpright(type: String, more: String, angle: Double, anchor: TextRun.Anchor) throws {
        let text = specification(#""x": {"field": "c", "type": "\#(type)", "title": null\#(more)}"#)
        let runs = try runs(text)
        #expect(runs.map(\.text) == ["a", "b"])
        #expect(runs.allSatisfy { $0.angle == angle && $0.anchor == anchor })
    }

    @Test(arguments: [
        (#"{"field": "n"}"#, #"{"aggregate": "mean", "field": "m"}"#, "n, Mean of m"),
        (#"{"field": "n", "title": "A"}"#, #"{"field": "m", "axis": {"title": "B"}}"#, "A, B"),
        (#"{"field": "n", "title": "A"}"#, #"{"field": "m"}"#, "A"), (#"{"field": "n"}"#, #"{"field": "n"}"#, "n"),
        (#"{"field": "n", "title": null}"#, #"{"field": "m"}"#, nil),
        (#"{"field": "n", "axis": null}"#, #"{"field": "m"}"#, nil),
    ])
    func layersShareATitle(first: String, second: String, title: String?) throws {
        func typed(_ text: String) -> String { #"{"type": "quantitative", "# + text.dropFirst() }
        let text = """
            {"data": {"values": [{"n": 1, "m": 2}]}, "layer": [{"mark": "point", "encoding": {"y": \(typed(first))}},
             {"mark": "line", "encoding": {"y": \(typed(second))}}]}
            """
        #expect(try runs(text).first { $0.angle == -90 }?.text == title)
    }

    @Test(arguments: [("verbal", "Mean of n"), ("functional", "MEAN(n)"), ("plain", "n")])
    func titlesOfFieldsAreConfigured(manner: String, title: String) throws {
        let text = specification(
            #""y": {"aggregate": "mean", "field": "n", "type": "quantitative"}"#,
            more: #""config": {"fieldTitle": "\#(manner)"}, "#)
        #expect(try runs(text).first { $0.angle == -90 }?.text == title)
    }

    @Test(arguments: [
        ("", TextRun.Anchor.middle, 700), (#", "anchor": "start""#, .start, 700),
        (#", "anchor": "end", "fontWeight": 300"#, .end, 300),
    ])
    func titlesStandWhereTheyAreSaid(more: String, anchor: TextRun.Anchor, weight: Int) throws {
        let text = specification(
            #""x": {"field": "n", "type": "quantitative"}"#,
            more: #""title": {"text": "Reading", "subtitle": "Spring"\#(more)}, "#)
        let runs = try runs(text)
        let title = try #require(runs.first { $0.text == "Reading" })
        #expect(title.anchor == anchor && title.font.weight == weight)
        #expect(runs.contains { $0.text == "Spring" })
    }
}
