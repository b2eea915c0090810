extension Session {
    /// What a command does to how the group looks.
    func sights(for looking: Looking) throws(Refusal) -> [Event] {
        switch looking {
        case .grid(let isLaid):
            guard phase != .lobby else { throw .notStarted }
            return isLaid == hasGrid ? [] : [.looked(isLaid ? .gridLaid : .gridLifted)]
        case .pin(let aim, let id): return try pin(aim, id)
        case .predict(let prediction): return try guessed(prediction)
        case .clearGuesses: return guesses.isEmpty ? [] : [.looked(.guessesCleared)]
        case .focus(nil): return focus == nil ? [] : [.looked(.unfocused)]
        case .focus(let aim?): return try focused(on: aim)
        // The wall is the room's, not the retreat's.
        case .freeze: return []
        }
    }

    private func pin(_ aim: Aim, _ id: Note.ID?) throws(Refusal) -> [Event] {
        guard let id = id ?? newest else { throw .looking(.noNoteToPin) }
        let note = try existingNote(id)
        let (visual, pin) = try place(aim)
        guard let visual, let pin else { throw .pinWithoutVisual }
        guard pin.isOnVisual else { throw .pinOutsideVisual }
        return note.visual == visual && note.pin == pin
            ? [] : [.looked(.pinned(note: id, visual: visual, pin: pin))]
    }

    /// The visual and the point that are meant, as far as that can be told without seeing the wall.
    func place(_ aim: Aim) throws(Refusal) -> (visual: Visual.ID?, pin: Pin?) {
        switch aim {
        case .found(let visual, let pin):
            guard self.visual(visual) != nil else {
                throw .noSuchVisual(name: visual, known: visuals.map(\.id))
            }
            return (visual, pin)
        case .named(let text):
            let place = VisualPlace(text, visuals: visuals.map(\.id))
            if let visual = place.visual, self.visual(visual) == nil {
                throw .noSuchVisual(name: visual, known: visuals.map(\.id))
            }
            switch place.spot {
            case nil: return (place.visual, nil)
            case .point(let pin): return (place.visual ?? visualOnWall, pin)
            case .part(let region): return (place.visual ?? visualOnWall, region.middle)
            case .cell, .cells, .mark: throw .pinWithoutVisual
            }
        }
    }
}

extension Session {
    /// Makes it happen.
    mutating func apply(_ sight: Sight) {
        switch sight {
        case .gridLaid: hasGrid = true
        case .gridLifted: hasGrid = false
        case .pinned(let id, let visual, let pin):
            guard let index = notes.firstIndex(where: { $0.id == id }) else { break }
            notes[index].visual = visual
            notes[index].pin = pin
        case .guessed(let guess): guesses.append(guess)
        case .guessesCleared: guesses = []
        case .focused(let found):
            focus = found
            page = 1
        case .unfocused: focus = nil
        case .frozen, .thawed: break
        }
    }
}
