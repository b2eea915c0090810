import FoundationEssentials
import Retreat
import TestSupport
import Testing

@Suite("A day")
struct DayTests {
    @Test(
        "reads and writes itself",
        arguments: ["2026-12-03", "2027-01-12", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func text(text: String) throws {
        #expect(Day(text)?.text == text)
    }

    @Test(
        "is not read from anything else",
        arguments: [
            "", "2026", "2026-12", "2026-12-03T13:30", "2026-13-01", "2026-00-01", "2026-04-31", "2025-02-29",
            "1900-02-29", "2026-12-00", "2026-12-32", "26-12-03", "2026-1-3", "-026-12-03", "2026-+1-03", "2026 12 03",
            "0000-01-01", "２０２６-12-03", "2026-12-03-", " 2026-12-03", "heute",
        ])
    func notADay(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(
        "counts from 1970",
        arguments: [
            ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
            ("2026-12-03", 20_790), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ])
    func count(text: String, days: Int) throws {
        #expect(try #require(Day(text)).daysSince1970 == days)
        #expect(Day(daysSince1970: days)?.text == text)
    }

    @Test("counts every day of four centuries once")
    func everyDay() throws {
        var last: Day?
        for days in -146_097...146_097 {
            let day = try #require(Day(daysSince1970: days))
            #expect(day.daysSince1970 == days)
            if let last { #expect(last < day) }
            last = day
        }
    }

    @Test("is none outside the years 1 to 9999", arguments: [-719_163, 2_932_897, .min, .max])
    func outside(days: Int) {
        #expect(Day(daysSince1970: days) == nil)
    }

    @Test(
        "of a moment is the room's",
        arguments: [
            (0, 0, "1970-01-01"), (0, -1, "1969-12-31"), (-1, 0, "1969-12-31"), (-1000, 1, "1970-01-01"),
            (86_399_999, 0, "1970-01-01"), (86_399_999, 1, "1970-01-02"), (-86_400_000, 0, "1969-12-31"),
            (-86_400_001, 0, "1969-12-30"),
        ] as [(Int64, Int, String)])
    func ofMoment(milliseconds: Int64, utcOffset: Int, text: String) {
        #expect(Day(Moment(milliseconds: milliseconds), utcOffset: utcOffset)?.text == text)
    }

    @Test("decodes only a day")
    func decodes() throws {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data("[\"2026-02-30\"]".utf8))
        }
    }

    @Test(
        "starts at a time on the room's clock",
        arguments: [
            (0, 25_200, 0, "13:30"), (0, 25_200, 90, "15:00"), (0, 0, 0, "06:30"), (0, -25_200, 0, "23:30"),
            (0, 25_200, 11 * 60, "00:30"), (0, 20_700, 0, "12:15"), (59, 25_200, 0, "13:30"),
        ])
    func start(seconds: Int, utcOffset: Int, minutes: Int, text: String) {
        #expect(Start(moment: .sample(seconds), utcOffset: utcOffset).clockText(after: minutes) == text)
    }

    @Test("of a start before 1970 has a time, too")
    func startBefore1970() {
        #expect(Start(moment: Moment(milliseconds: -1000), utcOffset: 0).clockText() == "23:59")
    }
}
