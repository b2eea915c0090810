public import Retreat

/// The retreats of a year, for the calendars of those who come.
///
///     let calendar = MeetingCalendar(meetings: meetings, zone: zone, host: "room-204")
///     print(calendar.iCalendar)
public struct MeetingCalendar: Hashable, Sendable {
    /// One retreat that has a day and a time.
    public struct Meeting: Hashable, Sendable {
        /// What `retreat open` takes.
        public var name: String
        public var title: String
        public var team: String
        public var why: String?
        public var starts: Moment
        public var minutes: Int
        /// When its file was last changed.
        public var revised: Moment

        public init(
            name: String, title: String, team: String, why: String?, starts: Moment, minutes: Int, revised: Moment
        ) {
            self.name = name
            self.title = title
            self.team = team
            self.why = why
            self.starts = starts
            self.minutes = minutes
            self.revised = revised
        }
    }

    public var meetings: [Meeting]
    /// The room's clock, from before the first meeting.
    public var zone: Zone
    /// The name of the room's machine.
    public var host: String

    public init(meetings: [Meeting], zone: Zone, host: String) {
        self.meetings = meetings
        self.zone = zone
        self.host = host
    }

    /// The calendar as an iCalendar stream (RFC 5545). No student's data is in it.
    public var iCalendar: String {
        ICalendarWriter.calendar(named: "Learning Retreats") { calendar in
            zone.write(to: &calendar)
            for meeting in meetings { write(meeting, to: &calendar) }
        }
    }

    private func write(_ meeting: Meeting, to calendar: inout ICalendarWriter) {
        calendar.component("VEVENT") { event in
            event.property("UID", ICalendarUID.text([meeting.name], host: host))
            event.property("DTSTAMP", meeting.revised.iCalendarText)
            event.property("LAST-MODIFIED", meeting.revised.iCalendarText)
            event.property("SEQUENCE", "\(meeting.revised.iCalendarSequence)")
            let local = meeting.starts.iCalendarText(utcOffset: zone.utcOffset(at: meeting.starts))
            event.property("DTSTART;TZID=\(ICalendarWriter.parameter(zone.name))", local)
            event.property("DURATION", "PT\(meeting.minutes)M")
            event.text("SUMMARY", "\(meeting.team): \(meeting.title)")
            if let why = meeting.why { event.text("DESCRIPTION", why) }
            event.property("CLASS", "PRIVATE")
            event.property("STATUS", "CONFIRMED")
            event.property("TRANSP", "OPAQUE")
            event.property("CATEGORIES", "Learning Retreat")
            event.alarm("Is the data ready? \(meeting.title)", before: "P7D")
        }
    }
}
