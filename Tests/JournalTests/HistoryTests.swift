import Retreat
import TestSupport
import Testing

@testable import Journal

@Suite("The history of a room")
struct HistoryTests {
    @Test("knows the retreat that a change is a part of")
    func retreatOfChange() throws {
        var history = History()
        let expected: [(Command, Int?)] = [
            (.blank, nil), (.open(.sample), 1), (.note("One"), 1), (.open(.sample), 2), (.note("Two"), 2), (.undo, 2),
            // Taking back an opening is the last that is part of it.
            (.undo, 2), (.note("Three"), 1), (.unblank, 1), (.open(.sample), 3),
        ]
        for (command, retreat) in expected {
            let change = try history.state.decide(command, at: .sample)
            #expect(history.retreat(of: change) == retreat, "\(command)")
            history.apply(change)
        }
        #expect(history.all.map(\.number) == [1, 3])
    }
}
