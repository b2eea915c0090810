import Retreat

extension Session {
    /// What stands in a small line below a note: how it ended, what it rests on, or that it was read one way only.
    func aside(_ note: Note) -> String? {
        if let end = note.end { return Words.end(end) }
        if !note.cites.isEmpty { return Words.cites(note.cites) }
        return hasOneReading(note) ? Words.oneReading : nil
    }
}
