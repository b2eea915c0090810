import Retreat
import TestSupport
import Testing

/// What can be done to what the group said.
@Suite struct NoteTests {
    /// Two observations, and an interpretation that rests on both.
    private func room(_ commands: [Command] = []) throws -> RoomState {
        try RoomState.after(
            [
                .start, .go("describe"), .note("One"),
                .chart(.add(NewNote(text: "Two", visual: "bands", pin: Pin(x: 0.2, y: 0.3)))),
                .chart(.add(NewNote(text: "Why", category: "interpretation", cites: [2, 1, 2]))),
            ] + commands)
    }

    private func notes(_ commands: [Command]) throws -> [Note] {
        try #require(try room(commands).session).notes
    }

    @Test func citationsAreKeptOnceAndInOrder() throws {
        #expect(try notes([]).map(\.cites) == [[], [], [2, 1]])
        #expect(try notes([.chart(.cite(3, [1]))]).last?.cites == [1])
    }

    @Test func mergingKeepsTheFirstAndItsCitations() throws {
        let notes = try notes([.chart(.merge(1, with: 2, text: nil))])
        #expect(notes.map(\.id) == [1, 3])
        #expect(notes[0].text == "One / Two")
        #expect(notes[0].pin == Pin(x: 0.2, y: 0.3) && notes[0].visual == "bands")
        #expect(notes[1].cites == [1])
        #expect(try self.notes([.chart(.merge(2, with: 1, text: "Both"))]).map(\.text) == ["Both", "Why"])
    }

    @Test func mergingMakesNoRing() throws {
        // 4 rests on 3, which rests on 1 and 2: as one note with 2 it rests on nothing that rests on it.
        let commands: [Command] = [
            .chart(.add(NewNote(text: "So", category: "implication", cites: [3]))),
            .chart(.merge(2, with: 4, text: nil)),
        ]
        let session = try #require(try room(commands).session)
        #expect(session.note(3)?.cites == [2, 1])
        #expect(session.note(2)?.cites == [])
    }

    @Test func splittingPutsTheRestBehind() throws {
        let notes = try notes([.chart(.split(2, first: "Two", second: "And a half"))])
        #expect(notes.map(\.id) == [1, 2, 4, 3])
        #expect(notes.map(\.text) == ["One", "Two", "And a half", "Why"])
        #expect(notes[1].pin != nil && notes[2].pin == nil)
    }

    @Test(arguments: [(1, nil, [2, 3, 1]), (3, 1, [3, 1, 2]), (1, 3, [2, 1, 3])] as [(Int, Int?, [Int])])
    func orderIsByHand(_ id: Int, _ before: Int?, _ expected: [Int]) throws {
        #expect(try notes([.chart(.order(id, before: before))]).map(\.id) == expected)
    }

    @Test func aDraftIsNotOnTheWallUntilItIsShown() throws {
        let draft = Command.chart(.add(NewNote(text: "Perhaps", isDraft: true)))
        var session = try #require(try room([draft]).session)
        #expect(session.charted.map(\.id) == [1, 2, 3])
        #expect(session.newest == 3)
        session = try #require(try room([draft, .chart(.showDraft(4))]).session)
        #expect(session.charted.map(\.id) == [1, 2, 3, 4])
        #expect(session.newest == 4)
    }

    @Test func removingANoteTakesItOutOfWhatRestsOnIt() throws {
        #expect(try notes([.chart(.remove(2))]).map(\.cites) == [[], [1]])
    }

    @Test func whatIsParkedEnds() throws {
        let parked: [Command] = [.note("Later", as: .parked), .note("Elsewhere", as: .parked)]
        let ended = try #require(
            try room(parked + [.chart(.endParked(4, .answered(" Yes "))), .chart(.endParked(5, .carried))]).session)
        #expect(ended.notes.suffix(2).map(\.end) == [.answered("Yes"), .carried])
        #expect(ended.carriedItems.map(\.id) == [5])
        #expect(try #require(try room(parked).session).carriedItems.map(\.id) == [4, 5])
        // What leaves the parking lot is open again should it come back.
        #expect(
            try notes(parked + [.chart(.endParked(4, .dropped)), .chart(.move(4, to: "observation"))])[3].end == nil)
    }

    @Test func aPatternWithOneReadingIsMarkedUntilItHasASecond() throws {
        var session = try #require(try room().session)
        #expect(session.looseEnds == [.oneReading(1), .oneReading(2)])
        let second = Command.chart(.add(NewNote(text: "Or else", category: "interpretation", cites: [1])))
        session = try #require(try room([second, .note("Just so", as: .implication)]).session)
        #expect(session.looseEnds == [.oneReading(2), .restsOnNothing(5)])
        #expect(session.grounds(of: 3) == [2, 1])
    }

    private static let refused: [(Command, Refusal)] = [
        (.chart(.merge(1, with: 1, text: nil)), .sameNote(id: 1)),
        (.chart(.merge(1, with: 9, text: nil)), .noSuchNote(id: 9)),
        (.chart(.split(9, first: "a", second: "b")), .noSuchNote(id: 9)),
        (.chart(.split(1, first: " ", second: "b")), .emptyText),
        (.chart(.order(1, before: 9)), .noSuchNote(id: 9)), (.chart(.order(1, before: 1)), .sameNote(id: 1)),
        (.chart(.cite(1, [3])), .circularCitation(id: 3)), (.chart(.cite(1, [1])), .circularCitation(id: 1)),
        (.chart(.cite(1, [9])), .noSuchNote(id: 9)), (.chart(.endParked(1, .dropped)), .notParked(id: 1)),
        (.chart(.add(NewNote(text: "x", cites: [9]))), .noSuchNote(id: 9)), (.chart(.showDraft(9)), .noSuchNote(id: 9)),
        (.chart(.star(9, isStarred: true)), .noSuchNote(id: 9)),
    ]

    @Test(arguments: refused)
    func whatCannotBeIsRefused(_ command: Command, _ refusal: Refusal) throws {
        let room = try room()
        #expect(throws: refusal) { try room.decide(command, at: .sample(900)) }
    }
}
