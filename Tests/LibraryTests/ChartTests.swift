import Foundation
import Glibc
import Library
import Retreat
import Testing
import VegaLite

/// Charts and the data files they name.
@Suite struct ChartTests {
    private func draft(_ chart: String = chart(), table: String? = "a,b\nx,1\ny,2\n") throws -> RetreatDraft {
        let draft = try RetreatDraft(RetreatDraft.good.replacing("image: bands.png", with: "chart: charts/a.vl.json"))
        try draft.write("charts/a.vl.json", chart)
        if let table { try draft.write("data/a.csv", table) }
        return draft
    }

    private static func chart(data: String = "../data/a.csv", mark: String = "\"bar\"") -> String {
        """
        {
          "data": {"url": "\(data)"},
          "mark": \(mark),
          "encoding": {
            "x": {"field": "a", "type": "nominal"},
            "y": {"field": "b", "type": "quantitative"}
          }
        }
        """
    }

    @Test func readsDataFromTheChartsOwnFolder() throws {
        let beside = try draft(Self.chart(data: "a.csv"), table: nil)
        try beside.write("charts/a.csv", "a,b\nx,1\n")
        for draft in [try draft(), beside] {
            let reading = draft.check()
            #expect(reading.problems.map(\.description) == [])
            let plan = try #require(reading.plan)
            guard case .chart = LoadedVisual(plan.visuals[0], in: plan) else {
                Issue.record("not a chart")
                continue
            }
        }
    }

    /// A chart whose frame tells its ends is odd only where the group is to predict them.
    @Test(arguments: [("veiled", 1), ("visual", 0)])
    func aVeiledChartMustNotTell(wall: String, count: Int) throws {
        let draft = try draft()
        try draft.write(
            "protocol.yaml", RetreatDraft.shortProtocol.replacing("rule: Look.", with: "rule: Look., wall: \(wall)"))
        let problems = draft.check().problems
        #expect(problems.map(\.severity) == Array(repeating: .warning, count: count))
        #expect(problems.allSatisfy { $0.description.contains("$.encoding.y.scale.domain") })
    }

    @Test func aRaggedRowIsFoundInTheDataFile() throws {
        let reading = try draft(table: "a,b\nx,1\ny,2,3\n").check()
        #expect(reading.plan != nil)
        #expect(reading.problems.map(\.file) == ["data/a.csv"])
        #expect(reading.problems.map(\.line) == [3])
        #expect(reading.problems.map(\.severity) == [.error])
        #expect(reading.problems.first?.description.hasPrefix("data/a.csv:3:") == true)
    }

    @Test(arguments: [
        ("../data/b.csv", "there is no such file"),
        ("../../a.csv", "\"../../a.csv\" leads out of the retreat's folder"),
        ("/etc/passwd", "\"/etc/passwd\" is an absolute path"),
        ("https://example.org/a.csv", "\"https://example.org/a.csv\" leads out of the retreat's folder"),
        ("file:///etc/passwd", "\"file:///etc/passwd\" leads out of the retreat's folder"),
        ("../data", "this is a folder, not a file"),
        ("../pipe.csv", "this is a named pipe, not a file"),
        ("../link.csv", "\"link.csv\" leads out of the retreat's folder"),
    ])
    func dataMustBeAFileInTheRetreat(_ name: String, reason: String) throws {
        let draft = try draft(Self.chart(data: name))
        try #require(mkfifo(draft.path + "/pipe.csv", 0o600) == 0)
        try #require(symlink("/etc/passwd", draft.path + "/link.csv") == 0)
        let problems = draft.check().problems
        #expect(problems.map(\.file) == ["charts/a.vl.json"])
        #expect(problems.map(\.fault) == [.missingData(path: name, reason: reason)])
        let plan = try #require(draft.read().plan)
        guard case .problem = LoadedVisual(plan.visuals[0], in: plan) else {
            Issue.record("a chart without its data must not be shown")
            return
        }
    }

    @Test func aMissingFileHidesNothingElse() throws {
        let problems = try draft(Self.chart(data: "b.csv", mark: "\"bra\"")).check().problems
        #expect(problems.count == 2)
        #expect(problems.first?.fault == .missingData(path: "b.csv", reason: "there is no such file"))
        #expect(problems.last?.description.hasPrefix("charts/a.vl.json:3:") == true)
        #expect(problems.last?.message.hasPrefix("$.mark") == true)
    }

    @Test func unknownPropertiesAreWarnings() throws {
        let draft = try draft(Self.chart().replacing("\"mark\":", with: "\"colour\": 1, \"mark\":"))
        let reading = draft.check()
        #expect(reading.problems.map(\.severity) == [.warning])
        #expect(reading.problems.map(\.line) == [3])
        #expect(reading.problems.first?.message.hasPrefix("$.colour") == true)
        let plan = try #require(reading.plan)
        guard case .chart = LoadedVisual(plan.visuals[0], in: plan) else {
            Issue.record("a warning must not hide the chart")
            return
        }
    }

    @Test(arguments: ["", "not JSON", "[]", "{}", "{\"data\": {\"url\": \"a.csv\"", "\u{0}\u{1}\u{2}"])
    func whatIsNoChartIsAnError(_ text: String) throws {
        let problems = try draft(text).check().problems
        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { $0.file == "charts/a.vl.json" && $0.severity == .error })
    }

    @Test func largeFilesAreNotRead() throws {
        let draft = try draft(table: nil)
        try draft.write("data/a.csv", "a,b\n")
        try #require(truncate(draft.path + "/data/a.csv", (16 << 20) + 1) == 0)
        #expect(
            draft.check().problems.map(\.fault) == [
                .missingData(path: "../data/a.csv", reason: "the file has 16777217 bytes; at most 16 MiB are read")
            ])
        try #require(truncate(draft.path + "/charts/a.vl.json", 1 << 30) == 0)
        #expect(draft.check().problems.map(\.fault) == [.tooLarge(bytes: 1 << 30, limit: 16 << 20)])
    }

    @Test func aChartReadsOnlySoManyFiles() throws {
        let layers = (1...17).map { "{\"data\": {\"url\": \"\($0).csv\"}, \"mark\": \"bar\"}" }
        let draft = try draft("{\"layer\": [\(layers.joined(separator: ","))]}")
        for number in 1...17 { try draft.write("charts/\(number).csv", "a\n1\n") }
        #expect(draft.check().problems.map(\.fault).contains(.tooManyDataFiles(limit: 16)))
    }
}

/// What a retreat says of the students in its charts.
@Suite struct ChartPrivacyTests {
    private static let rows =
        "class,n,name\n" + (0..<12).map { "A,12,a\($0)\n" }.joined() + (0..<4).map { "B,4,b\($0)\n" }.joined()

    private func check(_ retreat: String = "", visual: String = "", encoding: String) throws -> Reading {
        let yaml = RetreatDraft.good.replacing("image: bands.png", with: "chart: a.vl.json" + visual) + retreat
        let draft = try RetreatDraft(yaml)
        try draft.write("a.csv", Self.rows)
        try draft.write(
            "a.vl.json", "{\"data\": {\"url\": \"a.csv\"}, \"mark\": \"bar\", \"encoding\": {\(encoding)}}")
        return draft.check()
    }

    private static let besides =
        "1 larger group is not shown either, since with it a small one could be worked out: A"
    private static let counts = "\"x\": {\"field\": \"class\"}, \"y\": {\"aggregate\": \"count\"}"

    @Test(arguments: [
        ("", ["1 group of fewer than 10 students is not shown: B", besides]),
        ("privacy: {minimum-group-size: 13}", ["2 groups of fewer than 13 students are not shown: A; B"]),
        ("privacy: {minimum-group-size: 5}", ["1 group of fewer than 5 students is not shown: B", besides]),
        ("privacy: {minimum-group-size: 4}", ["in a group of 4 students somebody may be recognised"]),
    ])
    func checkSaysWhichGroupsAreTooSmall(retreat: String, said: [String]) throws {
        let reading = try check(retreat, encoding: Self.counts)
        #expect(reading.plan != nil)
        #expect(reading.problems.map(\.message) == said)
        #expect(reading.problems.allSatisfy { $0.severity == .warning })
    }

    @Test func theCountFieldSaysHowManyARowStandsFor() throws {
        let encoding = "\"x\": {\"field\": \"class\"}, \"y\": {\"aggregate\": \"max\", \"field\": \"n\"}"
        let reading = try check(visual: ", count-field: n", encoding: encoding)
        #expect(reading.problems.isEmpty)
        let wrong = try check(visual: ", count-field: m", encoding: encoding)
        #expect(wrong.problems.map(\.severity) == [.error])
        #expect(wrong.problems.first?.message.contains("\"m\"") == true)
    }

    @Test func whoSomebodyIsMustNotBeShown() throws {
        let encoding = Self.counts + ", \"detail\": {\"field\": \"name\"}"
        let reading = try check(visual: ", identifying: [student_id, name]", encoding: encoding)
        let first = try #require(reading.problems.first)
        #expect(first.severity == .error)
        #expect(first.message.hasPrefix("$.encoding.detail.field: \"name\""))
        #expect(first.line == 1)
        let plan = try #require(reading.plan)
        guard case .problem = LoadedVisual(plan.visuals[0], in: plan) else {
            Issue.record("a chart with names must not be shown")
            return
        }
        #expect(try check(visual: ", identifying: [name]", encoding: Self.counts).problems.hasErrors == false)
    }
}
