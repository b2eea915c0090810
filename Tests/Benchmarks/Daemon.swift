import FoundationEssentials
import Glibc
import Processes
import RoomAPI
import Varlink

/// The remote ended with an error.
struct RemoteFailed: Error {
    let command: String
    let status: Int32
}

/// A `retreatd` of the same build on SDL's offscreen driver, and what the kernel counts of it.
final class Daemon {
    private let child: Child
    private let client: Client
    private let socket: String

    /// Starts it and waits for its first answer.
    init(_ scratch: Scratch, arguments: [String] = []) throws {
        socket = "\(scratch.path)/socket"
        child = try Child(
            "\(Self.folder)/retreatd",
            [
                "run", "--retreats", "\(Self.checkout)/Assets", "--state", "\(scratch.path)/state", "--socket", socket,
                "--window", "1920x1080",
            ] + arguments, environment: ["SDL_VIDEODRIVER=offscreen", "RETREATD_ASSETS=\(Self.checkout)/Assets"])
        var client: Client?
        let deadline = Self.now + 20_000
        while client == nil {
            client = try? Client.connect(path: socket)
            guard Self.now < deadline else { throw VarlinkError.nobodyListens(path: socket) }
            if client == nil { usleep(200) }
        }
        guard let client else { throw VarlinkError.nobodyListens(path: socket) }
        self.client = client
        try call("Status")
    }

    func stop() {
        client.close()
        child.signal(SIGTERM)
        child.wait()
    }

    func call(_ method: String, _ parameters: JSON = [:]) throws {
        _ = try client.call("\(Room.interface).\(method)", parameters)
    }

    func remote(_ command: String) throws {
        let status = try Child("\(Self.folder)/retreat", ["--socket", socket, command]).wait()
        guard status == 0 else { throw RemoteFailed(command: command, status: status) }
    }

    /// CPU time and wake-ups a second while nothing is asked.
    func idle(seconds: Double) -> Idle {
        // Threads that a pool started for the last calls end after some seconds without work.
        usleep(8_000_000)
        let before = counts
        usleep(UInt32(seconds * 1_000_000))
        let after = counts
        let spent = after.compactMap { thread, count in
            before[thread].map {
                Counts(nanoseconds: count.nanoseconds - $0.nanoseconds, switches: count.switches - $0.switches)
            }
        }
        return Idle(
            cpuPercent: Double(spent.reduce(0) { $0 + $1.nanoseconds }) / seconds / 1e7,
            wakeupsPerSecond: Double(spent.reduce(0) { $0 + $1.switches }) / seconds, seconds: seconds)
    }

    struct Idle {
        var cpuPercent: Double
        var wakeupsPerSecond: Double
        var seconds: Double
    }

    var residentMegabytes: Int { kilobytes("status", "VmRSS:") / 1024 }
    var proportionalMegabytes: Int { kilobytes("smaps_rollup", "Pss:") / 1024 }

    /// Milliseconds that `body` takes.
    static func time(_ body: () throws -> Void) rethrows -> Double {
        let start = now
        try body()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }

    private struct Counts {
        var nanoseconds: Int
        var switches: Int
    }

    /// Of each thread: its time on a CPU, and how often it gave one up to wait.
    private var counts: [String: Counts] {
        let tasks = "/proc/\(child.pid)/task"
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
        return Dictionary(
            threads.map { thread in
                let schedule = Self.text("\(tasks)/\(thread)/schedstat").split(separator: " ")
                let switches = Self.number(
                    after: "voluntary_ctxt_switches:", in: Self.text("\(tasks)/\(thread)/status"))
                return (thread, Counts(nanoseconds: schedule.first.flatMap { Int($0) } ?? 0, switches: switches))
            }
        ) { first, _ in first }
    }

    private func kilobytes(_ file: String, _ name: String) -> Int { Self.kilobytes("/proc/\(child.pid)/\(file)", name) }

    /// The figure after `name` in a file of the kernel's.
    static func kilobytes(_ path: String, _ name: String) -> Int { number(after: name, in: text(path)) }

    private static func number(after name: String, in text: String) -> Int {
        for line in text.split(separator: "\n") where line.hasPrefix(name) {
            return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
        }
        return 0
    }

    private static func text(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }

    /// The folder of this program, where the build put the others.
    static let folder: String = {
        let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    }()

    /// The package that the program was built from.
    static let checkout = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
}
