import FoundationEssentials
import Retreat
import TestSupport
import Testing

@Suite("An action")
struct ActionTests {
    private static let fields = ActionFields(
        what: " Read  aloud in fours ", team: "K team", by: Day("2027-01-12"), evidence: "Running records",
        cites: [2, 1, 2], classes: ["A", "B"], start: Day("2026-12-07"), check: Day("2026-12-18"),
        resources: "Six sets of books")

    private func room(_ commands: [Command] = []) throws -> RoomState {
        try .after([.start, .go("describe"), .note("One"), .note("Two"), .go("implications")] + commands, every: 0)
    }

    private func actions(_ commands: [Command]) throws -> [Action] {
        try #require(try room(commands).session).actions
    }

    @Test("says the need, the change, the classes, who leads, its days, its evidence and what it takes")
    func whole() throws {
        let action = try #require(try actions([.plan(.add(Self.fields, isOneMore: false))]).first)
        let day = try #require(Day("2027-01-12"))
        #expect(
            action
                == Action(
                    id: 1, what: "Read aloud in fours", team: "K team", by: day, evidence: "Running records",
                    cites: [2, 1], classes: ["A", "B"], start: Day("2026-12-07"), check: Day("2026-12-18"),
                    resources: "Six sets of books"))
        #expect(action.advice.isEmpty)
    }

    @Test("needs no more than its words: the team is the retreat's and the day six weeks away, and the room asks")
    func least() throws {
        let action = try #require(
            try actions([.plan(.add(ActionFields(what: "Four reading groups"), isOneMore: false))]).first)
        let day = try #require(Day("2027-01-14"))
        #expect(action.team == "Grade 3")
        #expect(action.by == day)
        #expect(action.advice == [.noVerb(first: "Four"), .noDay(assumed: day), .noEvidence])
        let named = try #require(
            try actions([
                .plan(.add(ActionFields(what: "Four reading groups"), isOneMore: false)),
                .plan(.edit(1, ActionFields(what: "Form four reading groups", by: day, evidence: "Bands"))),
            ]).first)
        #expect(named.advice.isEmpty)
    }

    @Test("beyond the third is taken only where it is meant; a dropped one does not count")
    func three() throws {
        let three = [Command](repeating: .sampleAction, count: 3)
        var state = try room(three)
        #expect(throws: Refusal.enoughActions(limit: 3)) { try state.decide(.sampleAction, at: .sample) }
        #expect(
            try actions(three + [.plan(.add(ActionFields(what: "Read"), isOneMore: true))]).map(\.id) == [1, 2, 3, 4])
        try state.perform(.plan(.tell(2, .dropped, why: "The tests came too late")))
        try state.perform(.sampleAction)
        #expect(state.session?.actions.map(\.id) == [1, 2, 3, 4])
    }

    @Test("is edited, told of and removed; undo takes each back")
    func changes() throws {
        var state = try room([.sampleAction, .sampleAction])
        let before = state.session
        for command: Command in [
            .plan(.edit(1, ActionFields(what: "Read in pairs"))), .plan(.tell(1, .done, why: nil)), .plan(.remove(1)),
        ] {
            try state.perform(command)
            #expect(state.session != before)
            try state.perform(.undo)
            #expect(state.session == before)
        }
        try state.perform(.plan(.remove(2)))
        try state.perform(.sampleAction)
        // A number is not used twice.
        #expect(state.session?.actions.map(\.id) == [1, 3])
        #expect(try state.decide(.plan(.edit(1, ActionFields())), at: .sample).events.isEmpty)
    }

    @Test(
        "that cannot be is refused",
        arguments: [
            (Command.plan(.edit(7, ActionFields())), Refusal.noSuchAction(id: 7)),
            (.plan(.remove(7)), .noSuchAction(id: 7)), (.plan(.tell(7, .done, why: nil)), .noSuchAction(id: 7)),
            (.plan(.tell(1, .dropped, why: nil)), .needsReason(id: 1)), (.plan(.tell(1, .done, why: " ")), .emptyText),
            (.plan(.edit(1, ActionFields(cites: [9]))), .noSuchNote(id: 9)),
            (.plan(.edit(1, ActionFields(start: Day("2027-12-31")))), .daysOutOfOrder),
            (.plan(.edit(1, ActionFields(what: ""))), .emptyText),
            (.plan(.edit(1, ActionFields(classes: ["A", " "]))), .emptyText),
            (.plan(.add(ActionFields(), isOneMore: false)), .emptyText),
        ])
    func refused(command: Command, refusal: Refusal) throws {
        let state = try room([.sampleAction])
        #expect(throws: refusal) { try state.decide(command, at: .sample) }
    }

    @Test("rests on the note that its note was merged into, and on one fewer where it was removed")
    func citesFollow() throws {
        let cited = Command.plan(.add(ActionFields(what: "Read", cites: [1, 2]), isOneMore: false))
        #expect(try actions([cited, .chart(.merge(1, with: 2, text: nil))]).first?.cites == [1])
        #expect(try actions([cited, .chart(.remove(1))]).first?.cites == [2])
    }

    @Test("is kept as JSON and read back, whole")
    func coding() throws {
        let event = try #require(
            try room().decide(.plan(.add(Self.fields, isOneMore: false)), at: .sample).events.first)
        #expect(try JSONDecoder().decode(Event.self, from: JSONEncoder().encode(event)) == event)
    }
}
