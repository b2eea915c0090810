import Scene
import TestSupport
import Testing

@testable import VegaLite

/// Names at the ends of lines in the place of a legend.
struct DirectLabelTests {
    private let sheet = Rect(x: 0, y: 0, width: 1600, height: 900)

    /// A line for each pair of a first and a last height, over two days; the last one ends earlier if asked for.
    private func lines(
        _ heights: [(Double, Double)], legend: String = "", more: String = "", names: [String]? = nil,
        endsEarly: Bool = false
    ) -> String {
        let rows = heights.enumerated().flatMap { index, ends in
            let name = names?[index] ?? "\(index + 3)"
            let last = endsEarly && index == heights.count - 1 ? 1.5 : 2
            return [(1.0, ends.0), (last, ends.1)].map { "{\"g\": \"\(name)\", \"x\": \($0), \"y\": \($1)}" }
        }
        return """
            {"data": {"values": [\(rows.joined(separator: ","))]}, "layer": [{"mark": {"type": "line", "point": true},
             "encoding": {"x": {"field": "x", "type": "quantitative", "axis": null},
             "y": {"field": "y", "type": "quantitative", "axis": null, "scale": {"domain": [0, 100]}},
             "color": {"field": "g", "type": "ordinal", "title": "Grade"\(legend)}}}\(more)]}
            """
    }

    private func figure(_ text: String, isVeiled: Bool = false) throws -> Figure {
        try chart(text).draw(
            in: sheet, theme: .paper(labelSize: 30), measurer: FixedMeasurer(), isVeiled: isVeiled
        ).figure
    }

    private func names(_ figure: Figure) -> [TextRun] {
        texts(figure.parts.filter { $0.role == .lineName(0) }.flatMap(\.items))
    }

    private func hasTitle(_ figure: Figure) -> Bool { figure.parts.contains { $0.role == .legendTitle(0) } }

    /// Each name stands beside the end of its line, near ones moved apart; all are in the picture.
    @Test(arguments: [[(10.0, 20.0), (30, 60), (50, 90)], [(10, 50), (30, 51), (50, 52)]])
    func namesStandAtTheEnds(heights: [(Double, Double)]) throws {
        let figure = try figure(lines(heights))
        let names = self.names(figure)
        #expect(!hasTitle(figure))
        #expect(names.map(\.text).sorted() == ["Grade 3", "Grade 4", "Grade 5"])
        let view = try #require(figure.views.first)
        for (index, ends) in heights.enumerated() {
            let name = try #require(names.first { $0.text == "Grade \(index + 3)" })
            #expect(abs(name.origin.y - (view.maxY - view.height * ends.1 / 100)) < 40)
            #expect(name.origin.x > view.maxX)
            #expect(name.origin.x + FixedMeasurer().measure(name.text, name.font).width <= sheet.maxX + 0.5)
        }
        let heights = names.map(\.origin.y).sorted()
        #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 30 })
    }

    @Test func wordsNeedNoTitle() throws {
        let names = self.names(try figure(lines([(10, 20), (30, 60)], names: ["EL", "Not EL"])))
        #expect(names.map(\.text).sorted() == ["EL", "Not EL"])
    }

    /// Lines that end together or apart, too many, a side that the specification gives, and a word in the way.
    @Test(arguments: [
        "together", "early", "many", "side", "word",
    ])
    func elseTheLegendStays(_ reason: String) throws {
        let two = [(10.0, 20.0), (30.0, 60.0)]
        let word = """
            , {"data": {"values": [{}]}, "mark": {"type": "text", "text": "Meets", "align": "left"},
             "encoding": {"y": {"datum": 60}, "x": {"value": "width"}}}
            """
        let text: String? =
            switch reason {
            case "together": lines((0..<6).map { (Double($0) * 15, 50) })
            case "early": lines(two, endsEarly: true)
            case "many": lines((0..<7).map { (Double($0) * 14, Double($0) * 14) })
            case "side": lines(two, legend: ", \"legend\": {\"orient\": \"bottom\"}")
            case "word": lines(two, more: word)
            default: nil
            }
        let figure = try figure(try #require(text))
        #expect(hasTitle(figure))
        #expect(names(figure).isEmpty)
    }

    /// Before the marks are seen, nothing tells where the lines end; the plot stands where it will stand.
    @Test func theVeilHidesTheEnds() throws {
        let (up, down) = (lines([(10, 20), (30, 60)]), lines([(90, 80), (80, 10)]))
        // What is painted; the marks that can be named are known behind a veil too, and never drawn.
        #expect(try figure(up, isVeiled: true).items == figure(down, isVeiled: true).items)
        #expect(try figure(up, isVeiled: true).views == figure(up).views)
        #expect(try names(figure(up, isVeiled: true)).map(\.text) == ["Grade 3", "Grade 4"])
    }

    /// Lines of an ordinal field are told apart; a ramp that the specification wants stays.
    @Test(arguments: [("", true), (", \"scale\": {\"scheme\": \"blues\"}", false)])
    func linesAreToldApart(scale: String, isPalette: Bool) throws {
        let figure = try figure(lines((0..<6).map { (50, Double($0) * 18) }, legend: scale))
        let strokes = Set(shapes(figure.items).compactMap { $0.stroke?.color })
        #expect(strokes.isSuperset(of: Theme.paper(labelSize: 30).palette.prefix(6)) == isPalette)
    }
}
