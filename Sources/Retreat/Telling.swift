/// What the group is asked to tell: of last time's promises, and of this meeting by a show of hands.
public enum Telling: Hashable, Sendable {
    /// What became of a promise of last time, by its number on the wall.
    case promise(Int, Action.Progress, why: String?)
    /// What was changed because the group asked for it last time, by the number on the wall.
    case delta(Int, text: String)
    /// How many hands showed 0 to 5.
    case tally(TallyKind, [Int])
}

/// What the group told. The journal keeps it.
public enum Told: Hashable, Sendable, Codable {
    /// What became of a promise of an earlier retreat.
    case promise(retreat: Int, action: Action.ID, progress: Action.Progress, why: String?)
    /// What was changed because the group asked for it in an earlier retreat.
    case delta(retreat: Int, note: Note.ID, text: String)
    case tally(tally: Tally)
}

extension Told {
    /// What `undo` says it took back.
    var summary: String {
        switch self {
        case .promise: "what was told of a promise"
        case .delta: "what was changed"
        case .tally(let tally): "the tally \"\(tally.kind.rawValue)\""
        }
    }
}

extension Session {
    /// What a command tells of what was left from last time, and of this meeting.
    func told(for telling: Telling) throws(Refusal) -> Told? {
        switch telling {
        case .promise(let number, let progress, let rawWhy):
            let promises = lastTime?.promises ?? []
            guard promises.indices.contains(number - 1) else { throw .noSuchPromise(limit: promises.count) }
            let promise = promises[number - 1]
            let why = try reason(rawWhy, for: progress, of: number)
            if promise.action.progress == progress && promise.action.why == why { return nil }
            return .promise(retreat: promise.retreat, action: promise.action.id, progress: progress, why: why)
        case .delta(let number, let text):
            let deltas = lastTime?.deltas ?? []
            guard deltas.indices.contains(number - 1) else { throw .noSuchDelta(limit: deltas.count) }
            let delta = deltas[number - 1]
            return .delta(retreat: delta.retreat, note: delta.note, text: try NoteText.clean(text))
        case .tally(let kind, let counts):
            guard phase != .lobby else { throw .notStarted }
            guard counts.count == 6, counts.allSatisfy({ (0...999).contains($0) }) else { throw .badTally }
            guard counts.reduce(0, +) > 1 else { throw .tooFewHands }
            return .tally(tally: Tally(kind, counts: counts).kept)
        }
    }

    /// Makes it happen.
    mutating func apply(_ told: Told) {
        switch told {
        case .promise(let retreat, let id, let progress, let why): tell(retreat, id, progress, why)
        case .delta(let retreat, let id, let text): answer(retreat, id, text)
        case .tally(let tally): keep(tally)
        }
    }

    private mutating func tell(_ retreat: Int, _ id: Action.ID, _ progress: Action.Progress, _ why: String?) {
        guard
            let index = lastTime?.promises.firstIndex(where: { $0.retreat == retreat && $0.action.id == id })
        else { return }
        lastTime?.promises[index].action.progress = progress
        lastTime?.promises[index].action.why = why
    }

    private mutating func answer(_ retreat: Int, _ id: Note.ID, _ text: String) {
        guard let index = lastTime?.deltas.firstIndex(where: { $0.retreat == retreat && $0.note == id }) else { return }
        lastTime?.deltas[index].change = text
    }

    private mutating func keep(_ tally: Tally) {
        tallies.removeAll { $0.kind == tally.kind }
        tallies.append(tally)
        view = .tally
        page = 1
    }
}
