import Scene
import TestSupport
import Testing

@testable import VegaLite

/// The wall's own rules, seen in the items.
struct LookTests {
    private func bars(_ names: [String], x: String = "x", y: String = "y", more: String = "") -> String {
        let rows = names.enumerated().map { "{\"c\": \"\($1)\", \"n\": \($0 + 1)}" }.joined(separator: ",")
        return """
            {"data": {"values": [\(rows)]}, "mark": {"type": "bar", "color": "#112233"}, "encoding": {
             "\(x)": {"field": "c", "type": "nominal", "sort": null, "title": null\(more)},
             "\(y)": {"field": "n", "type": "quantitative"}}}
            """
    }

    @Test func barsFillTheFrame() throws {
        let drawn = boxes(try scene(bars(["a", "b", "c"])), 0x112233)
        #expect(drawn.count == 3)
        #expect(zip(drawn, drawn.dropFirst()).allSatisfy { $0.maxX < $1.minX })
        #expect(drawn.allSatisfy { abs($0.maxY - drawn[0].maxY) < 0.01 })
        #expect((drawn.last?.maxX ?? 0) > frame.maxX - 40)
    }

    @Test(arguments: [
        (["Fall", "Spring"], 0.0, 1),
        (["Regular classes with a full time aide", "Small classes of thirteen to seventeen"], 0, 2),
        (["Kindergarten and Grade 1", "Grade 2 and Grade 3", "Grade 4 and Grade 5", "Grade 6"], 0, 2),
        ((1...10).map { "Classroom\($0)" }, -45, 1), ((1...26).map { "Classroom\($0)" }, -90, 1),
    ])
    func labelsUnderBarsWrapThenTurn(names: [String], angle: Double, leastLines: Int) throws {
        let runs = texts(try scene(bars(names)).layers.flatMap(\.items)).filter { run in
            names.contains { $0.split(separator: " ").contains { run.text.hasPrefix($0) } }
        }
        #expect(runs.allSatisfy { $0.angle == angle })
        #expect(runs.count >= names.count * leastLines)
    }

    @Test(arguments: [3, 9, 24, 300])
    func labelsStayInTheFrameAndApart(count: Int) throws {
        let names = (1...count).map { "Class number \($0)" }
        for text in [bars(names), bars(names, x: "y", y: "x")] {
            let runs = texts(try scene(text).layers.flatMap(\.items)).filter { $0.angle == 0 }
            let rects = runs.map(Self.box)
            #expect(rects.allSatisfy { $0.minX >= 0 && $0.maxX <= 1000 && $0.minY >= 0 && $0.maxY <= 560 })
            for (i, a) in rects.enumerated() {
                #expect(!rects[(i + 1)...].contains { a.inset(0, 4).intersection($0.inset(0, 4)) != nil })
            }
        }
    }

    /// The letters of a run, from the baseline to the height of a capital.
    private static func box(_ run: TextRun) -> Rect {
        let width = FixedMeasurer().measure(run.text, run.font).width
        let left =
            switch run.anchor {
            case .start: run.origin.x
            case .middle: run.origin.x - width / 2
            case .end: run.origin.x - width
            }
        let height = run.font.size * interCapHeight
        return Rect(x: left, y: run.origin.y - height / 2, width: width, height: height)
    }

    @Test func endLabelsAreFlushWithThePlot() throws {
        let text = """
            {"data": {"values": [{"c": "a", "p": 1}]}, "mark": "bar", "encoding": {"y": {"field": "c", "type": "nominal"},
             "x": {"field": "p", "type": "quantitative", "scale": {"domain": [0, 1]}, "axis": {"format": ".0%"}}}}
            """
        let drawing = try chart(text).draw(in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer())
        let runs = texts(drawing.items)
        let first = try #require(runs.first { $0.text == "0%" })
        let last = try #require(runs.first { $0.text == "100%" })
        #expect(first.anchor == .start && first.origin.x == drawing.plot.minX)
        #expect(last.anchor == .end && last.origin.x == drawing.plot.maxX)
        #expect(drawing.plot.maxX == frame.maxX)
    }

    @Test func textOnBarsTakesTheInkThatStandsOut() throws {
        let text = """
            {"data": {"values": [{"c": "dark", "n": 1}, {"c": "pale", "n": 1}]},
             "encoding": {"y": {"field": "c", "type": "nominal"}, "x": {"field": "n", "type": "quantitative"}},
             "layer": [{"mark": "bar", "encoding": {"color": {"field": "c", "scale": {"range": ["#1F6F78", "#E2C08B"]}}}},
              {"mark": "text", "encoding": {"x": {"field": "n", "bandPosition": 0.5, "stack": "zero"}, "text": {"field": "c"}}}]}
            """
        let theme = Theme.paper(labelSize: 30)
        let runs = texts(try scene(text).layers.flatMap(\.items)).filter { $0.font.weight == 600 }
        #expect(runs.map(\.text) == ["dark", "pale"])
        #expect(runs.map(\.color) == [theme.lightInk, theme.darkInk])
    }

    @Test func conditionsColourLabels() throws {
        let text = """
            {"data": {"values": [{"n": 1}, {"n": 2}]}, "mark": "text", "encoding": {
             "x": {"field": "n", "type": "quantitative", "axis": null}, "text": {"field": "n", "type": "quantitative"},
             "color": {"condition": {"test": "datum.n > 1", "value": "#fff"}, "value": "#010203"}}}
            """
        let runs = texts(try scene(text).layers.flatMap(\.items))
        #expect(runs.map(\.color) == [Color(hex: 0x010203), .white])
    }

    @Test func aLongAxisTitleIsBrokenToTheAxis() throws {
        let text = """
            {"data": {"values": [{"n": 1}]}, "mark": "point", "encoding": {"y": {"field": "n", "type": "quantitative",
             "title": "Mean of the scale scores that the classes of the third grade reached in spring"}}}
            """
        let runs = texts(try scene(text).layers.flatMap(\.items)).filter { $0.angle == -90 }
        #expect(runs.count > 1)
        #expect(runs.allSatisfy { FixedMeasurer().measure($0.text, $0.font).width <= frame.height })
    }

    @Test func aChartWithoutRowsSaysSo() throws {
        let text = """
            {"data": {"values": [{"c": "a", "n": 1}]}, "transform": [{"filter": "false"}], "mark": "bar",
             "encoding": {"x": {"field": "c", "type": "nominal"}, "y": {"field": "n", "type": "quantitative"}}}
            """
        #expect(texts(try scene(text).layers.flatMap(\.items)).map(\.text) == ["No rows to show"])
    }

    @Test func anAnnotationIsOneMark() throws {
        let text = """
            {"data": {"values": [{"n": 1}, {"n": 2}, {"n": 3}]}, "layer": [
             {"mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative"}}},
             {"mark": {"type": "rule", "color": "#ABCDEF"}, "encoding": {"x": {"datum": 2}}}]}
            """
        let rules = shapes(try scene(text).layers.flatMap(\.items)).filter { $0.stroke?.color == Color(hex: 0xABCDEF) }
        #expect(rules.count == 1)
    }

    @Test func legendsKeepTheOrderOfTheDomainAndWrap() throws {
        let names = [
            "Zebra crossing committee", "Apple picking and pressing", "Middle school orchestra",
            "Bees and their keepers",
        ]
        let domain = names.map { "\"\($0)\"" }.joined(separator: ",")
        let text = """
            {"data": {"values": [{"c": "Middle school orchestra", "n": 1}]}, "mark": "point", "encoding": {
             "x": {"field": "n", "type": "quantitative"}, "color": {"field": "c", "title": null, "scale": {"domain": [\(domain)]}}}}
            """
        let runs = texts(try scene(text).layers.flatMap(\.items)).filter { names.contains($0.text) }
        #expect(runs.map(\.text) == names)
        #expect(Set(runs.map(\.origin.y)).count > 1)
        #expect(runs.allSatisfy { Self.box($0).maxX <= frame.maxX + 0.5 })
    }

    /// As the picture of the gallery's stacked_bar_weather: the first value of the domain is on top.
    @Test(arguments: ["", "\"domain\": [\"b\", \"a\"], "])
    func anUprightStackBeginsAtTheTop(domain: String) throws {
        let text = """
            {"data": {"values": [{"g": "a", "n": 1}, {"g": "b", "n": 1}]}, "mark": "bar", "encoding": {
             "y": {"aggregate": "sum", "field": "n"}, "x": {"datum": "all"},
             "color": {"field": "g", "scale": {\(domain)"range": ["#010101", "#020202"]}}}}
            """
        let drawn = try scene(text)
        let first = try #require(boxes(drawn, 0x010101).first { $0.width > 100 })
        let second = try #require(boxes(drawn, 0x020202).first { $0.width > 100 })
        #expect(abs(first.maxY - second.minY) < 0.01)
    }

    @Test(arguments: [
        ("", [1.0, 2, 3]), (", \"order\": {\"value\": null}", [3, 1, 2]),
        (", \"order\": {\"field\": \"o\"}", [1, 3, 2]),
    ])
    func linesJoinRowsInOrder(order: String, wanted: [Double]) throws {
        let text = """
            {"data": {"values": [{"a": 3, "o": 2}, {"a": 1, "o": 1}, {"a": 2, "o": 3}]}, "mark": {"type": "line", "color": "#112233"},
             "encoding": {"x": {"field": "a", "type": "quantitative", "axis": null, "scale": {"zero": false, "nice": false}},
              "y": {"field": "a", "type": "quantitative", "axis": null}\(order)}}
            """
        let line = try #require(
            shapes(try scene(text).layers.flatMap(\.items)).first { $0.stroke?.color == Color(hex: 0x112233) })
        let places = line.path.elements.map { element -> Double in
            switch element {
            case .move(let p), .line(let p), .cubic(_, _, let p): (p.x - frame.minX) / frame.width * 2 + 1
            case .close: 0
            }
        }
        #expect(places == wanted)
    }

    @Test func theFrameMayBeTiny() throws {
        let small = try chart(bars(["a", "b"])).draw(
            in: Rect(x: 0, y: 0, width: 4, height: 3), theme: .night(labelSize: 40), measurer: FixedMeasurer())
        #expect(small.plot.width >= 1 && small.plot.height >= 1)
        #expect(throws: ChartError.self) {
            try chart(bars(["a"])).draw(
                in: Rect(x: 0, y: 0, width: 0, height: .nan), theme: .night(labelSize: 40), measurer: FixedMeasurer())
        }
    }
}
