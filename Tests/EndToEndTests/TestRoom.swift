import Foundation
import Processes
import TestSupport
import Testing

/// A real `retreatd` on SDL's offscreen driver with folders of its own, and a real `retreat` to steer it.
final class TestRoom {
    let scratch: ScratchFolder
    private var daemon: Child?
    private let arguments: [String]
    private let environment: [String: String]

    var socket: String { scratch.url.appending(path: "room.socket").path }
    var state: String { scratch.url.appending(path: "state").path }
    var retreats: String { scratch.url.appending(path: "retreats").path }

    /// Makes the folders; `start` starts the daemon.
    init(arguments: [String] = [], environment: [String: String] = [:]) throws {
        scratch = try ScratchFolder()
        self.arguments = arguments
        self.environment = environment
        try FileManager.default.createDirectory(atPath: retreats, withIntermediateDirectories: true)
    }

    deinit {
        kill()
    }

    /// Copies a retreat's folder into the room's.
    func add(_ retreat: URL) throws {
        try FileManager.default.copyItem(
            at: retreat, to: URL(filePath: retreats).appending(path: retreat.lastPathComponent))
    }

    /// Writes a file into the room's folder of retreats.
    func write(_ name: String, _ text: String) throws {
        try scratch.write("retreats/\(name)", text)
    }

    /// Starts the daemon and waits until it answers.
    func start() throws {
        let daemon = try launch()
        self.daemon = daemon
        let deadline = Date(timeIntervalSinceNow: 30)
        while try remote("status").status != 0 {
            guard daemon.isRunning, Date() < deadline else {
                throw RoomDidNotStart(log: log)
            }
            usleep(20_000)
        }
    }

    /// Starts a daemon and does not wait.
    func launch() throws -> Child {
        try Programs.start(
            "retreatd",
            [
                "run", "--retreats", retreats, "--state", state, "--socket", socket, "--window", "1280x720",
            ] + arguments,
            [
                "SDL_VIDEODRIVER": "offscreen", "HOME": scratch.path,
                "RETREATD_ASSETS": Places.package.appending(path: "Assets").path,
            ].merging(environment) { $1 }, log: scratch.url)
    }

    /// SIGKILL, as a power cut would end it.
    func kill() {
        daemon?.signal(SIGKILL)
        daemon?.wait()
        daemon = nil
    }

    /// SIGTERM, and its exit status.
    func stop() -> Int32? {
        daemon?.signal(SIGTERM)
        defer { daemon = nil }
        return daemon?.wait()
    }

    var isRunning: Bool { daemon?.isRunning ?? false }

    /// What the daemon wrote to standard error.
    var log: String {
        (try? String(contentsOf: scratch.url.appending(path: "errors"), encoding: .utf8)) ?? ""
    }

    func remote(_ arguments: String...) throws -> Outcome {
        try remote(arguments)
    }

    func remote(_ arguments: [String]) throws -> Outcome {
        try Programs.run("retreat", ["--socket", socket] + arguments)
    }

    /// Runs a command that must succeed and gives what it said.
    @discardableResult
    func steer(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let outcome = try remote(arguments)
        #expect(
            outcome.status == 0, "retreat \(arguments.joined(separator: " ")): \(outcome.errors)\(log)",
            sourceLocation: sourceLocation)
        return outcome.output
    }

    func status() throws -> RoomStatus {
        try JSONDecoder().decode(RoomStatus.self, from: Data(try steer("status", "--json").utf8))
    }
}

struct RoomDidNotStart: Error, CustomStringConvertible {
    var log: String
    var description: String { "retreatd did not start: \(log)" }
}

/// What the tests read of `retreat status --json`.
struct RoomStatus: Decodable {
    struct Step: Decodable {
        var number: Int
        var count: Int
        var id: String
        var allotted: Int
        var remaining: Int
        var collects: String?
    }

    struct Note: Decodable, Equatable {
        struct Pin: Decodable, Equatable {
            var x: Double
            var y: Double
        }

        var number: Int
        var category: String
        var text: String
        var step: String?
        var visual: String?
        var pin: Pin?
    }

    struct Action: Decodable {
        var what: String
        var team: String
        var by: String
    }

    struct Retreat: Decodable {
        var steps: [String]
    }

    struct Display: Decodable {
        var driver: String
        var width: Int
        var height: Int
        var problem: String?
    }

    var revision: Int
    var state: String
    var view: String
    var blank: Bool
    var retreat: Retreat?
    var step: Step?
    var visuals: [String]
    var notes: [Note]
    var actions: [Action]
    var display: Display
}
