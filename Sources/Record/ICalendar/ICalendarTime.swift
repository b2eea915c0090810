import Retreat

extension Moment {
    /// A time of the form 1, local or floating, on a clock `utcOffset` seconds east of UTC: `20261203T133000`.
    func iCalendarText(utcOffset: Int) -> String {
        let local = adding(milliseconds: Int64(utcOffset) * 1000).milliseconds
        let second = Int((local % 86_400_000 + 86_400_000) % 86_400_000 / 1000)
        let day = Day(self, utcOffset: utcOffset)?.iCalendarText ?? "19700101"
        return "\(day)T\(digits(second / 3600))\(digits(second / 60 % 60))\(digits(second % 60))"
    }

    /// The same in UTC: `20261203T063000Z`.
    var iCalendarText: String { iCalendarText(utcOffset: 0) + "Z" }

    /// A number that grows with time: what SEQUENCE counts by, since no file counts its own revisions.
    var iCalendarSequence: Int { Int(max(0, milliseconds / 60_000)) }
}

extension Day {
    /// `20261203`
    var iCalendarText: String { text.filter { $0 != "-" } }

    /// The first day after it.
    var next: Day { Day(daysSince1970: daysSince1970 + 1) ?? self }
}

extension Zone {
    /// The VTIMEZONE, with every change of the clock by its date: no rule that a parliament could change.
    func write(to calendar: inout ICalendarWriter) {
        calendar.component("VTIMEZONE") { zone in
            zone.text("TZID", name)
            for (index, period) in periods.enumerated() {
                let before = index > 0 ? periods[index - 1].utcOffset : period.utcOffset
                zone.component(period.isSummerTime ? "DAYLIGHT" : "STANDARD") { change in
                    change.property("DTSTART", period.from.iCalendarText(utcOffset: before))
                    change.property("TZOFFSETFROM", Self.offset(before))
                    change.property("TZOFFSETTO", Self.offset(period.utcOffset))
                    change.text("TZNAME", period.name)
                }
            }
        }
    }

    /// `+0700`, with seconds where there are any.
    private static func offset(_ seconds: Int) -> String {
        let all = abs(seconds)
        let rest = all % 60 == 0 ? "" : digits(all % 60)
        return "\(seconds < 0 ? "-" : "+")\(digits(all / 3600))\(digits(all / 60 % 60))\(rest)"
    }
}

/// At least two digits.
private func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
