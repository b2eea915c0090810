import Foundation

/// The python interpreter that has the package `varlink`: `VARLINK_PYTHON`, else `python3`.
enum Python {
    private static let interpreter = ProcessInfo.processInfo.environment["VARLINK_PYTHON"] ?? "python3"

    /// Whether the interpreter is there and has the package.
    static let hasVarlink = (try? run(["-c", "import varlink"]))?.status == 0

    /// Runs python to its end. The output is what it wrote to both streams.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let pipe = Pipe()
        let process = try start(arguments, output: pipe)
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// Starts python and leaves it running; the caller ends it.
    static func start(_ arguments: [String], output: Pipe? = nil) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [interpreter] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = output ?? FileHandle.nullDevice
        try process.run()
        return process
    }
}
