import Foundation
import Glibc
import TestSupport
import Testing

/// What must not bring the room down, through the real programs.
@Suite(.serialized) struct BadInputTests {
    /// A room with the demo retreat in its describe step.
    private func runningRoom() throws -> TestRoom {
        let room = try TestRoom()
        try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
        try room.start()
        try room.steer("open", "Demo")
        try room.steer("go", "describe")
        return room
    }

    @Test func everyKindOfRefusalHasAnExitCodeAndAMend() async throws {
        try await blocking {
            let room = try TestRoom()
            try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
            try room.scratch.write("retreats/broken.retreat/retreat.yaml", "title: [unclosed\n")
            try room.start()
            func expect(_ arguments: [String], exit status: Int32, says mend: String) throws {
                let outcome = try room.remote(arguments)
                #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
                #expect(outcome.errors.contains(mend), "\(arguments): \(outcome.errors)")
            }
            try expect(["next"], exit: 3, says: "retreat open NAME")
            try expect(["open", "Dmo"], exit: 4, says: "Demo")
            try expect(["open", "../Demo"], exit: 4, says: "Demo")
            try expect(["open", "broken"], exit: 6, says: "retreat.yaml:")
            try room.steer("open", "Demo")
            try expect(["show", "bands"], exit: 3, says: "retreat start")
            try room.steer("start")
            try expect(["start"], exit: 3, says: "retreat next")
            try expect(["go", "nowhere"], exit: 4, says: "describe")
            try expect(["show", "nothing"], exit: 4, says: "bands")
            try expect(["note", "edit", "99", "x"], exit: 4, says: "retreat status")
            try expect(["note", "x", "--at", "bands:2,2"], exit: 5, says: "0 to 1")
            try expect(["note", " \u{202E} "], exit: 5, says: "in quotes")
            try expect(["extend", "2h"], exit: 64, says: "3m")
            try expect(["snapshot", "/nowhere/wall.png"], exit: 73, says: "folder")
            try expect(["record", "other"], exit: 4, says: "retreat record")
            let nobody = try Programs.run("retreat", ["--socket", room.socket + ".none", "next"])
            #expect(nobody.status == 69)
            #expect(nobody.errors.contains("retreatd demo"))
        }
    }

    @Test func aNoteOfAHundredThousandCharactersIsRefused() async throws {
        try await blocking {
            let room = try runningRoom()
            let outcome = try room.remote("note", String(repeating: "a", count: 100_000))
            #expect(outcome.status == 5)
            #expect(outcome.errors.contains("two notes"))
            #expect(try room.status().notes.isEmpty)
        }
    }

    @Test func controlAndBidirectionalCharactersNeverReachTheWall() async throws {
        try await blocking {
            let room = try runningRoom()
            try room.steer("note", "All\u{7} four\u{202E} bands\u{2066}\n appear\u{1B}[31m")
            #expect(try room.status().notes.map(\.text) == ["All four bands appear[31m"])
        }
    }

    /// What a stranger sends.
    enum Rubbish: String, CaseIterable {
        case words, bytes, twoMebibytes, halfAMessage, wrongTypes, deepNesting

        var bytes: [UInt8] {
            switch self {
            case .words: Array("garbage\0".utf8)
            case .bytes: [UInt8](repeating: 0xFF, count: 4096) + [0]
            case .twoMebibytes: [UInt8](repeating: UInt8(ascii: "a"), count: 2 << 20)
            case .halfAMessage: Array("{\"method\":\"io.retreatd.Room.Next\"".utf8)
            case .wrongTypes: Array("{\"method\":\"io.retreatd.Room.AddNote\",\"parameters\":{\"text\":7}}\0".utf8)
            case .deepNesting: [UInt8](repeating: UInt8(ascii: "["), count: 100_000) + [0]
            }
        }
    }

    @Test(arguments: Rubbish.allCases)
    func whateverComesOverTheSocketTheRoomGoesOn(rubbish: Rubbish) async throws {
        try await blocking {
            let room = try runningRoom()
            let before = try room.status()
            let stranger = try RawSocket(path: room.socket)
            stranger.send(rubbish.bytes)
            // The stranger's connection stays open while the remote is served.
            #expect(try room.status().revision == before.revision)
            try room.steer("note", "Still here")
            #expect(try room.status().notes.count == 1)
            stranger.close()
            #expect(room.isRunning)
        }
    }

    @Test func aSecondDaemonIsRefusedAndTheFirstGoesOn() async throws {
        try await blocking {
            let room = try runningRoom()
            let scratch = try ScratchFolder()
            let second = try Programs.run(
                "retreatd", ["run", "--socket", room.socket, "--state", scratch.path, "--window", "640x480"],
                environment: [
                    "SDL_VIDEODRIVER": "offscreen", "RETREATD_ASSETS": Places.package.appending(path: "Assets").path,
                ])
            #expect(second.status != 0)
            #expect(second.errors.contains("A room runs already"))
            try room.steer("next", "--now")
        }
    }

    private static func copies(of contents: Data, in folder: URL) throws -> Int {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).count { file in
            (try? Data(contentsOf: file)) == contents
        }
    }

    @Test func aForeignDatabaseIsSetAsideAndTheRoomStarts() async throws {
        try await blocking {
            let room = try TestRoom()
            try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
            try room.start()
            try room.steer("open", "Demo")
            room.kill()
            let folder = URL(filePath: room.state)
            let database = try #require(
                try FileManager.default.contentsOfDirectory(atPath: room.state).first { $0.hasSuffix(".sqlite") })
            // The log beside a database can put it back together; somebody else's database has none of ours.
            try? FileManager.default.removeItem(at: folder.appending(path: database + "-wal"))
            let foreign = Data("this is no database, and it is somebody's".utf8)
            try foreign.write(to: folder.appending(path: database))
            try room.start()
            #expect(try room.status().state == "idle")
            #expect(room.log.contains("room.damaged-1.sqlite"))
            #expect(try Self.copies(of: foreign, in: folder) == 1)
            try room.steer("open", "Demo")
        }
    }

    @Test func aBrokenVisualShowsACardAndTheRetreatGoesOn() async throws {
        try await blocking {
            let room = try TestRoom()
            try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
            try FileManager.default.removeItem(
                at: URL(filePath: room.retreats).appending(path: "Demo.retreat/charts/growth.vl.json"))
            try room.start()
            try room.steer("open", "Demo")
            try room.steer("go", "describe")
            try room.steer("show", "growth")
            try room.steer("snapshot", room.scratch.url.appending(path: "card.png").path)
            try room.steer("show", "bands")
        }
    }

    @Test func aStateFolderThatCannotBeWrittenIsSaidAtTheStart() async throws {
        try await blocking {
            let scratch = try ScratchFolder()
            let outcome = try Programs.run(
                "retreatd",
                ["run", "--socket", "\(scratch.path)/s", "--state", "/proc/retreatd", "--window", "640x480"],
                environment: [
                    "SDL_VIDEODRIVER": "offscreen", "RETREATD_ASSETS": Places.package.appending(path: "Assets").path,
                ])
            #expect(outcome.status != 0)
            #expect(outcome.errors.contains("/proc/retreatd"))
            #expect(outcome.errors.contains("Mend:"))
        }
    }

    @Test func aFullDiskRefusesTheNoteOnBothEndsAndKeepsTheRest() async throws {
        try await blocking {
            let room = try TestRoom()
            try room.add(Places.package.appending(path: "Assets/Demo.retreat"))
            try FileManager.default.createDirectory(atPath: room.state, withIntermediateDirectories: true)
            guard mount("tmpfs", room.state, "tmpfs", 0, "size=512k") == 0 else {
                print("skipped: this user may not mount a small tmpfs")
                return
            }
            defer {
                room.kill()
                umount2(room.state, Int32(MNT_DETACH))
            }
            try room.start()
            try room.steer("open", "Demo")
            try room.steer("go", "describe")
            let ballast = URL(filePath: room.state).appending(path: "ballast")
            let file = open(ballast.path, O_CREAT | O_WRONLY, 0o600)
            let block = [UInt8](repeating: 1, count: 4096)
            while write(file, block, block.count) > 0 {}
            close(file)

            var refused = Outcome(status: 0, output: "", errors: "")
            var charted = 0
            while refused.status == 0 && charted < 200 {
                refused = try room.remote("note", String(repeating: "no space left ", count: 30))
                if refused.status == 0 { charted += 1 }
            }
            #expect(refused.status == 7)
            #expect(refused.errors.contains(room.state))
            #expect(room.log.contains(room.state))
            #expect(try room.status().notes.count == charted)

            try FileManager.default.removeItem(at: ballast)
            try room.steer("note", "There is space again")
            #expect(try room.status().notes.count == charted + 1)
        }
    }
}
