import Scene
import TestSupport
import Testing

@testable import VegaLite

/// Small groups are left out of the drawing, and nothing of it follows from their numbers.
struct PrivacyTests {
    /// Students by class and band: 12 in A, 3 in B, 10 in C, the score of B far above the others.
    private static let students = rows([
        ("A", "low", 3, 10), ("A", "high", 9, 20), ("B", "low", 1, 900),
        ("B", "high", 2, 990), ("C", "low", 5, 30), ("C", "high", 5, 40),
    ])

    /// One row a student: class, band, how many, score.
    private static func rows(_ groups: [(String, String, Int, Int)]) -> String {
        let rows = groups.flatMap { name, band, count, score in
            (0..<count).map {
                "{\"id\": \"\(name)\(band)\($0)\", \"class\": \"\(name)\", \"band\": \"\(band)\", \"score\": \(score)}"
            }
        }
        return "[\(rows.joined(separator: ","))]"
    }

    /// The same, counted already.
    private static let counted = """
        [{"class": "A", "band": "low", "n": 3, "mean": 10}, {"class": "A", "band": "high", "n": 9, "mean": 20},
         {"class": "B", "band": "low", "n": 1, "mean": 900}, {"class": "B", "band": "high", "n": 2, "mean": 990},
         {"class": "C", "band": "low", "n": 5, "mean": 30}, {"class": "C", "band": "high", "n": 5, "mean": 40}]
        """

    private static let byClass = "\"x\": {\"field\": \"class\", \"type\": \"nominal\"}"
    private static let byBand = "\"color\": {\"field\": \"band\", \"type\": \"nominal\"}"
    private static let mean = "\"y\": {\"aggregate\": \"mean\", \"field\": \"score\", \"type\": \"quantitative\"}"
    private static let count = "\"y\": {\"aggregate\": \"count\", \"type\": \"quantitative\"}"

    private func chart(
        _ rest: String, rows: String = students, privacy: Privacy? = Privacy()
    ) throws(ChartError) -> Chart {
        try Chart(specification: Array("{\"data\": {\"values\": \(rows)}, \(rest)}".utf8), privacy: privacy) { _ in nil
        }
    }

    private func draw(_ chart: Chart) throws -> ChartDrawing {
        try chart.draw(in: frame, theme: .paper(labelSize: 30), measurer: FixedMeasurer())
    }

    /// How many marks are painted.
    private func marks(_ drawing: ChartDrawing) -> Int {
        drawing.figure.parts.reduce(0) { sum, part in
            if case .mark = part.role { sum + part.items.count } else { sum }
        }
    }

    /// The texts of parts with a role.
    private func words(_ drawing: ChartDrawing, _ isWanted: (Role) -> Bool) -> [String] {
        drawing.figure.parts.filter { isWanted($0.role) }.flatMap { texts($0.items) }.map(\.text)
    }

    private func footnote(_ drawing: ChartDrawing) -> String {
        words(drawing) { $0 == .footnote }.joined(separator: " ")
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var rest: String
        var marks: Int
        var hidden: [String]

        init(_ name: String, _ rest: String, marks: Int, hidden: [String]) {
            testDescription = name
            self.rest = rest
            self.marks = marks
            self.hidden = hidden
        }
    }

    @Test(arguments: [
        Case("counts", "\"mark\": \"bar\", \"encoding\": {\(byClass), \(count)}", marks: 2, hidden: ["B"]),
        Case("means", "\"mark\": \"point\", \"encoding\": {\(byClass), \(mean)}", marks: 2, hidden: ["B"]),
        Case(
            "a stack counts as one group", "\"mark\": \"bar\", \"encoding\": {\(byClass), \(count), \(byBand)}",
            marks: 4, hidden: ["B"]),
        Case(
            "shares of a stack",
            """
            "mark": "bar", "encoding": {\(byClass), \(byBand),
              "y": {"aggregate": "count", "type": "quantitative", "stack": "normalize"}}
            """, marks: 4, hidden: ["B"]),
        Case(
            "means of bands are groups of their own",
            "\"mark\": \"point\", \"encoding\": {\(byClass), \(mean), \(byBand)}",
            marks: 0,
            hidden: ["high, A", "low, A", "high, B", "low, B", "high, C", "low, C"]),
        Case(
            "offsets part groups",
            "\"mark\": \"bar\", \"encoding\": {\(byClass), \(mean), \"xOffset\": {\"field\": \"band\", \"type\": \"nominal\"}}",
            marks: 0, hidden: ["high, A", "low, A", "high, B", "low, B", "high, C", "low, C"]),
        Case(
            "facets part groups",
            "\"mark\": \"bar\", \"encoding\": {\"column\": {\"field\": \"class\", \"type\": \"nominal\"}, \(count)}",
            marks: 2, hidden: ["B"]),
        Case(
            "an aggregate transform",
            """
            "transform": [{"aggregate": [{"op": "mean", "field": "score", "as": "m"}], "groupby": ["class"]}],
            "mark": "bar", "encoding": {\(byClass), "y": {"field": "m", "type": "quantitative"}}
            """, marks: 2, hidden: ["B"]),
        Case(
            "a stack transform",
            """
            "transform": [{"aggregate": [{"op": "count", "as": "n"}], "groupby": ["class", "band"]},
              {"stack": "n", "groupby": ["class"], "as": ["from", "to"]}],
            "mark": "bar", "encoding": {\(byClass), \(byBand),
              "y": {"field": "from", "type": "quantitative"}, "y2": {"field": "to"}}
            """, marks: 4, hidden: ["B"]),
        Case(
            "shares of a total",
            """
            "transform": [{"aggregate": [{"op": "count", "as": "n"}], "groupby": ["class", "band"]},
              {"joinaggregate": [{"op": "sum", "field": "n", "as": "all"}], "groupby": ["class"]},
              {"calculate": "datum.n / datum.all", "as": "share"}],
            "mark": "rect", "encoding": {\(byClass), "y": {"field": "band", "type": "nominal"},
              "color": {"field": "share", "type": "quantitative"}}
            """, marks: 4, hidden: ["B"]),
        Case(
            "a difference from a mean stays that of its small group",
            """
            "transform": [{"aggregate": [{"op": "mean", "field": "score", "as": "m"}], "groupby": ["class", "band"]},
              {"joinaggregate": [{"op": "mean", "field": "m", "as": "all"}], "groupby": ["class"]}],
            "mark": "point", "encoding": {\(byClass), "y": {"field": "m", "type": "quantitative"}, \(byBand)}
            """, marks: 0, hidden: ["high, A", "low, A", "high, B", "low, B", "high, C", "low, C"]),
        Case(
            "labels on bars hide with them and count once",
            """
            "encoding": {\(byClass), \(count)},
            "layer": [{"mark": "bar"}, {"mark": "text", "encoding": {"text": {"aggregate": "count"}}}]
            """, marks: 4, hidden: ["B"]),
        Case(
            "columns of a pivot are groups of their own",
            """
            "transform": [{"pivot": "band", "value": "score", "groupby": ["class"]}],
            "mark": "point", "encoding": {\(byClass), "y": {"field": "low", "type": "quantitative"}}
            """, marks: 0, hidden: ["A", "B", "C"]),
        Case(
            "densities of groups",
            """
            "transform": [{"density": "score", "groupby": ["class"], "bandwidth": 5, "extent": [0, 50], "steps": 10}],
            "mark": "line", "encoding": {"x": {"field": "value", "type": "quantitative"},
              "y": {"field": "density", "type": "quantitative"}, "color": {"field": "class", "type": "nominal"}}
            """, marks: 2, hidden: ["B"]),
        Case(
            "what is filtered still counts in its group",
            """
            "transform": [
              {"joinaggregate": [{"op": "q1", "field": "score", "as": "low"}], "groupby": ["class"]},
              {"filter": "datum.score > 10"},
              {"aggregate": [{"op": "min", "field": "score", "as": "least"}], "groupby": ["class"]}],
            "mark": "point", "encoding": {\(byClass), "y": {"field": "least", "type": "quantitative"}}
            """, marks: 2, hidden: ["B"]),
        Case(
            "a larger group beforehand lends no size",
            """
            "transform": [
              {"joinaggregate": [{"op": "q1", "field": "score", "as": "low"}], "groupby": ["band"]},
              {"aggregate": [{"op": "min", "field": "score", "as": "least"}], "groupby": ["class"]}],
            "mark": "point", "encoding": {\(byClass), "y": {"field": "least", "type": "quantitative"}}
            """, marks: 2, hidden: ["B"]),
        Case(
            "bins are groups",
            """
            "mark": "bar", "encoding": {"x": {"field": "score", "bin": {"step": 100}, "type": "quantitative"}, \(count)}
            """, marks: 1, hidden: ["900–1000"]),
        Case(
            "marks for single rows are no aggregates",
            "\"mark\": \"point\", \"encoding\": {\(byClass), \"y\": {\"field\": \"score\", \"type\": \"quantitative\"}}",
            marks: 25, hidden: []),
        Case(
            "an annotation is no group",
            """
            "layer": [{"mark": "bar", "encoding": {\(byClass), \(mean)}},
              {"data": {"values": [{"cut": 5}]}, "mark": "rule",
               "encoding": {"y": {"field": "cut", "type": "quantitative"}}}]
            """, marks: 3, hidden: ["B"]),
    ])
    func smallGroupsAreLeftOut(_ example: Case) throws {
        let chart = try chart(example.rest)
        let drawing = try draw(chart)
        #expect(marks(drawing) == example.marks)
        #expect(chart.hiddenGroups.map(\.name).sorted() == example.hidden.sorted())
        #expect(footnote(drawing) == (example.hidden.isEmpty ? "" : Privacy().footnote(groups: example.hidden.count)))
    }

    @Test(arguments: [
        Case(
            "counted bars",
            "\"mark\": \"bar\", \"encoding\": {\(byClass), \(byBand), \"y\": {\"field\": \"n\", \"type\": \"quantitative\"}}",
            marks: 4, hidden: ["B"]),
        Case(
            "sums of counted bars",
            "\"mark\": \"bar\", \"encoding\": {\(byClass), \"y\": {\"aggregate\": \"sum\", \"field\": \"n\", \"type\": \"quantitative\"}}",
            marks: 2, hidden: ["B"]),
        Case(
            "means beside counts",
            "\"transform\": [{\"filter\": \"datum.band == 'low'\"}], \"mark\": \"point\", \"encoding\": {\(byClass), \"y\": {\"field\": \"mean\", \"type\": \"quantitative\"}}",
            marks: 0, hidden: ["A", "B", "C"]),
    ])
    func rowsThatAreCountedAlreadyNameTheirCount(_ example: Case) throws {
        let chart = try chart(example.rest, rows: Self.counted, privacy: Privacy(countField: "n"))
        #expect(marks(try draw(chart)) == example.marks)
        #expect(chart.hiddenGroups.map(\.name).sorted() == example.hidden)
    }

    @Test(arguments: [(3, 3), (4, 2), (10, 2), (11, 1), (13, 0)])
    func theSizeIsTheSchools(least: Int, shown: Int) throws {
        let chart = try chart(
            "\"mark\": \"bar\", \"encoding\": {\(Self.byClass), \(Self.count)}",
            privacy: Privacy(minimumGroupSize: least))
        let drawing = try draw(chart)
        #expect(marks(drawing) == shown)
        let said =
            shown == 3
            ? ""
            : shown == 2
                ? "1 group of fewer than \(least) students is not shown"
                : "\(3 - shown) groups of fewer than \(least) students are not shown"
        #expect(footnote(drawing) == said)
    }

    @Test func withoutPrivacyAllIsDrawn() throws {
        let chart = try chart("\"mark\": \"bar\", \"encoding\": {\(Self.byClass), \(Self.count)}", privacy: nil)
        let drawing = try draw(chart)
        #expect(marks(drawing) == 3)
        #expect(footnote(drawing).isEmpty)
    }

    /// The slot stays, and neither the axis nor the order tells how far the hidden group is from the others.
    @Test(arguments: ["\"-y\"", "\"y\"", "{\"field\": \"score\", \"op\": \"mean\"}", "null"])
    func nothingFollowsFromHiddenNumbers(sort: String) throws {
        func labels(_ score: Int) throws -> [String] {
            let rows = Self.rows([("A", "low", 12, 10), ("B", "low", 3, score), ("C", "low", 11, 30)])
            let x = "\"x\": {\"field\": \"class\", \"type\": \"nominal\", \"sort\": \(sort)}"
            let chart = try chart("\"mark\": \"bar\", \"encoding\": {\(x), \(Self.mean)}", rows: rows)
            return words(try draw(chart)) { if case .tickLabel = $0 { true } else { false } }
        }
        #expect(try labels(0) == labels(20))
        #expect(try labels(0) == labels(900))
        #expect(Set(try labels(0)).isSuperset(of: ["A", "B", "C"]))
    }

    @Test func aLineHasAGap() throws {
        let rows = Self.rows([
            ("1", "", 12, 10), ("2", "", 12, 20), ("3", "", 4, 900), ("4", "", 12, 30), ("5", "", 12, 10),
        ])
        let chart = try chart(
            "\"mark\": {\"type\": \"line\", \"point\": true}, \"encoding\": {\(Self.byClass), \(Self.mean)}", rows: rows
        )
        let drawing = try draw(chart)
        let line = try #require(
            drawing.figure.parts.first { if case .mark(_, .line) = $0.role { true } else { false } })
        let moves = shapes(line.items).flatMap(\.path.elements).count { if case .move = $0 { true } else { false } }
        #expect(moves == 2)
        #expect(marks(drawing) == 5)
        #expect(chart.hiddenGroups.map(\.name) == ["3"])
    }

    @Test func theFootnoteStandsUnderTheChart() throws {
        let chart = try chart("\"mark\": \"bar\", \"encoding\": {\(Self.byClass), \(Self.count)}")
        let drawing = try draw(chart)
        let note = try #require(drawing.figure.parts.last { $0.role == .footnote })
        let line = try #require(texts(note.items).first)
        #expect(line.origin.y > drawing.plot.maxY && line.origin.y < frame.maxY)
        let own = try chart.draw(in: frame, theme: .vega, measurer: FixedMeasurer())
        #expect(own.description.contains("\"footnote\":\"1 group of fewer"))
    }

    // MARK: identifying fields

    @Test(arguments: [
        ("\"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"id\"}, \(mean)}", "$.encoding.x.field"),
        (
            "\"mark\": \"line\", \"encoding\": {\(byClass), \(mean), \"detail\": {\"field\": \"id\"}}",
            "$.encoding.detail.field"
        ),
        (
            "\"mark\": \"line\", \"encoding\": {\(byClass), \(mean), \"detail\": [{\"field\": \"id\"}]}",
            "$.encoding.detail[0].field"
        ),
        (
            "\"mark\": \"text\", \"encoding\": {\(byClass), \(mean), \"text\": {\"field\": \"id\"}}",
            "$.encoding.text.field"
        ),
        (
            "\"mark\": \"bar\", \"encoding\": {\(byClass), \(mean), \"tooltip\": [{\"field\": \"id\"}]}",
            "$.encoding.tooltip[0].field"
        ),
        (
            "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"class\", \"sort\": {\"field\": \"id\", \"op\": \"min\"}}, \(mean)}",
            "$.encoding.x.sort.field"
        ),
        ("\"mark\": \"bar\", \"encoding\": {\"row\": {\"field\": \"id\"}, \(mean)}", "$.encoding.row.field"),
        ("\"facet\": {\"field\": \"id\"}, \"spec\": {\"mark\": \"bar\", \"encoding\": {\(mean)}}", "$.facet.field"),
        (
            "\"mark\": \"bar\", \"encoding\": {\(byClass), \"y\": {\"aggregate\": \"max\", \"field\": \"id\"}}",
            "$.encoding.y.field"
        ),
        (
            "\"transform\": [{\"calculate\": \"upper(datum.id)\", \"as\": \"who\"}], \"mark\": \"text\", \"encoding\": {\(byClass), \(mean), \"text\": {\"field\": \"who\"}}",
            "$.encoding.text.field"
        ),
        ("\"mark\": \"point\", \"encoding\": {\(byClass), \"y\": {\"field\": \"score\"}}", "$.mark"),
        (
            "\"transform\": [{\"aggregate\": [{\"op\": \"mean\", \"field\": \"score\", \"as\": \"m\"}], \"groupby\": [\"id\", \"class\"]}], \"mark\": \"point\", \"encoding\": {\(byClass), \"y\": {\"field\": \"m\"}}",
            "$.mark"
        ),
    ])
    func marksOfSomebodyAreRefused(rest: String, path: String) throws {
        do throws(ChartError) {
            _ = try chart(rest, privacy: Privacy(identifying: ["id", "name"]))
            Issue.record("drawn")
        } catch {
            #expect(error.problems.map(\.path).contains(path), "\(error.problems)")
            #expect(error.problems.allSatisfy { $0.message.contains("identifying") && $0.mend != nil })
        }
    }

    @Test(arguments: [
        "\"mark\": \"bar\", \"encoding\": {\(byClass), \(mean)}",
        "\"mark\": \"bar\", \"encoding\": {\(byClass), \"y\": {\"aggregate\": \"distinct\", \"field\": \"id\", \"type\": \"quantitative\"}}",
        "\"transform\": [{\"filter\": \"datum.id != null\"}], \"mark\": \"bar\", \"encoding\": {\(byClass), \(mean)}",
        "\"transform\": [{\"aggregate\": [{\"op\": \"mean\", \"field\": \"score\", \"as\": \"score\"}], \"groupby\": [\"id\", \"class\"]}], \"mark\": \"bar\", \"encoding\": {\(byClass), \(mean)}",
    ])
    func whatAggregatesSomebodyAwayIsDrawn(rest: String) throws {
        let chart = try chart(rest, privacy: Privacy(identifying: ["id"]))
        #expect(marks(try draw(chart)) == 2)
    }
}
