import Retreat
import TestSupport
import Testing

/// What is laid beside the step, and talk off the record.
@Suite struct ViewTests {
    private static let card = CueCard(id: "blame", occasion: "o", line: "l")

    private func session(_ commands: [Command]) throws -> Session {
        try #require(try RoomState.after([.start, .go("describe"), .note("One")] + commands).session)
    }

    @Test(
        "stays until it is asked for again, or the next step begins",
        arguments: [
            ([.parking], .parking), ([.parking, .parking], .step), ([.parking, .gallery], .gallery),
            ([.looseEnds], .loose), ([.looseEnds, .looseEnds], .step), ([.looseEnds, .next], .step),
            ([.chain(.note(1))], .chain), ([.chain(.note(1)), .chain(.note(1))], .step),
            ([.note("Two"), .chain(.note(1)), .chain(.note(2))], .chain), ([.showCard(card)], .card),
            ([.showCard(card), .hideCard], .step), ([.showCard(card), .next], .step),
            ([.showCard(card), .next, .undo], .card), ([.gallery, .hideCard], .gallery),
        ] as [([Command], Session.View)])
    func view(commands: [Command], view: Session.View) throws {
        #expect(try session(commands).view == view)
    }

    @Test("a chain names each note once, what it rests on after it")
    func chain() throws {
        let session = try session([
            .note("Two"), .chart(.add(NewNote(text: "Why", category: "interpretation", cites: [1, 2]))),
            .chart(.add(NewNote(text: "Or", category: "interpretation", cites: [2]))),
            .chart(.add(NewNote(text: "So", category: "implication", cites: [3, 4]))),
        ])
        let links = session.chain(from: .note(5))
        #expect(links.map(\.note.id) == [5, 3, 1, 2, 4])
        #expect(links.map(\.depth) == [0, 1, 2, 2, 1])
        #expect(session.chain(from: .note(9)).isEmpty)
        let planned = try self.session([
            .note("Two"), .plan(.add(ActionFields(what: "Do", cites: [2, 1]), isOneMore: false)),
            .plan(.add(ActionFields(what: "Do"), isOneMore: false)),
            .chain(.action(1)),
        ])
        #expect(planned.chain(from: .action(1)).map(\.note.id) == [2, 1])
        #expect(planned.looseEnds == [.actionRestsOnNothing(2)])
        #expect(throws: Refusal.noSuchAction(id: 9)) { try self.session([.chain(.action(9))]) }
        #expect(throws: Refusal.noSuchNote(id: 9)) { try self.session([.chain(.note(9))]) }
    }

    @Test("loose ends are near before planning and in it")
    func planning() throws {
        #expect(try !session([]).isPlanningNear)
        // "implications" shows the action plan in the sample.
        #expect(try session([.go("interpret")]).isPlanningNear)
        #expect(try session([.go("implications")]).isPlanningNear)
        #expect(try !session([.go("reflect")]).isPlanningNear)
        #expect(try !session([.finish]).isPlanningNear)
    }

    static let refused: [Command] = [
        .note("Two"), .chart(.edit(1, text: "x")), .chart(.move(1, to: "parked")), .chart(.remove(1)),
        .chart(.star(1, isStarred: true)), .chart(.merge(1, with: 1, text: nil)),
        .chart(.split(1, first: "a", second: "b")),
        .chart(.order(1, before: nil)), .chart(.showDraft(1)), .chart(.cite(1, [])), .chart(.endParked(1, .dropped)),
        .sampleAction,
        .plan(.edit(1, ActionFields(what: "x"))), .plan(.remove(1)),
        .plan(.tell(1, .done, why: nil)), .gallery,
        .parking, .looseEnds, .chain(.note(1)), .showCard(card), .show(["growth"], full: false), .turnPage(to: 2),
    ]

    @Test("nothing is charted off the record", arguments: refused)
    func offRecord(command: Command) throws {
        let state = try RoomState.after([.start, .go("describe"), .note("One"), .offRecord])
        #expect(throws: Refusal.offTheRecord) { try state.decide(command, at: .sample(900)) }
    }

    @Test("time goes on off the record, and it ends with on-record or with the retreat")
    func record() throws {
        let off = try session([.offRecord])
        #expect(off.isOffRecord && off.clock?.runningSince != nil)
        #expect(try session([.offRecord, .next]).isOffRecord)
        #expect(try session([.offRecord, .pause, .resume, .onRecord, .note("Two")]).notes.count == 2)
        #expect(try !session([.offRecord, .finish]).isOffRecord)
        #expect(try !session([.offRecord, .undo]).isOffRecord)
    }
}
