/// What a facilitator asks of the notes.
public enum Charting: Hashable, Sendable {
    case add(NewNote)
    case edit(Note.ID, text: String)
    case move(Note.ID, to: String)
    case remove(Note.ID)
    case star(Note.ID, isStarred: Bool)
    /// The second goes into the first, which has `text` then, or the words of both.
    case merge(Note.ID, with: Note.ID, text: String?)
    /// The first part keeps the number and the pin, the second follows it.
    case split(Note.ID, first: String, second: String)
    /// To the place before another note; nil: after all.
    case order(Note.ID, before: Note.ID?)
    /// Puts a draft on the wall.
    case showDraft(Note.ID)
    /// What the note rests on, in place of what it rested on before.
    case cite(Note.ID, [Note.ID])
    case endParked(Note.ID, ParkedEnd)
}

/// What happened to the notes. The journal keeps it.
public enum Charted: Hashable, Sendable, Codable {
    case added(note: Note)
    case edited(id: Note.ID, text: String)
    case moved(id: Note.ID, category: NoteCategory.ID)
    case removed(id: Note.ID)
    case starred(id: Note.ID, isStarred: Bool)
    /// The second note is in the first now.
    case merged(id: Note.ID, with: Note.ID, text: String)
    /// The rest of the note's words stand on a note of their own, after it.
    case split(id: Note.ID, text: String, rest: Note)
    case ordered(id: Note.ID, before: Note.ID?)
    case draftShown(id: Note.ID)
    case cites(id: Note.ID, cites: [Note.ID])
    case parkedEnded(id: Note.ID, end: ParkedEnd)
}

extension Charted {
    /// What `undo` says it took back.
    var summary: String {
        switch self {
        case .added(let note): "note \(note.id)"
        case .edited(let id, _): "the edit of note \(id)"
        case .moved(let id, _): "the move of note \(id)"
        case .removed(let id): "the removal of note \(id)"
        case .starred(let id, let isStarred): "the star \(isStarred ? "on" : "taken from") note \(id)"
        case .merged(let id, let other, _): "the merging of note \(other) into note \(id)"
        case .split(let id, _, _): "the splitting of note \(id)"
        case .ordered(let id, _): "the new place of note \(id)"
        case .draftShown(let id): "the showing of note \(id)"
        case .cites(let id, _): "what note \(id) rests on"
        case .parkedEnded(let id, _): "the end of note \(id) in the parking lot"
        }
    }
}
