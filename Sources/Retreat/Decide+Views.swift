extension Session {
    /// To what an end of the chain rests on, and back to the step when it is on the wall already.
    func chain(_ end: ChainEnd) throws(Refusal) -> [Event] {
        try checkStarted()
        switch end {
        case .note(let id): _ = try existingNote(id)
        case .action(let id): _ = try existingAction(id)
        }
        return [view == .chain && chainEnd == end ? .viewChanged(view: .step) : .chainShown(end: end)]
    }

    /// To a list, and back to the step when it is on the wall already.
    func toggled(_ list: View) throws(Refusal) -> [Event] {
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
        case .chart, .plan, .tell, .show, .look, .gallery, .parking, .looseEnds, .chain, .showCard, .turnPage:
            true
        case .open, .start, .next, .nextWhenDue, .back, .go, .pause, .resume, .extend, .veil, .unveil, .showPrompt,
            .nextRound, .hideCard, .offRecord, .onRecord, .blank, .unblank, .undo, .finish:
            false
        }
    }
}
