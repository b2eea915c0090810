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
