import Retreat
import TestSupport
import Testing

@testable import Record

@Suite("A record as CSV")
struct CSVTests {
    @Test("has a line for each note and action")
    func whole() throws {
        let record = Record(try #require(try RoomState.after(Command.wholeMeeting).session))
        let lines = record.csv.dropFirst().replacing("\r\n", with: "\n").split(separator: "\n")
        #expect(
            record.csv.hasPrefix(
                "\u{FEFF}\"kind\",\"number\",\"column\",\"text\",\"visual\",\"from\",\"starred\",\"ended\",\"team\""))
        #expect(lines.count == 8)
        #expect(Set(lines.map { $0.split(separator: "\",\"", omittingEmptySubsequences: false).count }) == [16])
        #expect(
            lines[1]
                == #""note","2","What we see","The lowest band is the tallest in Class B","Reading bands at the end of Grade 3","","","","","","","","","","","""#
        )
        #expect(
            lines[7]
                == #""action","1","Action plan","Read aloud in small groups every day","","","","","Grade 3","2026-12-31","Reading bands after six weeks","","","","","""#
        )
    }

    @Test(
        "is no formula in any cell",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
            ("\rx", "'\rx"), ("\nx", "'\nx"), ("  =1", "'  =1"), ("＝1", "'＝1"), ("1=1", "1=1"), ("", ""),
            ("Nguyễn", "Nguyễn"), ("a,b", "a,b"),
        ])
    func formulas(raw: String, written: String) {
        #expect(CSV.text([[raw]]) == "\u{FEFF}\"\(written)\"\r\n")
    }

    @Test("has what a note rests on, and how far an action is")
    func marks() throws {
        var state = try RoomState.after([.start])
        let commands: [Command] = [
            .chart(.add(NewNote(text: "Seen", category: "observation"))),
            .chart(.add(NewNote(text: "Read", category: "interpretation", cites: [1]))),
            .chart(.star(2, isStarred: true)),
            .chart(.add(NewNote(text: "Who?", category: "parked"))), .chart(.endParked(3, .taken(by: "Grade 4"))),
            .sampleAction,
        ]
        for command in commands { try state.perform(command, at: 60) }
        var record = Record(try #require(state.session))
        record.actions[0].cites = [1, 2]
        record.actions[0].classes = ["A", "B"]
        record.actions[0].check = Day(year: 2026, month: 12, day: 17)
        record.actions[0].progress = .dropped
        record.actions[0].why = "No time"
        #expect(record.csv.contains(#""Read","","1","yes","","","","#))
        #expect(record.csv.contains(#""Who?","","","","Grade 4 takes it","","#))
        #expect(record.csv.contains(#""","1, 2","","","Grade 3","2026-12-31""#))
        #expect(record.csv.contains(#""A, B","","2026-12-17","","Dropped: No time""#))
        #expect(record.markdown.contains("- **2** Read · starred · from 1"))
        #expect(record.markdown.contains("- **3** Who? · Grade 4 takes it"))
        let html = record.html(pictures: [:])
        for part in ["starred · from 1", "17 December 2026", "number 1, number 2", "Dropped: No time", "A, B"] {
            #expect(html.contains(part), "\(part)")
        }
        let calendar = try #require(record.iCalendar(host: "h", now: .sample)).replacing("\r\n ", with: "")
        for part in ["STATUS:CANCELLED", "DTSTART;VALUE=DATE:20261217", "SUMMARY:Does it help? Read aloud"] {
            #expect(calendar.contains(part), "\(part)")
        }
    }

    @Test("doubles quotes and keeps lines within a cell")
    func quotes() {
        #expect(CSV.text([["say \"=1\"", "a\nb"], []]) == "\u{FEFF}\"say \"\"=1\"\"\",\"a\nb\"\r\n\r\n")
    }
}
