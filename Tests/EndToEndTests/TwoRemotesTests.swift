import Foundation
import Processes
import TestSupport
import Testing

/// Two facilitators with a remote each, in one room.
@Suite struct TwoRemotesTests {
    @Test func ofTwoThatSawTheSameOneIsRefusedAndBothSeeTheSameThen() async throws {
        try await blocking {
            let room = try TestRoom()
            try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
            try room.start()
            try room.steer("open", "Demo")
            try room.steer("start")
            for round in 0..<5 {
                let seen = try room.status().revision
                let logs = [try ScratchFolder(), try ScratchFolder()]
                let remotes = try logs.map { log in
                    try Programs.start(
                        "retreat",
                        ["next", "--now", "--socket", room.socket, "--if-revision", String(seen)], [:],
                        log: log.url)
                }
                let results = remotes.map { $0.wait() }
                #expect(results.sorted() == [0, 3], "round \(round)")
                let errors = try logs.map { try String(contentsOf: $0.url.appending(path: "errors"), encoding: .utf8) }
                #expect(errors.joined().contains("it is at revision \(seen + 1), not at \(seen)"))
                #expect(try room.status().revision == seen + 1)
                try room.steer("back")
            }
        }
    }
}
