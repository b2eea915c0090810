import Foundation
import Journal
import Retreat
import TestSupport
import Testing

@Suite("A journal that cannot be read")
struct DamageTests {
    struct Case: CustomTestStringConvertible {
        var testDescription: String
        /// Turns the bytes of a good journal into a bad one.
        var harm: @Sendable (inout Data) -> Void
        var isExpected: @Sendable (Damage) -> Bool
    }

    @Test(
        "is kept whole under another name, and the room starts",
        arguments: [
            Case(testDescription: "text", harm: { $0 = Data("not a database at all, but long enough\n".utf8) }) {
                $0 == .notADatabase
            },
            Case(testDescription: "noise", harm: { $0 = Data((0..<9000).map { UInt8(truncatingIfNeeded: $0 &* 167) }) })
            {
                $0 == .notADatabase
            },
            Case(testDescription: "cut off", harm: { $0 = $0.prefix($0.count / 2) }) { $0.isMalformed },
            Case(testDescription: "two bytes", harm: { $0 = $0.prefix(2) }) { $0 == .notADatabase },
            Case(
                testDescription: "overwritten pages",
                harm: { $0.replaceSubrange(4096..<$0.count, with: Data(repeating: 0xAA, count: $0.count - 4096)) }
            ) { $0.isMalformed },
            Case(testDescription: "another program's", harm: { $0.replaceSubrange(68..<72, with: Data([0, 0, 1, 2])) })
            {
                $0 == .foreign(applicationID: 258)
            },
            Case(testDescription: "no application_id", harm: { $0.replaceSubrange(68..<72, with: Data(count: 4)) }) {
                $0 == .foreign(applicationID: 0)
            },
            Case(testDescription: "newer", harm: { $0.replaceAll("1: changes", "9: changes") }) { $0 == .newer },
            Case(testDescription: "an unknown event", harm: { $0.replaceAll("{\"paused\"", "{\"pauzed\"") }) {
                if case .unreadableChange(id: 3, _) = $0 { true } else { false }
            },
            Case(testDescription: "no JSON", harm: { $0.replaceAll("[{\"paused\"", "[[\"paused\"") }) {
                if case .unreadableChange(id: 3, _) = $0 { true } else { false }
            },
            Case(testDescription: "a table less", harm: { $0.replaceAll("TABLE change", "TABLE chance") }) {
                $0.isMalformed
            },
        ])
    func setAside(_ example: Case) throws {
        let scratch = try ScratchFolder()
        try Journal.open(folder: scratch.path).journal.write(
            [.start, .pause] + (1...60).map { .note("Note \($0)") })
        let file = scratch.url.appending(path: "room.sqlite")
        var bytes = try Data(contentsOf: file)
        let good = bytes
        example.harm(&bytes)
        #expect(bytes != good)
        try bytes.write(to: file)

        let opening = try Journal.open(folder: scratch.path)
        let setAside = try found(opening)
        #expect(example.isExpected(setAside.reason), "\(setAside.reason)")
        #expect(setAside.name == "room.damaged-1.sqlite")
        #expect(setAside.message.contains(setAside.name))
        #expect(try Data(contentsOf: scratch.url.appending(path: setAside.name)) == bytes)
        #expect(opening.state == RoomState())
        try opening.journal.write([.start])
        #expect(opening.journal.state.session?.stepIndex == 0)
    }

    @Test("is never written over by the next one")
    func setAsideTwice() throws {
        let scratch = try ScratchFolder()
        for number in 1...3 {
            try scratch.write("room.sqlite", "broken \(number)")
            let opening = try Journal.open(folder: scratch.path)
            #expect(opening.setAside?.name == "room.damaged-\(number).sqlite")
        }
        for number in 1...3 {
            let kept = try String(contentsOfFile: "\(scratch.path)/room.damaged-\(number).sqlite", encoding: .utf8)
            #expect(kept == "broken \(number)")
        }
    }

    @Test("takes its write-ahead log along, byte for byte")
    func setAsideWithLog() throws {
        let scratch = try ScratchFolder()
        let image = try ScratchFolder()
        _ = try Journal.open(folder: scratch.path)
        // The tables are in the database now, and the log holds nothing but this change.
        let journal = try Journal.open(folder: scratch.path).journal
        var state = journal.state
        try journal.append(try state.perform(.blank))
        var bytes = try Data(contentsOf: scratch.url.appending(path: "room.sqlite"))
        bytes.replaceSubrange(0..<16, with: Data("Not a database!!".utf8))
        try image.write("room.sqlite", bytes)
        try image.write("room.sqlite-wal", try Data(contentsOf: scratch.url.appending(path: "room.sqlite-wal")))
        let log = try Data(contentsOf: image.url.appending(path: "room.sqlite-wal"))
        #expect(!log.isEmpty)
        let opening = try Journal.open(folder: image.path)
        let setAside = try found(opening)
        #expect(setAside.reason == .notADatabase)
        #expect(try Data(contentsOf: image.url.appending(path: "\(setAside.name)-wal")) == log)
        #expect(journal.state == state)
    }

    @Test("may have lost its database: the log alone is kept", arguments: ["wal", "journal"])
    func logAlone(ending: String) throws {
        let scratch = try ScratchFolder()
        try scratch.write("room.sqlite-\(ending)", "a log")
        let opening = try Journal.open(folder: scratch.path)
        #expect(opening.setAside?.reason == .logAlone)
        let kept = try String(contentsOfFile: "\(scratch.path)/room.damaged-1.sqlite-\(ending)", encoding: .utf8)
        #expect(kept == "a log")
    }

    @Test("is not what a start leaves that was cut off")
    func emptyFile() throws {
        let scratch = try ScratchFolder()
        try scratch.write("room.sqlite", "")
        #expect(try Journal.open(folder: scratch.path).setAside == nil)
    }
}

/// Short in a report where it is missing: an `Opening` has pages of text.
private func found(_ opening: Opening) throws -> SetAside {
    let setAside = opening.setAside
    return try #require(setAside)
}

extension Damage {
    fileprivate var isMalformed: Bool {
        if case .malformed = self { true } else { false }
    }
}

extension Data {
    /// Puts `new`, of the same length, wherever `old` stands.
    fileprivate mutating func replaceAll(_ old: String, _ new: String) {
        while let place = range(of: Data(old.utf8)) { replaceSubrange(place, with: Data(new.utf8)) }
    }
}
