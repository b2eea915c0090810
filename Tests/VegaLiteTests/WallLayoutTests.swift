import Scene
import TestSupport
import Testing

@testable import VegaLite

/// How a wall lays charts out whose parts have little room.
struct WallLayoutTests {
    private static let theme = Theme.paper(labelSize: 30)
    private static let wall = Rect(x: 0, y: 0, width: 1600, height: 900)

    private func draw(_ specification: String, in frame: Rect = wall) throws -> ChartDrawing {
        try chart(specification).draw(in: frame, theme: Self.theme, measurer: FixedMeasurer())
    }

    private func labels(_ drawing: ChartDrawing, _ side: Side) -> [TextRun] {
        drawing.figure.parts.filter {
            if case .tickLabel(let axis) = $0.role { drawing.figure.axes[axis].side == side } else { false }
        }.flatMap { texts($0.items) }
    }

    /// Boxes around texts, none of which may touch another.
    private func boxes(_ runs: [TextRun]) -> [Rect] {
        let style = Style(theme: Self.theme, given: .empty, parameters: Parameters(), measurer: FixedMeasurer())
        return runs.compactMap { Item.text($0.onBaseline).bounds(style) }
    }

    private func touch(_ boxes: [Rect]) -> Bool {
        boxes.indices.contains { a in boxes.indices.contains { $0 > a && boxes[$0].intersection(boxes[a]) != nil } }
    }

    /// Histograms beside a heat map stand over its own columns and rows, and no label touches another, however close the
    /// views shall be.
    @Test(arguments: ["flush", "full"])
    func marginalHistograms(bounds: String) throws {
        let rows = (0..<90).map { "{\"a\": \($0 % 10), \"b\": \($0 % 9)}" }.joined(separator: ",")
        let text = """
            {"data": {"values": [\(rows)]}, "spacing": 5, "bounds": "\(bounds)", "vconcat": [
             {"mark": "bar", "height": 60, "encoding": {"x": {"bin": true, "field": "a", "axis": null},
              "y": {"aggregate": "count", "title": ""}}},
             {"spacing": 5, "bounds": "\(bounds)", "hconcat": [
              {"mark": "rect", "encoding": {"x": {"bin": true, "field": "a"}, "y": {"bin": true, "field": "b"},
               "color": {"aggregate": "count", "legend": null}}},
              {"mark": "bar", "width": 60, "encoding": {"y": {"bin": true, "field": "b", "axis": null},
               "x": {"aggregate": "count", "title": ""}}}]}]}
            """
        let drawn = try draw(text)
        #expect(!touch(boxes(texts(drawn.items))))
        let views = drawn.figure.views
        #expect(views.count == 3)
        #expect(bounds != "flush" || abs(views[0].width - views[1].width) < 1)
        #expect(abs(views[1].height - views[2].height) < 1)
    }

    /// In a low view every name along its axis is written.
    @Test func lowViewsKeepTheirNames() throws {
        let rows = ["sun", "fog", "drizzle", "rain", "snow"].map { "{\"w\": \"\($0)\", \"n\": 3}" }
        let data = "\"data\": {\"values\": [\(rows.joined(separator: ","))]}"
        let text = """
            {"vconcat": [{\(data), "height": 400, "mark": "point", "encoding": {
             "x": {"field": "n", "type": "quantitative"}, "y": {"field": "n", "type": "quantitative"}}},
             {\(data), "height": 40, "mark": "bar", "encoding": {"x": {"field": "n", "type": "quantitative"},
             "y": {"field": "w"}}}]}
            """
        let drawn = try draw(text)
        let names = labels(drawn, .left).filter { $0.text.contains(where: \.isLetter) }
        #expect(names.count == 5)
        #expect(names.allSatisfy { $0.font.size == 30 })
        #expect(!touch(boxes(names)))
    }

    /// Where names of many views cannot all stand in the room's size, they are a little smaller rather than fewer.
    @Test(arguments: [(6, 1.0), (14, 0.87), (60, 1.0)])
    func manyNamesOfAFacet(count: Int, size: Double) throws {
        let rows = (0..<count * 2).map { "{\"v\": \"Variety \($0 / 2)\", \"f\": \"f\($0 % 2)\", \"n\": \($0)}" }
        let text = """
            {"data": {"values": [\(rows.joined(separator: ","))]}, "mark": "point", "encoding": {
             "row": {"field": "f"}, "y": {"field": "v"}, "x": {"field": "n", "type": "quantitative"}}}
            """
        let drawn = try draw(text)
        let names = labels(drawn, .left)
        #expect((names.count == count * 2) == (count < 60))
        #expect(names.allSatisfy { $0.font.size <= 30 * size + 0.01 && $0.font.size >= 30 * 0.76 - 0.01 })
        #expect(!touch(boxes(names)))
    }

    /// Days of a month that do not fit beside each other are fewer, not turned; names are turned, and all there.
    @Test(arguments: [true, false])
    func numbersAreFewerAndNamesAreTurned(isNumber: Bool) throws {
        let rows = (1...31).map { isNumber ? "{\"d\": \($0)}" : "{\"d\": \"Name \($0)\"}" }
        let text = """
            {"data": {"values": [\(rows.joined(separator: ","))]}, "mark": "rect", "encoding": {
             "x": {"field": "d", "type": "ordinal", "title": null}}}
            """
        let days = labels(try draw(text, in: Rect(x: 0, y: 0, width: 1100, height: 700)), .bottom)
        #expect(days.allSatisfy { ($0.angle == 0) == isNumber })
        #expect((days.count == 31) != isNumber)
        #expect(days.count > 8)
    }

    /// Short titles of rows are read without turning one's head; long ones are turned.
    @Test(arguments: [("North", 0.0), ("A school with a very long name indeed", -90.0)])
    func titlesOfRows(name: String, angle: Double) throws {
        let text = """
            {"data": {"values": [{"s": "\(name)", "n": 1}, {"s": "\(name) 2", "n": 2}]}, "mark": "bar", "encoding": {
             "row": {"field": "s", "title": null}, "x": {"field": "n", "type": "quantitative"}}}
            """
        let titles = texts(try draw(text).figure.parts.filter { $0.role == .header(.row) }.flatMap(\.items))
        #expect(!titles.isEmpty)
        #expect(titles.allSatisfy { $0.angle == angle })
    }

    /// In every width of a card the legend stays inside, labels turned or not.
    @Test(arguments: [300.0, 420, 520, 560, 600, 640, 700, 780, 900])
    func legendsStayInside(width: Double) throws {
        let rows = ["Kindergarten", "Grade 1", "Grade 2", "Grade 3"].flatMap { grade in
            ["Small", "Regular + aide", "Regular"].map { "{\"g\": \"\(grade)\", \"c\": \"\($0)\", \"n\": 450}" }
        }
        let text = """
            {"data": {"values": [\(rows.joined(separator: ","))]}, "mark": {"type": "line", "point": true}, "encoding": {
             "x": {"field": "g", "sort": null, "title": null, "axis": {"labelAngle": 0}},
             "y": {"field": "n", "type": "quantitative", "title": "Mean reading scale score"},
             "color": {"field": "c", "sort": null, "title": null, "legend": {"orient": "top"}}}}
            """
        let card = Rect(x: 40, y: 0, width: width, height: 480)
        let drawn = try draw(text, in: card)
        let legend = drawn.figure.parts.filter {
            switch $0.role {
            case .legendLabel, .legendSymbol: true
            default: false
            }
        }
        #expect(!legend.isEmpty)
        let style = Style(theme: Self.theme, given: .empty, parameters: Parameters(), measurer: FixedMeasurer())
        for box in legend.flatMap(\.items).compactMap({ $0.onBaseline.bounds(style) }) {
            #expect(box.minX >= card.minX - 0.5 && box.maxX <= card.maxX + 0.5)
        }
    }

    /// The title of an axis is the data's, not that of a line which is drawn for comparison; unless that has one.
    @Test(arguments: [("", "Fall"), (", \"title\": \"Goal\"", "Goal, Fall")])
    func annotationsAreNoTitle(own: String, title: String) throws {
        let text = """
            {"data": {"values": [{"Fall": 1}]}, "layer": [
             {"data": {"values": [{"v": 2}]}, "mark": "rule", "encoding": {"x": {"field": "v", "type": "quantitative"\(own)}}},
             {"mark": "point", "encoding": {"x": {"field": "Fall", "type": "quantitative", "title": "Fall"}}}]}
            """
        #expect(texts(try draw(text).items).map(\.text).contains(title))
    }

    /// A label that is wider than its bar has the bar's colour behind all of it.
    @Test(arguments: [(900.0, false), (200, true)])
    func wideLabelsHaveAPlate(width: Double, hasPlate: Bool) throws {
        let text = """
            {"data": {"values": [{"a": "p", "n": 9}]}, "encoding": {"x": {"field": "a", "axis": null},
             "y": {"field": "n", "type": "quantitative", "axis": null}},
             "layer": [{"mark": {"type": "bar", "color": "#1F6F78", "width": {"band": 0.1}}},
              {"mark": {"type": "text", "color": "white", "text": "1,657"}, "encoding": {"y": {"datum": 1}}}]}
            """
        let drawn = try draw(text, in: Rect(x: 0, y: 0, width: width, height: 300))
        #expect(shapes(drawn.items).filter { $0.fill == Color(hex: 0x1F6F78) }.count == (hasPlate ? 2 : 1))
    }

    /// A list of names that is a little too long stands in smaller type; far too long a one has fewer names in the room's.
    @Test(arguments: [(20, 1.0, true), (29, 0.87, true), (34, 0.76, true), (80, 1.0, false)])
    func longListsOfNames(count: Int, size: Double, isWhole: Bool) throws {
        let rows = (1...count).map { "{\"v\": \"Class \($0)\", \"n\": \($0)}" }
        let text = """
            {"data": {"values": [\(rows.joined(separator: ","))]}, "mark": "bar", "encoding": {
             "y": {"field": "v", "title": null}, "x": {"field": "n", "type": "quantitative", "title": null}}}
            """
        let names = labels(try draw(text, in: Rect(x: 0, y: 0, width: 1600, height: 800)), .left)
        #expect((names.count == count) == isWhole)
        #expect(names.allSatisfy { abs($0.font.size - 30 * size) < 0.01 })
        // Letters are less high than their lines.
        #expect(!touch(boxes(names).map { $0.inset(0, $0.height * 0.03) }))
    }

    /// Labels that are set back along ticks stand below the plot all the same.
    @Test func labelsStandBelowThePlot() throws {
        let text = """
            {"data": {"values": [{"n": 0}, {"n": 9}]}, "mark": "point", "encoding": {"x": {"field": "n",
             "type": "quantitative", "title": null, "axis": {"labelPadding": -24, "tickSize": 30}}}}
            """
        let drawn = try draw(text)
        let found = boxes(labels(drawn, .bottom))
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.minY > drawn.plot.maxY })
    }

    /// The ground of a label covers no other label.
    @Test func groundsAreBeneathAllLabels() throws {
        let rows = (0..<6).map { "{\"a\": \"p\($0)\", \"n\": 9, \"t\": \"1,65\($0)\"}" }.joined(separator: ",")
        let text = """
            {"data": {"values": [\(rows)]}, "encoding": {"x": {"field": "a", "axis": null},
             "y": {"field": "n", "type": "quantitative", "axis": null}},
             "layer": [{"mark": {"type": "bar", "color": "#1F6F78", "width": {"band": 0.3}}},
              {"mark": {"type": "text", "color": "white"}, "encoding": {"y": {"datum": 1}, "text": {"field": "t"}}}]}
            """
        let drawn = try draw(text, in: Rect(x: 0, y: 0, width: 500, height: 300))
        let items = drawn.figure.parts.filter { $0.role == .mark(view: 0, .text) }.flatMap(\.items)
        let isText = items.map { if case .text = $0 { true } else { false } }
        #expect(isText == Array(repeating: false, count: 6) + Array(repeating: true, count: 6))
    }
}
