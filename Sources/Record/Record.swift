public import Retreat

/// What a retreat leaves behind, for the team and for the next retreat. Nobody can be found in it: no author, no
/// second, no time of a note.
///
/// Its JSON has the names of the properties here; what is nil is absent. `record.schema.json` describes it. A later
/// version may add names, and never changes or drops one.
public struct Record: Hashable, Sendable, Codable {
    /// The plan's name: what `retreat record` takes.
    public var name: String
    public var title: String
    public var team: String
    /// The room's day on which it started; else the one that was planned.
    public var date: Day?
    public var why: String?
    public var `protocol`: ProtocolName
    /// In the protocol's order.
    public var steps: [StepTime]
    /// One section for each category, in the order of the protocol; some may be empty.
    public var notes: [Section]
    public var actions: [ActionLine]
    public var visuals: [VisualLine]
    /// Shows of hands, counted; nil where there were none.
    public var tallies: [Tally]?
    /// How many notes speak of each kind of evidence; nil where none does.
    public var evidence: [EvidenceLine]?
    /// What became of the promises of last time; nil where there was no last time.
    public var promises: [PromiseLine]?

    public struct ProtocolName: Hashable, Sendable, Codable {
        public var title: String
        /// Whose idea it is.
        public var credit: String?
    }

    public struct StepTime: Hashable, Sendable, Codable {
        public var title: String
        public var plannedMinutes: Int
        /// Whole minutes, rounded to the nearest; nil where the step was not entered or has not ended.
        public var actualMinutes: Int?
    }

    public struct Section: Hashable, Sendable, Codable {
        public var category: NoteCategory.ID
        /// What stands above them, as on the wall.
        public var heading: String
        /// What saying such a thing does; nil in records of the first rooms.
        public var role: NoteCategory.Role?
        /// In the order in which they were said.
        public var notes: [NoteLine]
    }

    public struct NoteLine: Hashable, Sendable, Codable {
        /// As it was on the wall: "number 7".
        public var number: Int
        public var text: String
        /// The title of the visual that it speaks of.
        public var visual: String?
        /// The same by its name, and the place on it.
        public var visualID: Visual.ID?
        public var pin: Pin?
        /// The numbers of the notes that it rests on; nil where there are none.
        public var cites: [Int]?
        /// True where the group holds on to it, else nil.
        public var starred: Bool?
        /// How it left the parking lot; nil while it is open.
        public var ended: Ended?
    }

    public struct Ended: Hashable, Sendable, Codable {
        public enum How: String, Hashable, Sendable, Codable {
            case answered, carried, taken, dropped
        }

        public var how: How
        /// The answer, or the team that takes it.
        public var text: String?
    }

    public struct ActionLine: Hashable, Sendable, Codable {
        public var number: Int
        public var what: String
        /// A team or a role, never a person.
        public var team: String
        public var by: Day
        /// What will tell that it helped; empty where nobody said.
        public var evidence: String
        /// The need: the numbers of the notes that it rests on. Nil, as all below, where there is none.
        public var cites: [Int]?
        public var classes: [String]?
        public var start: Day?
        public var check: Day?
        public var resources: String?
        public var progress: Action.Progress?
        public var why: String?
    }

    public struct PromiseLine: Hashable, Sendable, Codable {
        public var what: String
        public var team: String
        public var by: Day
        public var progress: Action.Progress
        public var why: String?

        init(_ action: Action) {
            what = action.what
            team = action.team
            by = action.by
            progress = action.progress
            why = action.why
        }
    }

    public struct EvidenceLine: Hashable, Sendable, Codable {
        public var kind: EvidenceKind
        public var notes: Int
    }

    public struct VisualLine: Hashable, Sendable, Codable {
        /// What the remote calls it; nil in records of the first rooms.
        public var id: Visual.ID?
        public var title: String
        public var source: String?
        public var evidence: EvidenceKind
        /// How many students, classes or papers it stands for; nil where nobody says.
        public var n: Int?
    }
}

extension Record {
    /// The record of `session` as it stands.
    ///
    /// - Parameter utcOffset: seconds east of UTC in the room, for a plan that does not say when it starts.
    public init(_ session: Session, utcOffset: Int = 0) {
        let plan = session.plan
        name = plan.name
        title = plan.title
        team = plan.team
        date = (session.startedAt ?? plan.start?.moment ?? session.openedAt).flatMap {
            Day($0, utcOffset: plan.start?.utcOffset ?? utcOffset)
        }
        why = plan.why
        `protocol` = ProtocolName(title: plan.meetingProtocol.title, credit: plan.meetingProtocol.credit)
        steps = zip(session.steps, session.clocks).map { StepTime($0, $1) }
        let optional = Set(NoteCategory.process.map(\.id))
        let said = plan.meetingProtocol.allCategories.filter { category in
            !optional.contains(category.id) || !session.notes(category.id).isEmpty
        }
        notes = said.map { category in
            Section(
                category: category.id, heading: category.heading, role: category.role,
                notes: session.notes(category.id).map { note in
                    NoteLine(
                        number: note.id, text: note.text, visual: note.visual.flatMap { session.visual($0)?.title },
                        visualID: note.visual, pin: note.pin, cites: note.cites.isEmpty ? nil : note.cites,
                        starred: note.isStarred ? true : nil, ended: note.end.map(Ended.init))
                })
        }
        actions = session.actions.map {
            ActionLine(
                number: $0.id, what: $0.what, team: $0.team, by: $0.by, evidence: $0.evidence,
                cites: $0.cites.isEmpty ? nil : $0.cites,
                classes: $0.classes.isEmpty ? nil : $0.classes, start: $0.start, check: $0.check,
                resources: $0.resources, progress: $0.progress == .open ? nil : $0.progress,
                why: $0.why)
        }
        let counts = session.evidence.counts
        let spokenOf = EvidenceKind.allCases.compactMap { kind in
            counts[kind].map { EvidenceLine(kind: kind, notes: $0) }
        }
        evidence = spokenOf.isEmpty ? nil : spokenOf
        tallies = session.tallies.isEmpty ? nil : session.tallies
        promises = (session.lastTime?.promises).map { $0.map { PromiseLine($0.action) } }
        visuals = plan.visuals.map {
            VisualLine(id: $0.id, title: $0.title, source: $0.source, evidence: $0.evidence, n: $0.n)
        }
    }
}

extension Record.StepTime {
    fileprivate init(_ step: Step, _ clock: StepClock) {
        title = step.title
        plannedMinutes = step.minutes
        let hasEnded = clock.runningSince == nil && clock.elapsed > 0
        actualMinutes = hasEnded ? Int((clock.elapsed + 30_000) / 60_000) : nil
    }
}
