extension Session {
    /// All that a note rests on, near and far, each once, the nearest first.
    public func grounds(of id: Note.ID) -> [Note.ID] {
        var found: [Note.ID] = []
        var waiting = note(id)?.cites ?? []
        while let next = waiting.first {
            waiting.removeFirst()
            if found.contains(next) { continue }
            found.append(next)
            waiting += note(next)?.cites ?? []
        }
        return found
    }

    /// The chain from `end` to what was seen, each note once: what a note rests on follows it.
    public func chain(from end: ChainEnd) -> [ChainLink] {
        var links: [ChainLink] = []
        var waiting: [(id: Note.ID, depth: Int)] =
            switch end {
            case .note(let id): [(id, 0)]
            case .action(let id): (actions.first { $0.id == id }?.cites ?? []).reversed().map { ($0, 0) }
            }
        while let next = waiting.popLast() {
            guard let note = note(next.id), !links.contains(where: { $0.note.id == next.id }) else { continue }
            links.append(ChainLink(note: note, depth: next.depth))
            waiting += note.cites.reversed().map { ($0, next.depth + 1) }
        }
        return links
    }

    /// The interpretations that rest on a note.
    public func readings(of id: Note.ID) -> [Note] {
        charted.filter { $0.cites.contains(id) && role(of: $0) == .interpret }
    }

    /// Whether a pattern has one interpretation only: the group owes it a second look.
    public func hasOneReading(_ note: Note) -> Bool {
        role(of: note) == .describe && readings(of: note.id).count == 1
    }

    /// What is not tied to evidence yet: interpretations, implications and actions that rest on nothing, and patterns
    /// with one reading only.
    public var looseEnds: [LooseEnd] {
        let loose = actions.filter { $0.cites.isEmpty && $0.progress != .dropped }
        return looseNotes + loose.map { .actionRestsOnNothing($0.id) }
    }

    private var looseNotes: [LooseEnd] {
        charted.compactMap { note in
            switch role(of: note) {
            // What is pinned to the data itself rests on it.
            case .interpret where note.cites.isEmpty && note.pin == nil, .imply where note.cites.isEmpty:
                .restsOnNothing(note.id)
            case .describe where hasOneReading(note): .oneReading(note.id)
            case .predict, .describe, .interpret, .imply, .ask, .reflect, .park, nil: nil
            }
        }
    }

    /// Whether the group plans now, or in the next step: what is loose wants to be tied up before.
    public var isPlanningNear: Bool {
        guard let stepIndex else { return false }
        return steps[stepIndex].isPlanning || steps.indices.contains(stepIndex + 1) && steps[stepIndex + 1].isPlanning
    }

    public func role(of note: Note) -> NoteCategory.Role? { plan.meetingProtocol.category(note.category)?.role }
}

/// Something that the group may want to tie up before it plans.
public enum LooseEnd: Hashable, Sendable {
    case restsOnNothing(Note.ID)
    case oneReading(Note.ID)
    case actionRestsOnNothing(Action.ID)

    /// The note; nil where it is an action.
    public var note: Note.ID? {
        switch self {
        case .restsOnNothing(let id), .oneReading(let id): id
        case .actionRestsOnNothing: nil
        }
    }
}
