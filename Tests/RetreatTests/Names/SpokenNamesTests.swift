import Testing

@testable import Retreat

@Suite struct SpokenNamesTests {
    private let matcher = NameMatcher(Roster("Noah Kowalski"))

    private static let said: [Command] = [
        .chart(.add(NewNote(text: "Noah read"))), .chart(.edit(1, text: "Noah read")),
        .chart(.merge(1, with: 2, text: "Noah read")),
        .chart(.split(1, first: "All", second: "Noah read")), .chart(.endParked(1, .answered("Noah read"))),
        .chart(.endParked(1, .taken(by: "Noah read"))),
        .plan(.add(ActionFields(what: "Noah read"), isOneMore: true)), .plan(.edit(1, ActionFields(team: "Noah read"))),
        .plan(.edit(1, ActionFields(classes: ["Noah read"]))), .plan(.tell(1, .dropped, why: "Noah read")),
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
        for command in [
            Command.chart(.merge(1, with: 2, text: nil)), .start, .go("Noah"), .chart(.endParked(1, .dropped)),
        ] {
            #expect(try matcher.checked(command, .hold) == command)
            #expect(!command.hasWords)
        }
    }
}
