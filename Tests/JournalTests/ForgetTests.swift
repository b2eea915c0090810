import Foundation
import Journal
import Retreat
import TestSupport
import Testing

@Suite("Forgetting a retreat")
struct ForgetTests {
    let scratch: ScratchFolder
    private static let secret = "Zebrafinch"

    init() throws {
        scratch = try ScratchFolder()
    }

    private static func open(_ name: String) -> Command { .open(.sample(named: name)) }

    private func write(_ commands: [Command], to journal: Journal) throws {
        var state = journal.state
        for command in commands { try journal.append(try state.perform(command)) }
    }

    /// Which files of the state folder have the bytes of `text`.
    private func files(with text: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { name in
            try Data(contentsOf: scratch.url.appending(path: name)).range(of: Data(text.utf8)) != nil
        }
    }

    @Test("leaves none of its bytes in the state folder, while it is open and after", arguments: [1, 400])
    func bytes(notes: Int) throws {
        do {
            let journal = try Journal.open(folder: scratch.path).journal
            let words = (1...notes).map { Command.note("\(Self.secret) \($0) " + String(repeating: "x", count: 400)) }
            try write(
                [Self.open("kept"), .start, .note("Robin"), .finish, Self.open("gone"), .start] + words, to: journal)
            try write([.chart(.remove(1)), .sampleAction, .finish, Self.open("after"), .note("Wren")], to: journal)
            #expect(try !files(with: Self.secret).isEmpty)
            #expect(try journal.forget(named: "gone") == 1)
            #expect(try files(with: Self.secret).isEmpty)
            #expect(try files(with: "gone").isEmpty)
            #expect(try !files(with: "Robin").isEmpty)
            #expect(journal.session(named: "gone") == nil)
            #expect(journal.session(named: "kept")?.notes.map(\.text) == ["Robin"])
            #expect(journal.state.session?.notes.map(\.text) == ["Wren"])
            try write([.note("Later")], to: journal)
        }
        #expect(try files(with: Self.secret).isEmpty)
        let again = try Journal.open(folder: scratch.path).journal
        #expect(again.state.session?.notes.map(\.text) == ["Wren", "Later"])
        #expect(try files(with: Self.secret).isEmpty)
    }

    struct Case: CustomTestStringConvertible {
        var testDescription: String
        var commands: [Command]
        var forgotten: Int
        /// Numbers of the retreats that stand after it, and the one that is open.
        var left: [Int]
        var open: Int?
    }

    @Test(
        "keeps all others as they are, and the room counts on",
        arguments: [
            Case(testDescription: "none", commands: [open("a")], forgotten: 0, left: [1], open: 1),
            Case(
                testDescription: "the only one", commands: [open("x"), .note("1")], forgotten: 1, left: [], open: nil),
            Case(
                testDescription: "one before", commands: [open("x"), .note("1"), open("a"), .note("2")], forgotten: 1,
                left: [2], open: 2),
            Case(
                testDescription: "the last; the one before it does not come back",
                commands: [open("a"), .start, .finish, open("x"), .note("1")], forgotten: 1, left: [1], open: nil),
            Case(
                testDescription: "one that was taken back",
                commands: [open("a"), open("x"), .note("1"), .undo, .undo, .note("2")],
                forgotten: 1, left: [1], open: 1),
            Case(
                testDescription: "one around another that was taken back",
                commands: [open("a"), open("x"), .note("1"), open("b"), .undo, .note("2"), open("c")], forgotten: 1,
                left: [1, 4], open: 4),
            Case(
                testDescription: "two of the name", commands: [open("x"), .start, .finish, open("a"), open("x")],
                forgotten: 2, left: [2], open: nil),
            Case(
                testDescription: "with undone notes and a dark wall",
                commands: [open("x"), .note("1"), .undo, .blank, .note("2"), open("a"), .note("3"), .undo],
                forgotten: 1,
                left: [2], open: 2),
        ])
    func others(_ example: Case) throws {
        let before: RoomState
        let after: RoomState
        do {
            let journal = try Journal.open(folder: scratch.path).journal
            try write(example.commands, to: journal)
            before = journal.state
            let kept = journal.sessions.filter { $0.name != "x" }
            #expect(try journal.count(named: "x") == example.forgotten)
            #expect(try journal.forget(named: "x") == example.forgotten)
            after = journal.state
            #expect(journal.sessions == kept)
            #expect(journal.sessions.map(\.number) == example.left)
            #expect(try journal.count(named: "x") == 0)
        }
        #expect(after.session?.number == example.open)
        if let open = example.open, before.session?.number == open { #expect(after.session == before.session) }
        #expect(after.revision == before.revision + (example.forgotten > 0 ? 1 : 0))
        #expect(after.retreats == before.retreats)
        let journal = try Journal.open(folder: scratch.path).journal
        #expect(journal.state == after)
        // A number is not used again, and nothing forgotten comes back by undoing all there is.
        try write([Self.open("new")], to: journal)
        #expect(journal.state.session?.number == before.retreats + 1)
        while journal.state.canUndo { try write([.undo], to: journal) }
        #expect(!journal.sessions.contains { $0.name == "x" })
        #expect(journal.state.session?.plan.name != "x")
    }

    @Test("names the journals that could not be read")
    func asides() throws {
        try scratch.write("room.sqlite", "not a database \(Self.secret)")
        let journal = try Journal.open(folder: scratch.path).journal
        try write([Self.open("x")], to: journal)
        _ = try journal.forget(named: "x")
        #expect(journal.asides == ["room.damaged-1.sqlite"])
    }
}
