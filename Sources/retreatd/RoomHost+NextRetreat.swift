import Library
import Retreat
import Stage

extension RoomHost {
    /// An action for which nobody names a day is due at the team's next retreat, where the room's folders know it.
    func dated(_ command: Command, at now: Moment) -> Command {
        guard case .plan(.add(var fields, let isOneMore)) = command, fields.by == nil, let session = state.session,
            let next = nextStart(of: session.plan.team, after: session.startedAt ?? now, but: session.plan.name)
        else { return command }
        fields.by = Day(next.moment, utcOffset: next.utcOffset)
        return .plan(.add(fields, isOneMore: isOneMore))
    }

    /// The retreat that is held next in the room, for the wall while none is open; one that began is told until it would
    /// be over. The files are looked at again after every change of the room, and once an hour.
    func upcoming(at now: Moment) -> Upcoming? {
        if let found = foundUpcoming, found.revision == state.revision, now < found.until { return found.upcoming }
        let plans = shelf.plans().plans.map(\.plan)
        let held = held
        let next = plans.lazy.compactMap { plan -> (Upcoming, end: Moment)? in
            guard let start = plan.start, !held.contains(plan.name) else { return nil }
            let end = start.moment.adding(milliseconds: Int64(plan.meetingProtocol.minutes) * 60_000)
            let upcoming = Upcoming(name: plan.name, title: plan.title, team: plan.team, start: start)
            return end > now ? (upcoming, end) : nil
        }.first
        let until = min(next?.end ?? now.adding(milliseconds: Self.lookAgain), now.adding(milliseconds: Self.lookAgain))
        foundUpcoming = (next?.0, until, state.revision)
        return next?.0
    }

    /// Milliseconds until the retreat that is held next is looked for again; nil while one is open.
    func upcomingChange(at now: Moment) -> Int64? {
        guard state.session == nil, let found = foundUpcoming else { return nil }
        return max(0, found.until.since(now))
    }

    /// An hour.
    private static let lookAgain: Int64 = 3_600_000

    /// When the team meets next, as the files of the room's folders say.
    private func nextStart(of team: String, after moment: Moment, but name: String) -> Start? {
        let starts = shelf.list().compactMap { $0.team == team && $0.name != name ? $0.start : nil }
        return starts.filter { $0.moment > moment }.min { $0.moment < $1.moment }
    }
}
