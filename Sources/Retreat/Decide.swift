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
        case .look(.freeze(let isFrozen)): return try freeze(isFrozen)
        case .undo:
            guard canUndo else { throw .nothingToUndo }
            return [.undone]
        case .start, .next, .nextWhenDue, .back, .go, .pause, .resume, .extend, .veil, .unveil, .look, .showPrompt,
            .nextRound, .show, .chart, .plan, .tell, .gallery, .parking, .looseEnds, .chain, .showCard, .hideCard,
            .offRecord, .onRecord, .turnPage, .finish:
            guard let session else { throw .noRetreatOpen }
            return try session.events(for: command, at: now)
        }
    }

    private func open(_ plan: Plan) throws(Refusal) -> [Event] {
        if let session, session.stepIndex != nil { throw .retreatRunning(title: session.plan.title) }
        return [.opened(plan: plan)] + (last(before: plan).map { [.carriedOver(retreat: $0.number)] } ?? [])
    }
}

extension Session {
    fileprivate func events(for command: Command, at now: Moment) throws(Refusal) -> [Event] {
        if isOffRecord, command.needsRecord { throw .offTheRecord }
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
        case .look(let looking): return try sights(for: looking)
        case .showPrompt(let number): return try showPrompt(number)
        case .nextRound:
            _ = try runningIndex()
            guard step?.hasRounds == true else { throw .noRounds }
            return [.roundBegan(number: round + 1)]
        case .show(let ids, let full): return try show(ids, full: full)
        case .gallery:
            guard phase != .lobby else { throw .notStarted }
            return [.viewChanged(view: view == .gallery ? .step : .gallery)]
        case .parking: return try toggled(.parking)
        case .looseEnds: return try toggled(.loose)
        case .chain(let end): return try chain(end)
        case .showCard(let card):
            return view == .card && self.card == card ? [] : [.cardShown(card: card)]
        case .hideCard: return view == .card ? [.viewChanged(view: .step)] : []
        case .offRecord:
            _ = try runningIndex()
            return isOffRecord ? [] : [.recordStopped]
        case .onRecord: return isOffRecord ? [.recordResumed] : []
        case .turnPage(let number):
            guard phase != .lobby else { throw .notStarted }
            guard (1...mostPages).contains(number) else { throw .noSuchPage(limit: mostPages) }
            return number == page ? [] : [.pageTurned(page: number)]
        case .finish:
            _ = try runningIndex()
            return [.finished]
        case .chart(let charting): return try charted(for: charting).map { [.charted($0)] } ?? []
        case .plan(let planning): return try planned(for: planning, at: now).map { [.planned($0)] } ?? []
        case .tell(let telling): return try told(for: telling).map { [.told($0)] } ?? []
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
        for id in ids where visual(id) == nil {
            throw .noSuchVisual(name: id, known: visuals.map(\.id))
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
}
