import Foundation
import Glibc
import Processes
import TestSupport
import Testing

/// A retreat is rehearsed by the real programs.
@Suite(.serialized) struct RehearsalTests {
    @Test func theDemoStandsItsRehearsal() async throws {
        try await blocking {
            let room = try TestRoom()
            try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
            let yaml = try String(contentsOfFile: "\(room.retreats)/Demo.retreat/retreat.yaml", encoding: .utf8)
            try room.write("Demo.retreat/retreat.yaml", yaml + "minutes: 30\n")
            try room.start()
            let before = try room.status()
            let outcome = try room.remote("rehearse", "Demo", "--speed", "200")
            #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
            #expect(outcome.output.contains("the farthest seat can read it"), "\(outcome.output)")
            let after = try room.status()
            #expect(after.revision == before.revision && after.state == "idle" && after.notes.isEmpty)
            let report = try room.remote("rehearse", "--report")
            #expect(report.status == 0 && report.output == outcome.output)
            #expect(room.isRunning)
        }
    }

    @Test func aBadRetreatIsToldWhatToMend() async throws {
        try await blocking {
            let room = try TestRoom()
            try Self.writeBadRetreat(room)
            try room.start()
            let outcome = try room.remote("rehearse", "bad", "--speed", "200")
            #expect(outcome.status == 1, "\(outcome.errors)")
            let said = outcome.output
            for words in [
                "Would name somebody:\n", "  retreat.yaml:1:8: ", "What is seen: \"Zebulon\"", "Cannot be shown:\n",
                "  Visual gone: gone.png:", "Does not fit:\n",
                "\"Left label\" and \"Right label\" stand over each other",
                "Too small for the farthest seat:\n", "minutes of arc, 16 wanted", "Refused:\n",
                "What is seen: There is no visual \"nowhere\" in this retreat.",
            ] { #expect(said.contains(words), "\(words) is not in:\n\(said)") }
            #expect(room.stop() == 0)
            for word in ["Zebulon", "Rechtschreib"] { #expect(!Self.kept(room).contains(word)) }
            #expect(!room.log.contains("Zebulon"))
        }
    }

    @Test func nothingElseChangesMeanwhileAndTheWallIsAsItWas() async throws {
        try await blocking {
            let room = try TestRoom()
            try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
            try room.start()
            try room.steer("open", "Demo")
            let before = try room.status()
            #expect(try room.remote("rehearse", "--stop").status == 3)
            #expect(try room.remote("rehearse", "Dmo").status == 4)
            #expect(try room.remote("rehearse", "Demo", "--speed", "201").status == 64)

            let log = try ScratchFolder()
            let remote = try Programs.start(
                "retreat", ["--socket", room.socket, "rehearse", "Demo", "--speed", "1"], [:], log: log.url)
            try Self.wait(room) { $0.contains("Rehearsing \"Are our readers") }
            let refused = try room.remote("start")
            #expect(refused.status == 3)
            #expect(refused.errors.contains("retreat rehearse --stop"), "\(refused.errors)")
            #expect(try room.remote("rehearse", "Demo").status == 3)
            try room.steer("snapshot", room.scratch.url.appending(path: "wall.png").path)
            #expect(try room.status().revision == before.revision)
            // The first remote sees that another one has ended it.
            #expect(try room.remote("rehearse", "--stop").output.contains("stopped after 0:"))
            #expect(remote.wait() == 0)
            try Self.wait(room) { !$0.contains("Rehearsing") }
            let after = try room.status()
            #expect(after.revision == before.revision && after.state == "lobby")
            try room.steer("start")
            let running = try room.remote("rehearse", "Demo")
            #expect(running.status == 3)
            #expect(running.errors.contains("is running"))
        }
    }

    @Test func controlCEndsIt() async throws {
        try await blocking {
            let room = try TestRoom()
            try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
            try room.start()
            let log = try ScratchFolder()
            let remote = try Programs.start(
                "retreat", ["--socket", room.socket, "rehearse", "Demo", "--speed", "1"], [:], log: log.url)
            try Self.wait(room) { $0.contains("Rehearsing") }
            remote.signal(SIGINT)
            #expect(remote.wait() == 0)
            let said = try String(contentsOf: log.url.appending(path: "output"), encoding: .utf8)
            #expect(said.contains("stopped after"), "\(said)")
            #expect(try !room.steer("status").contains("Rehearsing"))
        }
    }

    /// Waits until `retreat status` says what it should.
    private static func wait(_ room: TestRoom, until holds: (String) -> Bool) throws {
        let deadline = Date(timeIntervalSinceNow: 60)
        while !holds(try room.steer("status")) {
            guard Date() < deadline else {
                Issue.record("the room did not come so far: \(room.log)")
                return
            }
            usleep(50_000)
        }
    }

    /// Two charts that cannot be read, a picture that is not there, and a name in the title and in the rehearsal.
    private static func writeBadRetreat(_ room: TestRoom) throws {
        try room.write(
            "bad.retreat/retreat.yaml",
            """
            title: How do Zebulon and the others read?
            team: Grade 3
            roster: names.txt
            visuals:
              - {id: crowded, chart: crowded.vl.json, title: Every group, evidence: survey, count-field: n}
              - {id: near, chart: near.vl.json, title: Two groups, evidence: survey, count-field: n}
              - {id: gone, image: gone.png, title: A page, evidence: work-sample}

            """)
        try room.write("bad.retreat/names.txt", "Zebulon Quartermain\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: "\(room.retreats)/bad.retreat/names.txt")
        try room.write(
            "bad.retreat/protocol.yaml",
            """
            title: Short
            steps:
              - {id: see, title: What is seen, minutes: 2, rule: Say it., collects: observation, wall: visual}
              - {id: plan, title: What is done, minutes: 2, rule: Who and when., wall: actions}

            """)
        try room.write(
            "bad.retreat/rehearsal.yaml",
            """
            - {step: see, note: Zebulon is far from all others}
            - {step: see, note: Here, at: "nowhere:0.5,0.5"}
            - {step: see, show: nowhere}

            """)
        let rows = (1...60).map { "{\"group\": \"Group \($0)\", \"n\": \($0 + 20)}" }
        try room.write(
            "bad.retreat/crowded.vl.json",
            """
            {"data": {"values": [\(rows.joined(separator: ", "))]}, "mark": "bar",
             "encoding": {"facet": {"field": "group", "type": "nominal", "columns": 6},
                          "x": {"field": "n", "type": "quantitative"}}}
            """)
        try room.write(
            "bad.retreat/near.vl.json",
            """
            {"data": {"values": [{"label": "Left label", "n": 40, "place": 5}, {"label": "Right label", "n": 50, "place": 5.1}]},
             "mark": "text",
             "encoding": {"x": {"field": "place", "type": "quantitative", "scale": {"domain": [0, 10]}},
                          "text": {"field": "label", "type": "nominal"}}}
            """)
    }

    /// All bytes of the state folder, as text.
    private static func kept(_ room: TestRoom) -> String {
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: room.state)) ?? []
        return files.compactMap { FileManager.default.contents(atPath: "\(room.state)/\($0)") }
            .map { String(decoding: $0, as: UTF8.self) }.joined()
    }
}
