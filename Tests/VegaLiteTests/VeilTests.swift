import Scene
import TestSupport
import Testing

@testable import VegaLite

/// What the frame of a chart tells before its marks are seen.
struct VeilTests {
    private static func chartText(
        x: String = "", y: String = ", \"scale\": {\"domain\": [0, 10]}", more: String = "", title: String = "\"t\""
    ) -> String {
        """
        {"title": \(title), "data": {"values": [{"a": "p", "n": 1, "k": 2}, {"a": "q", "n": 3, "k": 1}]}, "mark": "bar",
         "encoding": {"x": {"field": "a"\(x)}, "y": {"field": "n", "type": "quantitative"\(y)}\(more)}}
        """
    }

    @Test(arguments: [
        ("", ", \"scale\": {\"domain\": [0, 10]}", "", [String]()),
        (", \"sort\": \"-y\"", ", \"scale\": {\"domain\": [0, 10]}", "", ["$.encoding.x.sort"]),
        (
            ", \"sort\": {\"field\": \"k\"}", ", \"scale\": {\"domainMin\": 0, \"domainMax\": 9}", "",
            ["$.encoding.x.sort"]
        ),
        (", \"sort\": {\"field\": \"a\", \"order\": \"descending\"}", ", \"scale\": {\"domain\": [0, 10]}", "", []),
        (", \"sort\": [\"q\", \"p\"]", "", "", ["$.encoding.y.scale.domain"]),
        (", \"sort\": \"-y\", \"scale\": {\"domain\": [\"p\", \"q\"]}", ", \"axis\": null", "", []),
        ("", ", \"stack\": \"normalize\"", ", \"color\": {\"field\": \"k\", \"type\": \"nominal\"}", []),
        (
            "", ", \"scale\": {\"domain\": [0, 10]}", ", \"color\": {\"field\": \"k\", \"type\": \"quantitative\"}",
            ["$.encoding.color.scale.domain"]
        ),
        (
            "", ", \"scale\": {\"domain\": [0, 10]}",
            ", \"column\": {\"field\": \"k\", \"sort\": {\"field\": \"n\", \"op\": \"max\"}}",
            ["$.encoding.column.sort"]
        ),
    ])
    func tellsWhereTheFrameTells(x: String, y: String, more: String, paths: [String]) throws {
        let leaks = try chart(Self.chartText(x: x, y: y, more: more)).veilLeaks
        #expect(leaks.map(\.path) == paths)
        #expect(leaks.allSatisfy { $0.mend != nil })
    }

    /// A subtitle and the ends of colours are hidden; nothing else moves.
    @Test func hidesWhatTells() throws {
        let text = Self.chartText(
            more: ", \"color\": {\"field\": \"k\", \"type\": \"quantitative\"}",
            title: "{\"text\": \"Who reads?\", \"subtitle\": \"Only q does\"}")
        let read = try chart(text)
        let theme = Theme.paper(labelSize: 30)
        let open = try read.draw(in: frame, theme: theme, measurer: FixedMeasurer())
        let veiled = try read.draw(in: frame, theme: theme, measurer: FixedMeasurer(), isVeiled: true)
        let (shown, kept) = (texts(open.items), texts(veiled.items))
        #expect(open.plot == veiled.plot)
        #expect(kept.allSatisfy(shown.contains))
        #expect(Set(shown.map(\.text)).subtracting(kept.map(\.text)) == ["Only q does", "1.0", "2.0"])
        #expect(shown.count - kept.count == 3)
    }

    @Test func givenEndsStay() throws {
        let color = ", \"color\": {\"field\": \"k\", \"type\": \"quantitative\", \"scale\": {\"domain\": [70, 80]}}"
        let drawn = try chart(Self.chartText(more: color)).draw(
            in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer(), isVeiled: true)
        #expect(Set(texts(drawn.items).map(\.text)).isSuperset(of: ["70", "80"]))
    }
}
