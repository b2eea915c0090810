import Retreat

/// Writes an iCalendar stream, line by line (RFC 5545).
struct ICalendarWriter {
    private(set) var stream = ""

    /// A whole calendar, without a method: for importing, not for inviting.
    static func calendar(named name: String, _ body: (inout ICalendarWriter) -> Void) -> String {
        var writer = ICalendarWriter()
        writer.component("VCALENDAR") { calendar in
            calendar.property("VERSION", "2.0")
            calendar.property("PRODID", "-//retreatd//retreat//EN")
            calendar.property("CALSCALE", "GREGORIAN")
            calendar.text("NAME", name)
            // What calendars read that do not know RFC 7986.
            calendar.text("X-WR-CALNAME", name)
            body(&calendar)
        }
        return writer.stream
    }

    mutating func component(_ name: String, _ body: (inout ICalendarWriter) -> Void) {
        line("BEGIN:\(name)")
        body(&self)
        line("END:\(name)")
    }

    /// - Parameter value: as it stands in the stream.
    mutating func property(_ name: String, _ value: String) {
        line("\(name):\(value)")
    }

    /// A value of type TEXT (section 3.3.11).
    mutating func text(_ name: String, _ value: String) {
        line("\(name):\(Self.escaped(value))")
    }

    mutating func alarm(_ words: String, before: String) {
        component("VALARM") { alarm in
            alarm.property("ACTION", "DISPLAY")
            alarm.property("TRIGGER", "-\(before)")
            alarm.text("DESCRIPTION", words)
        }
    }

    static func escaped(_ value: String) -> String {
        var result = ""
        for scalar in value.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                result.append("\\")
                result.unicodeScalars.append(scalar)
            case "\n", "\r": result.append("\\n")
            case "\t": result.append("\t")
            default: if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// A value of a parameter, in quotes where it needs them (section 3.2).
    static func parameter(_ value: String) -> String {
        let clean = value.unicodeScalars.filter { $0 != "\"" && $0.properties.generalCategory != .control }
        let text = String(String.UnicodeScalarView(clean))
        return text.contains { ":;,".contains($0) } ? "\"\(text)\"" : text
    }

    /// Folds at 75 octets, never within a character's bytes (section 3.1); the space that begins a line that goes on
    /// is one of them.
    private mutating func line(_ text: String) {
        var octets = 0
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                stream += "\r\n "
                octets = 1
            }
            stream.unicodeScalars.append(scalar)
            octets += width
        }
        stream += "\r\n"
    }
}
