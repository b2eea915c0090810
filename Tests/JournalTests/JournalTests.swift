import Foundation
import Journal
import Retreat
import TestSupport
import Testing

@Suite("A journal")
struct JournalTests {
    let scratch: ScratchFolder
    var folder: String { scratch.path + "/state" }

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test("begins empty, in a folder for its user alone")
    func begins() throws {
        let opening = try Journal.open(folder: folder + "/room")
        #expect(opening.state == RoomState())
        #expect(opening.setAside == nil)
        #expect(opening.journal.sessions.isEmpty)
        #expect(try permissions(folder) == 0o700)
        #expect(try permissions(folder + "/room") == 0o700)
        for file in ["room.sqlite", "room.sqlite-wal", "room.lock"] {
            #expect(try permissions("\(folder)/room/\(file)") == 0o600, "\(file)")
        }
        // The log's index is not mapped from a file: see `JournalDatabase`.
        #expect(!FileManager.default.fileExists(atPath: folder + "/room/room.sqlite-shm"))
        withExtendedLifetime(opening) {}
    }

    @Test("narrows who may read a database that was copied in")
    func narrows() throws {
        _ = try Journal.open(folder: folder)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder + "/room.sqlite")
        _ = try Journal.open(folder: folder)
        #expect(try permissions(folder + "/room.sqlite") == 0o600)
    }

    @Test("carries our application_id in the file's header, at byte 68")
    func applicationID() throws {
        _ = try Journal.open(folder: folder)
        let header = try Data(contentsOf: URL(filePath: folder + "/room.sqlite")).prefix(72)
        #expect(header.suffix(4) == Data("RTRD".utf8))
    }

    @Test("replays to the state it was left in")
    func replays() throws {
        let left = try write(Command.wholeMeeting)
        let opening = try Journal.open(folder: folder)
        #expect(opening.state == left)
        #expect(opening.journal.state == left)
        #expect(opening.setAside == nil)
    }

    @Test("lets time go on while nothing runs")
    func timeGoesOn() throws {
        _ = try write([.start])
        let clock = try #require(try Journal.open(folder: folder).state.session?.clock)
        #expect(clock.remaining(at: .sample(60 + 100)) == 80_000)
    }

    @Test("goes on after a replay")
    func goesOn() throws {
        for _ in 1...3 {
            let opening = try Journal.open(folder: folder)
            var state = opening.state
            try opening.journal.append(try state.perform(state.isBlank ? .unblank : .blank))
        }
        #expect(try Journal.open(folder: folder).state.isBlank)
        #expect(try Journal.open(folder: folder).state.revision == 3)
    }

    @Test("does not write a change without events")
    func emptyChange() throws {
        let journal = try Journal.open(folder: folder).journal
        try journal.append(Change(at: .sample, events: []))
        #expect(journal.state.revision == 0)
    }

    @Test("keeps no author and no second of a note")
    func keepsNoTimes() throws {
        _ = try write([.start, .next, .next])
        let opening = try Journal.open(folder: folder)
        var state = opening.state
        let early = try state.perform(.note("One"), at: 1000)
        let late = try state.perform(.note("Two"), at: 1007)
        #expect(early.at == .sample(3 * 60))
        #expect(late.at == early.at)
    }

    @Test("refuses a second opener, and lets the next one in")
    func twoOpeners() throws {
        var first: Opening? = try Journal.open(folder: folder)
        #expect(throws: JournalError.inUse(folder: folder)) { try Journal.open(folder: folder) }
        #expect(first?.state == RoomState())
        first = nil
        _ = try Journal.open(folder: folder)
    }

    @Test("says that a file is no folder")
    func fileForFolder() throws {
        try scratch.write("state", "")
        #expect(throws: JournalError.notAFolder(folder: folder)) { try Journal.open(folder: folder) }
        #expect(throws: JournalError.notAFolder(folder: folder + "/room")) {
            try Journal.open(folder: folder + "/room")
        }
    }

    @Test("every error names the folder and a mend")
    func messages() {
        let errors: [JournalError] = [
            .inUse(folder: "/f"), .notAFolder(folder: "/f"), .notWritable(folder: "/f"), .diskFull(folder: "/f"),
            .inputOutput(folder: "/f", detail: "d"), .damaged(folder: "/f", detail: "d"),
            .failed(folder: "/f", detail: "d"),
        ]
        for error in errors {
            #expect(error.message.contains("/f"))
            #expect(error.message.hasSuffix("."))
            #expect(error.mend.hasSuffix(".") || error.mend.hasSuffix("DIR."))
        }
    }

    /// Opens the sample, does `commands`, a minute each, and closes the journal.
    private func write(_ commands: [Command]) throws -> RoomState {
        let journal = try Journal.open(folder: folder).journal
        return try journal.write(commands)
    }

    private func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}

extension Journal {
    /// Opens `plan` and does `commands`, a minute each: decided, appended, applied.
    @discardableResult
    func write(_ commands: [Command], opening plan: Plan = .sample) throws -> RoomState {
        var state = state
        for (index, command) in ([.open(plan)] + commands).enumerated() {
            let change = try state.decide(command, at: .sample(index * 60))
            try append(change)
            state.apply(change)
        }
        return state
    }
}
