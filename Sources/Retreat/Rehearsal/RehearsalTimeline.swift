/// A meeting that nobody holds: what is said and done in every step of a plan, and when.
///
/// It says in each step what the retreat's own rehearsal says, and what is made up after that; it looks at every screen
/// that the meeting comes to.
public struct RehearsalTimeline: Hashable, Sendable {
    /// What happens.
    public enum Cue: Hashable, Sendable {
        /// Somebody asks this of the room. What is written has note numbers as if nothing were made up; what is made up
        /// counts all notes.
        case command(Command, isWritten: Bool)
        /// The group guesses something about what is veiled on the wall.
        case guess
        /// What stands on the wall is looked at, all its pages; it is called so.
        case look(String)
    }

    public struct Entry: Hashable, Sendable {
        /// Milliseconds from the opening.
        public var time: Int64
        public var cue: Cue
    }

    /// In the order of their times.
    public let entries: [Entry]
    /// In milliseconds, from the opening to the last look.
    public var length: Int64 { entries.last?.time ?? 0 }

    /// How long the lobby stands before the start.
    public static let lobby: Int64 = 120_000
    /// How long a screen stands after the end.
    private static let afterwards: Int64 = 20_000

    /// - Parameter script: what the retreat's own rehearsal says in each step.
    public init(_ plan: Plan, script: [Step.ID: [Command]]) {
        var builder = Builder(plan: plan, script: script)
        entries = builder.built()
    }

    private struct Builder {
        let plan: Plan
        let script: [Step.ID: [Command]]
        var entries: [Entry] = []
        var time: Int64 = 0

        mutating func built() -> [Entry] {
            entries = [.unblank, .open(plan)].map { Entry(time: 0, cue: .madeUp($0)) }
            spread([.look("Lobby")], over: RehearsalTimeline.lobby)
            let steps = plan.meetingProtocol.steps
            for (index, step) in steps.enumerated() {
                entries.append(Entry(time: time, cue: .madeUp(index == 0 ? .start : .next)))
                let last = index == steps.count - 1 ? ending : []
                spread(said(in: step, index) + looks(at: step) + last, over: Int64(step.minutes) * 60_000)
            }
            entries.append(Entry(time: time, cue: .madeUp(.finish)))
            spread([.look("After the end")], over: RehearsalTimeline.afterwards)
            for visual in plan.visuals {
                spread(
                    [.madeUp(.show([visual.id], full: true)), .look("\(visual.id) alone")],
                    over: RehearsalTimeline.afterwards)
            }
            return entries
        }

        /// One cue after the other, with as much time before the first as after each.
        private mutating func spread(_ cues: [Cue], over length: Int64) {
            for (index, cue) in cues.enumerated() {
                let passed = length * Int64(index + 1) / Int64(cues.count + 1)
                entries.append(Entry(time: time + passed, cue: cue))
            }
            time += length
        }

        private func said(in step: Step, _ index: Int) -> [Cue] {
            let written = script[step.id] ?? []
            var cues = written.map { Cue.command($0, isWritten: true) }
            if step.face == .veiled { cues.append(.guess) }
            if step.collects != nil {
                let texts = MadeUpWords.notes(
                    MadeUpWords.notesInAStep - written.count { $0.isNote }, step: index)
                cues += texts.enumerated().map { number, text in
                    // The second note points at something.
                    let place = number == 1 && step.face.showsVisual && !plan.visuals.isEmpty ? "0.62,0.35" : nil
                    return .madeUp(.chart(.add(NewNote(text: text, place: place))))
                }
                if isFirstThatCollects(step) {
                    cues += MadeUpWords.parked.map {
                        .madeUp(.chart(.add(NewNote(text: $0, category: NoteCategory.ID.parked.rawValue))))
                    }
                }
            }
            if step.face == .actions {
                let cites = plan.meetingProtocol.steps.contains { $0.collects != nil } ? [1, 2] : []
                cues += MadeUpWords.actions(citing: cites).dropFirst(written.count { $0.isAction }).map {
                    .madeUp(.plan(.add($0, isOneMore: true)))
                }
            }
            return cues
        }

        /// The screen of the step, with each of its prompts, and what the veil hid.
        private func looks(at step: Step) -> [Cue] {
            var cues = [Cue.look(step.title)]
            if step.face == .veiled, !plan.visuals.isEmpty { cues += [.madeUp(.unveil), .look(step.title)] }
            for number in step.prompts.indices.dropFirst() {
                cues += [.madeUp(.showPrompt(number + 1)), .look("\(step.title), prompt \(number + 1)")]
            }
            return cues
        }

        /// What a facilitator shows before the end.
        private var ending: [Cue] {
            var cues = TallyKind.allCases.flatMap { kind -> [Cue] in
                [.madeUp(.tell(.tally(kind, MadeUpWords.hands))), .look("Tally \(kind.rawValue)")]
            }
            let lists: [(Command, String)] = [
                (.gallery, "Gallery"), (.parking, "Parking lot"), (.looseEnds, "Loose ends"),
            ]
            cues += lists.flatMap { [Cue.madeUp($0), .look($1)] }
            if plan.meetingProtocol.steps.contains(where: { $0.face == .actions }) {
                cues += [.madeUp(.chain(.action(1))), .look("Chain of evidence")]
            }
            return cues
        }

        private func isFirstThatCollects(_ step: Step) -> Bool {
            plan.meetingProtocol.steps.first { $0.collects != nil }?.id == step.id
        }
    }
}

extension RehearsalTimeline.Cue {
    fileprivate static func madeUp(_ command: Command) -> Self { .command(command, isWritten: false) }
}

extension Command {
    fileprivate var isNote: Bool {
        if case .chart(.add) = self { true } else { false }
    }

    fileprivate var isAction: Bool {
        if case .plan(.add) = self { true } else { false }
    }
}

extension Command {
    /// The command with the notes that a new note or a new action rests on, by what they are called in a rehearsal: the
    /// first of `numbers` is 1.
    public func citing(_ numbers: [Note.ID]) -> Command {
        func found(_ cites: [Note.ID]) -> [Note.ID] {
            cites.map { numbers.indices.contains($0 - 1) ? numbers[$0 - 1] : $0 }
        }
        if case .chart(.add(var note)) = self {
            note.cites = found(note.cites)
            return .chart(.add(note))
        }
        if case .plan(.add(var fields, let isOneMore)) = self {
            fields.cites = fields.cites.map(found)
            return .plan(.add(fields, isOneMore: isOneMore))
        }
        return self
    }
}
