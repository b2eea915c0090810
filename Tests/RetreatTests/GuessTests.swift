import Retreat
import TestSupport
import Testing

/// Guesses on what a veil hides.
@Suite struct GuessTests {
    private static func guess(_ value: Double = 0.4, _ band: String = "Extending", on visual: String = "bands") -> Guess
    {
        Guess(visual: visual, mark: ["Small", band], value: value, text: "\(Int(value * 100))%")
    }

    private func room(_ guesses: [Guess], _ more: [Command] = []) throws -> RoomState {
        try .after([.start, .go("describe"), .veil] + guesses.map { .look(.predict(.found($0))) } + more)
    }

    @Test("stand in the order in which they were said, each once")
    func order() throws {
        let guesses = [Self.guess(), Self.guess(0.2), Self.guess(0.3, "Secure"), Self.guess()]
        #expect(try room(guesses).session?.guesses == Array(guesses.prefix(3)))
    }

    @Test(
        "stay when the veil lifts, until they are cleared or taken back",
        arguments: [
            ([.unveil], 2), ([.next], 2), ([.look(.clearGuesses)], 0), ([.undo], 1),
            ([.look(.clearGuesses), .undo], 2),
        ]
            as [([Command], Int)])
    func stay(commands: [Command], count: Int) throws {
        #expect(try room([Self.guess(), Self.guess(0.2)], commands).session?.guesses.count == count)
    }

    @Test("are made under a veil only, on a visual of the retreat, and not too many at once")
    func refused() throws {
        let open = try RoomState.after([.start, .go("describe")])
        #expect(throws: Refusal.looking(.notVeiled)) {
            _ = try open.decide(.look(.predict(.found(Self.guess()))), at: .sample)
        }
        let lobby = try RoomState.after([])
        #expect(throws: Refusal.notStarted) { try lobby.decide(.look(.predict(.found(Self.guess()))), at: .sample) }
        let veiled = try room([])
        #expect(throws: Refusal.noSuchVisual(name: "x", known: ["bands", "growth", "page"])) {
            _ = try veiled.decide(.look(.predict(.found(Self.guess(on: "x")))), at: .sample)
        }
        #expect(throws: Refusal.looking(.notANumber(text: "?"))) {
            let guess = Guess(visual: "bands", mark: ["Small"], value: .infinity, text: "?")
            _ = try veiled.decide(.look(.predict(.found(guess))), at: .sample)
        }
        let full = try room((1...mostGuesses).map { Self.guess(Double($0) / 100) })
        #expect(throws: Refusal.looking(.tooManyGuesses(limit: mostGuesses))) {
            _ = try full.decide(.look(.predict(.found(Self.guess(0.9)))), at: .sample)
        }
        #expect(throws: Refusal.offTheRecord) {
            _ = try room([], [.offRecord]).decide(.look(.predict(.found(Self.guess()))), at: .sample)
        }
    }

    @Test("carry the moment of their step: nobody can be told by the second")
    func timeless() throws {
        let room = try room([])
        let change = try room.decide(.look(.predict(.found(Self.guess()))), at: .sample(900))
        #expect(change.at == room.session?.phaseBegan)
    }

    @Test("a step of guessing veils by itself, and the next one lifts the veil")
    func step() throws {
        var plan = Plan.sample
        plan.meetingProtocol.steps[2].face = .veiled
        var room = try RoomState.after([.start, .go("describe")], opening: plan)
        #expect(room.session?.isVeiled == true)
        try room.perform(.look(.predict(.found(Self.guess()))), at: 400)
        try room.perform(.next, at: 500)
        #expect(room.session?.isVeiled == false)
        #expect(room.session?.guesses == [Self.guess()])
    }
}
