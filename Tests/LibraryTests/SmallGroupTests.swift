import Foundation
import Library
import Retreat
import Testing
import VegaLite

/// Small groups, and what else would tell who somebody is, over all visuals of a retreat.
@Suite struct SmallGroupTests {
    private static func chart(_ rest: String, data: String = "d.csv") -> String {
        #"{"data": {"url": "\#(data)"}, \#(rest)}"#
    }

    private static let bars =
        #""mark": "bar", "encoding": {"x": {"field": "class"}, "y": {"aggregate": "count", "type": "quantitative"}}"#
    private static let dots =
        #""mark": "point", "encoding": {"x": {"field": "class"}, "y": {"field": "score", "type": "quantitative"}}"#

    private static func rows(_ sizes: KeyValuePairs<String, Int>) -> String {
        "class,score\n" + sizes.flatMap { name, size in (0..<size).map { "\(name),\($0)\n" } }.joined()
    }

    private func draft(_ visuals: [(id: String, chart: String, more: String)]) throws -> RetreatDraft {
        let lines = visuals.map { id, _, more in
            "  - {id: \(id), chart: \(id).vl.json, title: \(id), evidence: survey\(more)}\n"
        }
        let draft = try RetreatDraft(RetreatDraft.head + "visuals:\n" + lines.joined())
        for (id, chart, _) in visuals { try draft.write("\(id).vl.json", chart) }
        try draft.write("d.csv", Self.rows(["A": 24, "B": 4, "C": 15]))
        try draft.write("small.csv", Self.rows(["B": 4]))
        try draft.write("large.csv", Self.rows(["A": 24, "C": 15]))
        return draft
    }

    private func held(_ draft: RetreatDraft) throws -> [[String]] {
        let plan = try #require(draft.read().plan)
        return LoadedVisual.all(of: plan).map { _, visual, _ in
            if case .chart(let chart) = visual { chart.heldGroups.map(\.name) } else { ["nothing shown"] }
        }
    }

    @Test func aSecondGroupGoesInAllVisuals() throws {
        let one = try draft([("one", Self.chart(Self.bars), "")])
        #expect(try held(one) == [["C"]])
        #expect(
            one.check().problems.map(\.description) == [
                "one.vl.json: warning: 1 group of fewer than 10 students is not shown: B. Mend: leave it so, or pool small groups with others in the data",
                "one.vl.json: warning: 1 larger group is not shown either, since with it a small one could be worked out: C. Mend: leave it so, or pool the small groups with others in the data of every visual",
            ])
        let parted = try draft([
            ("all", Self.chart(#""mark": "bar", "encoding": {"y": {"aggregate": "count"}}"#), ""),
            ("small", Self.chart(Self.bars, data: "small.csv"), ""),
            ("large", Self.chart(Self.bars, data: "large.csv"), ""),
        ])
        #expect(try held(parted) == [[], [], ["C"]])
        // The same where one visual alone is drawn, for paper.
        let plan = try #require(parted.read().plan)
        guard case .chart(let large) = LoadedVisual(plan.visuals[2], in: plan) else {
            Issue.record("not shown")
            return
        }
        #expect(large.heldGroups.map(\.name) == ["C"])
    }

    @Test(
        arguments: [
            ("", "", true, "warning: each dot is one student"),
            (", one-mark-a-student: badge", "Each dot is one student", true, nil),
            (", one-mark-a-student: not-students", "", true, nil),
            (
                ", one-mark-a-student: refuse", "", false,
                "error: each dot is one student, which \"one-mark-a-student\" refuses"
            ),
            (", identifying: [score]", "", false, "error: $.encoding.y.field: \"score\" is declared as identifying"),
            (", one-mark-a-student: show", "", true, "error: \"show\" is not a known word for \"one-mark-a-student\""),
        ] as [(String, String, Bool, String?)])
    func oneMarkAStudentIsAChoice(more: String, badge: String, isShown: Bool, said: String?) throws {
        let draft = try draft([("dots", Self.chart(Self.dots, data: "large.csv"), more)])
        let problems = draft.check().problems.map(\.description)
        #expect(problems.contains { $0.contains(said ?? "") } == (said != nil), "\(problems)")
        guard let plan = draft.read().plan else { return }
        guard case .chart(let chart) = LoadedVisual(plan.visuals[0], in: plan) else {
            #expect(!isShown)
            return
        }
        #expect(isShown && chart.studentMark == .dot)
    }

    @Test func aBadgeOfNothingIsOdd() throws {
        let draft = try draft([("bars", Self.chart(Self.bars, data: "large.csv"), ", one-mark-a-student: badge")])
        #expect(
            draft.check().problems.map(\.description) == [
                "bars.vl.json: warning: \"one-mark-a-student\" is said of a chart without a mark for each student. Mend: take it out"
            ])
    }
}
