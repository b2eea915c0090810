import Foundation
import TestSupport
import Testing

/// How a group looks together, through the real programs.
@Suite(.serialized) struct LookingTests {
    /// A room with the demo, in a step of describing, the bands on the wall.
    private func room() throws -> TestRoom {
        let room = try TestRoom()
        try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
        try room.start()
        try room.steer("open", "Demo")
        try room.steer("start")
        try room.steer("go", "describe")
        return room
    }

    private func refusal(_ room: TestRoom, _ command: String...) throws -> (status: Int32, words: String) {
        let outcome = try room.remote(command)
        return (outcome.status, outcome.errors)
    }

    @Test func guessesStayBehindTheRealMarksAndThroughAPowerCut() async throws {
        try await blocking {
            let room = try room()
            let open = try refusal(room, "predict", "Small/Extending", "40%")
            #expect(open.status == 3)
            #expect(open.words.contains("retreat veil"))
            try room.steer("veil")
            try room.steer("predict", "Small/Extending", "40%")
            try room.steer("predict", "bands:Regular/Beginning", "20")
            for (label, value, code, words) in [
                ("Small/Extending", "140%", Int32(5), "0% to 100%"), ("Small/Extending", "lots", 5, "not a number"),
                ("Small/Extendin", "4", 4, "Small/Extending"), ("Small", "40%", 5, "Small/Secure"),
            ] {
                let refused = try refusal(room, "predict", label, value)
                #expect(refused.status == code)
                #expect(refused.words.contains(words), "\(refused.words)")
            }
            let guesses = ["Small/Extending: 40%", "Regular/Beginning: 20%"]
            room.kill()
            try room.start()
            let status = try room.steer("status")
            #expect(guesses.allSatisfy(status.contains))
            #expect(status.contains("veiled"))
            try room.steer("unveil")
            #expect(try room.steer("status").contains(guesses[1]))
            try room.steer("predict", "--clear")
            #expect(try !room.steer("status").contains(guesses[0]))
            #expect(try room.steer("undo").contains("the clearing of the guesses"))
            #expect(try room.steer("status").contains(guesses[0]))
            #expect(room.stop() == 0)
        }
    }

    @Test func aPartIsEnlargedUntilTheWholeIsAskedFor() async throws {
        try await blocking {
            let room = try room()
            for part in ["C2-D3", "Small/Extending", "bands:0.1,0.2,0.5,0.6", "B1"] {
                #expect(try room.steer("focus", part).contains("part of bands enlarged"))
            }
            let nowhere = try refusal(room, "focus", "Z9")
            #expect(nowhere.status == 4)
            let nothing = try refusal(room, "focus", "0.1,0.2")
            #expect(nothing.status == 5)
            #expect(nothing.words.contains("C2-D5"))
            room.kill()
            try room.start()
            #expect(try room.steer("status").contains("part of bands enlarged"))
            #expect(try room.steer("undo").contains("the enlarged part of bands"))
            #expect(try !room.steer("focus", "off").contains("enlarged"))
            #expect(try room.steer("focus", "growth:B2").contains("part of growth enlarged"))
            #expect(try room.status().visuals == ["growth"])
            #expect(room.stop() == 0)
        }
    }

    @Test func aFrozenWallKeepsItsPictureThroughAPowerCut() async throws {
        try await blocking {
            let room = try room()
            func picture() throws -> Data {
                let file = room.scratch.url.appending(path: "wall.png")
                try room.steer("snapshot", file.path)
                return try Data(contentsOf: file)
            }
            try room.steer("pause")
            let bands = try picture()
            #expect(try room.steer("freeze").contains("wall frozen"))
            try room.steer("show", "growth")
            try room.steer("note", "Not for the wall yet")
            #expect(try picture() == bands)
            #expect(try room.steer("status").contains("the wall keeps bands until retreat unfreeze"))
            try room.steer("blank")
            #expect(try picture() != bands)
            try room.steer("unblank")
            room.kill()
            try room.start()
            #expect(try picture() == bands)
            #expect(try !room.steer("unfreeze").contains("frozen"))
            #expect(try picture() != bands)
            #expect(try room.steer("undo").contains("the end of the freezing"))
            #expect(try picture() == bands)
            #expect(try !room.steer("next", "--now").contains("frozen"))
            #expect(room.stop() == 0)
        }
    }
}
