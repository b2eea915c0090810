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
            let now = Moment.sample(second)
            guard let change = try? state.decide(.random(using: &chance), at: now) else { continue }
            let before = state
            state.apply(change)
            changes.append(change)
            #expect(state.revision == before.revision + (change.events.isEmpty ? 0 : 1))
            try expectSound(state, at: now)
            if change.events == [.undone] { continue }
            try expectUndone(state, to: before, at: now)
            expectKept(before, in: state, after: change.events)
            expectOnward(before, to: state, at: now)
        }

        var replayed = RoomState()
        for change in changes { replayed.apply(change) }
        #expect(replayed == state)

        while state.canUndo { try state.perform(.undo) }
        #expect(state.session == nil)
        #expect(!state.isBlank)
    }

    /// Undo is exact.
    private func expectUndone(_ state: RoomState, to before: RoomState, at now: Moment) throws {
        guard state.revision > before.revision else { return }
        var undone = state
        undone.apply(try state.decide(.undo, at: now))
        #expect(undone.session == before.session)
        #expect(undone.isBlank == before.isBlank)
        #expect(undone.lastEvents == before.lastEvents)
    }

    /// No note and no action is lost, and none has other words, unless somebody wished it so.
    private func expectKept(_ before: RoomState, in after: RoomState, after events: [Event]) {
        guard let before = before.session, let after = after.session, before.number == after.number else { return }
        var changed: Set<Note.ID> = []
        var changedActions: Set<Action.ID> = []
        for event in events {
            switch event {
            case .charted(.edited(let id, _)), .charted(.removed(let id)), .charted(.split(let id, _, _)):
                changed.insert(id)
            case .charted(.merged(let id, let other, _)): changed.formUnion([id, other])
            case .planned(.removed(let id)): changedActions.insert(id)
            case .planned(.edited(let action)): changedActions.insert(action.id)
            default: break
            }
        }
        for note in before.notes where !changed.contains(note.id) {
            #expect(after.note(note.id)?.text == note.text)
        }
        for action in before.actions where !changedActions.contains(action.id) {
            #expect(after.actions.first { $0.id == action.id }?.what == action.what)
        }
    }

    /// No clock is set back or forward by what is done: at the moment of a change it tells what it told before.
    private func expectOnward(_ before: RoomState, to after: RoomState, at now: Moment) {
        guard let before = before.session, let after = after.session, before.number == after.number else { return }
        #expect(before.clocks.map { $0.elapsed(at: now) } == after.clocks.map { $0.elapsed(at: now) })
        let later = Moment(milliseconds: now.milliseconds + 1000)
        for clock in after.clocks { #expect(clock.elapsed(at: later) >= clock.elapsed(at: now)) }
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
            .look(
                .predict(
                    .found(Guess(visual: visual ?? "bands", mark: ["Small"], value: Double(id), text: "\(id)")))),
            .look(.clearGuesses), .look(.focus(nil)), .look(.freeze(id > 2)),
            .look(
                .focus(
                    .found(
                        Focus(
                            visual: visual ?? "bands",
                            region: Region(x: Double(id) / 8, y: 0, width: 0.3, height: 0.5))))),
            .gallery, .blank, .unblank, .undo, .undo, .finish,
        ]
        return (all + rarer(id)).randomElement(using: &chance) ?? .next
    }

    private static func rarer(_ id: Int) -> [Command] {
        [
            .open(.sample(named: "later")), .parking, .looseEnds, .chain(.note(id)), .chain(.action(id / 2)),
            .showCard(CueCard(id: "blame", occasion: "Blame", line: "What do we see?")), .hideCard, .offRecord,
            .onRecord, .onRecord, .turnPage(to: id), .plan(.edit(id / 2, ActionFields(what: "Edited", cites: [id]))),
            .plan(.remove(id / 2)), .plan(.tell(id / 2, .underWay, why: nil)),
            .plan(.add(ActionFields(what: "One more"), isOneMore: true)),
            .tell(.promise(id, .done, why: nil)), .tell(.delta(id, text: "Changed")),
            .tell(.tally(.fist, [0, 0, id, 1, 4, 2])), .tell(.tally(.safe, [0, 0, 0, 1, id, 0])),
        ]
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
