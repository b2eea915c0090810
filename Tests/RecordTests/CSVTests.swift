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
        #expect(
            lines[1]
                == #""note","2","What we see","The lowest band is the tallest in Class B","Reading bands at the end of Grade 3","","","","","","""#
        )
        #expect(
            lines[7]
                == #""action","1","Action plan","Read aloud in small groups every day","","","","","Grade 3","2026-12-31","Reading bands after six weeks""#
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

    @Test("doubles quotes and keeps lines within a cell")
    func quotes() {
        #expect(CSV.text([["say \"=1\"", "a\nb"], []]) == "\u{FEFF}\"say \"\"=1\"\"\",\"a\nb\"\r\n\r\n")
    }
}
