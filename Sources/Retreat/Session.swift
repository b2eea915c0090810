/// A retreat that is open: where the group stands, what it said and what it will do.
public struct Session: Hashable, Sendable {
    public enum Phase: Hashable, Sendable {
        /// Before the start, with a countdown.
        case lobby
        /// In the step with this index.
        case step(Int)
        case finished
    }

    /// Time that a later step gave to the one that runs.
    public struct Payment: Hashable, Sendable {
        /// The index of the step that gave it.
        public var payer: Int
        public var seconds: Int
    }

    /// What the wall shows of it.
    public enum View: String, Hashable, Sendable, Codable {
        /// What the phase puts on the wall by itself.
        case step
        /// A visual that was asked for, with the notes beside it.
        case visual
        /// A visual alone, edge to edge.
        case full
        /// All notes by category.
        case gallery
        /// What is parked.
        case parking
        /// What is not tied to evidence yet.
        case loose
        /// All that something rests on.
        case chain
        /// A line for the group.
        case card
        /// The tally that was taken last.
        case tally
    }

    /// Which retreat of the room it is: from 1, never used twice in a room.
    public let number: Int
    /// Nil only for a session that no room has opened.
    public let openedAt: Moment?
    public var plan: Plan
    public var phase: Phase
    /// When the phase was entered: the lobby opened, this step began, or the retreat ended. A pause is not a
    /// phase. Nil only where `openedAt` is.
    public internal(set) var phaseBegan: Moment?
    public var view: View
    /// The page on the wall, from 1, where not all fits; the newest notes stand on the first.
    public var page: Int
    public var isPaused: Bool
    /// The data on the wall is hidden: a step of guessing.
    public var isVeiled: Bool
    /// What the chain on the wall begins with.
    public internal(set) var chainEnd: ChainEnd?
    /// The card on the wall, when the view shows it.
    public internal(set) var card: CueCard?
    /// Nothing is charted or logged, and the wall shows the question alone.
    public internal(set) var isOffRecord: Bool
    /// Lettered columns and numbered rows lie over the visuals.
    public internal(set) var hasGrid = false
    /// What the group expected before it saw the data, in the order in which it was said.
    public internal(set) var guesses: [Guess] = []
    /// The part of a visual that is enlarged.
    public internal(set) var focus: Focus?
    /// The prompt on the wall, from 1.
    public var prompt: Int
    /// Which time around the room it is, from 1, in a step in rounds.
    public var round: Int
    public var startedAt: Moment?
    public var finishedAt: Moment?
    /// One for each step of the protocol.
    public var clocks: [StepClock]
    /// Which step paid last for the one that runs, and how much.
    public internal(set) var payment: Payment?
    /// The visuals on the wall, when the view shows visuals.
    public var shown: [Visual.ID]
    /// In the order in which they stand on the wall, drafts among them.
    public var notes: [Note]
    /// What came to the wall last.
    public internal(set) var newest: Note.ID?
    public var actions: [Action]
    /// What the team's last retreat left; nil where there was none.
    public internal(set) var lastTime: LastTime?
    /// At most one of each kind, the newest last.
    public var tallies: [Tally]
    var nextNote: Int
    var nextAction: Int

    /// A retreat that was just opened: in the lobby, with its first visual ready.
    public init(plan: Plan, number: Int = 1, openedAt: Moment? = nil) {
        self.number = number
        self.openedAt = openedAt
        self.plan = plan
        phaseBegan = openedAt
        phase = .lobby
        view = .step
        page = 1
        isPaused = false
        isVeiled = false
        isOffRecord = false
        prompt = 1
        round = 1
        clocks = plan.meetingProtocol.steps.map { StepClock(planned: $0.minutes * 60) }
        shown = plan.visuals.first.map { [$0.id] } ?? []
        notes = []
        actions = []
        tallies = []
        nextNote = 1
        nextAction = 1
    }

    public var steps: [Step] { plan.meetingProtocol.steps }

    public var stepIndex: Int? {
        if case .step(let index) = phase, steps.indices.contains(index) { index } else { nil }
    }

    public var step: Step? { stepIndex.map { steps[$0] } }
    /// The question on the wall; nil in a step without prompts.
    public var promptOnWall: String? {
        guard let prompts = step?.prompts, prompts.indices.contains(prompt - 1) else { return nil }
        return prompts[prompt - 1]
    }

    public var clock: StepClock? { stepIndex.map { clocks[$0] } }

    /// What stands on the wall: all notes but the drafts.
    public var charted: [Note] { notes.filter { !$0.isDraft } }

    /// What is charted in a category.
    public func notes(_ category: NoteCategory.ID) -> [Note] {
        charted.filter { $0.category == category }
    }

    public func note(_ id: Note.ID) -> Note? { notes.first { $0.id == id } }

    /// What is still open in the parking lot, or was left to the next retreat, which begins with it.
    public var carriedItems: [Note] {
        notes(.parked).filter { $0.end == nil || $0.end == .carried }
    }

    /// How many seconds the meeting is ahead of its plan; negative when it is behind. It compares when the
    /// last step would end, if this step and all after it took the time they are allotted, with the plan.
    /// Nil before the start and after the end.
    public func pace(at now: Moment) -> Int? {
        guard let index = stepIndex, let startedAt else { return nil }
        let planned = clocks.reduce(0) { $0 + Int64($1.planned) * 1000 }
        let left = max(0, clocks[index].remaining(at: now))
        let after = clocks[(index + 1)...].reduce(0) { $0 + max(0, $1.remaining(at: now)) }
        return Int((planned - max(0, now.since(startedAt)) - left - after) / 1000)
    }
}
