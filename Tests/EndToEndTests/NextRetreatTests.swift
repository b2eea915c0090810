import Foundation
import TestSupport
import Testing

/// What a team agrees on in one retreat opens its next one, through the real processes.
@Suite struct NextRetreatTests {
    @Test func promisesAreToldAndTheYearIsKept() async throws {
        try await blocking {
            let room = try TestRoom()
            for name in ["autumn", "spring"] {
                try FileManager.default.copyItem(
                    at: Places.package.appending(path: "Assets/Demo.retreat"),
                    to: URL(filePath: room.retreats).appending(path: "\(name).retreat"))
            }
            try room.start()
            try room.steer("open", "autumn")
            try room.steer("start")
            try room.steer(
                "note", "Small classes have the largest band", "--as", "obs", "--at", "bands:Small/Extending")
            try room.steer("note", "Fewer students may mean more turns", "--as", "int", "--from", "1")
            try room.steer("park", "Who moved?")
            #expect(try room.steer("loose").contains("one reading so far"))
            try room.steer("chain", "2")
            #expect(try room.status().view == "chain")
            #expect(try room.steer("card").contains("blame"))
            try room.steer("card", "blame", "--on-wall")
            #expect(try room.status().view == "card")
            try room.steer("action", "Form four reading groups", "--from", "2", "--by", "2027-01-12")
            try room.steer("delta", "Start with the chart")
            #expect(try room.steer("tally", "fist", "0", "0", "0", "2", "4", "1").contains("tally"))
            let end = try room.steer("go", "process")
            #expect(end.contains("Parked without an end: 3"))
            try room.steer("finish")

            try room.steer("open", "spring")
            try room.steer("start")
            #expect(try room.steer("status").contains("Form four reading groups"))
            try room.steer("promise", "1", "done")
            try room.steer("changed", "1", "The chart stood on the wall from the first minute")
            try room.steer("show", "bands", "--then")
            #expect(try room.status().visuals == ["bands-then", "bands"])
            let refused = try room.remote("show", "journey", "--then")
            #expect(refused.errors.contains("journey"))
            try room.steer("finish")

            #expect(try room.steer("actions", "--open").contains("No action."))
            #expect(try room.steer("actions").contains("Form four reading groups"))
            let history = try room.steer("history")
            #expect(history.contains("3.9"))
            #expect(try room.steer("record", "spring").contains("Promises of last time"))
        }
    }
}
