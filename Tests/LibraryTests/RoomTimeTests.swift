import Glibc
import Retreat
import Testing

@testable import Library

/// Each test runs in a process of its own, since the time zone is the process's.
@Suite struct RoomTimeTests {
    @Test func readsTimesOfTheRoom() async {
        await #expect(processExitsWith: .success) {
            setenv("TZ", "America/New_York", 1)
            let times: [(text: String, seconds: Int, offset: Int)] = [
                ("2026-12-03T13:30", 1_796_322_600, -18_000),
                ("2026-12-03T13:30:15", 1_796_322_615, -18_000),
                ("2026-12-03 13:30", 1_796_322_600, -18_000),
                ("2026-12-03T13:30:00.5", 1_796_322_600, -18_000),
                ("2026-07-03T13:30", 1_783_099_800, -14_400),
                ("2026-12-03T18:30Z", 1_796_322_600, -18_000),
                ("2026-12-03T18:30:00+00:00", 1_796_322_600, -18_000),
                ("2026-12-04T01:30+07:00", 1_796_322_600, -18_000),
                ("2028-02-29T00:00", 1_835_413_200, -18_000),
            ]
            for time in times {
                let start = try RoomTime.start(time.text)
                #expect(start.moment == Moment(milliseconds: Int64(time.seconds) * 1000), "\(time.text)")
                #expect(start.utcOffset == time.offset, "\(time.text)")
            }
        }
    }

    @Test func readsTimesWithoutSummerTime() async {
        await #expect(processExitsWith: .success) {
            setenv("TZ", "Asia/Ho_Chi_Minh", 1)
            let start = try RoomTime.start("2026-12-03T13:30")
            #expect(start.utcOffset == 7 * 3600)
            #expect(start.clockText() == "13:30")
        }
    }

    @Test func refusesATimeThatTheClockSkips() async {
        await #expect(processExitsWith: .success) {
            setenv("TZ", "Europe/Berlin", 1)
            #expect(throws: Fault.skippedTime(text: "2026-03-29T02:30")) { try RoomTime.start("2026-03-29T02:30") }
            #expect(throws: Never.self) { try RoomTime.start("2026-03-29T03:30") }
            #expect(throws: Never.self) { try RoomTime.start("2026-10-25T02:30") }
        }
    }

    @Test func knowsEveryChangeOfTheClock() async {
        await #expect(processExitsWith: .success) {
            setenv("TZ", "Europe/Berlin", 1)
            let zone = RoomTime.zone(
                from: Moment(milliseconds: 1_767_225_600_000), to: Moment(milliseconds: 1_798_761_600_000))
            #expect(zone.name == "Europe/Berlin")
            // 01:00 UTC on the last Sundays of March and October 2026.
            #expect(zone.periods.map(\.from.milliseconds) == [1_767_225_600_000, 1_774_746_000_000, 1_792_890_000_000])
            #expect(zone.periods.map(\.utcOffset) == [3600, 7200, 3600])
            #expect(zone.periods.map(\.name) == ["CET", "CEST", "CET"])
            #expect(zone.periods.map(\.isSummerTime) == [false, true, false])
            #expect(zone.utcOffset(at: Moment(milliseconds: 1_774_746_000_000)) == 7200)
            #expect(zone.utcOffset(at: Moment(milliseconds: 1_774_745_999_999)) == 3600)
            #expect(zone.utcOffset(at: Moment(milliseconds: 0)) == 3600)
        }
    }

    @Test func knowsAClockThatIsNeverChanged() async {
        await #expect(processExitsWith: .success) {
            setenv("TZ", ":/usr/share/zoneinfo/Asia/Ho_Chi_Minh", 1)
            let zone = RoomTime.zone(
                from: Moment(milliseconds: 1_767_225_600_000), to: Moment(milliseconds: 1_798_761_600_000))
            #expect(zone.name == "Asia/Ho_Chi_Minh")
            #expect(zone.periods.map(\.utcOffset) == [25_200])
        }
    }

    @Test(arguments: [
        "", "soon", "2026-12-03", "13:30", "2026-13-03T13:30", "2026-02-29T13:30", "2026-12-03T24:00",
        "2026-12-03T13:60", "2026-12-03T13", "2026-12-03T1:30", "2026-12-03T13:30:60", "2026-12-03T13:30 PM",
        "03.12.2026 13:30", "12/03/2026 13:30", "2026-12-03T13:30+7", "2026-12-03T13:30+25:00", "1969-12-31T13:30",
        "2026-12-03T13:30:00.x", "2026-12-03T١٣:٣٠", "99999-12-03T13:30", "2026-12-03T+3:30", "2026-12-03T",
    ])
    func refuses(_ text: String) {
        #expect(throws: Fault.badDate(text: text)) { try RoomTime.start(text) }
    }
}
