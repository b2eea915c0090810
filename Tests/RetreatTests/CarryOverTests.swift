import Retreat
import TestSupport
import Testing

@Suite("A team's next retreat")
struct CarryOverTests {
    private func room(_ commands: [Command] = []) throws -> RoomState {
        try .after(
            [
                .start, .note("Seen", as: .parked), .note("Answered", as: .parked),
                .chart(.endParked(2, .answered(nil))),
                .note("Start with the chart", as: .delta), .sampleAction, .sampleAction, .finish,
                .open(.sample(named: "spring")), .start,
            ] + commands, every: 0)
    }

    @Test("begins with the promises, the wishes and the unanswered questions of the last")
    func begins() throws {
        let session = try #require(try room().session)
        let last = try #require(session.lastTime)
        #expect(last.promises.map(\.action.id) == [1, 2])
        #expect(last.deltas.map(\.text) == ["Start with the chart"])
        #expect(session.notes == [Note(id: 1, category: .parked, text: "Seen")])
        #expect(session.actions.isEmpty)
    }

    @Test("can show the same visual then and now")
    func thenAndNow() throws {
        var state = try room()
        let session = try #require(state.session)
        #expect(session.earlierVisuals.map(\.id) == ["bands-then", "growth-then", "page-then"])
        try state.perform(.show(["bands-then", "bands"], full: false))
        try state.perform(
            .chart(.add(NewNote(text: "More are Secure", visual: "bands-then", pin: Pin(x: 0.5, y: 0.5)))))
        #expect(state.session?.shown == ["bands-then", "bands"])
        #expect(state.session?.notes.last?.visual == "bands-then")
        let first = try RoomState.after([.start])
        #expect(throws: Refusal.noSuchVisual(name: "bands-then", known: ["bands", "growth", "page"])) {
            try first.decide(.show(["bands-then"], full: false), at: .sample)
        }
    }

    @Test("says what became of them; what is still open goes on to the one after")
    func goesOn() throws {
        var state = try room([
            .tell(.promise(1, .done, why: nil)), .tell(.promise(2, .underWay, why: "Two rooms so far")),
            .tell(.delta(1, text: "We start with it")), .sampleAction,
        ])
        #expect(state.session?.lastTime?.deltas.first?.change == "We start with it")
        try state.perform(.finish)
        try state.perform(.open(.sample(named: "summer")))
        let promises = try #require(state.session?.lastTime?.promises)
        #expect(promises.map { [$0.retreat, $0.action.id] } == [[1, 2], [2, 1]])
        #expect(promises.first?.action.why == "Two rooms so far")
        #expect(state.session?.notes.map(\.text) == ["Seen"])
    }

    @Test("knows nothing of another team's, of one that was not started, and of itself")
    func others() throws {
        var other = Plan.sample(named: "other")
        other.team = "Grade 5"
        for plan in [other, .sample] {
            var state = try RoomState.after([.start, .sampleAction, .finish], every: 0)
            try state.perform(.open(plan))
            #expect(state.session?.lastTime == nil)
        }
        var state = try RoomState.after([.sampleAction], every: 0)
        try state.perform(.open(.sample(named: "spring")))
        #expect(state.session?.lastTime == nil)
    }

    @Test("is without a last one that was forgotten, and its own events still fit")
    func forgotten() throws {
        var state = RoomState()
        var changes: [Change] = []
        func perform(_ command: Command) throws {
            let change = try state.decide(command, at: .sample)
            state.apply(change)
            changes.append(change)
        }
        for command: Command in [
            .open(.sample), .start, .sampleAction, .note("Seen", as: .parked), .finish,
            .open(.sample(named: "spring")), .start, .tell(.promise(1, .done, why: nil)),
            .chart(.endParked(1, .dropped)), .note("New"),
        ] {
            try perform(command)
        }
        var replayed = RoomState()
        replayed.apply(Change(at: .sample, events: [.forgotten(changes: 5, wasOpened: true)]))
        for change in changes.dropFirst(5) { replayed.apply(change) }
        let session = try #require(replayed.session)
        #expect(session.lastTime == nil)
        #expect(session.notes.map(\.text) == ["New"])
        #expect(session.number == state.session?.number)
    }

    @Test("still has its last one where another team's between them was forgotten")
    func forgottenBetween() throws {
        var state = try RoomState.after([.start, .sampleAction], every: 0)
        state.apply(Change(at: .sample, events: [.forgotten(changes: 3, wasOpened: true)]))
        try state.perform(.open(.sample(named: "spring")))
        #expect(state.session?.lastTime?.promises.count == 1)
    }

    @Test(
        "refuses what is not there",
        arguments: [
            (Command.tell(.promise(3, .done, why: nil)), Refusal.noSuchPromise(limit: 2)),
            (.tell(.promise(0, .done, why: nil)), .noSuchPromise(limit: 2)),
            (.tell(.promise(1, .dropped, why: nil)), .needsReason(id: 1)),
            (.tell(.delta(2, text: "x")), .noSuchDelta(limit: 1)), (.tell(.delta(1, text: " ")), .emptyText),
        ])
    func refused(command: Command, refusal: Refusal) throws {
        let state = try room()
        #expect(throws: refusal) { try state.decide(command, at: .sample) }
    }
}

@Suite("A tally")
struct TallyTests {
    @Test(
        "has a mean, and keeps its hands from five on",
        arguments: [
            ([0, 1, 0, 2, 5, 3], 3.8, true), ([0, 0, 0, 0, 0, 5], 5, true), ([1, 0, 0, 0, 0, 3], 3.8, false),
            ([0, 0, 0, 1, 1, 0], 3.5, false),
        ])
    func kept(counts: [Int], mean: Double, hasCounts: Bool) throws {
        let state = try RoomState.after([.start, .tell(.tally(.safe, counts))])
        let tally = try #require(state.session?.tallies.first)
        #expect(tally.mean == mean)
        #expect(tally.counts == (hasCounts ? counts : nil))
        // The hands of a few are in no event: they are not in the journal.
        #expect(state.lastEvents == [.told(.tally(tally: tally))])
        // They can be shown all the same.
        #expect(state.revealing(Tally(.safe, counts: counts)).session?.tallies.first?.counts == counts)
    }

    @Test(
        "is agreed where no hand shows less than three",
        arguments: [([0, 0, 0, 9, 0, 0], true), ([0, 0, 1, 9, 0, 0], false)])
    func agreed(counts: [Int], isAgreed: Bool) {
        #expect(Tally(.fist, counts: counts).isAgreed == isAgreed)
    }

    @Test("takes the place of an earlier one of its kind, and stands on the wall")
    func again() throws {
        let state = try RoomState.after([
            .start, .tell(.tally(.fist, [3, 0, 0, 3, 0, 0])), .tell(.tally(.safe, [0, 0, 0, 3, 3, 3])),
            .tell(.tally(.fist, [0, 0, 0, 3, 3, 0])),
        ])
        #expect(state.session?.tallies.map(\.kind) == [.safe, .fist])
        #expect(state.session?.tallies.last?.mean == 3.5)
        #expect(state.session?.view == .tally)
    }

    @Test(
        "that cannot be counted is refused",
        arguments: [
            ([1, 2, 3], Refusal.badTally), ([0, 0, 0, 0, -1, 3], .badTally), ([0, 0, 0, 0, 0, 1000], .badTally),
            ([0, 0, 0, 0, 0, 1], .tooFewHands), ([0, 0, 0, 0, 0, 0], .tooFewHands),
        ])
    func refused(counts: [Int], refusal: Refusal) throws {
        let state = try RoomState.after([.start])
        #expect(throws: refusal) { try state.decide(.tell(.tally(.fist, counts)), at: .sample) }
    }
}
