extension Session {
    /// What becomes of what the group said; nil where it is so already.
    func charted(for charting: Charting) throws(Refusal) -> Charted? {
        switch charting {
        case .add(let new): return .added(note: try note(new))
        case .edit(let id, let raw):
            let text = try NoteText.clean(raw)
            return try existingNote(id).text == text ? nil : .edited(id: id, text: text)
        case .move(let id, let name):
            let note = try existingNote(id)
            let category = try self.category(named: name).id
            return note.category == category ? nil : .moved(id: id, category: category)
        case .remove(let id): return .removed(id: try existingNote(id).id)
        case .star(let id, let isStarred):
            return try existingNote(id).isStarred == isStarred ? nil : .starred(id: id, isStarred: isStarred)
        case .merge(let id, let other, let text): return try merge(id, other, text)
        case .split(let id, let first, let second): return try split(id, first, second)
        case .order(let id, let other): return try order(id, before: other)
        case .showDraft(let id): return try existingNote(id).isDraft ? .draftShown(id: id) : nil
        case .cite(let id, let others):
            let cites = try cited(others, by: try existingNote(id).id)
            return try existingNote(id).cites == cites ? nil : .cites(id: id, cites: cites)
        case .endParked(let id, let end): return .parkedEnded(id: id, end: try cleaned(end, of: id))
        }
    }

    private func merge(_ id: Note.ID, _ other: Note.ID, _ text: String?) throws(Refusal) -> Charted {
        let (note, second) = (try existingNote(id), try existingNote(other))
        guard id != other else { throw .sameNote(id: id) }
        return .merged(id: id, with: other, text: try NoteText.clean(text ?? "\(note.text) / \(second.text)"))
    }

    private func split(_ id: Note.ID, _ first: String, _ second: String) throws(Refusal) -> Charted {
        var rest = try existingNote(id)
        rest.id = nextNote
        rest.text = try NoteText.clean(second)
        rest.pin = nil
        rest.isStarred = false
        return .split(id: id, text: try NoteText.clean(first), rest: rest)
    }

    private func order(_ id: Note.ID, before other: Note.ID?) throws(Refusal) -> Charted {
        _ = try existingNote(id)
        if let other { _ = try existingNote(other) }
        guard id != other else { throw .sameNote(id: id) }
        return .ordered(id: id, before: other)
    }

    private func cleaned(_ end: ParkedEnd, of id: Note.ID) throws(Refusal) -> ParkedEnd {
        guard try existingNote(id).category == .parked else { throw .notParked(id: id) }
        switch end {
        case .answered(let answer?): return .answered(try NoteText.clean(answer))
        case .taken(let team): return .taken(by: try NoteText.clean(team))
        case .answered(nil), .carried, .dropped: return end
        }
    }

    /// The notes that another may rest on: they exist, each once, and none rests on it in turn.
    private func cited(_ ids: [Note.ID], by citing: Note.ID?) throws(Refusal) -> [Note.ID] {
        var result: [Note.ID] = []
        for id in ids where !result.contains(id) {
            _ = try existingNote(id)
            if let citing, id == citing || grounds(of: id).contains(citing) { throw .circularCitation(id: id) }
            result.append(id)
        }
        return result
    }

    func existingNote(_ id: Note.ID) throws(Refusal) -> Note {
        guard let note = notes.first(where: { $0.id == id }) else { throw .noSuchNote(id: id) }
        return note
    }

    private func note(_ raw: NewNote) throws(Refusal) -> Note {
        let new = try placed(raw)
        if let visual = new.visual, self.visual(visual) == nil {
            throw .noSuchVisual(name: visual, known: visuals.map(\.id))
        }
        let category = try new.category.map { (name) throws(Refusal) in try self.category(named: name) } ?? ownCategory
        // What is said about the data under one visual speaks of that visual.
        let visual = new.visual ?? (category.role.isAboutData || new.pin != nil ? visualOnWall : nil)
        if let pin = new.pin {
            guard pin.isOnVisual else { throw .pinOutsideVisual }
            guard visual != nil else { throw .pinWithoutVisual }
        }
        return Note(
            id: nextNote, category: category.id, text: try NoteText.clean(new.text), step: step?.id, visual: visual,
            pin: new.pin, cites: try cited(new.cites, by: nil), isDraft: new.isDraft)
    }

    /// With the visual and the pin that its place names.
    private func placed(_ new: NewNote) throws(Refusal) -> NewNote {
        guard let name = new.place else { return new }
        var placed = new
        (placed.visual, placed.pin) = try place(.named(name))
        placed.place = nil
        return placed
    }

    /// What the step that runs collects; the parking lot where nothing is collected.
    private var ownCategory: NoteCategory {
        step?.collects.flatMap { plan.meetingProtocol.category($0) } ?? .parkingLot
    }

    /// The category with this id, or the only one whose id or heading begins so.
    private func category(named name: String) throws(Refusal) -> NoteCategory {
        let all = plan.meetingProtocol.allCategories
        let wanted = name.lowercased()
        if let category = all.first(where: { $0.id.rawValue == wanted }) { return category }
        let fitting = all.filter { $0.id.rawValue.hasPrefix(wanted) || $0.heading.lowercased().hasPrefix(wanted) }
        guard !wanted.isEmpty, let only = fitting.first, fitting.count == 1 else {
            throw .noSuchCategory(name: name, known: all.map(\.id.rawValue))
        }
        return only
    }

    /// The visual on the wall, where it is the only one.
    var visualOnWall: Visual.ID? {
        let isSeen =
            switch view {
            case .visual, .full: true
            case .step: step?.face.showsVisual == true
            case .gallery, .parking, .loose, .chain, .card, .tally: false
            }
        return isSeen && shown.count == 1 ? shown.first : nil
    }
}
