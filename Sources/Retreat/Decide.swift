extension RoomState {
    /// The change that `command` makes at `now`; one without events where all is already as asked.
    ///
    /// - Throws: a `Refusal`; nothing has changed then.
    public func decide(_ command: Command, at now: Moment) throws(Refusal) -> Change {
        let events = try events(for: command, at: now)
        let isTimeless = !events.isEmpty && events.allSatisfy(\.isTimeless)
        return Change(at: isTimeless ? session?.phaseBegan ?? now : now, events: events)
    }

    private func events(for command: Command, at now: Moment) throws(Refusal) -> [Event] {
        switch command {
        case .open(let plan): return try open(plan)
        case .blank: return isBlank ? [] : [.blanked]
        case .unblank: return isBlank ? [.unblanked] : []
        case .undo:
            guard canUndo else { throw .nothingToUndo }
            return [.undone]
        case .start, .next, .nextWhenDue, .back, .go, .pause, .resume, .extend, .veil, .unveil, .showPrompt, .nextRound,
            .show,
            .addNote, .editNote, .moveNote, .removeNote, .addAction, .gallery, .turnPage, .finish:
            guard let session else { throw .noRetreatOpen }
            return try session.events(for: command, at: now)
        }
    }

    private func open(_ plan: Plan) throws(Refusal) -> [Event] {
        if let session, session.stepIndex != nil { throw .retreatRunning(title: session.plan.title) }
        return [.opened(plan: plan)]
    }
}

extension Session {
    fileprivate func events(for command: Command, at now: Moment) throws(Refusal) -> [Event] {
        switch command {
        case .start:
            guard phase == .lobby else { throw stepIndex == nil ? .finished : .alreadyStarted }
            return started
        case .next: return try next()
        case .nextWhenDue: return try nextWhenDue(at: now)
        case .back:
            let index = try runningIndex()
            guard index > 0 else { throw .atFirstStep }
            return [.stepEntered(index: index - 1)]
        case .go(let name): return try go(name)
        case .pause:
            _ = try runningIndex()
            return isPaused ? [] : [.paused]
        case .resume:
            _ = try runningIndex()
            return isPaused ? [.resumed] : []
        case .extend(let seconds, let payer): return try extend(seconds, from: payer, at: now)
        case .veil:
            _ = try runningIndex()
            if plan.visuals.isEmpty { throw .noVisuals }
            return isVeiled ? [] : [.veiled]
        case .unveil: return isVeiled ? [.unveiled] : []
        case .showPrompt(let number): return try showPrompt(number)
        case .nextRound:
            _ = try runningIndex()
            guard step?.hasRounds == true else { throw .noRounds }
            return [.roundBegan(number: round + 1)]
        case .show(let ids, let full): return try show(ids, full: full)
        case .gallery:
            guard phase != .lobby else { throw .notStarted }
            return [.viewChanged(view: view == .gallery ? .step : .gallery)]
        case .turnPage(let number):
            guard phase != .lobby else { throw .notStarted }
            guard (1...mostPages).contains(number) else { throw .noSuchPage(limit: mostPages) }
            return number == page ? [] : [.pageTurned(page: number)]
        case .finish:
            _ = try runningIndex()
            return [.finished]
        case .addNote(let text, let category, let visual, let pin):
            return [.noteAdded(note: try note(text, category, visual, pin))]
        case .editNote(let id, let text):
            return try existingNote(id).text == NoteText.clean(text)
                ? [] : [.noteEdited(id: id, text: NoteText.clean(text))]
        case .moveNote(let id, let name):
            let note = try existingNote(id)
            let category = try self.category(named: name).id
            return note.category == category ? [] : [.noteMoved(id: id, category: category)]
        case .removeNote(let id): return [.noteRemoved(id: try existingNote(id).id)]
        case .addAction(let what, let team, let by, let evidence):
            return [
                .actionAdded(
                    action: Action(
                        id: nextAction, what: try NoteText.clean(what), team: try NoteText.clean(team), by: by,
                        evidence: try NoteText.clean(evidence)))
            ]
        case .open, .blank, .unblank, .undo: return []
        }
    }

    private var started: [Event] { [.started, .stepEntered(index: 0)] }

    func runningIndex() throws(Refusal) -> Int {
        guard let stepIndex else { throw phase == .finished ? .finished : .notStarted }
        return stepIndex
    }

    private func nextWhenDue(at now: Moment) throws(Refusal) -> [Event] {
        let events = try next()
        if let step, let seconds = secondsOfFirstHalf(at: now) {
            throw .leavesEarly(title: step.title, secondsLeft: seconds)
        }
        return events
    }

    private func next() throws(Refusal) -> [Event] {
        if phase == .lobby { return started }
        let index = try runningIndex()
        guard index + 1 < steps.count else { throw .atLastStep }
        return [.stepEntered(index: index + 1)]
    }

    private func go(_ name: String) throws(Refusal) -> [Event] {
        if phase == .finished { throw .finished }
        let byNumber = Int(name).flatMap { number in steps.indices.first { $0 + 1 == number } }
        guard let index = steps.firstIndex(where: { $0.id == name }) ?? byNumber else {
            throw .noSuchStep(name: name, known: steps.map(\.id))
        }
        if phase == .lobby { return [.started, .stepEntered(index: index)] }
        return index == stepIndex ? [] : [.stepEntered(index: index)]
    }

    private func show(_ ids: [Visual.ID], full: Bool) throws(Refusal) -> [Event] {
        for id in ids where plan.visual(id) == nil {
            throw .noSuchVisual(name: id, known: plan.visuals.map(\.id))
        }
        let most = full ? 1 : mostVisualsAtOnce
        guard ids.count <= most else { throw .tooManyVisuals(limit: most) }
        if phase == .lobby && !full { throw .notStarted }
        let newView: View = full ? .full : step?.face.showsVisual == true ? .step : .visual
        var events: [Event] = []
        if !ids.isEmpty && ids != shown { events.append(.shown(visuals: ids)) }
        if newView != view { events.append(.viewChanged(view: newView)) }
        return events
    }

    private func existingNote(_ id: Note.ID) throws(Refusal) -> Note {
        guard let note = notes.first(where: { $0.id == id }) else { throw .noSuchNote(id: id) }
        return note
    }

    private func note(
        _ text: String, _ name: String?, _ visual: Visual.ID?, _ pin: Pin?
    ) throws(Refusal) -> Note {
        if let visual, plan.visual(visual) == nil {
            throw .noSuchVisual(name: visual, known: plan.visuals.map(\.id))
        }
        let category = try name.map { (name) throws(Refusal) in try self.category(named: name) } ?? ownCategory
        // What is said about the data under one visual speaks of that visual.
        let visual = visual ?? (category.role.isAboutData || pin != nil ? visualOnWall : nil)
        if let pin {
            guard pin.isOnVisual else { throw .pinOutsideVisual }
            guard visual != nil else { throw .pinWithoutVisual }
        }
        return Note(
            id: nextNote, category: category.id, text: try NoteText.clean(text), step: step?.id, visual: visual,
            pin: pin)
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
    private var visualOnWall: Visual.ID? {
        let isSeen =
            switch view {
            case .visual, .full: true
            case .step: step?.face.showsVisual == true
            case .gallery: false
            }
        return isSeen && shown.count == 1 ? shown.first : nil
    }
}
