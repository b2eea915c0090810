import Library
import Retreat
import RoomAPI

extension RoomHost {
    /// Begins to play a retreat on the wall; the room's own state stays as it is, and the journal untouched.
    func rehearse(_ name: String, speed: Int, at now: Moment) throws(RoomError) -> Reply {
        try checkNotRehearsing()
        guard (1...Room.Rehearsal.fastest).contains(speed) else {
            throw .badSpeed(limit: Room.Rehearsal.fastest)
        }
        if let session = state.session, session.stepIndex != nil {
            throw .refused(.retreatRunning(title: session.plan.title))
        }
        let (plan, problems) = try reading(name)
        let play = RehearsalPlay(
            plan, problems: problems, said: RetreatFolder(plan.folder).rehearsal(of: plan),
            in: state, speed: speed, at: now)
        rehearsal = play
        return .rehearsal(play.report(at: now))
    }

    /// Ends the rehearsal that plays.
    func stopRehearsal(at now: Moment) throws(RoomError) -> Reply {
        endRehearsal(.stopped, at: now)
        return try rehearsalReport(at: now)
    }

    /// What the rehearsal that plays, or the last one, has found.
    func rehearsalReport(at now: Moment) throws(RoomError) -> Reply {
        guard let report = rehearsal?.report(at: now) ?? lastRehearsal else { throw .nothingRehearsed }
        return .rehearsal(report)
    }

    /// Goes on with the rehearsal, and ends it after its last cue.
    func advanceRehearsal(to now: Moment, on screen: Screen) {
        guard let rehearsal else { return }
        rehearsal.advance(to: now, on: screen)
        if rehearsal.isOver { endRehearsal(.done, at: now) }
    }

    /// - Throws: `RoomError.rehearsing` where one plays: what changes the room is not for the wall of a rehearsal.
    func checkNotRehearsing() throws(RoomError) {
        if let rehearsal { throw .rehearsing(title: rehearsal.plan.title) }
    }

    /// For `Status`.
    func rehearsing(at now: Moment) -> Room.Rehearsing? {
        rehearsal.map { play in
            let report = play.report(at: now)
            return Room.Rehearsing(name: report.name, title: report.title, at: report.at, lasts: report.lasts)
        }
    }

    private func endRehearsal(_ ending: Room.Rehearsal.State, at now: Moment) {
        guard let play = rehearsal else { return }
        lastRehearsal = play.report(at: now, ending)
        rehearsal = nil
    }
}
