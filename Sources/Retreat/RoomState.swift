/// Everything the room knows: the retreat that is open, if any, and whether the wall is dark.
///
/// `decide` says what a command would change; `apply` changes it. Both are pure, and replaying the same
/// changes gives the same state.
public struct RoomState: Hashable, Sendable {
    /// Nil while the room is idle.
    public private(set) var session: Session?
    /// The wall is black. Independent of all else.
    public private(set) var isBlank = false
    /// How many changes there were.
    public private(set) var revision = 0
    /// How many retreats were opened, also those that were taken back.
    public private(set) var retreats = 0
    private var past: [Snapshot] = []

    /// The most changes that `undo` can take back.
    public static let undoLimit = 200

    public init() {}

    public var canUndo: Bool { !past.isEmpty }

    /// What the next `undo` would take back.
    public var lastEvents: [Event] { past.last?.events ?? [] }

    private struct Snapshot: Hashable, Sendable {
        var session: Session?
        var isBlank: Bool
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
            isBlank = last.isBlank
            return
        }
        if case .forgotten(let changes, let wasOpened)? = change.events.first {
            forget(changes: changes, wasOpened: wasOpened)
            return
        }
        past.append(Snapshot(session: session, isBlank: isBlank, events: change.events))
        if past.count > Self.undoLimit { past.removeFirst() }
        for event in change.events { apply(event, at: change.at) }
    }

    /// Counts on past a retreat that is in no journal any more. What was before it cannot be brought back from after it.
    private mutating func forget(changes: Int, wasOpened: Bool) {
        retreats += 1
        revision += changes - 1
        guard wasOpened else { return }
        session = nil
        past = []
    }

    private mutating func apply(_ event: Event, at now: Moment) {
        switch event {
        case .opened(let plan):
            retreats += 1
            session = Session(plan: plan, number: retreats, openedAt: now)
        case .blanked: isBlank = true
        case .unblanked: isBlank = false
        case .undone, .forgotten: break
        case .started, .stepEntered, .paused, .resumed, .extended, .shortened, .veiled, .unveiled, .promptShown,
            .roundBegan, .shown, .viewChanged, .pageTurned, .chainShown, .cardShown, .recordStopped, .recordResumed,
            .noteAdded, .noteEdited, .noteMoved, .noteRemoved,
            .noteStarred,
            .notesMerged, .noteSplit, .noteOrdered, .draftShown, .noteCites, .parkedEnded, .actionAdded, .actionEdited,
            .actionRemoved, .actionTold, .finished:
            session?.apply(event, at: now)
        }
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
        case .promptShown(let number): prompt = number
        case .roundBegan(let number): round = number
        case .shown(let visuals):
            shown = visuals
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
        case .noteAdded, .noteEdited, .noteMoved, .noteRemoved, .noteStarred, .notesMerged, .noteSplit, .noteOrdered,
            .draftShown, .noteCites, .parkedEnded:
            applyToNotes(event)
        case .actionAdded, .actionEdited, .actionRemoved, .actionTold: applyToActions(event)
        case .finished:
            stopClock(at: now)
            isPaused = false
            isOffRecord = false
            finishedAt = now
            phaseBegan = now
            phase = .finished
            view = .step
            page = 1
        case .opened, .blanked, .unblanked, .undone, .forgotten: break
        }
    }

    private mutating func enter(_ index: Int, at now: Moment) {
        guard steps.indices.contains(index) else { return }
        stopClock(at: now)
        phase = .step(index)
        phaseBegan = now
        view = .step
        page = 1
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
