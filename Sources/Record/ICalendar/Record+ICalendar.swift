public import Retreat

extension Record {
    /// What the team promised, as an iCalendar stream (RFC 5545): a to-do for each action and, since many calendars
    /// show no to-dos, events of the whole day on which it is looked at and on which it is due. Nil where nothing was
    /// promised.
    ///
    /// - Parameters:
    ///   - host: the name of the room's machine.
    ///   - now: when it is written; what is written later replaces what was imported before.
    public func iCalendar(host: String, now: Moment) -> String? {
        if actions.isEmpty { return nil }
        return ICalendarWriter.calendar(named: "\(team): what we will do") { calendar in
            for action in actions {
                write(action, to: &calendar, host, now)
                if let check = action.check {
                    writeDay(check, "check", "Does it help? \(action.what)", of: action, to: &calendar, host, now)
                }
                writeDay(action.by, "due", "Due: \(action.what)", of: action, to: &calendar, host, now)
            }
        }
    }

    private func write(
        _ action: ActionLine, to calendar: inout ICalendarWriter, _ host: String, _ now: Moment
    ) {
        // VTODO is the name of a task in iCalendar (RFC 5545, section 3.6.2).
        calendar.component("VTODO") { todo in
            head(of: &todo, uid(action, "action", host), now)
            if let start = action.start, start <= action.by {
                todo.property("DTSTART;VALUE=DATE", start.iCalendarText)
            }
            todo.property("DUE;VALUE=DATE", action.by.iCalendarText)
            todo.text("SUMMARY", action.what)
            todo.text("DESCRIPTION", describe(action))
            todo.property("STATUS", action.iCalendarStatus)
        }
    }

    private func writeDay(
        _ day: Day, _ kind: String, _ summary: String, of action: ActionLine, to calendar: inout ICalendarWriter,
        _ host: String, _ now: Moment
    ) {
        calendar.component("VEVENT") { event in
            head(of: &event, uid(action, kind, host), now)
            event.property("DTSTART;VALUE=DATE", day.iCalendarText)
            event.property("DTEND;VALUE=DATE", day.next.iCalendarText)
            event.text("SUMMARY", summary)
            event.text("DESCRIPTION", describe(action))
            event.property("RELATED-TO", uid(action, "action", host))
            event.property("TRANSP", "TRANSPARENT")
            if action.isOpen { event.alarm("In a week: \(summary)", before: "P7D") }
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
        let evidence = action.evidence.isEmpty ? nil : "What will tell: \(action.evidence)"
        let lines: [String?] = [action.team, evidence, "From the retreat: \(title)"]
        return lines.compactMap(\.self).joined(separator: "\n")
    }
}

extension Record.ActionLine {
    /// Whether the team still owes it.
    fileprivate var isOpen: Bool {
        switch progress {
        case nil, .open, .underWay, .notBegun: true
        case .done, .dropped: false
        }
    }

    /// The status of a to-do (section 3.8.1.11).
    fileprivate var iCalendarStatus: String {
        switch progress {
        case nil, .open, .notBegun: "NEEDS-ACTION"
        case .underWay: "IN-PROCESS"
        case .done: "COMPLETED"
        case .dropped: "CANCELLED"
        }
    }
}
