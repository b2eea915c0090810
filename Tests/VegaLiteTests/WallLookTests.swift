import Scene
import TestSupport
import Testing

@testable import VegaLite

/// What a wall makes of charts that were made for a desk.
struct WallLookTests {
    private static let themes = [Theme.paper(labelSize: 30), Theme.night(labelSize: 30)]
    private static let schemes: [String?] = [nil, "viridis", "blues", "yelloworangered", "tableau10", "pastel1"]

    private func items(_ specification: String, _ theme: Theme) throws -> [Item] {
        try chart(specification).draw(in: frame, theme: theme, measurer: FixedMeasurer()).items
    }

    @Test(arguments: schemes, ["nominal", "ordinal"])
    func groupsStandOutFromTheGround(scheme: String?, type: String) throws {
        let rows = (1...6).map { "{\"g\": \($0), \"n\": \($0)}" }.joined(separator: ",")
        let scale = scheme.map { ", \"scale\": {\"scheme\": \"\($0)\"}" } ?? ""
        let text = """
            {"data": {"values": [\(rows)]}, "mark": "circle", "encoding": {
             "x": {"field": "n", "type": "quantitative", "axis": null},
             "color": {"field": "g", "type": "\(type)", "legend": null\(scale)}}}
            """
        for theme in Self.themes {
            let fills = shapes(try items(text, theme)).compactMap(\.fill).map { $0.withAlpha(1) }
            #expect(fills.count == 6)
            #expect(Set(fills).count == 6)
            #expect(fills.allSatisfy { $0.contrast(with: theme.background) > 2.95 })
        }
    }

    @Test func coloursOfTheSpecificationStay() throws {
        let text = """
            {"data": {"values": [{"g": "a"}]}, "mark": "bar", "encoding": {
             "x": {"field": "g", "axis": null}, "color": {"field": "g", "legend": null, "scale": {"range": ["#F2C14E"]}}}}
            """
        for theme in Self.themes {
            #expect(shapes(try items(text, theme)).contains { $0.fill == Color(hex: 0xF2C14E) })
        }
    }

    @Test(arguments: ["\"color\": \"black\"", "\"fill\": \"#111\""])
    func blackPointsAreSeenAtNight(color: String) throws {
        let text = """
            {"data": {"values": [{"n": 1}]}, "mark": {"type": "point", "filled": true, "opacity": 1, \(color)},
             "encoding": {"x": {"field": "n", "type": "quantitative", "axis": null}}}
            """
        let night = Theme.night(labelSize: 30)
        #expect(shapes(try items(text, night)).contains { $0.fill == night.titleColor })
        #expect(!shapes(try items(text, .paper(labelSize: 30))).contains { $0.fill == night.titleColor })
    }

    /// Of names with equally many words none stands on one line beside another on two.
    @Test(arguments: [(["Mr. I", "Ms. Kowal"], 0), (["Mr. I", "Kowalska"], 1)])
    func namesAreBrokenAlike(names: [String], onOneLine: Int) throws {
        let rows = names.map { "{\"g\": \"\($0)\"}" }.joined(separator: ",")
        let text = """
            {"data": {"values": [\(rows)]}, "mark": "bar", "encoding": {"x": {"field": "g", "title": null}}}
            """
        let sheet = Rect(x: 0, y: 0, width: 300, height: 400)
        let drawn = try chart(text).draw(in: sheet, theme: Self.themes[0], measurer: FixedMeasurer()).items
        let runs = texts(drawn).map(\.text)
        #expect(runs.filter { $0 == "Mr. I" }.count == onOneLine)
        #expect(onOneLine == 1 || ["Mr.", "I", "Ms.", "Kowal"].allSatisfy(runs.contains))
    }

    /// A label that runs over bars is read on a ground of its own; one beside them needs none.
    @Test(arguments: [(100.0, true), (2.0, false)])
    func labelsOverBarsHaveAGround(height: Double, isOver: Bool) throws {
        let text = """
            {"layer": [{"data": {"values": [{"a": "Fall", "n": \(height)}]}, "mark": "bar", "encoding": {
             "x": {"field": "a", "axis": null},
             "y": {"field": "n", "type": "quantitative", "axis": null, "scale": {"domain": [0, 110]}}}},
             {"data": {"values": [{}]}, "mark": {"type": "text", "text": "Meets", "angle": 270, "align": "right"},
             "encoding": {"x": {"datum": "Fall"}, "y": {"value": 0}}}]}
            """
        let sheet = Rect(x: 0, y: 0, width: 400, height: 300)
        let theme = Theme.paper(labelSize: 30)
        let drawn = try chart(text).draw(in: sheet, theme: theme, measurer: FixedMeasurer()).items
        #expect(shapes(drawn).contains { $0.fill == theme.background } == isOver)
    }

    /// Large numbers without a format are written short at an axis, grouped as a label; the specification's own stays.
    @Test(arguments: [
        (1_400_000.0, "", ["0", "0.4M", "1M", "1.4M"], "1,400,000"),
        (2_000, "", ["0", "500", "1,000", "1,500", "2,000"], "2000"),
        (24_000, "", ["0", "5k", "10k", "15k", "20k", "25k"], "24,000"),
        (24_000, ", \"axis\": {\"format\": \",\"}", ["0", "5,000", "25,000"], "24,000"),
    ])
    func largeNumbersAreShort(number: Double, axis: String, labels: [String], label: String) throws {
        let text = """
            {"data": {"values": [{"a": "p", "n": \(number)}]}, "encoding": {"x": {"field": "a", "axis": null},
             "y": {"field": "n", "type": "quantitative", "title": null\(axis)}},
             "layer": [{"mark": "bar"}, {"mark": "text", "encoding": {"text": {"field": "n", "type": "quantitative"}}}]}
            """
        let drawn = try chart(text).draw(
            in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer())
        #expect(Set(texts(drawn.items).map(\.text)).isSuperset(of: labels + [label]))
    }

    /// A line over bars stands out from them, its points with it; a colour of the specification stays.
    @Test(arguments: [
        ("\"bar\"", "", [1, 1]), ("\"bar\"", ", \"color\": \"#0072B2\"", [0, 0]), ("\"rule\"", "", [0, 0]),
    ])
    func linesOverBarsStandOut(below: String, color: String, places: [Int]) throws {
        let text = """
            {"data": {"values": [{"a": "p", "n": 1}, {"a": "q", "n": 2}]},
             "encoding": {"x": {"field": "a", "axis": null}, "y": {"field": "n", "type": "quantitative", "axis": null}},
             "layer": [{"mark": \(below)}, {"mark": {"type": "line", "point": true\(color)}}]}
            """
        let theme = Theme.paper(labelSize: 30)
        let parts = try chart(text).draw(in: frame, theme: theme, measurer: FixedMeasurer()).figure.parts
        func shapesOf(_ mark: MarkType) -> [Shape] {
            shapes(parts.filter { $0.role == .mark(view: 0, mark) }.flatMap(\.items))
        }
        #expect(shapesOf(.line).allSatisfy { $0.stroke?.color == theme.palette[places[0]] })
        #expect(!shapesOf(.line).isEmpty && !shapesOf(.point).isEmpty)
        #expect(shapesOf(.point).allSatisfy { $0.fill?.withAlpha(1) == theme.palette[places[1]] })
        #expect(shapesOf(.bar).allSatisfy { $0.fill == theme.palette[0] })
    }

    /// Texts that stand out over their plot are whole in the picture, and apart from the title and the axis.
    @Test(arguments: [
        "{\"type\": \"text\", \"x\": -5, \"align\": \"right\"}",
        "{\"type\": \"text\", \"x\": 205, \"align\": \"left\"}",
        "{\"type\": \"text\", \"y\": -5, \"baseline\": \"bottom\"}",
    ])
    func textsBesideThePlotAreWhole(mark: String) throws {
        let view = """
            {"title": "Above", "width": 200, "data": {"values": [{"a": "one", "n": 1}, {"a": "two", "n": 2}]},
             "encoding": {"y": {"field": "a", "title": null, "axis": {"offset": 40}},
              "x": {"field": "n", "type": "quantitative", "title": null}},
             "layer": [{"mark": "point"}, {"mark": \(mark), "encoding": {"text": {"value": "Looking"}}}]}
            """
        for text in [view, "{\"vconcat\": [\(view)]}"] {
            let drawn = try items(text, Self.themes[0])
            let style = Style(theme: Self.themes[0], given: .empty, parameters: Parameters(), measurer: FixedMeasurer())
            let runs = texts(drawn)
            let boxes = runs.compactMap { run in Item.text(run.onBaseline).bounds(style).map { (run.text, $0) } }
            #expect(runs.filter { $0.text == "Looking" }.count == 2)
            #expect(boxes.allSatisfy { frame.inset(-1, -1).union($0.1) == frame.inset(-1, -1) })
            let labels = boxes.filter { $0.0 == "Looking" }
            let others = boxes.filter { $0.0 != "Looking" }
            #expect(labels.allSatisfy { label in others.allSatisfy { $0.1.intersection(label.1) == nil } })
        }
    }

    /// Bins whose edges are no whole numbers have labels that tell them apart; numbers of rows have whole ticks.
    @Test func ticksSayDifferentThings() throws {
        let rows = (0..<40).map { "{\"n\": \(Double($0) * 0.2 + 1)}" }.joined(separator: ",")
        let text = """
            {"data": {"values": [\(rows)]}, "mark": "bar", "encoding": {
             "x": {"field": "n", "bin": {"step": 0.2}, "title": null},
             "y": {"aggregate": "count", "title": null}}}
            """
        let drawn = try chart(text).draw(
            in: Rect(x: 0, y: 0, width: 1600, height: 800), theme: Self.themes[0], measurer: FixedMeasurer())
        func labels(_ side: Side) -> [String] {
            drawn.figure.parts.filter {
                if case .tickLabel(let axis) = $0.role { drawn.figure.axes[axis].side == side } else { false }
            }.flatMap { texts($0.items) }.map(\.text)
        }
        #expect(labels(.bottom).count > 5)
        #expect(Set(labels(.bottom)).count == labels(.bottom).count)
        #expect(labels(.left).allSatisfy { !$0.contains(".") })
    }

    /// A line, a point or a text in a colour for white paper is seen on a dark ground.
    @Test(arguments: [
        ("\"rule\"", "#555", 3.0), ("\"rule\"", "#888", 3.0), ("\"text\", \"text\": \"Meets\"", "#555", 4.5),
    ])
    func darkColoursAreSeenAtNight(mark: String, color: String, least: Double) throws {
        let text = """
            {"data": {"values": [{}]}, "mark": {"type": \(mark), "color": "\(color)"}, "encoding": {"y": {"datum": 500, "axis": null}}}
            """
        for theme in Self.themes {
            let drawn = try items(text, theme)
            let seen = (shapes(drawn).compactMap { $0.stroke?.color } + texts(drawn).map(\.color)).last
            let given = try #require(ColorValue(color)?.color)
            let isNight = theme.background.luminance < 0.2
            #expect(isNight || seen == given)
            #expect(try #require(seen).contrast(with: theme.background) >= least || !isNight)
        }
    }

    /// Cells in the faint colours of a ramp have an outline that stands out; colours that are listed have none.
    @Test(arguments: [
        ("\"type\": \"quantitative\"", true),
        ("\"scale\": {\"range\": [\"#eee\", \"#000\"]}, \"type\": \"quantitative\"", false),
        ("\"type\": \"nominal\"", false),
    ])
    func faintCellsAreOutlined(color: String, isOutlined: Bool) throws {
        let text = """
            {"data": {"values": [{"a": "p", "n": 1}, {"a": "q", "n": 9}]}, "mark": "rect", "encoding": {
             "x": {"field": "a", "axis": null}, "color": {"field": "n", "legend": null, \(color)}}}
            """
        for theme in Self.themes + [.vega] {
            let cells = shapes(try items(text, theme)).filter { $0.fill != nil && $0.path.bounds.width > 9 }
            let outlines = cells.compactMap(\.stroke)
            #expect(outlines.count == (isOutlined && !theme.takesOwnSize ? 1 : 0))
            #expect(outlines.allSatisfy { $0.color.contrast(with: theme.background) > 2.95 })
        }
    }

    /// Thin strips side by side would be all lines.
    @Test(arguments: [(40, true), (90, false)])
    func thinStripsHaveNoOutline(count: Int, isOutlined: Bool) throws {
        let rows = (0..<count).map { "{\"a\": \($0), \"n\": \($0)}" }.joined(separator: ",")
        let text = """
            {"data": {"values": [\(rows)]}, "mark": "rect", "encoding": {"x": {"field": "a", "type": "ordinal", "axis": null},
             "color": {"field": "n", "type": "quantitative", "legend": null}}}
            """
        let cells = shapes(try items(text, Self.themes[0])).filter { $0.fill != nil }
        #expect(cells.contains { $0.stroke != nil } == isOutlined)
    }

    /// Sizes of whole numbers are explained by whole numbers, large ones in short; nothing has no size.
    @Test(arguments: [
        ([1.0, 2, 3], ["1", "2", "3"]), ([1.5, 3], ["1.6", "3.0"]),
        ([0, 400_000, 800_000], ["200k", "800k"]),
    ])
    func legendsOfWholeNumbers(numbers: [Double], labels: [String]) throws {
        let rows = numbers.map { "{\"n\": \($0)}" }.joined(separator: ",")
        let text = """
            {"data": {"values": [\(rows)]}, "mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative", "axis": null},
             "size": {"field": "n", "type": "quantitative", "title": null, "scale": {"zero": false}}}}
            """
        let drawn = try items(text, Self.themes[0])
        let found = texts(drawn).map(\.text)
        #expect(Set(found).isSuperset(of: labels))
        #expect(!found.contains("0"))
    }

    /// A text shows as much of its ink as the specification wants.
    @Test func faintTextsAreFaint() throws {
        let text = """
            {"data": {"values": [{}]}, "mark": {"type": "text", "text": "1955", "opacity": 0.25}, "encoding": {}}
            """
        #expect(texts(try items(text, Self.themes[0])).map(\.color.alpha) == [0.25])
    }

    /// A school year across the wall has each month; the same year in a narrow view has fewer.
    @Test(arguments: [(1600.0, 10), (600.0, 3)])
    func aLongTimeAxisNamesItsMonths(width: Double, atLeast: Int) throws {
        let rows = (0..<11).map { "{\"d\": \"2024-\($0 < 9 ? "0" : "")\($0 + 1)-01\", \"n\": \($0)}" }
        let text = """
            {"data": {"values": [\(rows.joined(separator: ","))]}, "mark": "line", "encoding": {
             "x": {"field": "d", "type": "temporal", "title": null, "axis": {"format": "%b"}},
             "y": {"field": "n", "type": "quantitative", "axis": null}}}
            """
        let sheet = Rect(x: 0, y: 0, width: width, height: 500)
        let drawn = try chart(text).draw(in: sheet, theme: .paper(labelSize: 30), measurer: FixedMeasurer()).items
        let count = texts(drawn).count
        #expect(count >= atLeast)
        #expect(Double(count) <= width / 60)
    }

    /// A view alone in its row is as wide as the two beside each other above it.
    @Test(arguments: [true, false])
    func viewsOfAConcatenationFillTheirRow(isLast: Bool) throws {
        let data = "\"data\": {\"values\": [{\"n\": 2}]}"
        let pair = """
            {"hconcat": [{\(data), "mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative"}}},
             {\(data), "mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative"}}}]}
            """
        let bar = """
            {\(data), "mark": {"type": "bar", "color": "#112233"}, "encoding": {
             "x": {"field": "n", "type": "quantitative", "scale": {"domain": [0, 2]}, "title": null}}}
            """
        let views = isLast ? [pair, bar] : [bar, pair]
        let drawn = boxes(try scene("{\"vconcat\": [\(views.joined(separator: ","))]}"), 0x112233)
        let widest = try #require(drawn.max { $0.width < $1.width })
        #expect(widest.width > frame.width * 0.8)
        #expect(widest.maxX <= frame.maxX + 0.5)
    }
}
