public import Retreat

extension Record {
    /// What the team promised, as an iCalendar stream (RFC 5545): a to-do for each action and, since many calendars
    /// show no to-dos, an event of the whole day on which it is due. Nil where nothing was promised.
    ///
    /// - Parameters:
    ///   - host: the name of the room's machine.
    ///   - now: when it is written; what is written later replaces what was imported before.
    public func iCalendar(host: String, now: Moment) -> String? {
        if actions.isEmpty { return nil }
        return ICalendarWriter.calendar(named: "\(team): what we will do") { calendar in
            for action in actions {
                write(action, to: &calendar, host, now)
                writeDay(action, to: &calendar, host, now)
            }
        }
    }

    private func write(
        _ action: ActionLine, to calendar: inout ICalendarWriter, _ host: String, _ now: Moment
    ) {
        calendar.component("VTODO") { todo in
            head(of: &todo, uid(action, "action", host), now)
            todo.property("DUE;VALUE=DATE", action.by.iCalendarText)
            todo.text("SUMMARY", action.what)
            todo.text("DESCRIPTION", describe(action))
            todo.property("STATUS", "NEEDS-ACTION")
        }
    }

    private func writeDay(
        _ action: ActionLine, to calendar: inout ICalendarWriter, _ host: String, _ now: Moment
    ) {
        calendar.component("VEVENT") { event in
            head(of: &event, uid(action, "due", host), now)
            event.property("DTSTART;VALUE=DATE", action.by.iCalendarText)
            event.property("DTEND;VALUE=DATE", action.by.next.iCalendarText)
            event.text("SUMMARY", "Due: \(action.what)")
            event.text("DESCRIPTION", describe(action))
            event.property("RELATED-TO", uid(action, "action", host))
            event.property("TRANSP", "TRANSPARENT")
            event.alarm("One week left: \(action.what)", before: "P7D")
        }
    }

    private func head(of component: inout ICalendarWriter, _ uid: String, _ now: Moment) {
        component.property("UID", uid)
        component.property("DTSTAMP", now.iCalendarText)
        component.property("SEQUENCE", "\(now.iCalendarSequence)")
        component.property("CLASS", "PRIVATE")
        component.property("CATEGORIES", "Learning Retreat")
    }

    private func uid(_ action: ActionLine, _ kind: String, _ host: String) -> String {
        ICalendarUID.text([name, date?.text, kind, "\(action.number)"].compactMap(\.self), host: host)
    }

    private func describe(_ action: ActionLine) -> String {
        "\(action.team)\nWhat will tell: \(action.evidence)\nFrom the retreat: \(title)"
    }
}
