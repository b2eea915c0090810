import Foundation
import Journal
import Retreat
import TestSupport
import Testing

/// What a power cut leaves: the files as they are on the disk while the journal is open.
@Suite("A crash")
struct CrashTests {
    let live: ScratchFolder
    let journal: Journal

    init() throws {
        live = try ScratchFolder()
        journal = try Journal.open(folder: live.path).journal
    }

    @Test("loses no change that was appended")
    func image() throws {
        var state = try journal.write([])
        for command in Command.wholeMeeting {
            try journal.append(try state.perform(command))
            let image = try takeImage()
            let opening = try Journal.open(folder: image.path)
            #expect(opening.state == state)
            #expect(opening.setAside == nil)
        }
    }

    @Test(
        "in the middle of a write loses that write and nothing else",
        arguments: [1, 100, 4095, 4096, 4119], [false, true])
    func tornLog(missing: Int, isOverwritten: Bool) throws {
        var state = try journal.write([.start, .note("One")])
        let sound = try Data(contentsOf: live.url.appending(path: "room.sqlite-wal")).count
        let kept = state
        try journal.append(try state.perform(.note("Two")))
        let image = try takeImage { log in
            #expect(log.count > sound)
            log = log.prefix(log.count - missing)
            if isOverwritten { log.append(Data(repeating: 0, count: missing)) }
        }
        let opening = try Journal.open(folder: image.path)
        #expect(opening.state == kept)
        #expect(opening.setAside == nil)
        var next = opening.state
        try opening.journal.append(try next.perform(.note("Three")))
        #expect(opening.journal.state == next)
    }

    /// A copy of the files as they stand now.
    private func takeImage(_ change: (inout Data) -> Void = { _ in }) throws -> ScratchFolder {
        let image = try ScratchFolder()
        try image.write("room.sqlite", try Data(contentsOf: live.url.appending(path: "room.sqlite")))
        var log = try Data(contentsOf: live.url.appending(path: "room.sqlite-wal"))
        change(&log)
        try image.write("room.sqlite-wal", log)
        return image
    }
}
