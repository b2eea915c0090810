import Glibc
public import Retreat

extension RoomTime {
    /// The room's clock from one moment to another, with every change of it in between.
    public static func zone(from start: Moment, to end: Moment) -> Zone {
        tzset()
        var second = start.milliseconds / 1000
        let last = max(second, end.milliseconds / 1000)
        var now = reading(at: second)
        var periods = [period(now, from: second)]
        while second < last {
            let next = min(last, second + day)
            let later = reading(at: next)
            if later != now {
                periods.append(period(later, from: change(after: second, notAfter: next)))
                now = later
            }
            second = next
        }
        return Zone(name: zoneName, periods: periods)
    }

    private static let day: Int64 = 86_400

    /// What the clock shows besides the time.
    private struct Reading: Equatable {
        var offset: Int
        var isSummerTime: Bool
        var name: String
    }

    private static func reading(at second: Int64) -> Reading {
        var time = time_t(second)
        var broken = tm()
        localtime_r(&time, &broken)
        return Reading(
            offset: broken.tm_gmtoff, isSummerTime: broken.tm_isdst > 0, name: String(cString: broken.tm_zone))
    }

    private static func period(_ reading: Reading, from second: Int64) -> Zone.Period {
        Zone.Period(
            from: Moment(milliseconds: second * 1000), utcOffset: reading.offset, name: reading.name,
            isSummerTime: reading.isSummerTime)
    }

    /// The first second in which the clock is as it is at `late`; no zone changes its clock twice a day.
    private static func change(after early: Int64, notAfter late: Int64) -> Int64 {
        let target = reading(at: late)
        var (before, after) = (early, late)
        while after - before > 1 {
            let middle = (before + after) / 2
            if reading(at: middle) == target { after = middle } else { before = middle }
        }
        return after
    }

    /// The name of the process's time zone: of `TZ`, else of what `/etc/localtime` points to; where neither names
    /// one, that it is the room's.
    private static var zoneName: String {
        if let text = getenv("TZ").map({ String(cString: $0) }), !text.isEmpty {
            return name(inPath: text) ?? String(text.drop { $0 == ":" })
        }
        guard let real = realpath("/etc/localtime", nil) else { return "UTC" }
        defer { free(real) }
        return name(inPath: String(cString: real)) ?? "Room time"
    }

    private static func name(inPath path: String) -> String? {
        let folder = "/zoneinfo/"
        var parts = Substring(path)
        while !parts.isEmpty, !parts.hasPrefix(folder) { parts = parts.dropFirst() }
        return parts.isEmpty ? nil : String(parts.dropFirst(folder.count))
    }
}
