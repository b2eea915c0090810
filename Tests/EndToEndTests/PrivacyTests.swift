import Foundation
import Processes
import TestSupport
import Testing

/// What must not be recognised is not, through the real room and all that it leaves.
@Suite(.serialized) struct PrivacyTests {
    private static let classes = ["Ms Tran", "Mr Lee", "Ms Okafor", "Mr Silva"]

    private static func addClasses(to room: TestRoom) throws {
        try room.write(
            "Classes.retreat/retreat.yaml",
            """
            title: How do classes compare?
            team: Grade 3
            privacy: {classes: class}
            visuals:
              - {id: bars, chart: bars.vl.json, title: Four classes, evidence: internal-assessment}

            """)
        let rows = classes.enumerated().flatMap { index, name in (0..<(12 + index)).map { "\(name),\($0)\n" } }
        try room.write("Classes.retreat/d.csv", "class,score\n" + rows.joined())
        try room.write(
            "Classes.retreat/bars.vl.json",
            #"{"data": {"url": "d.csv"}, "mark": "bar", "encoding": {"x": {"field": "class"}, "y": {"aggregate": "count"}}}"#
        )
    }

    /// The letters are drawn once: printed before, on the wall, and after the room is started anew they are the same; and
    /// what classes are called is in nothing that the room keeps or leaves.
    @Test func classesAreTheSameLettersAfterARestart() async throws {
        try await blocking {
            let room = try TestRoom()
            try Self.addClasses(to: room)
            try room.start()
            let before = try room.steer("handout", "--retreat", "Classes", "bars")
            #expect(before.contains("Class A, Class B, Class C, Class D"))
            try room.steer("open", "Classes")
            try room.steer("start")
            try room.steer("note", "Class B is the largest")
            let opened = try room.steer("handout", "bars")
            #expect(opened == before)
            #expect(room.stop() == 0)
            try room.start()
            #expect(try room.steer("handout", "bars") == before)
            try room.steer("finish")
            let left = try ["md", "html", "csv", "json"].map { try room.steer("record", "--format", $0) }.joined()
            let status = try room.steer("status", "--json")
            #expect(room.stop() == 0)
            for name in Self.classes {
                #expect(!(before + left + status + room.log).contains(name))
                #expect(!NameTests.kept(room).contains(name))
            }
        }
    }

    /// Two pictures that are covered wholly are one and the same, wherever they leave; and no picture takes along what
    /// its file says besides its pixels.
    @Test func picturesLeaveWithoutWhatIsCoveredAndWithoutMetadata() async throws {
        try await blocking {
            let room = try TestRoom()
            let visuals = ["one", "two"].map { id in
                "  - {id: \(id), image: \(id).png, title: Page, evidence: work-sample, boxes: [[0, 0, 1, 1]]}\n"
            }
            try room.write(
                "Pages.retreat/retreat.yaml",
                "title: What do pages show?\nteam: Grade 3\nvisuals:\n" + visuals.joined()
                    + "  - {id: open, image: one.png, title: Page, evidence: work-sample, crop: [0, 0, 1, 0.5]}\n")
            let pictures = Places.package.appending(path: "Assets/Pictures/describe.png")
            let bytes = [UInt8](try Data(contentsOf: pictures))
            // A text after the header chunk; the signature has 8 bytes and the header 25.
            let secret = Self.chunk("tEXt", Array("Author\0Zebulon Quartermain".utf8))
            let written = Data(bytes.prefix(33) + secret + bytes.dropFirst(33))
            let folder = "\(room.retreats)/Pages.retreat"
            try written.write(to: URL(filePath: "\(folder)/one.png"))
            try room.start()
            try room.steer("open", "Pages")
            try room.steer("start")
            let first = "\(folder)/first.png"
            try room.steer("snapshot", first)
            try FileManager.default.copyItem(atPath: first, toPath: "\(folder)/two.png")
            let cards = try ["one", "two", "open"].map { try Self.pictures(room.steer("handout", $0)) }
            #expect(cards.map(\.count) == [1, 1, 1])
            #expect(cards[0] == cards[1] && cards[0] != cards[2])
            try room.steer("finish")
            let record = try Self.pictures(room.steer("record", "--format", "html"))
            #expect(!record.isEmpty)
            for picture in cards.flatMap({ $0 }) + record + [try Data(contentsOf: URL(filePath: first))] {
                let text = String(decoding: picture, as: UTF8.self)
                #expect(!text.contains("Zebulon") && !text.contains("tEXt"))
            }
            #expect(room.stop() == 0)
        }
    }

    /// The PNGs in a page.
    private static func pictures(_ html: String) throws -> [Data] {
        html.matches(of: /data:image\/png;base64,([A-Za-z0-9+\/=]+)/).compactMap { Data(base64Encoded: String($0.1)) }
    }

    /// A chunk of a PNG with its checksum (W3C, "Portable Network Graphics", annex D).
    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        func big(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
        let body = Array(type.utf8) + data
        let sum = body.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return big(UInt32(data.count)) + body + big(~sum)
    }
}
