import Retreat
import RoomAPI

/// The calendar in words, a line a retreat.
enum CalendarText {
    static func lines(_ meetings: [Room.Meeting], zone: Zone) -> [String] {
        if meetings.isEmpty { return ["No retreat stands in the room's folders."] }
        let whens = meetings.map { when($0, zone) }
        let width = whens.map(\.count).max() ?? 0
        let nameWidth = meetings.map(\.name.count).max() ?? 0
        return zip(meetings, whens).map { meeting, when in
            let time = when + String(repeating: " ", count: width - when.count)
            let name = meeting.name + String(repeating: " ", count: nameWidth - meeting.name.count)
            return "\(time)  \(name)  \(meeting.team) · \(meeting.title)\(meeting.held ? " · held" : "")"
        }
    }

    /// `Thu 2026-12-03 13:30-15:00`
    private static func when(_ meeting: Room.Meeting, _ zone: Zone) -> String {
        guard let starts = meeting.starts else { return "no day yet" }
        let moment = Moment(milliseconds: starts)
        let offset = zone.utcOffset(at: moment)
        guard let day = Day(moment, utcOffset: offset) else { return "no day yet" }
        let start = Start(moment: moment, utcOffset: offset)
        let end = start.clockText(after: Int(meeting.lasts / 60_000))
        return "\(weekday(day)) \(day.text) \(start.clockText())-\(end)"
    }

    /// 1970-01-01 was a Thursday.
    private static func weekday(_ day: Day) -> String {
        let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        return names[((day.daysSince1970 % 7) + 7) % 7]
    }
}
