import Foundation
import Processes
import TestSupport
import Testing

/// A real window on a real X server: pictures, and the keys of a presenter's clicker.
@Suite(.serialized) struct WindowTests {
    @Test func theKeysOfAClickerSteerTheRetreat() async throws {
        try await blocking {
            guard let screen = try VirtualScreen() else {
                print("skipped: Xvfb and xdotool are not installed")
                return
            }
            let room = try TestRoom(environment: ["SDL_VIDEODRIVER": "x11", "DISPLAY": screen.name])
            try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
            try room.start()
            #expect(try room.status().display.driver == "x11")
            try room.steer("open", "Demo")
            try room.steer("start")

            func press(_ key: String, until expected: (RoomStatus) -> Bool) throws {
                try screen.press(key)
                let deadline = Date(timeIntervalSinceNow: 10)
                while try !expected(room.status()) {
                    guard Date() < deadline else {
                        Issue.record("\(key) did nothing: \(try room.status()) \(room.log)")
                        return
                    }
                    usleep(20_000)
                }
            }
            try press("Next") { $0.step?.number == 2 }
            try press("Right") { $0.step?.number == 3 }
            try press("Down") { $0.step?.number == 4 }
            try press("space") { $0.step?.number == 5 }
            try press("Prior") { $0.step?.number == 4 }
            try press("Left") { $0.step?.number == 3 }
            try press("Up") { $0.step?.number == 2 }
            try press("period") { $0.blank }
            try press("b") { !$0.blank }
            // Escape must not end it: a key after it still works.
            try screen.press("Escape")
            try press("Next") { $0.step?.number == 3 }
            #expect(room.isRunning)
        }
    }
}

/// An X server in memory, ended by its id.
final class VirtualScreen {
    let name: String
    private let server: Child
    private static let xvfb = "/usr/bin/Xvfb"
    private static let xdotool = "/usr/bin/xdotool"

    /// Nil where the programs are not installed.
    init?() throws {
        guard [Self.xvfb, Self.xdotool].allSatisfy(FileManager.default.isExecutableFile) else { return nil }
        let scratch = try ScratchFolder()
        let number = scratch.url.appending(path: "number")
        // The server chooses a number that is free and says it.
        server = try Child(
            Self.xvfb, ["-displayfd", "1", "-screen", "0", "1280x720x24", "-nolisten", "tcp"], output: number.path)
        var said = ""
        let deadline = Date(timeIntervalSinceNow: 20)
        while !said.hasSuffix("\n") && server.isRunning && Date() < deadline {
            usleep(10_000)
            said = (try? String(contentsOf: number, encoding: .utf8)) ?? ""
        }
        name = ":" + said.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    deinit {
        server.signal(SIGTERM)
        server.wait()
    }

    func press(_ key: String) throws {
        try Child(Self.xdotool, ["key", key], environment: ["DISPLAY=\(name)"]).wait()
    }
}
