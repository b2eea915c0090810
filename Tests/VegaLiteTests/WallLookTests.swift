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
