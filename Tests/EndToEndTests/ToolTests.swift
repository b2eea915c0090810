import Foundation
import TestSupport
import Testing

/// The commands that need no room.
@Suite(.serialized) struct ToolTests {
    private static let environment = ["RETREATD_ASSETS": Places.package.appending(path: "Assets").path]

    private static func isPNG(_ file: URL) throws -> Bool {
        try Data(contentsOf: file).starts(with: [0x89, 0x50, 0x4E, 0x47])
    }

    @Test func theDemoWithoutADisplayWritesEveryScreenAndTheRecord() async throws {
        try await blocking {
            let scratch = try ScratchFolder()
            let outcome = try Programs.run(
                "retreatd", ["demo", "--out", scratch.path, "--window", "640x360"], environment: Self.environment)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("no display"))
            #expect(outcome.errors.contains("19/19"))
            let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
            #expect(names.count { $0.hasSuffix(".png") } == 19)
            #expect(try Self.isPNG(scratch.url.appending(path: "07-describe.png")))
            let record = try String(contentsOf: scratch.url.appending(path: "record.md"), encoding: .utf8)
            #expect(record.contains("Small classes have the largest Extending band"))
            #expect(names.contains("record.json"))
        }
    }

    @Test func aChartAloneIsDrawn() async throws {
        try await blocking {
            let scratch = try ScratchFolder()
            let chart = Places.package.appending(path: "Assets/Demo.retreat/charts/bands.vl.json")
            let outcome = try Programs.run(
                "retreatd", ["render", chart.path, "--out", scratch.path, "--size", "640x360"],
                environment: Self.environment)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try Self.isPNG(scratch.url.appending(path: "bands.png")))
        }
    }

    @Test func checkSaysAllProblemsAndItsExitCodeTellsErrorsFromWarnings() async throws {
        try await blocking {
            let scratch = try ScratchFolder()
            try scratch.write(
                "odd.retreat/retreat.yaml",
                """
                titel: T
                team: Grade 3
                visuals:
                  - {id: a, image: gone.png, title: A, evidence: surveys}
                """)
            let odd = try Programs.run(
                "retreatd", ["check", "\(scratch.path)/odd.retreat"], environment: Self.environment)
            #expect(odd.status == 1)
            for said in ["retreat.yaml:1:1: warning", "\"title\"", "\"survey\""] { #expect(odd.output.contains(said)) }
            let demo = Places.package.appending(path: "Assets/Demo.retreat").path
            let good = try Programs.run("retreatd", ["check", demo], environment: Self.environment)
            #expect(good.status == 0)
            #expect(good.output.contains("ready"))
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func bothProgramsCompleteInTheShell(shell: String) async throws {
        try await blocking {
            for program in ["retreat", "retreatd"] {
                let outcome = try Programs.run(program, ["--generate-completion-script", shell])
                #expect(outcome.status == 0)
                #expect(outcome.output.contains(program))
            }
        }
    }
}
