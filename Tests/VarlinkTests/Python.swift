import Foundation
import Processes
import TestSupport

/// Runs python with the package `varlink`.
enum Python {
    static var hasVarlink: Bool { VarlinkPython.interpreter != nil }

    /// Runs python to its end. The output is what it wrote to both streams.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let scratch = try ScratchFolder()
        let file = scratch.url.appending(path: "output")
        let status = try start(arguments, output: file.path).wait()
        return (status, String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }

    /// Starts python and leaves it running; the caller ends it.
    static func start(_ arguments: [String], output: String = "/dev/null") throws -> Child {
        try Child(
            VarlinkPython.interpreter ?? "", arguments, environment: ["PYTHONIOENCODING=utf-8", "LANG=C.UTF-8"],
            output: output, errors: output)
    }
}
