import Retreat
import TestSupport
import Testing

@testable import Record

@Suite("An iCalendar stream")
struct ICalendarTests {
    /// Berlin: an hour east in winter, two in summer.
    private static let zone = Zone(
        name: "Europe/Berlin",
        periods: [
            .init(from: Moment(milliseconds: 1_767_225_600_000), utcOffset: 3600, name: "CET", isSummerTime: false),
            .init(from: Moment(milliseconds: 1_774_746_000_000), utcOffset: 7200, name: "CEST", isSummerTime: true),
        ])

    private static func lines(_ stream: String) -> [String] {
        #expect(stream.hasSuffix("\r\n"))
        return stream.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
    }

    @Test("of the year has the room's clock, an alarm, and what calendars need")
    func year() {
        let meeting = MeetingCalendar.Meeting(
            name: "grade 3", title: "Growing, or not?", team: "Grade 3", why: "One set;\nsix weeks",
            starts: Moment(milliseconds: 1_775_129_400_000), minutes: 90,
            revised: Moment(milliseconds: 1_767_225_600_000))
        let calendar = MeetingCalendar(meetings: [meeting], zone: Self.zone, host: "room-204")
        #expect(
            Self.lines(calendar.iCalendar) == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//retreatd//retreat//EN", "CALSCALE:GREGORIAN",
                "NAME:Learning Retreats", "X-WR-CALNAME:Learning Retreats",
                "BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
                "BEGIN:STANDARD", "DTSTART:20260101T010000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "TZNAME:CET",
                "END:STANDARD",
                "BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
                "END:DAYLIGHT", "END:VTIMEZONE",
                "BEGIN:VEVENT", "UID:grade%203@room-204", "DTSTAMP:20260101T000000Z",
                "LAST-MODIFIED:20260101T000000Z", "SEQUENCE:29453760",
                "DTSTART;TZID=Europe/Berlin:20260402T133000", "DURATION:PT90M",
                #"SUMMARY:Grade 3: Growing\, or not?"#, #"DESCRIPTION:One set\;\nsix weeks"#, "CLASS:PRIVATE",
                "STATUS:CONFIRMED", "TRANSP:OPAQUE", "CATEGORIES:Learning Retreat",
                "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P7D",
                #"DESCRIPTION:Is the data ready? Growing\, or not?"#, "END:VALARM", "END:VEVENT", "END:VCALENDAR",
            ])
    }

    @Test("of a record has a to-do and a day for each action")
    func actions() throws {
        let record = Record(try #require(try RoomState.after(Command.wholeMeeting).session))
        let stream = try #require(record.iCalendar(host: "room", now: Moment(milliseconds: 1_797_000_000_000)))
        let lines = Self.lines(stream.replacing("\r\n ", with: ""))
        for line in [
            "BEGIN:VTODO", "UID:grade-3-reading-2026-12-03-action-1@room", "DUE;VALUE=DATE:20261231",
            "SUMMARY:Read aloud in small groups every day", "STATUS:NEEDS-ACTION", "DTSTAMP:20261211T144000Z",
            "UID:grade-3-reading-2026-12-03-due-1@room", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101",
            "RELATED-TO:grade-3-reading-2026-12-03-action-1@room", "SUMMARY:Due: Read aloud in small groups every day",
            #"DESCRIPTION:Grade 3\nWhat will tell: Reading bands after six weeks\nFrom the retreat: Are our readers growing in every class?"#,
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        let none = Record(try #require(try RoomState.after([.start]).session))
        #expect(none.iCalendar(host: "room", now: .sample) == nil)
    }

    @Test(
        "escapes what a text may not hold",
        arguments: [
            ("a, b; c", #"a\, b\; c"#), (#"back\slash"#, #"back\\slash"#),
            ("two\nlines\r\nthree", #"two\nlines\nthree"#),
            ("bell\u{7}", "bell"), ("Nguyễn 読む", "Nguyễn 読む"), ("a:b", "a:b"),
        ])
    func escapes(raw: String, escaped: String) {
        #expect(ICalendarWriter.escaped(raw) == escaped)
    }

    @Test(
        "puts quotes around a parameter that needs them",
        arguments: [
            ("Asia/Tokyo", "Asia/Tokyo"), ("EST5EDT,M3.2.0", "\"EST5EDT,M3.2.0\""), ("a\"b", "ab"),
        ])
    func parameters(raw: String, written: String) {
        #expect(ICalendarWriter.parameter(raw) == written)
    }

    @Test(
        "folds at 75 octets and keeps characters whole",
        arguments: [
            String(repeating: "a", count: 300), String(repeating: "ễ", count: 100),
            "👩‍🏫" + String(repeating: "読", count: 70),
        ])
    func folds(text: String) {
        var writer = ICalendarWriter()
        writer.text("SUMMARY", text)
        let lines = writer.stream.replacing("\r\n", with: "\n").split(separator: "\n")
        #expect(lines.count > 2)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
        #expect(writer.stream.replacing("\r\n ", with: "") == "SUMMARY:\(text)\r\n")
    }
}
