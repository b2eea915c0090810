import Foundation
import Processes
import TestSupport

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
        let found = [own, own.deletingLastPathComponent()].first {
            FileManager.default.isExecutableFile(atPath: $0.appending(path: "retreatd").path)
        }
        return found ?? Places.package.appending(path: ".build/debug")
    }()

    static func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Runs a program of ours, or one at an absolute path, to its end.
    static func run(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        let scratch = try ScratchFolder()
        let status = try start(name, arguments, environment, log: scratch.url).wait()
        func text(_ file: String) throws -> String {
            String(decoding: try Data(contentsOf: scratch.url.appending(path: file)), as: UTF8.self)
        }
        return Outcome(status: status, output: try text("output"), errors: try text("errors"))
    }

    /// Starts a program; what it says goes into files of `log`, so that a full pipe never stops it.
    static func start(
        _ name: String, _ arguments: [String], _ environment: [String: String], log: URL
    ) throws -> Child {
        let environment = ["TZ": "UTC", "LANG": "C.UTF-8"].merging(environment) { $1 }
        return try Child(
            name.hasPrefix("/") ? name : path(name), arguments, environment: environment.map { "\($0)=\($1)" },
            output: log.appending(path: "output").path, errors: log.appending(path: "errors").path)
    }
}
