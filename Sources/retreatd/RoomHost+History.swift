import Journal
import Library
import Retreat
import RoomAPI

extension RoomHost {
    /// The actions of all retreats that were held here, the oldest first, as they were told of last.
    func actions(of team: String?, open: Bool) -> [Room.TeamAction] {
        let sessions = journal.held
        var latest = Self.latest(sessions)
        return sessions.flatMap { session in
            session.actions.compactMap { action in
                let action = latest.removeValue(forKey: Key(retreat: session.number, action: action.id)) ?? action
                guard team == nil || team == session.plan.team, !open || action.isOpen else { return nil }
                return Room.TeamAction(
                    team: session.plan.team, retreat: session.plan.name, date: date(of: session),
                    action: Room.Action(action))
            }
        }
    }

    /// The retreats that were held here, the oldest first.
    func history(of team: String?) -> [Room.PastRetreat] {
        let sessions = journal.held
        let latest = Self.latest(sessions)
        return sessions.filter { team == nil || team == $0.plan.team }.map { session in
            let done = session.actions.count { action in
                (latest[Key(retreat: session.number, action: action.id)] ?? action).progress == .done
            }
            return Room.PastRetreat(session, date: date(of: session), done: done)
        }
    }

    private struct Key: Hashable {
        var retreat: Int
        var action: Int
    }

    /// What later retreats told of the actions of earlier ones.
    private static func latest(_ sessions: [Session]) -> [Key: Action] {
        var latest: [Key: Action] = [:]
        for promise in sessions.flatMap({ $0.lastTime?.promises ?? [] }) {
            latest[Key(retreat: promise.retreat, action: promise.action.id)] = promise.action
        }
        return latest
    }

    private func date(of session: Session) -> Day? {
        session.startedAt.flatMap {
            Day($0, utcOffset: session.plan.start?.utcOffset ?? RoomTime.utcOffset(at: $0))
        }
    }
}
