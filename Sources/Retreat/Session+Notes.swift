extension Session {
    /// Makes it happen.
    mutating func apply(_ charted: Charted) {
        switch charted {
        case .added(let note):
            notes.append(note)
            nextNote = max(nextNote, note.id + 1)
            if !note.isDraft { bring(note.id) }
        case .edited(let id, let text): change(id) { $0.text = text }
        case .moved(let id, let category):
            change(id) { note in
                note.category = category
                note.end = nil
            }
        case .removed(let id): remove(id, inFavourOf: nil)
        case .starred(let id, let isStarred): change(id) { $0.isStarred = isStarred }
        case .merged(let id, let other, let text): merge(id, other, text)
        case .split(let id, let text, let rest):
            guard let index = notes.firstIndex(where: { $0.id == id }) else { break }
            notes[index].text = text
            notes.insert(rest, at: index + 1)
            nextNote = max(nextNote, rest.id + 1)
            if !rest.isDraft { bring(rest.id) }
        case .ordered(let id, let other): order(id, before: other)
        case .draftShown(let id):
            change(id) { $0.isDraft = false }
            order(id, before: nil)
            bring(id)
        case .cites(let id, let cites): change(id) { $0.cites = cites }
        case .parkedEnded(let id, let end): change(id) { $0.end = end }
        }
    }

    /// The newest stands on the first page.
    private mutating func bring(_ id: Note.ID) {
        newest = id
        page = 1
    }

    private mutating func change(_ id: Note.ID, _ change: (inout Note) -> Void) {
        if let index = notes.firstIndex(where: { $0.id == id }) { change(&notes[index]) }
    }

    /// What rested on the note rests on `other` then, or on one note fewer.
    private mutating func remove(_ id: Note.ID, inFavourOf other: Note.ID?) {
        notes.removeAll { $0.id == id }
        for index in notes.indices where notes[index].cites.contains(id) {
            let cites = notes[index].cites.compactMap { $0 == id ? other : $0 }.filter { $0 != notes[index].id }
            notes[index].cites = Self.unique(cites)
        }
        for index in actions.indices where actions[index].cites.contains(id) {
            actions[index].cites = Self.unique(actions[index].cites.compactMap { $0 == id ? other : $0 })
        }
        if newest == id { newest = other ?? charted.map(\.id).max() }
    }

    private mutating func merge(_ id: Note.ID, _ other: Note.ID, _ text: String) {
        guard let second = note(other), id != other else { return }
        change(id) { note in
            note.text = text
            note.cites = Self.unique((note.cites + second.cites).filter { $0 != id && $0 != other })
            note.isStarred = note.isStarred || second.isStarred
            if note.pin == nil, let pin = second.pin {
                note.pin = pin
                note.visual = second.visual
            }
        }
        remove(other, inFavourOf: id)
        // What rested on the second may be what the first rests on: a ring ties nothing to the data.
        let sound = (note(id)?.cites ?? []).filter { !grounds(of: $0).contains(id) }
        change(id) { $0.cites = sound }
    }

    private static func unique(_ ids: [Note.ID]) -> [Note.ID] {
        ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private mutating func order(_ id: Note.ID, before other: Note.ID?) {
        guard let from = notes.firstIndex(where: { $0.id == id }) else { return }
        let note = notes.remove(at: from)
        let place = other.flatMap { other in notes.firstIndex { $0.id == other } } ?? notes.endIndex
        notes.insert(note, at: place)
    }
}
