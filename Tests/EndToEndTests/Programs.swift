import Foundation
import TestSupport
import Testing

/// What a program said and how it ended.
struct Outcome {
    var status: Int32
    var output: String
    var errors: String
}

/// The programs of this package, as the test run built them.
enum Programs {
    /// Where the build put them: beside the test bundle.
    static let folder: URL = {
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let candidates = [own, Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
        let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.appending(path: "retreatd").path) }
        return found ?? Places.package.appending(path: ".build/debug")
    }()

    static func url(_ name: String) -> URL { folder.appending(path: name) }

    /// Runs a program to its end.
    static func run(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        let scratch = try ScratchFolder()
        let process = try process(name, arguments, environment, log: scratch.url)
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: try String(contentsOf: scratch.url.appending(path: "output"), encoding: .utf8),
            errors: try String(contentsOf: scratch.url.appending(path: "errors"), encoding: .utf8))
    }

    /// Starts a program; its output goes into files of `log`, so that a full pipe never stops it.
    static func process(
        _ name: String, _ arguments: [String], _ environment: [String: String], log: URL
    ) throws -> Process {
        let process = Process()
        process.executableURL = url(name)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC", "LANG": "C.UTF-8"].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try file(log.appending(path: "output"))
        process.standardError = try file(log.appending(path: "errors"))
        try process.run()
        return process
    }

    private static func file(_ url: URL) throws -> FileHandle {
        _ = FileManager.default.createFile(atPath: url.path, contents: nil)
        return try FileHandle(forWritingTo: url)
    }
}
