import Foundation
import Processes
import TestSupport
import Testing

/// The year's retreats and a retreat's actions, as calendars read them: python's `icalendar` is the reader.
@Suite(.serialized) struct CalendarTests {
    private static let zone = "Europe/Berlin"

    /// A room in Berlin with two retreats that have a day, one on each side of the change of the clock.
    private static func room() throws -> TestRoom {
        let room = try TestRoom(environment: ["TZ": zone])
        for (name, title, start) in [
            ("spring", "Growing, or not; why?", "2027-04-06T13:30"),
            ("winter", "Wo stehen wir im Lesen?", "2026-12-03T13:30"),
        ] {
            try room.write(
                "\(name).retreat/retreat.yaml",
                """
                title: "\(title)"
                team: Klasse 3
                start: \(start)
                why: "One data set, six weeks; no names."
                visuals: []
                """)
        }
        try room.write("undated.retreat/retreat.yaml", "title: Later\nteam: Klasse 4\nvisuals: []\n")
        try room.write("broken.retreat/retreat.yaml", "team: Klasse 5\n")
        try room.start()
        return room
    }

    @Test func theYearIsListedInOrder() async throws {
        try await blocking {
            let room = try Self.room()
            let lines = try room.steer("calendar").split(separator: "\n").map(String.init)
            #expect(
                lines == [
                    "Thu 2026-12-03 13:30-15:00  winter   Klasse 3 · Wo stehen wir im Lesen?",
                    "Tue 2027-04-06 13:30-15:00  spring   Klasse 3 · Growing, or not; why?",
                    "no day yet                  undated  Klasse 4 · Later",
                    "broken cannot be read: retreatd check says why.",
                ])
            #expect(try room.steer("calendar", "--team", "Klasse 4").contains("undated"))
            #expect(try !room.steer("calendar", "--team", "Klasse 4").contains("winter"))
            for command in [["open", "winter"], ["start"], ["finish"]] { _ = try room.remote(command) }
            #expect(try room.steer("calendar").contains("Wo stehen wir im Lesen? · held"))
            let none = try room.remote("calendar", "--team", "Klasse 4", "--format", "ics")
            #expect(none.status == 4)
            #expect(none.errors.contains("start:"))
        }
    }

    @Test func aForeignParserReadsTheYearAndTheActions() async throws {
        try await blocking {
            guard PythonInterpreter.has("icalendar") else {
                print("skipped: no python with the package icalendar (VARLINK_PYTHON names an interpreter that has it)")
                return
            }
            let room = try Self.room()
            let year = try room.scratch.write("year.ics", room.steer("calendar", "--format", "ics"))
            #expect(try room.steer("calendar", "--format", "ics") == String(contentsOf: year, encoding: .utf8))
            try room.steer("open", "winter")
            try room.steer("start")
            let empty = try room.remote("record", "--format", "ics")
            #expect(empty.status == 4)
            try room.steer(
                "action", "Lesen in Gruppen, jeden Tag; überall", "--team", "Klasse 3", "--by", "2027-01-12",
                "--evidence", "Laute Lesezeiten")
            let actions = try room.scratch.write("actions.ics", room.steer("record", "--format", "ics"))
            let script = try room.scratch.write("read.py", Self.script)
            let outcome = try Programs.run(PythonInterpreter.path, [script.path, year.path, actions.path])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("all well"))
        }
    }

    private static let script = #"""
        import datetime, re, sys, zoneinfo
        from icalendar import Calendar

        def read(path):
            raw = open(path, "rb").read()
            assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b""), "lines end with CR LF"
            assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "lines are folded"
            calendar = Calendar.from_ical(raw)
            for part in calendar.walk():
                assert not part.errors, (part.name, part.errors)
            return calendar

        year = read(sys.argv[1])
        assert str(year["VERSION"]) == "2.0"
        zones = year.walk("VTIMEZONE")
        assert [str(z["TZID"]) for z in zones] == ["Europe/Berlin"]
        events = year.walk("VEVENT")
        assert [str(e["SUMMARY"]) for e in events] == [
            "Klasse 3: Wo stehen wir im Lesen?", "Klasse 3: Growing, or not; why?"], events
        berlin = zoneinfo.ZoneInfo("Europe/Berlin")
        own = zones[0].to_tz(lookup_tzid=False)
        for event, naive in zip(events, [datetime.datetime(2026, 12, 3, 13, 30), datetime.datetime(2027, 4, 6, 13, 30)]):
            start = event["DTSTART"]
            assert start.params["TZID"] == "Europe/Berlin"
            assert start.dt.utcoffset() == naive.replace(tzinfo=berlin).utcoffset(), start
            # The zone that the file brings agrees with the tz database.
            assert naive.replace(tzinfo=own).utcoffset() == naive.replace(tzinfo=berlin).utcoffset(), naive
            assert event["DURATION"].dt == datetime.timedelta(minutes=90)
            assert event["DTSTAMP"].dt.utcoffset() == datetime.timedelta(0)
            assert event["CLASS"] == "PRIVATE" and int(event["SEQUENCE"]) > 0
            assert str(event["DESCRIPTION"]) == "One data set, six weeks; no names.", event["DESCRIPTION"]
            [alarm] = event.walk("VALARM")
            assert alarm["TRIGGER"].dt == datetime.timedelta(days=-7), alarm
        assert len({str(e["UID"]) for e in events}) == 2

        actions = read(sys.argv[2])
        [todo], [day] = actions.walk("VTODO"), actions.walk("VEVENT")
        due = datetime.date(2027, 1, 12)
        assert todo["DUE"].dt == due and day["DTSTART"].dt == due
        assert day["DTEND"].dt == due + datetime.timedelta(days=1)
        assert str(todo["SUMMARY"]) == "Lesen in Gruppen, jeden Tag; überall", todo["SUMMARY"]
        assert str(day["RELATED-TO"]) == str(todo["UID"]) != str(day["UID"])
        assert todo["CLASS"] == day["CLASS"] == "PRIVATE" and day["TRANSP"] == "TRANSPARENT"
        print("all well")
        """#
}
