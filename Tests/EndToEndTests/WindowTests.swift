import Foundation
import TestSupport
import Testing

/// A real window on a real X server: pictures, and the keys of a presenter's clicker.
@Suite(.serialized) struct WindowTests {
    @Test func theKeysOfAClickerSteerTheRetreat() throws {
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

/// An X server in memory, ended by its id.
final class VirtualScreen {
    let name: String
    private let server: Process
    private static let xdotool = "/usr/bin/xdotool"

    /// Nil where the programs are not installed.
    init?() throws {
        guard ["/usr/bin/Xvfb", Self.xdotool].allSatisfy(FileManager.default.isExecutableFile) else { return nil }
        server = Process()
        server.executableURL = URL(filePath: "/usr/bin/Xvfb")
        // The server chooses a number that is free and says it.
        let number = Pipe()
        server.arguments = ["-displayfd", "1", "-screen", "0", "1280x720x24", "-nolisten", "tcp"]
        server.standardOutput = number
        server.standardError = FileHandle.nullDevice
        try server.run()
        var said = Data()
        while !said.contains(UInt8(ascii: "\n")) {
            let more = number.fileHandleForReading.availableData
            if more.isEmpty { break }
            said += more
        }
        name = ":" + String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    deinit {
        kill(server.processIdentifier, SIGTERM)
        server.waitUntilExit()
    }

    func press(_ key: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: Self.xdotool)
        process.arguments = ["key", key]
        process.environment = ["DISPLAY": name]
        try process.run()
        process.waitUntilExit()
    }
}
