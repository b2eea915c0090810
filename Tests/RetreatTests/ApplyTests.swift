import Retreat
import TestSupport
import Testing

@Suite("Apply")
struct ApplyTests {
    @Test("a retreat starts in its first step, with its first visual")
    func starts() throws {
        let session = try #require(try RoomState.after([.start]).session)
        #expect(session.phase == .step(0))
        #expect(session.step?.id == "start")
        #expect(session.shown == ["bands"])
        #expect(session.startedAt == .sample(60))
        #expect(session.openedAt == .sample)
    }

    @Test("a step begins with its own view, and not paused", arguments: [Command.next, .back, .go("reflect")])
    func entersStep(command: Command) throws {
        let session = try #require(try RoomState.after([.go("2"), .show([], full: true), .pause, command]).session)
        #expect(session.view == .step)
        #expect(!session.isPaused)
    }

    @Test("notes are edited, moved and removed; a number is not used twice")
    func notes() throws {
        let session = try #require(
            try RoomState.after([
                .go("describe"), .note("One"), .note("Two"), .note("Three"), .chart(.edit(1, text: "Uno")),
                .chart(.move(2, to: "parked")), .chart(.remove(3)), .note("Four"),
            ]).session)
        #expect(session.notes.map(\.id) == [1, 2, 4])
        #expect(session.notes.map(\.text) == ["Uno", "Two", "Four"])
        #expect(session.notes(.observation).map(\.id) == [1, 4])
        #expect(session.notes(.parked).map(\.id) == [2])
    }

    @Test("the end stops the clock and keeps what was said")
    func finishes() throws {
        let state = try RoomState.after([.go("describe"), .note("One"), .gallery, .pause, .finish])
        let session = try #require(state.session)
        #expect(session.phase == .finished)
        #expect(session.finishedAt == .sample(300))
        #expect(session.clocks.allSatisfy { $0.runningSince == nil })
        #expect(session.notes.count == 1)
        #expect(session.view == .step)
        #expect(!session.isPaused)
    }

    @Test("a dark wall stays dark whatever happens behind it")
    func blank() throws {
        #expect(try RoomState.after([.blank, .start, .next, .note("One"), .finish, .open(.sample)]).isBlank)
    }

    @Test("a retreat is numbered by the room")
    func numbers() throws {
        #expect(try RoomState.after([]).session?.number == 1)
        #expect(try RoomState.after([.open(.sample), .open(.sample)]).session?.number == 3)
        #expect(try RoomState.after([.open(.sample), .undo]).session?.number == 1)
        #expect(try RoomState.after([.open(.sample), .undo, .open(.sample)]).session?.number == 3)
    }

    @Test(
        "is total: what does not fit changes nothing",
        arguments: [
            Event.started, .stepEntered(index: 99), .stepEntered(index: -1), .paused, .resumed,
            .extended(index: 99, seconds: 1), .extended(index: 0, seconds: .max), .extended(index: 0, seconds: -1),
            .charted(.edited(id: 9, text: "x")), .charted(.moved(id: 9, category: .parked)), .charted(.removed(id: 9)),
            .undone,
            .finished, .unblanked,
        ])
    func total(event: Event) {
        var state = RoomState()
        state.apply(Change(at: .sample, events: [event]))
        #expect(state.session == nil)
        #expect(!state.isBlank)
    }

    @Test(
        "an event about a step or a note that is not there leaves the session as it is",
        arguments: [
            Event.stepEntered(index: 99), .stepEntered(index: -1), .extended(index: 99, seconds: 1),
            .extended(index: 0, seconds: .max), .charted(.edited(id: 9, text: "x")), .charted(.removed(id: 9)),
        ])
    func totalInSession(event: Event) throws {
        let before = try RoomState.after([.start])
        var after = before
        after.apply(Change(at: .sample(90), events: [event]))
        #expect(after.session == before.session)
    }

    @Test("a change without events is none")
    func empty() throws {
        let before = try RoomState.after([.start])
        var after = before
        after.apply(Change(at: .sample(90), events: []))
        #expect(after == before)
    }
}
