import Library
import Retreat

extension RoomHost {
    /// An action for which nobody names a day is due at the team's next retreat, where the room's folders know it.
    func dated(_ command: Command, at now: Moment) -> Command {
        guard case .plan(.add(var fields, let isOneMore)) = command, fields.by == nil, let session = state.session,
            let next = nextStart(of: session.plan.team, after: session.startedAt ?? now, but: session.plan.name)
        else { return command }
        fields.by = Day(next.moment, utcOffset: next.utcOffset)
        return .plan(.add(fields, isOneMore: isOneMore))
    }

    /// When the team meets next, as the files of the room's folders say.
    private func nextStart(of team: String, after moment: Moment, but name: String) -> Start? {
        let starts = shelf.list().compactMap { $0.team == team && $0.name != name ? $0.start : nil }
        return starts.filter { $0.moment > moment }.min { $0.moment < $1.moment }
    }
}
