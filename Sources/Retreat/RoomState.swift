/// Everything the room knows: the retreat that is open, if any, and whether the wall is dark.
///
/// `decide` says what a command would change; `apply` changes it. Both are pure, and replaying the same
/// changes gives the same state.
public struct RoomState: Hashable, Sendable {
    /// Nil while the room is idle.
    public private(set) var session: Session?
    /// The wall is black. Independent of all else.
    public private(set) var isBlank = false
    /// The retreat as it stood when the wall was frozen; nil while the wall follows. The next step thaws it.
    public private(set) var frozen: Session?
    /// How many changes there were.
    public private(set) var revision = 0
    /// How many retreats were opened, also those that were taken back.
    public private(set) var retreats = 0
    private var past: [Snapshot] = []
    /// The retreats that were started before the one that is open, the oldest first.
    private var held: [Session] = []

    /// The most changes that `undo` can take back.
    public static let undoLimit = 200

    public init() {}

    public var canUndo: Bool { !past.isEmpty }

    /// What the next `undo` would take back.
    public var lastEvents: [Event] { past.last?.events ?? [] }

    private struct Snapshot: Hashable, Sendable {
        var session: Session?
        var held: [Session]
        var isBlank: Bool
        var frozen: Session?
        var events: [Event]
    }

    /// Makes `change` happen. Total: an event that does not fit the state (there is none that `decide` gives)
    /// changes nothing.
    public mutating func apply(_ change: Change) {
        guard !change.events.isEmpty else { return }
        revision += 1
        if change.events == [.undone] {
            guard let last = past.popLast() else { return }
            session = last.session
            held = last.held
            isBlank = last.isBlank
            frozen = last.frozen
            return
        }
        if case .forgotten(let changes, let wasOpened)? = change.events.first {
            forget(changes: changes, wasOpened: wasOpened)
            return
        }
        past.append(
            Snapshot(session: session, held: held, isBlank: isBlank, frozen: frozen, events: change.events))
        if past.count > Self.undoLimit { past.removeFirst() }
        for event in change.events { apply(event, at: change.at) }
    }

    /// Counts on past a retreat that is in no journal any more. What was before it cannot be brought back from after it.
    private mutating func forget(changes: Int, wasOpened: Bool) {
        retreats += 1
        revision += changes - 1
        guard wasOpened else { return }
        hold()
        session = nil
        frozen = nil
        past = []
    }

    /// The last retreat that the team of `plan` held before it.
    func last(before plan: Plan) -> Session? {
        let all = held + [session].compactMap { $0?.startedAt == nil ? nil : $0 }
        return all.last { $0.plan.team == plan.team && $0.plan.name != plan.name }
    }

    /// Remembers the open retreat for the team's next one, where it was held.
    private mutating func hold() {
        if let session, session.startedAt != nil { held.append(session) }
    }

    private mutating func apply(_ event: Event, at now: Moment) {
        switch event {
        case .opened(let plan):
            retreats += 1
            hold()
            session = Session(plan: plan, number: retreats, openedAt: now)
            frozen = nil
        case .carriedOver(let number):
            if let last = held.last(where: { $0.number == number }) { session?.carryOver(from: last) }
        case .blanked: isBlank = true
        case .unblanked: isBlank = false
        case .looked(.frozen): frozen = session
        case .looked(.thawed): frozen = nil
        case .stepEntered, .finished:
            frozen = nil
            session?.apply(event, at: now)
        case .undone, .forgotten: break
        case .started, .paused, .resumed, .extended, .shortened, .veiled, .unveiled, .promptShown,
            .roundBegan, .shown, .viewChanged, .pageTurned, .chainShown, .cardShown, .recordStopped, .recordResumed,
            .looked, .charted, .planned, .told:
            session?.apply(event, at: now)
        }
    }
}

extension RoomState {
    /// The same room with a tally as the hands stood, which is never kept where they were few.
    public func revealing(_ tally: Tally) -> RoomState {
        var state = self
        if let index = state.session?.tallies.firstIndex(where: { $0.kind == tally.kind }) {
            state.session?.tallies[index] = tally
        }
        return state
    }
}

extension Session {
    mutating func apply(_ event: Event, at now: Moment) {
        switch event {
        case .started: startedAt = now
        case .stepEntered(let index): enter(index, at: now)
        case .paused:
            isPaused = true
            stopClock(at: now)
        case .resumed:
            isPaused = false
            if let index = stepIndex { clocks[index].run(from: now) }
        case .extended(let index, let seconds):
            guard clocks.indices.contains(index), (1...longestExtension).contains(seconds) else { break }
            clocks[index].extended += seconds
        case .shortened(let index, let seconds):
            guard clocks.indices.contains(index), (1...longestExtension).contains(seconds) else { break }
            clocks[index].extended -= seconds
            payment = Payment(payer: index, seconds: seconds)
        case .veiled: isVeiled = true
        case .unveiled: isVeiled = false
        case .looked(let sight): apply(sight)
        case .promptShown(let number): prompt = number
        case .roundBegan(let number): round = number
        case .shown(let visuals):
            shown = visuals
            focus = nil
            page = 1
        case .viewChanged(let newView):
            view = newView
            page = 1
        case .pageTurned(let newPage): page = newPage
        case .chainShown(let end):
            chainEnd = end
            (view, page) = (.chain, 1)
        case .cardShown(let newCard):
            card = newCard
            (view, page) = (.card, 1)
        case .recordStopped: isOffRecord = true
        case .recordResumed: isOffRecord = false
        case .charted(let charted): apply(charted)
        case .planned(let planned): apply(planned)
        case .told(let told): apply(told)
        case .finished:
            stopClock(at: now)
            isPaused = false
            isOffRecord = false
            finishedAt = now
            phaseBegan = now
            phase = .finished
            view = .step
            page = 1
        case .opened, .carriedOver, .blanked, .unblanked, .undone, .forgotten: break
        }
    }

    private mutating func enter(_ index: Int, at now: Moment) {
        guard steps.indices.contains(index) else { return }
        stopClock(at: now)
        phase = .step(index)
        phaseBegan = now
        view = .step
        page = 1
        focus = nil
        isPaused = false
        isVeiled = steps[index].face == .veiled
        prompt = 1
        round = 1
        payment = nil
        clocks[index].run(from: now)
    }

    private mutating func stopClock(at now: Moment) {
        if let index = stepIndex { clocks[index].stop(at: now) }
    }
}
