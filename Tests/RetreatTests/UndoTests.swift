import Retreat
import TestSupport
import Testing

@Suite("Undo")
struct UndoTests {
    static let commands: [Command] = (DecideTests.moves + DecideTests.views + DecideTests.words).map(\.command)

    @Test("takes back every command, wherever the room stands", arguments: commands, Standing.allCases)
    func takesBack(command: Command, standing: Standing) throws {
        let before = try standing.room()
        guard command != .undo, let change = try? before.decide(command, at: .sample(1000)), !change.events.isEmpty
        else { return }
        var state = before
        state.apply(change)
        #expect(state.session != before.session || state.isBlank != before.isBlank)
        #expect(state.lastEvents == change.events)
        try state.perform(.undo, at: 1001)
        #expect(state.session == before.session)
        #expect(state.isBlank == before.isBlank)
        #expect(state.lastEvents == before.lastEvents)
    }

    @Test("goes on to the change before, and the one before that")
    func goesOn() throws {
        var state = RoomState()
        var past: [(Session?, Bool)] = []
        for command in [.open(.sample)] + Command.wholeMeeting + [.blank, .open(.sample), .start] {
            past.append((state.session, state.isBlank))
            try state.perform(command)
        }
        for (session, isBlank) in past.reversed() {
            try state.perform(.undo)
            #expect(state.session == session)
            #expect(state.isBlank == isBlank)
        }
        #expect(!state.canUndo)
        #expect(throws: Refusal.nothingToUndo) { try state.perform(.undo) }
    }

    @Test("of an opening brings the retreat back that was open")
    func acrossOpen() throws {
        var state = try RoomState.after([.note("One"), .open(.sample(named: "other")), .note("Two"), .undo, .undo])
        #expect(state.session?.plan.name == Plan.sample.name)
        #expect(state.session?.notes.map(\.text) == ["One"])
        try state.perform(.note("Three"))
        #expect(state.session?.notes.map(\.text) == ["One", "Three"])
    }

    @Test("is no change that can be taken back itself")
    func notOfUndo() throws {
        let state = try RoomState.after([.start, .next, .undo, .undo])
        #expect(state.session?.phase == .lobby)
    }

    @Test("takes back the last 200 changes and no more")
    func limit() throws {
        var state = try RoomState.after([.start])
        for number in 1...250 { try state.perform(.note("Note \(number)")) }
        for _ in 1...RoomState.undoLimit { try state.perform(.undo) }
        #expect(state.session?.notes.count == 50)
        #expect(!state.canUndo)
        #expect(state.lastEvents.isEmpty)
    }

    @Test(
        "says in a few words what it would take back",
        arguments: [
            ([], "the opening of \"Are our readers growing in every class?\""), ([.start], "the start"),
            ([.start, .next], "the move to step 2"), ([.start, .pause], "the pause"), ([.note("One")], "note 1"),
            ([.note("One"), .chart(.remove(1))], "the removal of note 1"), ([.blank], "the dark wall"),
        ] as [([Command], String)])
    func summary(commands: [Command], summary: String) throws {
        #expect(try RoomState.after(commands).lastEvents.first?.summary == summary)
    }

    @Test("counts as a change")
    func revision() throws {
        #expect(try RoomState.after([.start]).revision == 2)
        #expect(try RoomState.after([.start, .undo]).revision == 3)
    }
}
