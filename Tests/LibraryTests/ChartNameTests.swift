import Foundation
import Library
import Retreat
import Testing

/// No chart that names somebody on the roster is shown, and what is said of it does not repeat the name.
@Suite struct ChartNameTests {
    private static let yaml =
        RetreatDraft.head + "roster: names.txt\nvisuals:\n  - {id: c, chart: c.vl.json, title: C, evidence: survey}\n"
    /// Names that are words of Vega-Lite, colours and measures too.
    private static let names = "Noah Kowalski\nMinh Anh\nMax Power\nOlive Green\nGrace Hall\n"
    private static let rows = #""data": {"values": [{"who": "All", "n": 12}]}"#
    private static let encoding =
        #""encoding": {"x": {"field": "who"}, "y": {"field": "n", "type": "quantitative"}}"#

    private func draft(_ specification: String, data: String = "who,n\nAll,12\n") throws -> RetreatDraft {
        let draft = try RetreatDraft(Self.yaml)
        let file = try draft.write("names.txt", Self.names)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        try draft.write("c.vl.json", specification)
        try draft.write("d.csv", data)
        return draft
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var specification: String
        var data = "who,n\nAll,12\n"
        /// What is said, and where.
        var said: String
    }

    @Test(arguments: [
        Case(
            testDescription: "a title",
            specification: #"{"title": "Noah reads", \#(rows), "mark": "bar", \#(encoding)}"#,
            said: "c.vl.json:1:11: error: $.title names"),
        Case(
            testDescription: "a line of a title",
            specification: #"{"title": {"text": ["All", "For Minh Anh"]}, \#(rows), "mark": "bar", \#(encoding)}"#,
            said: "$.title.text[1] names"),
        Case(
            testDescription: "a row in the file",
            specification:
                #"{"data": {"values": [{"who": "Kowalski, Noah", "n": 12}]}, "mark": "bar", \#(encoding)}"#,
            said: "c.vl.json:1:30: error: $.data.values[0].who names"),
        Case(
            testDescription: "a row of the data",
            specification: #"{"data": {"url": "d.csv"}, "mark": "bar", \#(encoding)}"#,
            data: "who,n\nAll,12\nMinh Anh,12\n", said: "d.csv:3:1: error: a row"),
        Case(
            testDescription: "a row that is not drawn, but has a mark",
            specification: #"{"data": {"url": "d.csv"}, "mark": "point", \#(encoding)}"#,
            data: "who,n,name\nAll,12,Noah\n", said: "d.csv:2:1: error: a row"),
        Case(
            testDescription: "a field",
            specification:
                #"{"data": {"url": "d.csv"}, "mark": "bar", "encoding": {"y": {"field": "Noah", "type": "quantitative"}}}"#,
            data: "who,Noah\nAll,12\n", said: "$.encoding.y.field names"),
        Case(
            testDescription: "a sort key",
            specification:
                #"{\#(rows), "mark": "bar", "encoding": {"x": {"field": "who", "sort": ["All", "Noah"]}}}"#,
            said: "$.encoding.x.sort[1] names"),
        Case(
            testDescription: "a legend entry",
            specification:
                #"{\#(rows), "mark": "bar", "encoding": {"color": {"field": "who", "scale": {"domain": ["Grace"]}}}}"#,
            said: "$.encoding.color.scale.domain[0] names"),
        Case(
            testDescription: "an axis title",
            specification: #"{\#(rows), "mark": "bar", "encoding": {"x": {"field": "who", "title": "Noah's class"}}}"#,
            said: "$.encoding.x.title names"),
        Case(
            testDescription: "a text mark",
            specification: #"{\#(rows), "mark": "text", "encoding": {"text": {"value": "Grace"}}}"#,
            said: "$.encoding.text.value names"),
        Case(
            testDescription: "an expression",
            specification:
                #"{\#(rows), "transform": [{"calculate": "datum.n > 3 ? 'Grace' : ''", "as": "t"}], "mark": "bar", \#(encoding)}"#,
            said: "$.transform[0].calculate names"),
        Case(
            testDescription: "a tooltip",
            specification: #"{\#(rows), "mark": "bar", "encoding": {"tooltip": {"field": "Minh Anh"}}}"#,
            said: "$.encoding.tooltip.field names"),
        Case(
            testDescription: "a view of a facet",
            specification:
                #"{"data": {"url": "d.csv"}, "mark": "bar", "encoding": {"row": {"field": "who"}, "y": {"aggregate": "sum", "field": "n", "type": "quantitative"}}}"#,
            data: "who,n\nNoah,12\n", said: "d.csv:2:1: error: a row"),
        Case(
            testDescription: "the name of a data file",
            specification: #"{"data": {"url": "noah.csv"}, "mark": "bar", \#(encoding)}"#, said: "$.data.url names"),
        Case(
            testDescription: "the list of names itself",
            specification: #"{"data": {"url": "names.txt", "format": {"type": "csv"}}, "mark": "bar", \#(encoding)}"#,
            said: "the chart reads the list of names"),
        Case(
            testDescription: "what is wrong with it",
            specification:
                #"{"data": {"url": "d.csv"}, "transform": [{"filter": "datum.kowalski ++ 3"}], "mark": "bar", \#(encoding)}"#,
            said: "c.vl.json:1:"),
    ])
    func aChartThatNamesSomebodyIsNotShown(_ example: Case) throws {
        let draft = try draft(example.specification, data: example.data)
        let problems = draft.check().problems
        let said = problems.map(\.description).joined(separator: "\n")
        #expect(said.contains(example.said), "\(said)")
        #expect(problems.hasErrors)
        for name in ["Noah", "noah", "Kowalski", "kowalski", "Minh", "Grace"] { #expect(!said.contains(name)) }
        let plan = try #require(draft.read().plan)
        guard case .problem(let problem) = LoadedVisual(plan.visuals[0], in: plan) else {
            Issue.record("the chart is shown")
            return
        }
        #expect(problem.fault.isOfNames)
    }

    @Test(arguments: [
        #"{"title": "Reading in May", \#(rows), "mark": {"type": "bar", "color": "olive"}, \#(encoding)}"#,
        #"{"data": {"url": "d.csv"}, "mark": "bar", "encoding": {"y": {"aggregate": "max", "field": "n"}, "x": {"field": "who"}, "color": {"value": "olive"}}}"#,
        #"{"data": {"url": "d.csv"}, "mark": "bar", "encoding": {"x": {"field": "who"}, "y": {"aggregate": "count"}}}"#,
    ])
    func aChartWithoutNamesIsShown(_ specification: String) throws {
        // The names of students who are only counted stay in their file.
        let names = (0..<12).map { _ in "All,12,Noah\n" }.joined()
        let draft = try draft(specification, data: "who,n,name\n" + names)
        #expect(draft.check().problems.map(\.description) == [])
    }

    @Test func withoutTheListNoChartIsShown() throws {
        let draft = try draft(#"{\#(Self.rows), "mark": "bar", \#(Self.encoding)}"#)
        let plan = try #require(draft.read().plan)
        try FileManager.default.removeItem(atPath: draft.path + "/names.txt")
        guard case .problem(let problem) = LoadedVisual(plan.visuals[0], in: plan) else {
            Issue.record("the chart is shown")
            return
        }
        #expect(problem.fault == .notThere && problem.file == "names.txt")
    }
}
