/// What the team's last retreat left to this one.
public struct LastTime: Hashable, Sendable {
    /// An action that the team agreed on.
    public struct Promise: Hashable, Sendable {
        /// The number of the retreat in which it was agreed.
        public var retreat: Int
        public var action: Action
    }

    /// Something that the group wished to change in how it works, and what came of it.
    public struct Delta: Hashable, Sendable {
        public var retreat: Int
        public var note: Note.ID
        public var text: String
        public var change: String?
    }

    public var plan: Plan
    public var startedAt: Moment?
    public var promises: [Promise]
    public var deltas: [Delta]

    /// All actions of `last`, after those from before it that are still open.
    init(_ last: Session) {
        plan = last.plan
        startedAt = last.startedAt
        promises =
            (last.lastTime?.promises.filter(\.action.isOpen) ?? [])
            + last.actions.map { Promise(retreat: last.number, action: $0) }
        deltas = last.notes(.delta).map { Delta(retreat: last.number, note: $0.id, text: $0.text) }
    }
}

extension Session {
    /// What of `last` this one begins with: its promises, and in the parking lot what nobody has answered.
    mutating func carryOver(from last: Session) {
        lastTime = LastTime(last)
        notes = last.carriedItems.enumerated().map { Note(id: $0.offset + 1, category: .parked, text: $0.element.text) }
        nextNote = notes.count + 1
    }

    /// What a command does to what was left from last time, and to the tallies.
    func closingEvents(for command: Command) throws(Refusal) -> [Event] {
        switch command {
        case .tellPromise(let number, let progress, let rawWhy):
            let promises = lastTime?.promises ?? []
            guard promises.indices.contains(number - 1) else { throw .noSuchPromise(limit: promises.count) }
            let promise = promises[number - 1]
            let why = try reason(rawWhy, for: progress, of: number)
            if promise.action.progress == progress && promise.action.why == why { return [] }
            return [
                .promiseTold(retreat: promise.retreat, action: promise.action.id, progress: progress, why: why)
            ]
        case .answerDelta(let number, let text):
            let deltas = lastTime?.deltas ?? []
            guard deltas.indices.contains(number - 1) else { throw .noSuchDelta(limit: deltas.count) }
            let delta = deltas[number - 1]
            return [.deltaAnswered(retreat: delta.retreat, note: delta.note, text: try NoteText.clean(text))]
        case .tally(let kind, let counts):
            guard phase != .lobby else { throw .notStarted }
            guard counts.count == 6, counts.allSatisfy({ (0...999).contains($0) }) else { throw .badTally }
            guard counts.reduce(0, +) > 1 else { throw .tooFewHands }
            return [.tallied(tally: Tally(kind, counts: counts).kept)]
        case .open, .start, .next, .nextWhenDue, .back, .go, .pause, .resume, .extend, .veil, .unveil, .look,
            .showPrompt,
            .nextRound, .show, .addNote, .editNote, .moveNote, .removeNote, .starNote, .mergeNotes, .splitNote,
            .orderNote, .showDraft, .cite, .endParked, .addAction, .editAction, .removeAction, .tellAction, .gallery,
            .parking, .looseEnds, .chain, .showCard, .hideCard, .offRecord, .onRecord, .turnPage, .blank, .unblank,
            .undo, .finish:
            return []
        }
    }

    mutating func tell(_ retreat: Int, _ id: Action.ID, _ progress: Action.Progress, _ why: String?) {
        guard
            let index = lastTime?.promises.firstIndex(where: { $0.retreat == retreat && $0.action.id == id })
        else { return }
        lastTime?.promises[index].action.progress = progress
        lastTime?.promises[index].action.why = why
    }

    mutating func answer(_ retreat: Int, _ id: Note.ID, _ text: String) {
        guard let index = lastTime?.deltas.firstIndex(where: { $0.retreat == retreat && $0.note == id }) else { return }
        lastTime?.deltas[index].change = text
    }

    mutating func keep(_ tally: Tally) {
        tallies.removeAll { $0.kind == tally.kind }
        tallies.append(tally)
        view = .tally
        page = 1
    }
}
