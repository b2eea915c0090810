import Retreat
import TestSupport
import Testing

/// Nobody shall be able to tell from a second who spoke.
@Suite("A change that only charts what was said")
struct TimelessTests {
    static let charting: [Command] = [
        .note("Two"), .chart(.edit(1, text: "Uno")), .chart(.move(1, to: "reflection")), .chart(.remove(1)),
        .sampleAction, .undo,
    ]

    /// The rooms of `Standing`, a minute a command: opened at 0, noted at 60, started at 120, in the step at 180.
    @Test("carries the moment its phase began", arguments: charting, Standing.allCases)
    func carriesPhase(command: Command, standing: Standing) throws {
        let began: Moment
        switch standing {
        case .idle: return
        case .lobby: began = .sample(0)
        case .step, .paused: began = .sample(180)
        case .finished: began = .sample(240)
        }
        #expect(try standing.room().decide(command, at: .sample(5000)).at == began)
    }

    @Test("carries it also after a pause has ended, and when the step is entered again")
    func afterPause() throws {
        var state = try RoomState.after([.start, .pause, .resume])
        #expect(try state.decide(.note("One"), at: .sample(500)).at == .sample(60))
        try state.perform(.next, at: 600)
        try state.perform(.back, at: 700)
        #expect(try state.decide(.note("One"), at: .sample(800)).at == .sample(700))
    }

    @Test(
        "is none of these, which carry their own moment",
        arguments: [
            Command.next, .pause, .extend(seconds: 1, from: nil), .gallery, .blank, .finish,
            .show(["page"], full: false),
        ])
    func carriesNow(command: Command) throws {
        #expect(try Standing.step.room().decide(command, at: .sample(5000)).at == .sample(5000))
    }

    @Test("leaves the clock as it ran when it is taken back")
    func undoKeepsClock() throws {
        var state = try RoomState.after([.start])
        try state.perform(.note("One"), at: 100)
        try state.perform(.undo, at: 110)
        #expect(state.session?.clock?.elapsed(at: .sample(120)) == 60_000)
    }
}
