import Retreat
import TestSupport
import Testing

@Suite("A rehearsal's timeline")
struct RehearsalTimelineTests {
    private static func veiled() -> Plan {
        var plan = Plan.sample
        plan.meetingProtocol.steps.insert(
            Step(
                id: "predict", title: "Predicting", minutes: 4, rule: "Guess.", prompts: ["What do you expect?"],
                collects: .observation, face: .veiled), at: 1)
        return plan
    }

    private static func commands(_ timeline: RehearsalTimeline) -> [(command: Command, isWritten: Bool)] {
        timeline.entries.compactMap { entry in
            if case .command(let command, let isWritten) = entry.cue { (command, isWritten) } else { nil }
        }
    }

    /// What is made up, played in a room.
    private static func played(_ plan: Plan, script: [Step.ID: [Command]] = [:]) throws -> RoomState {
        var state = RoomState()
        var ids: [Note.ID] = []
        for entry in RehearsalTimeline(plan, script: script).entries {
            guard case .command(let command, _) = entry.cue else { continue }
            let moment = Moment.sample.adding(milliseconds: entry.time)
            let change = try state.decide(command.citing(ids), at: moment)
            for case .charted(.added(let note)) in change.events { ids.append(note.id) }
            state.apply(change)
        }
        return state
    }

    @Test("says ten notes in every step that collects some, none of which is refused")
    func tenNotes() throws {
        let session = try #require(try Self.played(.sample).session)
        for step in Plan.sample.meetingProtocol.steps {
            let notes = session.notes.filter { $0.step == step.id && $0.category == step.collects }
            #expect(notes.count == (step.collects == nil ? 0 : 10), "\(step.id)")
            if step.collects != nil { #expect(Set(notes.map(\.text)).count == 10) }
        }
        #expect(session.notes(.parked).count == 2)
        #expect(session.actions.count == 3)
        #expect(session.actions.allSatisfy { $0.cites.isEmpty || $0.cites == [1, 2] })
        #expect(Set(session.tallies.map(\.kind)) == Set(TallyKind.allCases))
        #expect(session.phase == .finished)
    }

    @Test("has a note of 500 characters, a word of 40 letters, and Vietnamese with its marks")
    func unwieldy() throws {
        let texts = try #require(try Self.played(.sample).session).notes.map(\.text)
        #expect(texts.contains { $0.count == NoteText.limit })
        #expect(texts.contains { $0.split { !$0.isLetter }.contains { $0.count == 40 } })
        #expect(texts.contains { $0.unicodeScalars.contains { (0x1EA0...0x1EF9).contains($0.value) } })
    }

    @Test("pins where a visual stands, and guesses where it is veiled")
    func pins() throws {
        let timeline = RehearsalTimeline(Self.veiled(), script: [:])
        let places = Self.commands(timeline).compactMap { entry -> String? in
            if case .chart(.add(let note)) = entry.command { note.place } else { nil }
        }
        // In the veiled step and in that of describing.
        #expect(places.count == 2)
        let guess = try #require(timeline.entries.firstIndex { $0.cue == .guess })
        let unveil = try #require(timeline.entries.firstIndex { $0.cue == .command(.unveil, isWritten: false) })
        #expect(guess < unveil)
        #expect(RehearsalTimeline(.sample, script: [:]).entries.allSatisfy { $0.cue != .guess })
    }

    @Test("says what is written first, and fills up")
    func written() throws {
        let script: [Step.ID: [Command]] = [
            "describe": [.note("One"), .note("Two"), .show(["growth"], full: false)],
            "implications": [.sampleAction],
        ]
        let timeline = RehearsalTimeline(.sample, script: script)
        let own = Self.commands(timeline).filter(\.isWritten).map(\.command)
        #expect(own == [.note("One"), .note("Two"), .show(["growth"], full: false), .sampleAction])
        let session = try #require(try Self.played(.sample, script: script).session)
        let described = session.notes.filter { $0.step == "describe" && $0.category == .observation }
        #expect(described.count == 10)
        #expect(described.prefix(2).map(\.text) == ["One", "Two"])
        #expect(session.actions.count == 3)
        #expect(session.actions.first?.what == "Read aloud in small groups every day")
    }

    @Test("takes as long as its steps, and looks at every one with each of its prompts")
    func time() {
        let timeline = RehearsalTimeline(.sample, script: [:])
        let times = timeline.entries.map(\.time)
        #expect(times == times.sorted())
        let start = timeline.entries.first { $0.cue == .command(.start, isWritten: false) }
        #expect(start?.time == RehearsalTimeline.lobby)
        let finish = timeline.entries.first { $0.cue == .command(.finish, isWritten: false) }
        let minutes = Plan.sample.meetingProtocol.plannedMinutes
        #expect(finish?.time == RehearsalTimeline.lobby + Int64(minutes) * 60_000)
        let looks = timeline.entries.compactMap { if case .look(let name) = $0.cue { name } else { nil } }
        for step in Plan.sample.meetingProtocol.steps { #expect(looks.contains(step.title)) }
        for name in ["Lobby", "Describing, prompt 2", "Gallery", "Chain of evidence", "After the end", "page alone"] {
            #expect(looks.contains(name), "\(name)")
        }
    }

    @Test("is the same every time")
    func deterministic() {
        #expect(RehearsalTimeline(.sample, script: [:]) == RehearsalTimeline(.sample, script: [:]))
    }

    @Test("calls notes by their numbers in the script")
    func citing() {
        let note = Command.chart(.add(NewNote(text: "So", cites: [1, 3, 9])))
        #expect(note.citing([4, 6, 8]) == .chart(.add(NewNote(text: "So", cites: [4, 8, 9]))))
        #expect(Command.next.citing([4]) == .next)
    }
}
