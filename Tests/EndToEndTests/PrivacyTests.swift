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
            #"{"data": {"url": "d.csv"}, "mark": "bar", "encoding": {"x": {"field": "class"}, "y": {"aggregate": "count"}}}"#)
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
}
