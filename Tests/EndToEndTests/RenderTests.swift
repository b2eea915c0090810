import Foundation
import TestSupport
import Testing

/// `retreatd render` with charts.
@Suite(.serialized) struct RenderTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.write("data/scores.csv", "class,score\nA,10\nB,20\nB,30\n")
        try scratch.write("charts/means.vl.json", Self.chart())
        try scratch.write("charts/counts.vl.json", Self.chart(aggregate: "count"))
    }

    private static func chart(mark: String = "bar", aggregate: String = "mean") -> String {
        """
        {
          "width": 200, "height": 100,
          "data": {"url": "../data/scores.csv"},
          "mark": "\(mark)",
          "encoding": {
            "x": {"field": "class", "type": "nominal"},
            "y": {"field": "score", "aggregate": "\(aggregate)", "type": "quantitative"}
          }
        }
        """
    }

    private func render(_ arguments: String...) async throws -> Outcome {
        let places = arguments.map { $0.replacing("@", with: scratch.path) }
        return try await blocking { try Programs.run("retreatd", ["render"] + places) }
    }

    /// Width and height of a PNG file, from its header.
    private func pngSize(_ name: String) throws -> [Int] {
        let bytes = [UInt8](try Data(contentsOf: scratch.url.appending(path: name)))
        try #require(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.count > 24)
        return [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    }

    private func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// The marks of the first view of a description, counted.
    private func markCounts(_ description: [String: Any]) throws -> [Int] {
        let views = try #require(description["views"] as? [[String: Any]])
        let marks = try #require(views.first?["marks"] as? [[String: Any]])
        return marks.compactMap { $0["count"] as? Int }
    }

    @Test(arguments: ["paper", "night"])
    func aChartFillsThePictureInTheWallsThemes(theme: String) async throws {
        let outcome = try await render(
            "@/charts/means.vl.json", "--theme", theme, "--size", "640x360", "--out", "@/out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try pngSize("out/means.png") == [640, 360])
    }

    @Test func vegaTakesTheSizeOfTheChart() async throws {
        let outcome = try await render("@/charts/means.vl.json", "--theme", "vega", "--out", "@/out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let size = try pngSize("out/means.png")
        #expect((230...280).contains(size[0]) && (110...160).contains(size[1]), "\(size)")
    }

    @Test func describeWritesOneChartToStandardOutput() async throws {
        let outcome = try await render("@/charts/means.vl.json", "--theme", "vega", "--describe")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let description = try json(outcome.output)
        #expect(try markCounts(description) == [2])
        let views = try #require(description["views"] as? [[String: Any]])
        let rect = try #require(views.first?["rect"] as? [Double])
        #expect(rect.suffix(2) == [200, 100])
    }

    @Test func describeWritesAFileAChart() async throws {
        let outcome = try await render("@/charts", "--theme", "vega", "--describe", "--out", "@/out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out").sorted()
        #expect(names == ["counts.json", "means.json"])
        let text = try String(contentsOf: scratch.url.appending(path: "out/means.json"), encoding: .utf8)
        #expect(try markCounts(json(text)) == [2])
    }

    @Test func theVeilLeavesAxesAndNoMarks() async throws {
        let open = try json(try await render("@/charts/means.vl.json", "--describe").output)
        let veiled = try json(try await render("@/charts/means.vl.json", "--describe", "--veil").output)
        func axes(_ description: [String: Any]) throws -> NSArray {
            let views = try #require(description["views"] as? [[String: Any]])
            return views.map { $0["axes"] } as NSArray
        }
        #expect(try axes(open) == axes(veiled))
        #expect(try markCounts(open) == [2])
        #expect(try markCounts(veiled) == [])
    }

    @Test func whatCannotBeDrawnIsALineAndTheOthersAreDrawn() async throws {
        try scratch.write("charts/broken.vl.json", Self.chart(mark: "bra"))
        let outcome = try await render(
            "@/charts", "@/missing.vl.json", "--theme", "vega", "--describe", "--out", "@/out")
        #expect(outcome.status == 1)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("\(scratch.path)/charts/broken.vl.json:4:11: error: $.mark") == true)
        #expect(lines.last?.hasPrefix("\(scratch.path)/missing.vl.json: error: there is no such file") == true)
        #expect(lines.allSatisfy { $0.contains("Mend: ") })
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out").sorted()
        #expect(names == ["counts.json", "means.json"])
    }

    @Test(arguments: [
        (["@/charts/means.vl.json"], "--out"),
        (["@/charts", "--describe"], "--out"),
        (["@/charts/means.vl.json", "--out", "@", "--theme", "blue"], "vega"),
        (["@/odd.retreat", "--out", "@", "--theme", "vega"], "--theme vega"),
        (["@/odd.retreat", "--out", "@", "--veil"], "--veil"),
    ])
    func whatDoesNotGoTogetherIsSaid(arguments: [String], word: String) async throws {
        try scratch.write("odd.retreat/retreat.yaml", "title: T\n")
        let places = arguments.map { $0.replacing("@", with: scratch.path) }
        let outcome = try await blocking { try Programs.run("retreatd", ["render"] + places) }
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(word), "\(outcome.errors)")
    }

    @Test func twoChartsOfOneNameAreNotWrittenOverEachOther() async throws {
        try scratch.write("other/means.vl.json", Self.chart())
        let outcome = try await render("@/charts/means.vl.json", "@/other", "--describe", "--out", "@/out")
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("would both become means"))
    }
}
