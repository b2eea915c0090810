import Journal
import Retreat
import TestSupport
import Testing

@Suite("The sessions of a journal")
struct SessionsTests {
    struct Case: CustomTestStringConvertible {
        var testDescription: String
        var commands: [Command]
        /// Number, name and count of notes.
        var sessions: [Row]
        var open: Int?
    }

    struct Row: Equatable {
        var number: Int
        var name: String
        var notes: Int
    }

    static let a = Command.open(.sample(named: "a"))
    static let b = Command.open(.sample(named: "b"))

    @Test(
        "stand as they were when they were last open",
        arguments: [
            Case(testDescription: "none", commands: [.blank], sessions: [], open: nil),
            Case(
                testDescription: "one after the other", commands: [a, .note("1"), b, .note("2"), .note("3")],
                sessions: [Row(number: 1, name: "a", notes: 1), Row(number: 2, name: "b", notes: 2)], open: 2),
            Case(
                testDescription: "an opening taken back", commands: [a, .note("1"), b, .undo],
                sessions: [Row(number: 1, name: "a", notes: 1)], open: 1),
            Case(
                testDescription: "an opening and its notes taken back; the first goes on",
                commands: [a, .note("1"), b, .note("2"), .undo, .undo, .note("3")],
                sessions: [Row(number: 1, name: "a", notes: 2)], open: 1),
            Case(
                testDescription: "a number is not used again", commands: [a, .undo, b],
                sessions: [Row(number: 2, name: "b", notes: 0)], open: 2),
            Case(
                testDescription: "everything taken back", commands: [a, .note("1"), .undo, .undo], sessions: [],
                open: nil),
            Case(
                testDescription: "the same name twice", commands: [a, .start, .note("1"), .finish, a],
                sessions: [Row(number: 1, name: "a", notes: 1), Row(number: 2, name: "a", notes: 0)], open: 2),
        ])
    func sessions(_ example: Case) throws {
        let scratch = try ScratchFolder()
        func check(_ journal: Journal) {
            #expect(journal.sessions.map(\.number) == example.sessions.map(\.number))
            #expect(journal.state.session?.number == example.open)
            for row in example.sessions where example.sessions.filter({ $0.name == row.name }).count == 1 {
                #expect(journal.session(named: row.name)?.notes.count == row.notes)
            }
        }
        do {
            let journal = try Journal.open(folder: scratch.path).journal
            try write(example.commands, to: journal)
            check(journal)
        }
        check(try Journal.open(folder: scratch.path).journal)
    }

    @Test("by name: the last that was started, else the last that was opened")
    func byName() throws {
        let scratch = try ScratchFolder()
        let journal = try Journal.open(folder: scratch.path).journal
        #expect(journal.session(named: "a") == nil)
        try write([Self.a, Self.a], to: journal)
        #expect(journal.session(named: "a")?.number == 2)
        try write([.start, .finish, Self.a], to: journal)
        #expect(journal.session(named: "a")?.number == 2)
        try write([.start], to: journal)
        #expect(journal.session(named: "a")?.number == 3)
    }

    @Test("say when they were opened, started and finished")
    func entries() throws {
        let scratch = try ScratchFolder()
        let journal = try Journal.open(folder: scratch.path).journal
        var state = journal.state
        for (second, command) in [(0, Self.a), (10, .start), (20, .finish)] {
            try journal.append(try state.perform(command, at: second))
        }
        let entry = try #require(journal.sessions.first)
        #expect(entry.name == "a")
        #expect(entry.title == Plan.sample.title)
        #expect(entry.openedAt == .sample)
        #expect(entry.startedAt == .sample(10))
        #expect(entry.finishedAt == .sample(20))
    }

    private func write(_ commands: [Command], to journal: Journal) throws {
        var state = journal.state
        for command in commands { try journal.append(try state.perform(command)) }
    }
}
