import Retreat
import Scene

extension Sheet {
    /// The screen that the session asks for, without what moves.
    func still(_ session: Session, _ key: StillKey, memo: inout StageMemo) -> StillScene {
        let clock = ClockStyle(widest: key.widestClock, hasRing: true, isQuiet: false)
        if session.isOffRecord, let step = session.step {
            return offRecordScreen(session, step, page: key.page, clock: clock)
        }
        switch session.view {
        case .full:
            guard let first = session.shown.first else { break }
            return full(
                titled(first, session), key.contents[first], guesses: session.guesses.filter { $0.visual == first },
                isVeiled: session.isVeiled, memo: &memo)
        case .gallery: return gallery(session, page: key.page, clock: clock)
        case .parking: return parkingScreen(session, page: key.page, clock: clock)
        case .loose: return looseScreen(session, page: key.page, clock: clock)
        case .chain: return chainScreen(session, key.contents, page: key.page, clock: clock, memo: &memo)
        case .card:
            guard let card = session.card else { break }
            return cardScreen(session, card, page: key.page, clock: clock)
        case .tally: return tallyScreen(session, clock: clock)
        case .visual:
            guard !session.shown.isEmpty else { break }
            return visualFace(session, key, clock, memo: &memo)
        case .step: break
        }
        switch session.phase {
        case .lobby: return lobby(session.plan, page: key.page)
        case .finished: return closing(session, today: key.today, page: key.page)
        case .step: return stepFace(session, key, clock, memo: &memo)
        }
    }

    private func stepFace(
        _ session: Session, _ key: StillKey, _ clock: ClockStyle, memo: inout StageMemo
    ) -> StillScene {
        guard let step = session.step else { return lobby(session.plan, page: key.page) }
        var clock = clock
        clock.isQuiet = step.isSilent
        switch step.face {
        case .visual where !session.shown.isEmpty, .veiled where !session.shown.isEmpty:
            return visualFace(session, key, clock, memo: &memo)
        case .visual, .veiled, .question:
            clock.hasRing = !step.isSilent
            return questionScreen(step, prompt: session.promptOnWall, page: key.page, clock: clock)
        case .gallery: return gallery(session, of: step, page: key.page, clock: clock)
        case .readBack: return readBackScreen(session, step, today: key.today, page: key.page, clock: clock)
        case .lastTime: return lastTimeScreen(session, step, today: key.today, page: key.page, clock: clock)
        case .celebrate: return celebrateScreen(session, step, today: key.today, page: key.page, clock: clock)
        case .actions: return actionScreen(session, step, today: key.today, page: key.page, clock: clock)
        }
    }

    private func visualFace(
        _ session: Session, _ key: StillKey, _ clock: ClockStyle, memo: inout StageMemo
    ) -> StillScene {
        guard let step = session.step, step.isSilent else {
            return visualScreen(session, key.contents, page: key.page, clock: clock, memo: &memo)
        }
        let quiet = ClockStyle(widest: clock.widest, hasRing: false, isQuiet: true)
        return quietScreen(session, key.contents, page: key.page, clock: quiet, memo: &memo)
    }

    /// Who paid for more time, the longest wording first; else how far the meeting is from its plan, from a minute on.
    private func budgetWords(_ session: Session, _ now: Moment) -> [String] {
        if let payment = session.payment, session.steps.indices.contains(payment.payer) {
            return Words.payment(
                seconds: payment.seconds, step: session.steps[payment.payer].title, number: payment.payer + 1)
        }
        return session.pace(at: now).flatMap(Words.pace).map { [$0] } ?? []
    }

    /// The layers that change with the clock.
    func moving(_ mover: StillScene.Mover, _ session: Session, _ now: Moment) -> [Layer] {
        switch mover {
        case .none: return []
        case .start(let place):
            return [Layer("timer", startItems(StartNotice(session.plan.start, now: now), at: place))]
        case .step(let place, let hasBar):
            guard let index = session.stepIndex, let step = session.step, let clock = session.clock else { return [] }
            let countdown = Countdown(clock, now: now)
            let accent = palette[step.accent]
            let bar = progressItems(
                session.clocks, current: index, elapsedShare: countdown.elapsedShare, accent: accent)
            let timer = Layer(
                "timer",
                clockItems(
                    place, countdown, isPaused: session.isPaused, accent: accent,
                    aside: budgetWords(session, countdown.began)))
            return hasBar ? [Layer("progress", bar), timer] : [timer]
        }
    }
}
