import Testing

@testable import Retreat

@Suite struct SpokenNamesTests {
    private let matcher = NameMatcher(Roster("Noah Kowalski"))

    private static let said: [Command] = [
        .addNote(NewNote(text: "Noah read")), .editNote(1, text: "Noah read"),
        .mergeNotes(1, with: 2, text: "Noah read"),
        .splitNote(1, first: "All", second: "Noah read"), .endParked(1, .answered("Noah read")),
        .endParked(1, .taken(by: "Noah read")),
        .addAction(ActionFields(what: "Noah read"), isOneMore: true), .editAction(1, ActionFields(team: "Noah read")),
        .editAction(1, ActionFields(classes: ["Noah read"])), .tellAction(1, .dropped, why: "Noah read"),
    ]

    @Test(arguments: said)
    func holdsNamesBack(_ command: Command) throws {
        #expect(throws: Refusal.namesSomeone(words: ["Noah"])) { try matcher.checked(command, .hold) }
        #expect(try matcher.checked(command, .allow) == command)
        let replaced = try matcher.checked(command, .replace)
        #expect(try matcher.checked(replaced, .hold) == replaced)
        #expect(command.hasWords)
    }

    @Test func letsOthersPass() throws {
        for command in [Command.mergeNotes(1, with: 2, text: nil), .start, .go("Noah"), .endParked(1, .dropped)] {
            #expect(try matcher.checked(command, .hold) == command)
            #expect(!command.hasWords)
        }
    }
}
