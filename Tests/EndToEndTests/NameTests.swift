import Foundation
import Processes
import TestSupport
import Testing

/// What names somebody on the roster is held back by the real room, and is nowhere in what it keeps.
@Suite(.serialized) struct NameTests {
    /// A room with the demo, which has these names on its roster.
    private static func room(names: String) throws -> TestRoom {
        let room = try TestRoom()
        try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
        let folder = "\(room.retreats)/Demo.retreat"
        let yaml = try String(contentsOfFile: "\(folder)/retreat.yaml", encoding: .utf8)
        try room.write("Demo.retreat/retreat.yaml", yaml + "roster: names.txt\n")
        try room.write("Demo.retreat/names.txt", names)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(folder)/names.txt")
        return room
    }

    @Test func aNameIsHeldBack() async throws {
        try await blocking {
            let room = try Self.room(names: "Zebulon Quartermain\nNguyễn Thị Bích Ngọc: Bông\n")
            try room.start()
            try room.steer("open", "Demo")
            try room.steer("start")

            let held = try room.remote("note", "Zebulon is the lone dot")
            #expect(held.status == 9)
            #expect(held.errors.contains("\"Zebulon\""))
            for choice in ["without the name", "--as-a-student", "--allow-name"] {
                #expect(held.errors.contains(choice))
            }
            #expect(try room.status().notes.isEmpty)
            try room.steer("note", "Quartermain is the lone dot", "--as-a-student")
            #expect(try room.status().notes.map(\.text) == ["A student is the lone dot"])
            #expect(try room.remote("note", "edit", "1", "It is Bich Ngoc").status == 9)
            #expect(
                try room.remote(
                    "action", "Sit with Bông", "--team", "Grade 3", "--by", "2027-01-12", "--evidence", "Records"
                ).status == 9)
            #expect(room.stop() == 0)
            for name in ["Zebulon", "Quartermain", "Bích", "Bong", "Bông"] {
                #expect(!Self.kept(room).contains(name))
                #expect(!room.log.contains(name))
            }
        }
    }

    @Test func aChartThatNamesSomebodyIsNotShown() async throws {
        try await blocking {
            let room = try Self.room(names: "Zebulon Quartermain\n")
            let chart = try String(
                contentsOfFile: "\(room.retreats)/Demo.retreat/charts/bands.vl.json", encoding: .utf8)
            try room.write(
                "Demo.retreat/charts/bands.vl.json",
                chart.replacing(
                    "\"encoding\"", with: "\"description\": \"For Zebulon\", \"encoding\"", maxReplacements: 1))
            try room.start()
            try room.steer("open", "Demo")
            try room.steer("start")
            let status = try room.status()
            #expect(status.visuals == ["bands"])
            let said = try room.remote("status").output
            #expect(said.contains("Not shown: bands. This picture is not shown: it would name somebody."))
            #expect(!said.contains("Zebulon") && !said.contains("charts/"))
            #expect(room.stop() == 0)
            #expect(room.log.contains("visual bands: ") && !room.log.contains("Zebulon"))
        }
    }

    /// All bytes of the state folder, as text.
    static func kept(_ room: TestRoom) -> String {
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: room.state)) ?? []
        return files.compactMap { FileManager.default.contents(atPath: "\(room.state)/\($0)") }
            .map { String(decoding: $0, as: UTF8.self) }.joined()
    }
}
