import Testing

@testable import VegaLite

/// Dates: text in, ticks and text out. Wanted values are those of d3-time, d3-time-format and V8 in UTC.
struct TimeTests {
    @Test(arguments: [
        ("1970", 0.0), ("2024-02-29", 1_709_164_800_000), ("2024-02", 1_706_745_600_000),
        ("2024-02-29T12:30", 1_709_209_800_000), ("2024-02-29T12:30:15.250Z", 1_709_209_815_250),
        ("2024-02-29T12:30:00+01:00", 1_709_206_200_000), ("2024-02-29 12:30:00", 1_709_209_800_000),
        ("Jan 5, 2024", 1_704_412_800_000), ("5 January 2024", 1_704_412_800_000), ("1/5/2024", 1_704_412_800_000),
        ("2024/1/5", 1_704_412_800_000), ("1/5/24", 1_704_412_800_000), ("Jan 5 2024 3:04 PM", 1_704_467_040_000),
        ("Fri Jan 05 2024 15:04:00 GMT+0100 (CET)", 1_704_463_440_000), ("Jan 1 2000", 946_684_800_000),
        ("12/31/1969", -86_400_000),
    ])
    func readsDates(text: String, wanted: Double) {
        #expect(DateText.moment(text) == wanted)
    }

    @Test(arguments: [
        "", "x", "2024-13-01", "2024-00-10", "99", "hello 2024-", "2024-01-01T25:00", "1:2:3:4", "Jan", "NaN",
        "99999999999999999999", "2024-01-01T10:00+", "(", String(repeating: "1 ", count: 500),
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(DateText.moment(text) == nil)
    }

    @Test(arguments: [
        ("%Y-%m-%d", "2024-02-29"), ("%b %d, %Y", "Feb 29, 2024"), ("%-d/%-m/%y", "29/2/24"),
        ("%A %B", "Thursday February"),
        ("%H:%M:%S.%L", "15:04:05.006"), ("%I %p", "03 PM"), ("Q%q", "Q1"), ("%j", "060"),
        ("%U %V %W %w %u", "08 09 09 4 4"),
        ("%e|%_m", "29| 2"), ("100%%", "100%"), ("%x", "2/29/2024"), ("%Z", "+0000"), ("%G", "2024"), ("%a", "Thu"),
    ])
    func writesDates(format: String, wanted: String) throws {
        let moment = CivilDate(year: 2024, month: 1, day: 29, hour: 15, minute: 4, second: 5, millisecond: 6).moment
        #expect(try #require(TimeFormat(format)).text(moment) == wanted)
    }

    @Test(arguments: [
        ("%Y", "1949", -662_688_000_000.0), ("%d/%m/%Y", "05/01/2024", 1_704_412_800_000),
        ("%b %Y", "Feb 2024", 1_706_745_600_000), ("%Y%m%d %H:%M %p", "20240105 03:04 PM", 1_704_467_040_000),
    ])
    func readsDatesByFormat(format: String, text: String, wanted: Double) throws {
        #expect(try #require(TimeFormat(format)).moment(text) == wanted)
        #expect(try #require(TimeFormat(format)).moment("no date") == nil)
    }

    @Test(arguments: [
        ("2000-01-01", "2010-03-01", 10.0, "2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 2010"),
        ("2000-01-01", "2010-03-01", 5.0, "2000 2002 2004 2006 2008 2010"),
        ("2024-01-01", "2024-12-31", 4, "2024 April July October"),
        ("2024-01-01", "2024-03-01", 3, "2024 February March"),
        ("2024-02-03", "2024-02-09", 6, "Sat 03 Feb 04 Mon 05 Tue 06 Wed 07 Thu 08 Fri 09"),
        ("2024-01-01T08:00", "2024-01-01T20:00", 4, "09 AM 12 PM 03 PM 06 PM"),
        ("2024-01-01T08:00:00", "2024-01-01T08:01:00", 4, "08 AM :15 :30 :45 08:01"),
        ("1700", "2000", 3, "1700 1800 1900 2000"),
        ("2024-01-01T00:00:00.000", "2024-01-01T00:00:00.004", 2, "2024 .002 .004"),
    ])
    func ticks(from start: String, to stop: String, count: Double, wanted: String) throws {
        let low = try #require(DateText.moment(start))
        let high = try #require(DateText.moment(stop))
        let ticks = TimeStep.about(count, from: low, to: high).ticks(from: low, to: high)
        #expect(ticks.map { TimeFormat.tick($0) }.joined(separator: " ") == wanted)
    }

    @Test(arguments: [
        ("year", "2024-01-01", "2025-01-01"), ("yearmonth", "2024-05-01", "2024-06-01"),
        ("yearquarter", "2024-04-01", "2024-07-01"), ("month", "2012-05-01", "2012-06-01"),
        ("day", "2012-01-03", "2012-01-04"), ("date", "2012-01-07", "2012-01-08"),
        ("hours", "2012-01-01T10:00", "2012-01-01T11:00"), ("utcyearmonthdate", "2024-05-07", "2024-05-08"),
        ("yearweek", "2024-05-05", "2024-05-12"), ("monthdate", "2012-05-07", "2012-05-08"),
        ("dayofyear", "2012-05-07", "2012-05-08"),
    ])
    func unitsCutDatesDown(name: String, start: String, end: String) throws {
        let unit = try #require(TimeUnit(name))
        let moment = try #require(DateText.moment("2024-05-07T10:30:15"))
        #expect(unit.floor(moment) == DateText.moment(start))
        #expect(unit.floor(moment).flatMap { unit.end($0) } == DateText.moment(end))
    }

    @Test(arguments: [
        "", "yaer", "yearyear", "month year", "binned", "weekyearquarter", "yearweekdate", "dayofyearmonth", "daydate",
    ])
    func unknownUnitsAreNone(name: String) {
        #expect(TimeUnit(name) == nil)
    }

    @Test(arguments: [
        ("year('2024-05-07')", Value.number(2024)), ("month(datetime(2024, 4, 7))", .number(4)),
        ("timeFormat(datetime(2024, 0, 5), '%d %b')", .string("05 Jan")), ("day('2024-05-07')", .number(2)),
        ("toDate('1970-01-02')", .number(86_400_000)),
        ("timeParse('5.1.2024', '%d.%m.%Y')", .number(1_704_412_800_000)),
        ("monthAbbrevFormat(11)", .string("Dec")), ("dayFormat(7)", .string("Sunday")),
        ("quarter('2024-05-07')", .number(2)),
        ("datetime(1e300, 1e300)", .number(.nan)),
    ])
    func expressionsKnowDates(text: String, wanted: Value) throws {
        let got = try ExpressionEvaluator(table: Table(count: 1), row: 0).evaluate(Expression(text))
        #expect(got.key == wanted.key)
    }

    @Test(arguments: [-8.64e15, 8.64e15, 0, -1, 951_782_400_000, -62_198_755_200_000])
    func momentsComeBack(moment: Double) throws {
        #expect(try #require(CivilDate(moment)).moment == moment)
    }

    @Test(arguments: [Double.nan, .infinity, 8.7e15, -1e300])
    func whatIsNoMomentHasNoDate(moment: Double) {
        #expect(CivilDate(moment) == nil)
        #expect(TimeStep(unit: .month).ticks(from: moment, to: moment).isEmpty)
        #expect(TimeStep.about(5, from: moment, to: 0).ticks(from: 0, to: moment).isEmpty)
    }
}
