import Foundation
import Processes
import TestSupport
import Testing

/// A picture so full that painting it takes a while: the room does meanwhile what it is asked.
@Suite struct ManyPointsTests {
    @Test func commandsAreAnsweredWhileTheWallIsPainted() async throws {
        try await blocking {
            let room = try TestRoom()
            try Self.write(into: room, points: 40_000)
            try room.start()
            try room.steer("open", "Points")
            try room.steer("go", "describe")
            let show = try RawSocket(path: room.socket)
            let others = try (0..<3).map { _ in try RawSocket(path: room.socket) }
            show.call("Show", #"{"visuals":["points"]}"#)
            // More than one, since the first could be taken in together with the command.
            for other in others {
                usleep(100_000)
                other.call("Pause")
            }
            // The answer to the command waits for its picture; those to the others do not.
            #expect(show.isAnswered(after: others))
            #expect(!show.answer().isEmpty)
            for remote in others + [show] { remote.close() }
            #expect(try room.status().visuals == ["points"])
        }
    }

    private static func write(into room: TestRoom, points: Int) throws {
        var rows = "spring,fall\n"
        for index in 0..<points { rows += "\(index % 1999),\(index * 7 % 2003)\n" }
        try room.write("Points.retreat/points.csv", rows)
        try room.write(
            "Points.retreat/points.vl.json",
            """
            {"data": {"url": "points.csv"}, "mark": "point", "encoding": {
              "x": {"field": "fall", "type": "quantitative"}, "y": {"field": "spring", "type": "quantitative"}}}
            """)
        try room.write("Points.retreat/bars.vl.json", "{\"data\": {\"values\": [{\"a\": 1}]}, \"mark\": \"bar\"}")
        try room.write(
            "Points.retreat/retreat.yaml",
            """
            title: Many points
            team: Grade 3
            visuals:
              - {id: bars, chart: bars.vl.json, title: Bars, evidence: internal-assessment}
              - {id: points, chart: points.vl.json, title: Points, evidence: internal-assessment}
            """)
    }
}
