import Scene
import TestSupport
import Testing

@testable import VegaLite

/// Where one group alone is hidden, a second one goes with it, in all charts of a meeting.
struct ComplementTests {
    private static let least = 10.0

    /// A group: "class=A term=1", and how many students it has.
    private static func group(_ name: String, _ size: Double) -> StudentGroup {
        let parts = name.split(separator: " ").map { part in
            let pair = part.split(separator: "=")
            return HiddenGroup.Part(field: String(pair[0]), value: .string(String(pair[1])))
        }
        return StudentGroup(group: HiddenGroup(parts: parts), size: size, isSmall: size < least)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// The groups of each chart, and what it hides besides the small ones.
        var charts: [[String: Double]]
        var held: [[String]]
    }

    @Test(arguments: [
        Case(testDescription: "none is small", charts: [["class=A": 12, "class=B": 10]], held: [[]]),
        Case(
            testDescription: "the smallest of the others", charts: [["class=A": 20, "class=B": 4, "class=C": 12]],
            held: [["C"]]),
        Case(testDescription: "10 against 5: both", charts: [["class=A": 10, "class=B": 5]], held: [["A"]]),
        Case(
            testDescription: "two small groups hide each other",
            charts: [["class=A": 20, "class=B": 4, "class=C": 9]], held: [[]]),
        Case(testDescription: "one group alone is no total", charts: [["class=A": 4]], held: [[]]),
        Case(
            testDescription: "rows and columns of a table",
            charts: [
                ["class=A sex=f": 4, "class=A sex=m": 12, "class=B sex=f": 15, "class=B sex=m": 30]
            ], held: [["A, m", "B, f", "B, m"]]),
        Case(
            testDescription: "the total stands in another chart, the others in a third",
            charts: [["class=B": 4], ["class=A": 20, "class=C": 12], ["year=1": 36]], held: [[], ["C"], []]),
        Case(
            testDescription: "the same group in both charts",
            charts: [
                ["class=A": 20, "class=B": 4, "class=C": 12], ["class=A": 11, "class=B": 4, "class=C": 12],
            ], held: [["A"], ["A"]]),
        Case(
            testDescription: "a chart that shows the small group speaks of others",
            charts: [["class=A": 20, "class=B": 4, "class=C": 12], ["class=A": 40, "class=B": 30, "class=C": 35]],
            held: [["C"], []]),
        Case(
            testDescription: "a chart's own totals hold, whatever others hide",
            charts: [["class=A": 20, "class=B": 4, "class=C": 40], ["class=A": 4, "class=B": 30, "class=C": 35]],
            held: [["A"], ["B"]]),
        Case(
            testDescription: "other fields make other totals",
            charts: [["class=A": 20, "class=B": 4, "class=C": 12], ["sex=f": 18, "sex=m": 18]], held: [["C"], []]),
        Case(
            testDescription: "a bin is one thing, with both its ends",
            charts: [["s=0 s_end=10": 4, "s=10 s_end=20": 30, "s=20 s_end=30": 14]], held: [["20–30"]]),
    ])
    func whatGoesWithASmallGroup(_ example: Case) {
        let charts = example.charts.map { chart in
            chart.sorted { $0.key < $1.key }.map { Self.group($0.key, $0.value) }
        }
        let held = ComplementaryGroups.of(charts).map { $0.map(\.name).sorted() }
        #expect(held == example.held)
    }

    // MARK: drawing

    private static func rows(_ sizes: KeyValuePairs<String, Int>) -> String {
        let rows = sizes.flatMap { name, size in
            (0..<size).map { "{\"class\": \"\(name)\", \"score\": \($0)}" }
        }
        return "[\(rows.joined(separator: ","))]"
    }

    private static let classes = rows(["A": 24, "B": 3, "C": 15, "D": 19])

    private func chart(
        _ encoding: String, mark: String = "bar", rows: String = classes, held: Set<HiddenGroup> = [],
        hasBadge: Bool = false
    ) throws -> Chart {
        let text = "{\"data\": {\"values\": \(rows)}, \"mark\": \"\(mark)\", \"encoding\": {\(encoding)}}"
        return try Chart(specification: Array(text.utf8), privacy: Privacy(alsoHidden: held, hasBadge: hasBadge)) { _ in
            nil
        }
    }

    private static let upright =
        "\"x\": {\"field\": \"class\", \"type\": \"nominal\"}, \"y\": {\"aggregate\": \"count\", \"type\": \"quantitative\"}"
    private static let lying =
        "\"y\": {\"field\": \"class\", \"type\": \"nominal\"}, \"x\": {\"aggregate\": \"mean\", \"field\": \"score\"}"

    private func words(_ drawing: ChartDrawing, _ role: Role) -> [String] {
        drawing.figure.parts.filter { $0.role == role }.flatMap { texts($0.items) }.map(\.text)
    }

    @Test func bothSlotsStayAndSayWhy() throws {
        let first = try chart(Self.upright)
        let held = ComplementaryGroups.of([first])[0]
        #expect(held.map(\.name) == ["C"])
        let second = try chart(Self.upright, held: held)
        #expect(second.hiddenGroups.map(\.name) == ["B"] && second.heldGroups.map(\.name) == ["C"])
        let drawing = try second.draw(in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer())
        let labels = drawing.figure.parts.flatMap { part -> [String] in
            if case .tickLabel = part.role { texts(part.items).map(\.text) } else { [] }
        }
        #expect(Set(labels).isSuperset(of: ["A", "B", "C", "D"]))
        #expect(words(drawing, .note).joined(separator: " ") == "fewer than 10 not shown")
        #expect(
            words(drawing, .footnote).joined(separator: " ")
                == "1 group of fewer than 10 students is not shown, and 1 more so that it cannot be worked out")
    }

    @Test(arguments: [("upright", upright), ("lying", lying)])
    func slotsThatSayWhy(_ name: String, _ encoding: String) throws {
        let chart = try chart(encoding, held: ComplementaryGroups.of([chart(encoding)])[0])
        let drawing = try chart.draw(in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer())
        try expectGolden(
            Scene(
                size: Size(frame.maxX + 20, frame.maxY + 20), background: .white,
                layers: [Layer("chart", drawing.items)]
            ), "privacy-\(name)")
    }

    // MARK: one mark a student

    @Test(arguments: [
        ("point", "\"x\": {\"field\": \"class\"}, \"y\": {\"field\": \"score\", \"type\": \"quantitative\"}", "dot"),
        ("circle", "\"x\": {\"field\": \"class\"}, \"y\": {\"field\": \"score\", \"type\": \"quantitative\"}", "dot"),
        ("tick", "\"x\": {\"field\": \"score\", \"type\": \"quantitative\"}", "tick"),
        ("point", "\"x\": {\"field\": \"class\"}, \"y\": {\"aggregate\": \"mean\", \"field\": \"score\"}", nil),
        ("circle", "\"x\": {\"field\": \"class\"}, \"size\": {\"aggregate\": \"count\"}", nil),
        ("bar", upright, nil),
        ("boxplot", lying.replacing("\"aggregate\": \"mean\", ", with: "\"type\": \"quantitative\", "), nil),
    ])
    func marksThatAreStudents(mark: String, encoding: String, found: String?) throws {
        let chart = try chart(encoding, mark: mark, hasBadge: true)
        #expect(chart.studentMark?.rawValue == found)
        let drawing = try chart.draw(in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer())
        let badge = words(drawing, .footnote).first { $0.hasPrefix("Each") }
        #expect(badge == found.map { "Each \($0) is one student" })
    }

    @Test func outliersAreStudents() throws {
        let rows = "[\((0..<30).map { "{\"score\": \($0 == 0 ? 500 : $0)}" }.joined(separator: ","))]"
        let chart = try chart("\"x\": {\"field\": \"score\", \"type\": \"quantitative\"}", mark: "boxplot", rows: rows)
        #expect(chart.studentMark == .dot)
    }

    @Test func theBadgeStandsUnderTheChart() throws {
        let chart = try chart(
            "\"x\": {\"field\": \"class\"}, \"y\": {\"field\": \"score\", \"type\": \"quantitative\"}", mark: "point",
            hasBadge: true)
        let drawing = try chart.draw(in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer())
        let badge = try #require(drawing.figure.parts.last { $0.role == .footnote })
        let line = try #require(texts(badge.items).first)
        #expect(line.origin.y > drawing.plot.maxY && line.origin.y < frame.maxY)
    }
}
