import Foundation
import Library
import Retreat
import Testing
import VegaLite

/// What a retreat's file says of classes, over all its visuals.
@Suite struct ClassTests {
    private static let bars = #""mark": "bar", "encoding": {"x": {"field": "class"}, "y": {"aggregate": "count"}}"#

    private func draft(
        _ privacy: String = "{classes: class}", classes: [String] = ["3A", "3B", "3C"], chart: String = bars,
        title: String = "How do classes compare?"
    ) throws -> RetreatDraft {
        let draft = try RetreatDraft(
            RetreatDraft.head + "privacy: \(privacy)\nvisuals:\n"
                + "  - {id: one, chart: one.vl.json, title: '\(title)', evidence: survey}\n"
                + "  - {id: two, chart: two.vl.json, title: Fewer, evidence: survey}\n")
        func rows(_ classes: [String]) -> String {
            "class,n\n" + classes.flatMap { name in (0..<12).map { "\(name),\($0)\n" } }.joined()
        }
        try draft.write("one.csv", rows(classes))
        try draft.write("two.csv", rows(Array(classes.suffix(2))))
        try draft.write("one.vl.json", #"{"data": {"url": "one.csv"}, \#(chart)}"#)
        try draft.write("two.vl.json", #"{"data": {"url": "two.csv"}, \#(Self.bars)}"#)
        return draft
    }

    /// What classes are called in each visual, by a seed.
    private func names(_ draft: RetreatDraft, seed: UInt64) throws -> [Set<String>] {
        var plan = try #require(draft.read().plan)
        plan.protection?.seed = seed
        return LoadedVisual.all(of: plan).map { _, visual, _ in
            guard case .chart(let chart) = visual else { return [] }
            return chart.texts.filter { $0.hasPrefix("Class ") || $0.hasPrefix("3") || $0 == "All classes" }
        }
    }

    @Test func theLettersAreTheSameInAllVisuals() throws {
        let draft = try draft()
        #expect(draft.check().problems.map(\.description) == [])
        var seen: Set<Set<String>> = []
        for seed in 1...20 as ClosedRange<UInt64> {
            let names = try names(draft, seed: seed)
            #expect(names[0] == ["Class A", "Class B", "Class C"])
            // Of the three letters, two: those of the same classes.
            #expect(names[1].count == 2 && names[1].isSubset(of: names[0]))
            #expect(try self.names(draft, seed: seed) == names)
            seen.insert(names[1])
        }
        #expect(seen.count == 3)
    }

    @Test func pooledClassesAreOne() throws {
        let draft = try draft("{classes: [class], pool-classes: true}", classes: ["3A", "3B"])
        #expect(draft.check().problems.isEmpty)
        #expect(try names(draft, seed: 1) == [["All classes"], ["All classes"]])
    }

    @Test(arguments: [
        ("{classes: class}", ["3A", "3B"], "with 2 classes letters hide nothing"),
        ("{classes: class}", ["3A"], "with one class letters hide nothing"),
        ("{classes: klass}", ["3A", "3B", "3C"], "no chart has a field \"klass\""),
        ("{classes: {a: b}}", ["3A", "3B", "3C"], "\"classes\" must be a list"),
        ("{classes: class, pool-classes: maybe}", ["3A", "3B", "3C"], "\"pool-classes\" must be true or false"),
    ])
    func whatIsOddIsSaid(privacy: String, classes: [String], said: String) throws {
        let problems = try draft(privacy, classes: classes).check().problems.map(\.description)
        #expect(problems.contains { $0.contains(said) }, "\(problems)")
    }

    @Test func twoClassesArePooledByOneLine() throws {
        let problems = try draft(classes: ["3A", "3B"]).check().problems
        #expect(problems.contains { $0.mend.contains("pool-classes: true") })
    }

    @Test(
        arguments: [
            (#""title": "3B grows", \#(bars)"#, "one.vl.json:1:39: error: $.title says what a class is called"),
            (#""title": "3B", \#(bars)"#, nil),
            (
                #""transform": [{"calculate": "datum.class + ' of 3B here'", "as": "t"}], \#(bars)"#,
                "$.transform[0].calculate says what a class is called"
            ),
        ] as [(String, String?)])
    func aChartThatTellsAClassIsNotShown(chart: String, said: String?) throws {
        let draft = try draft(chart: chart)
        let problems = draft.check().problems.map(\.description)
        #expect(problems.count == (said == nil ? 0 : 1), "\(problems)")
        if let said { #expect(problems.first?.contains(said) == true, "\(problems)") }
        #expect(try names(draft, seed: 1)[0].isEmpty == (said != nil))
    }

    @Test func theRetreatsOwnWordsAreLookedThrough() throws {
        let problems = try draft(title: "What helps in 3B?").check().problems.map(\.description)
        #expect(
            problems == [
                "retreat.yaml: warning: the title of \"one\" says what a class is called. Mend: say it without, or speak of \"one class\""
            ])
    }

    /// Who prepares the charts is told which class is small, and not by its letter.
    @Test func checkCallsASmallClassByItsName() throws {
        let draft = try draft("{classes: class, minimum-group-size: 13}", classes: ["3A", "3B", "3C"])
        #expect(draft.check().problems.first?.message.contains("3A; 3B; 3C") == true)
    }
}
