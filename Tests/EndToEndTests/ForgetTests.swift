import Foundation
import TestSupport
import Testing

/// One retreat of two is forgotten: its words are in no byte of the state folder, the other is whole.
@Suite(.serialized) struct ForgetTests {
    private static let secret = "Zebrafinch"

    private static func files(of room: TestRoom, with text: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: room.state).filter { name in
            try Data(contentsOf: URL(filePath: room.state).appending(path: name)).range(of: Data(text.utf8)) != nil
        }
    }

    @Test func nothingOfItIsLeft() async throws {
        try await blocking {
            let room = try TestRoom()
            for name in ["kept", "gone"] {
                try room.write(
                    "\(name).retreat/retreat.yaml", "title: About \(name)\nteam: Team \(name)\nvisuals: []\n")
            }
            try room.start()
            for (name, words) in [("kept", "Robin"), ("gone", Self.secret)] {
                try room.steer("open", name)
                try room.steer("start")
                for number in 1...5 { try room.steer("note", "\(words) \(number)", "--as", "parked") }
                try room.steer("action", "\(words) again", "--team", "T", "--by", "2027-01-12", "--evidence", "E")
                try room.steer("note", "remove", "2")
                if name == "gone" {
                    let running = try room.remote("forget", "gone", "--yes")
                    #expect(running.status == 3)
                    #expect(running.errors.contains("retreat finish"))
                }
                try room.steer("finish")
            }
            let asked = try room.remote("forget", "gone")
            #expect(asked.status == 3)
            #expect(asked.errors.contains("retreat forget gone --yes"))
            #expect(try !Self.files(of: room, with: Self.secret).isEmpty)

            let said = try room.steer("forget", "gone", "--yes")
            #expect(said.contains("Forgotten.") && said.contains("No retreat is open"))
            #expect(try Self.files(of: room, with: Self.secret).isEmpty)
            #expect(try Self.files(of: room, with: "About gone").isEmpty)
            #expect(try room.status().state == "idle")
            #expect(try room.remote("record", "gone").status == 4)
            #expect(try room.remote("forget", "gone", "--yes").status == 4)
            #expect(try room.steer("record", "kept").contains("Robin 5"))
            #expect(FileManager.default.fileExists(atPath: "\(room.retreats)/gone.retreat/retreat.yaml"))

            room.kill()
            #expect(try Self.files(of: room, with: Self.secret).isEmpty)
            try room.start()
            #expect(try Self.files(of: room, with: Self.secret).isEmpty)
            #expect(try room.steer("record", "kept").contains("Robin again"))
            #expect(!room.log.contains(Self.secret))
            // It can be held anew.
            try room.steer("open", "gone")
            #expect(try room.steer("record", "gone").contains("About gone"))
            #expect(try !room.steer("record", "gone").contains(Self.secret))
        }
    }
}
