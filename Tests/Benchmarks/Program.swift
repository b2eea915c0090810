import Glibc
import Processes
import Varlink

/// Measures the release build of both programs: `swift run -c release benchmarks [--idle SECONDS]`, and charts:
/// `swift run -c release benchmarks charts`.
///
/// Every figure stands beside a baseline of the same run (starting `/bin/true`, making a small write durable), for
/// the machine's noise is in both. Other programs for a wall are measured beside ours by a script that is not part
/// of this package.
@main
enum Program {
    static func main() throws {
        let arguments = Arguments(words: Array(CommandLine.arguments.dropFirst()))
        let scratch = try Scratch()
        defer { scratch.remove() }
        switch arguments.words.first {
        case "charts": try ChartBenchmarks(scratch).run(arguments)
        case "growth": try ChartBenchmarks(scratch).printGrowth(arguments.value("growth").flatMap { Int($0) } ?? 0)
        default: try measurePrograms(scratch, seconds: arguments.value("--idle").flatMap { Double($0) } ?? 30)
        }
    }

    private static func measurePrograms(_ scratch: Scratch, seconds: Double) throws {
        var table = Table(columns: ["what", "median", "p95", "baseline", "ratio"])

        let spawn = Samples(try (0..<60).map { _ in try Daemon.time { try Child("/bin/true", []).wait() } })
        let durable = Samples(try (0..<60).map { _ in try scratch.durableWrite() })
        let starts = Samples(try (0..<7).map { _ in try startToFirstFrame(scratch) })
        table.add("start to first frame, ms", starts, baseline: spawn, "start of /bin/true")

        let daemon = try Daemon(scratch)
        try daemon.call("Open", ["name": "Demo"])
        try daemon.call("Start")
        let replies = Samples(try steps(daemon) { try daemon.call($0) })
        table.add("call to presented frame and reply, ms", replies, baseline: durable, "one durable write")
        let status = Samples(try (0..<200).map { _ in try Daemon.time { try daemon.call("Status") } })
        table.add("question to reply (status), ms", status, baseline: durable, "one durable write")
        let processes = Samples(try steps(daemon) { try daemon.remote($0.lowercased()) })
        table.add("whole `retreat next` process, ms", processes, baseline: spawn, "start of /bin/true")

        try daemon.call("Go", ["step": "describe"])
        table.add(daemon.idle(seconds: seconds), name: "idle, a timer on the wall")
        try daemon.call("Blank")
        table.add(daemon.idle(seconds: seconds), name: "idle, no timer on the wall")
        table.add(name: "resident memory, MB", "\(daemon.residentMegabytes)")
        table.add(name: "proportional memory, MB", "\(daemon.proportionalMegabytes)")
        daemon.stop()
        table.print()
    }

    /// The steps of a meeting there and back again, each timed.
    private static func steps(_ daemon: Daemon, _ act: (String) throws -> Void) throws -> [Double] {
        try (0..<60).map { index in
            let name = index % 20 < 10 ? "Next" : "Back"
            return try Daemon.time { try act(name) }
        }
    }

    /// From the start of the program to its first answer, which it gives after its first frame.
    private static func startToFirstFrame(_ scratch: Scratch) throws -> Double {
        var daemon: Daemon?
        let time = try Daemon.time { daemon = try Daemon(scratch, arguments: ["--open", "Demo"]) }
        daemon?.stop()
        scratch.forgetState()
        return time
    }
}
