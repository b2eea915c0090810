extension Session {
    /// What a command does that lays something beside the step: a list, a chain, a card, or silence of the record.
    func viewEvents(for command: Command) throws(Refusal) -> [Event] {
        switch command {
        case .parking: return try toggled(.parking)
        case .looseEnds: return try toggled(.loose)
        case .chain(let end):
            try checkStarted()
            switch end {
            case .note(let id): _ = try existingNote(id)
            case .action(let id): _ = try existingAction(id)
            }
            return [view == .chain && chainEnd == end ? .viewChanged(view: .step) : .chainShown(end: end)]
        case .showCard(let card):
            return view == .card && self.card == card ? [] : [.cardShown(card: card)]
        case .hideCard: return view == .card ? [.viewChanged(view: .step)] : []
        case .offRecord:
            _ = try runningIndex()
            return isOffRecord ? [] : [.recordStopped]
        case .onRecord: return isOffRecord ? [.recordResumed] : []
        case .open, .start, .next, .nextWhenDue, .back, .go, .pause, .resume, .extend, .veil, .unveil, .look,
            .showPrompt,
            .nextRound, .show, .addNote, .editNote, .moveNote, .removeNote, .starNote, .mergeNotes, .splitNote,
            .orderNote, .showDraft, .cite, .endParked, .addAction, .editAction, .removeAction, .tellAction,
            .tellPromise,
            .answerDelta, .tally, .gallery, .turnPage, .blank, .unblank, .undo,
            .finish:
            return []
        }
    }

    /// To a list, and back to the step when it is on the wall already.
    private func toggled(_ list: View) throws(Refusal) -> [Event] {
        try checkStarted()
        return [.viewChanged(view: view == list ? .step : list)]
    }

    private func checkStarted() throws(Refusal) {
        if phase == .lobby { throw .notStarted }
    }
}

extension Command {
    /// Whether it charts something, or puts more on the wall than the question: not while the group talks off the
    /// record.
    var needsRecord: Bool {
        switch self {
        case .addNote, .editNote, .moveNote, .removeNote, .starNote, .mergeNotes, .splitNote, .orderNote, .showDraft,
            .cite, .endParked, .addAction, .editAction, .removeAction, .tellAction, .tellPromise, .answerDelta, .tally,
            .show, .look, .gallery, .parking,
            .looseEnds, .chain, .showCard, .turnPage:
            true
        case .open, .start, .next, .nextWhenDue, .back, .go, .pause, .resume, .extend, .veil, .unveil, .showPrompt,
            .nextRound, .hideCard, .offRecord, .onRecord, .blank, .unblank, .undo, .finish:
            false
        }
    }
}
