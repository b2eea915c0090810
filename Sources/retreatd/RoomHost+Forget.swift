import Journal
import Logging
import Retreat
import RoomAPI

extension RoomHost {
    /// Takes all retreats of a name out of the room's state; the wall is idle where one of them stood on it.
    ///
    /// - Throws: where one of them runs, where there are none, where `sure` is false, and where the disk fails.
    func forget(_ name: String, sure: Bool, at now: Moment) throws(RoomError) -> Reply {
        if let session = state.session, session.plan.name == name, session.stepIndex != nil {
            throw .refused(.retreatRunning(title: session.plan.title))
        }
        let isBlank = state.isBlank
        let count: Int
        do {
            count = try journal.count(named: name)
            guard count > 0 else { throw RoomError.nothingRecorded(name: name) }
            guard sure else { throw RoomError.notSure(name: name, retreats: count) }
            defer { loadContents() }
            _ = try journal.forget(named: name)
            // A wall that was made dark in one of them stays dark.
            if state.isBlank != isBlank { try journal.append(state.decide(isBlank ? .blank : .unblank, at: now)) }
        } catch let error as JournalError {
            log.error("\(error.message) \(error.mend)")
            throw .notKept(message: error.message, mend: error.mend)
        } catch let error as RoomError {
            throw error
        } catch {
            throw .notKept(message: "\(error)", mend: "Look at the daemon's log.")
        }
        return .forgotten(retreats: count, asides: journal.asides, Room.Position(state, now: now))
    }
}
