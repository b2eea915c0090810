import Journal
import Library
import Retreat
import RoomAPI

extension RoomHost {
    /// The retreats of the room by their days, as their files stand now.
    func calendar() -> Room.Calendar {
        let shelf = shelf.plans()
        let held = held
        let starts = shelf.plans.compactMap { $0.plan.start?.moment }
        let zone = RoomTime.zone(
            from: (starts.min() ?? Clock.now).adding(milliseconds: -Self.year),
            to: (starts.max() ?? Clock.now).adding(milliseconds: Self.year))
        return Room.Calendar(
            meetings: shelf.plans.map {
                Room.Meeting($0.plan, isHeld: held.contains($0.plan.name), revised: $0.revised)
            },
            zone: Room.Zone(zone), unreadable: shelf.unreadable)
    }

    /// The names of the retreats that were finished in this room.
    var held: Set<String> { Set(journal.sessions.filter { $0.finishedAt != nil }.map(\.name)) }

    /// A leap year, in milliseconds.
    private static let year: Int64 = 366 * 86_400_000
}
