import Foundation
import Processes
import TestSupport
import Testing

/// A picture so full that painting it takes a while: who asks how the room stands is answered meanwhile.
@Suite struct ManyPointsTests {
    @Test func aStatusIsAnsweredWhileTheWallIsPainted() async throws {
        try await blocking {
            let room = try TestRoom()
            try room.add(try Self.retreat(in: room.scratch, points: 40_000))
            try room.start()
            try room.steer("open", "Points")
            try room.steer("go", "describe")
            let log = try ScratchFolder()
            let show = try Programs.start(
                "retreat", ["--socket", room.socket, "show", "points"], [:], log: log.url)
            var answered = 0
            while show.isRunning {
                // The command is done, and its answer waits for the picture.
                let isDone = try room.status().visuals == ["points"]
                if isDone, show.isRunning { answered += 1 }
            }
            #expect(show.wait() == 0)
            // One could have waited and been answered together with the command; a second was asked after that.
            #expect(answered > 1)
        }
    }

    private static func retreat(in scratch: ScratchFolder, points: Int) throws -> URL {
        var rows = "spring,fall\n"
        for index in 0..<points { rows += "\(index % 1999),\(index * 7 % 2003)\n" }
        try scratch.write("Points.retreat/points.csv", rows)
        try scratch.write(
            "Points.retreat/points.vl.json",
            """
            {"data": {"url": "points.csv"}, "mark": "point", "encoding": {
              "x": {"field": "fall", "type": "quantitative"}, "y": {"field": "spring", "type": "quantitative"}}}
            """)
        try scratch.write("Points.retreat/bars.vl.json", "{\"data\": {\"values\": [{\"a\": 1}]}, \"mark\": \"bar\"}")
        try scratch.write(
            "Points.retreat/retreat.yaml",
            """
            title: Many points
            team: Grade 3
            visuals:
              - {id: bars, chart: bars.vl.json, title: Bars, evidence: internal-assessment}
              - {id: points, chart: points.vl.json, title: Points, evidence: internal-assessment}
            """)
        return scratch.url.appending(path: "Points.retreat")
    }
}
