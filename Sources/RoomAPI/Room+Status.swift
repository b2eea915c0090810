public import Retreat

extension Room.Step {
    /// The step that runs at `now`; nil where none does.
    public init?(_ session: Session?, now: Moment) {
        guard let session, let index = session.stepIndex else { return nil }
        let step = session.steps[index]
        let clock = session.clocks[index]
        self.init(
            number: index + 1, count: session.steps.count, id: step.id, title: step.title, rule: step.rule,
            prompts: step.prompts, prompt: session.prompt, round: step.hasRounds ? session.round : nil,
            collects: step.collects, allotted: Int64(clock.allotted) * 1000,
            remaining: clock.remaining(at: now), urgency: clock.urgency(at: now))
    }
}

extension Room.State {
    public init(_ session: Session?) {
        switch session?.phase {
        case nil: self = .idle
        case .lobby: self = .lobby
        case .step: self = session?.isPaused == true ? .paused : .running
        case .finished: self = .finished
        }
    }
}

extension Room.Position {
    public init(_ state: RoomState, now: Moment) {
        self.init(
            revision: state.revision, state: Room.State(state.session), view: state.session?.view ?? .step,
            blank: state.isBlank, veiled: state.session?.isVeiled ?? false, frozen: state.frozen != nil,
            focus: state.session?.focus?.visual,
            offRecord: state.session?.isOffRecord ?? false, loose: state.session.map(Self.loose) ?? [],
            missing: state.session?.missingEvidence, parked: state.session?.unendedItems ?? [],
            step: Room.Step(state.session, now: now))
    }

    /// Named when they are wanted, so that the remote can say them.
    private static func loose(_ session: Session) -> [Int] {
        session.isPlanningNear ? session.looseEnds.compactMap(\.note) : []
    }
}

extension Room.Status {
    /// - Parameter unshown: what cannot be shown of the open retreat.
    public init(
        _ state: RoomState, now: Moment, unshown: [Room.Unshown] = [], rehearsing: Room.Rehearsing? = nil,
        display: Room.Display, version: String
    ) {
        let session = state.session
        self.init(
            revision: state.revision, state: Room.State(session), view: session?.view ?? .step, blank: state.isBlank,
            veiled: session?.isVeiled ?? false, retreat: session.map { Room.OpenRetreat($0) },
            step: Room.Step(session, now: now),
            pace: session?.pace(at: now).map { Int64($0) * 1000 }, visuals: session?.shown ?? [],
            frozen: state.frozen.map(Room.Frozen.init), focus: session?.focus?.visual,
            unshown: unshown,
            guesses: session?.guesses.map(Room.Guess.init) ?? [],
            offRecord: session?.isOffRecord ?? false, notes: session?.notes.map(Room.Note.init) ?? [],
            loose: session?.looseEnds.map(Room.LooseEnd.init) ?? [],
            evidence: session.map { Room.EvidenceCount.all($0.evidence) } ?? [],
            actions: session?.actions.map(Room.Action.init) ?? [],
            lastTime: session?.lastTime.map(Room.LastTime.init), tallies: session?.tallies.map(Room.Tally.init) ?? [],
            rehearsing: rehearsing, display: display, version: version)
    }
}

extension Room.Status {
    /// The same in short.
    public var position: Room.Position {
        Room.Position(
            revision: revision, state: state, view: view, blank: blank, veiled: veiled, frozen: frozen != nil,
            focus: focus,
            offRecord: offRecord, loose: [], missing: nil, parked: [], step: step)
    }
}

extension Room.OpenRetreat {
    public init(_ session: Session) {
        let plan = session.plan
        self.init(
            name: plan.name, title: plan.title, team: plan.team, protocol: plan.meetingProtocol.title,
            starts: plan.start?.moment.milliseconds, steps: plan.meetingProtocol.steps.map(\.id),
            visuals: session.visuals.map(\.id), categories: plan.meetingProtocol.allCategories.map(Room.Category.init))
    }
}
