import ArgumentParser
import Record
import Retreat
import RoomAPI

struct CalendarCommand: RoomCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, ics
    }

    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "The retreats of the year by their days; --format ics for calendars.")
    @OptionGroup var room: RoomOptions

    @Option(help: "Only the retreats of this team.")
    var team: String?

    @Option(help: "text, or ics (iCalendar): retreat calendar --format ics > retreats.ics.")
    var format: Format = .text

    func run() throws {
        let answer: Room.Calendar = try ask(.calendar)
        let meetings = answer.meetings.filter { meeting in team.map { meeting.team == $0 } ?? true }
        switch format {
        case .text:
            for line in CalendarText.lines(meetings, zone: answer.zone.zone) { print(line) }
            for name in answer.unreadable { print("\(name) cannot be read: retreatd check says why.") }
        case .ics:
            let dated = meetings.compactMap(MeetingCalendar.Meeting.init)
            guard !dated.isEmpty else {
                throw Failure(
                    kind: .noSuchThing, message: "No retreat has a day yet.",
                    mend: "Give one a start: in its retreat.yaml: start: 2026-12-03T13:30.")
            }
            let calendar = MeetingCalendar(meetings: dated, zone: answer.zone.zone, host: Host.name)
            print(calendar.iCalendar, terminator: "")
        }
    }
}

extension MeetingCalendar.Meeting {
    /// Nil for a retreat without a day.
    fileprivate init?(_ meeting: Room.Meeting) {
        guard let starts = meeting.starts else { return nil }
        self.init(
            name: meeting.name, title: meeting.title, team: meeting.team, why: meeting.why,
            starts: Moment(milliseconds: starts), minutes: Int(meeting.lasts / 60_000),
            revised: Moment(milliseconds: meeting.revised))
    }
}
