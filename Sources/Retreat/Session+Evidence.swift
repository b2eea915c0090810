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

    /// The interpretations that rest on a note.
    public func readings(of id: Note.ID) -> [Note] {
        charted.filter { $0.cites.contains(id) && role(of: $0) == .interpret }
    }

    /// Whether a pattern has one interpretation only: the group owes it a second look.
    public func hasOneReading(_ note: Note) -> Bool {
        role(of: note) == .describe && readings(of: note.id).count == 1
    }

    /// What is not tied to evidence yet: interpretations and implications that rest on nothing, and patterns with one
    /// reading only.
    public var looseEnds: [LooseEnd] {
        charted.compactMap { note in
            switch role(of: note) {
            case .interpret where note.cites.isEmpty, .imply where note.cites.isEmpty: .restsOnNothing(note.id)
            case .describe where hasOneReading(note): .oneReading(note.id)
            case .predict, .describe, .interpret, .imply, .ask, .reflect, .park, nil: nil
            }
        }
    }

    func role(of note: Note) -> NoteCategory.Role? { plan.meetingProtocol.category(note.category)?.role }
}

/// Something that the group may want to tie up before it plans.
public enum LooseEnd: Hashable, Sendable {
    case restsOnNothing(Note.ID)
    case oneReading(Note.ID)
}
