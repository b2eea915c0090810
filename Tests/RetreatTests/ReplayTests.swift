import Retreat
import TestSupport
import Testing

@Suite("Whatever a facilitator does")
struct ReplayTests {
    @Test(
        "the same changes give the same room, and undo leads back to its beginning",
        arguments: 1...500 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var chance = SplitMix(state: seed)
        var state = RoomState()
        var changes: [Change] = []
        var second = 0
        // Fewer than undo can take back.
        while state.revision < RoomState.undoLimit {
            second += Int.random(in: -5...120, using: &chance)
            guard let change = try? state.decide(.random(using: &chance), at: .sample(second)) else { continue }
            state.apply(change)
            changes.append(change)
            try expectSound(state, at: .sample(second))
        }

        var replayed = RoomState()
        for change in changes { replayed.apply(change) }
        #expect(replayed == state)

        while state.canUndo { try state.perform(.undo) }
        #expect(state.session == nil)
        #expect(!state.isBlank)
    }

    /// What holds in every room.
    private func expectSound(_ state: RoomState, at now: Moment) throws {
        guard let session = state.session else { return }
        #expect(Set(session.notes.map(\.id)).count == session.notes.count)
        #expect(session.clocks.count == session.steps.count)
        #expect(session.clocks.allSatisfy { $0.elapsed >= 0 && $0.allotted > 0 })
        #expect(session.shown.count <= mostVisualsAtOnce)
        let running = session.clocks.indices.filter { session.clocks[$0].runningSince != nil }
        #expect(running == (session.isPaused ? [] : session.stepIndex.map { [$0] } ?? []))
        #expect((session.pace(at: now) == nil) == (session.stepIndex == nil))
        #expect((session.startedAt == nil) == (session.phase == .lobby))
        #expect((session.finishedAt == nil) == (session.phase != .finished))
        #expect(session.phaseBegan != nil)
    }
}

extension Command {
    fileprivate static func random(using chance: inout SplitMix) -> Command {
        let category = NoteCategory.standard.randomElement(using: &chance)?.id
        let visual = ["bands", "growth", "page", "x", nil].randomElement(using: &chance) ?? nil
        let id = Int.random(in: 0...6, using: &chance)
        let pin = Bool.random(using: &chance) ? Pin(x: .random(in: 0...1.1, using: &chance), y: 0.5) : nil
        let all: [Command] = [
            .open(.sample), .start, .next, .next, .next, .back, .go("\(id)"), .pause, .resume,
            .extend(seconds: id * 30, from: nil), .extend(seconds: id * 20, from: "\(id)"), .nextWhenDue, .veil,
            .unveil,
            .showPrompt(nil), .showPrompt(id), .nextRound, .show([visual].compactMap(\.self), full: id > 3),
            .show(["bands", "growth"], full: false),
            .chart(.add(NewNote(text: "Note", visual: visual, pin: pin))), .note("Note", as: category),
            .chart(.edit(id, text: "Edited \(id)")), .chart(.move(id, to: category?.rawValue ?? "parked")),
            .chart(.remove(id)),
            .chart(.add(NewNote(text: "Resting", cites: [id], isDraft: id > 3))), .chart(.star(id, isStarred: id > 2)),
            .chart(.merge(id, with: id / 2, text: nil)), .chart(.split(id, first: "One", second: "Two")),
            .chart(.order(id, before: id > 4 ? nil : id + 1)), .chart(.showDraft(id)),
            .chart(.cite(id, [id / 2, id / 3])),
            .chart(.endParked(id, id > 3 ? .carried : .taken(by: "Team"))),
            .sampleAction, .look(.grid(id > 3)),
            .look(.pin(.found(visual ?? "bands", Pin(x: 0.5, y: 0.5, mark: id > 4 ? ["Small"] : nil)), note: id)),
            .look(.pin(.named("growth:0.5,\(Double(id) / 5)"), note: nil)), .look(.pin(.named("C4"), note: nil)),
            .gallery, .blank, .unblank, .undo, .undo, .finish,
        ]
        return all.randomElement(using: &chance) ?? .next
    }
}

/// SplitMix64 (S. Vigna): the same numbers for the same seed.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
