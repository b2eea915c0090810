import Retreat
import TestSupport
import Testing

@Suite("Time is a budget")
struct TimeBudgetTests {
    /// The sample's steps have 3, 2, 10, 10, 5 (planning) and 5 minutes.
    @Test(
        "which step pays for another",
        arguments: [
            // The longest that is still to come.
            ("start", 60, nil, 2), ("describe", 60, nil, 3),
            // Never the planning, unless it is named.
            ("interpret", 60, nil, 5), ("interpret", 60, "implications", 4), ("interpret", 60, "5", 4),
            // Down to two minutes.
            ("interpret", 180, nil, 5), ("start", 480, "describe", 2),
        ] as [(String, Int, String?, Int)])
    func payer(step: String, seconds: Int, name: String?, payer: Int) throws {
        var state = try RoomState.after([.start, .go(step)])
        let before = try #require(state.session?.clocks)
        let running = try #require(state.session?.stepIndex)
        try state.perform(.extend(seconds: seconds, from: name), at: 200)
        let after = try #require(state.session?.clocks)
        #expect(after[running].allotted == before[running].allotted + seconds)
        #expect(after[payer].allotted == before[payer].allotted - seconds)
        #expect(after.reduce(0) { $0 + $1.allotted } == before.reduce(0) { $0 + $1.allotted })
    }

    @Test("where no step can pay, the meeting gets longer")
    func noPayer() throws {
        let state = try RoomState.after([.start, .go("interpret"), .extend(seconds: 181, from: nil)])
        #expect(state.session?.clocks.map(\.extended) == [0, 0, 0, 181, 0, 0])
    }

    @Test(
        "what a step cannot pay",
        arguments: [
            (60, "start", Refusal.noLaterStep(name: "start")), (60, "x", .noLaterStep(name: "x")),
            (181, "reflect", .cannotPay(title: "Reflecting", seconds: 180)),
            (0, "reflect", .badExtension(limit: 3600)),
        ])
    func refusal(seconds: Int, name: String, refusal: Refusal) throws {
        let state = try RoomState.after([.start, .go("describe")])
        #expect(throws: refusal) { try state.decide(.extend(seconds: seconds, from: name), at: .sample(200)) }
    }

    @Test(
        "a step of describing is not left in its first half unasked",
        arguments: [("describe", 299, true), ("describe", 300, false), ("interpret", 10, false), ("read", 1, false)])
    func leavesEarly(step: String, seconds: Int, isRefused: Bool) throws {
        var state = try RoomState.after([])
        try state.perform(.go(step))
        let result = Result { () throws(Refusal) in try state.decide(.nextWhenDue, at: .sample(seconds)) }
        switch result {
        case .success: #expect(!isRefused)
        case .failure(let refusal):
            #expect(refusal == .leavesEarly(title: "Describing", secondsLeft: 600 - seconds))
            #expect(isRefused)
        }
        #expect(throws: Never.self) { try state.decide(.next, at: .sample(seconds)) }
    }

    /// The sample protocol asks for 35 of 40 minutes; its planning has 5.
    @Test(
        "a meeting of another length keeps its planning, and no step gets shorter than two minutes",
        arguments: [
            (40, [3, 2, 10, 10, 5, 5]), (75, [6, 4, 20, 20, 5, 10]), (20, [2, 2, 4, 4, 5, 2]), (5, [2, 2, 2, 2, 5, 2]),
        ])
    func scaled(minutes: Int, steps: [Int]) {
        let scaled = MeetingProtocol.sample.scaled(to: minutes)
        #expect(scaled.steps.map(\.minutes) == steps)
        #expect(scaled.minutes == max(minutes, steps.reduce(0, +)))
        #expect(scaled.steps.map(\.id) == MeetingProtocol.sample.steps.map(\.id))
    }
}

@Suite("Veil, prompts and rounds")
struct VeilTests {
    private func room(_ face: Step.Face, hasRounds: Bool = false, _ commands: [Command]) throws -> Session {
        var plan = Plan.sample
        plan.meetingProtocol.steps[1].face = face
        plan.meetingProtocol.steps[1].hasRounds = hasRounds
        return try #require(try RoomState.after(commands, opening: plan).session)
    }

    @Test(
        "a step of guessing veils by itself, and the next one lifts the veil",
        arguments: [
            ([.start], false), ([.start, .next], true), ([.start, .next, .unveil], false),
            ([.start, .next, .next], false),
            ([.start, .veil], true), ([.start, .next, .next, .back], true), ([.start, .next, .unveil, .undo], true),
        ] as [([Command], Bool)])
    func veil(commands: [Command], isVeiled: Bool) throws {
        #expect(try room(.veiled, commands).isVeiled == isVeiled)
    }

    @Test(
        "prompts go round, and begin anew in each step",
        arguments: [
            ([.start, .go("describe")], 1), ([.start, .go("describe"), .showPrompt(nil)], 2),
            ([.start, .go("describe"), .showPrompt(nil), .showPrompt(nil)], 1),
            ([.start, .go("describe"), .showPrompt(2)], 2), ([.start, .go("describe"), .showPrompt(2), .next], 1),
        ] as [([Command], Int)])
    func prompts(commands: [Command], prompt: Int) throws {
        #expect(try room(.visual, commands).prompt == prompt)
    }

    @Test("a prompt that is not there is refused")
    func noPrompt() throws {
        let state = try RoomState.after([.start, .go("describe")])
        #expect(throws: Refusal.noSuchPrompt(limit: 2)) { try state.decide(.showPrompt(3), at: .sample) }
        #expect(throws: Refusal.noSuchPrompt(limit: 2)) { try state.decide(.showPrompt(0), at: .sample) }
        let silent = try RoomState.after([.start, .next])
        #expect(throws: Refusal.noPrompts) { try silent.decide(.showPrompt(nil), at: .sample) }
    }

    @Test("rounds are counted in a step that has them")
    func rounds() throws {
        #expect(try room(.visual, hasRounds: true, [.start, .next, .nextRound, .nextRound]).round == 3)
        #expect(try room(.visual, hasRounds: true, [.start, .next, .nextRound, .next]).round == 1)
        #expect(throws: Refusal.noRounds) { try room(.visual, [.start, .next, .nextRound]) }
    }
}
