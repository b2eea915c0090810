import Glibc
public import Retreat

/// Days and times on the room's clock: the time zone of the process (`TZ`, else `/etc/localtime`).
public enum RoomTime {
    /// Reads `2026-12-03T13:30`, with seconds or without, with a space for the `T`, and perhaps with YAML's
    /// `Z` or `+07:00` at its end; without one it is a time in the room.
    ///
    /// - Throws: `badDate`; `skippedTime` where the room's clock never shows it.
    static func start(_ text: String) throws(Fault) -> Start {
        guard let stamp = Stamp(text) else { throw .badDate(text: text) }
        var broken = tm()
        broken.tm_year = Int32(stamp.day.year - 1900)
        broken.tm_mon = Int32(stamp.day.month - 1)
        broken.tm_mday = Int32(stamp.day.day)
        broken.tm_hour = Int32(stamp.hour)
        broken.tm_min = Int32(stamp.minute)
        broken.tm_sec = Int32(stamp.second)
        broken.tm_isdst = -1
        let seconds: Int
        if let offset = stamp.offset {
            seconds = stamp.secondsIgnoringOffset - offset
        } else {
            seconds = mktime(&broken)
            // mktime moves a time that a clock change skips; the moved clock tells.
            guard broken.tm_hour == Int32(stamp.hour), broken.tm_min == Int32(stamp.minute) else {
                throw .skippedTime(text: text)
            }
        }
        let moment = Moment(milliseconds: Int64(seconds) * 1000)
        return Start(moment: moment, utcOffset: utcOffset(at: moment))
    }

    /// Seconds that the room is east of UTC at a moment.
    public static func utcOffset(at moment: Moment) -> Int {
        var time = time_t(moment.milliseconds / 1000)
        var broken = tm()
        tzset()
        localtime_r(&time, &broken)
        return broken.tm_gmtoff
    }
}

/// A day and time as it is written.
private struct Stamp {
    let day: Day
    let hour: Int
    let minute: Int
    let second: Int
    /// Seconds east of UTC, where the text says so.
    let offset: Int?

    init?(_ text: String) {
        guard text.utf8.count <= 40, let gap = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }),
            let day = Day(text[..<gap]), day.year >= 1970
        else { return nil }
        var rest = text[text.index(after: gap)...]
        guard let offset = Self.takeOffset(&rest) else { return nil }
        if let dot = rest.firstIndex(of: ".") {
            guard rest[rest.index(after: dot)...].allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
            rest = rest[..<dot]
        }
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false).map(Self.twoDigits)
        guard parts.count == 2 || parts.count == 3, let hour = parts[0], let minute = parts[1],
            let second = parts.count == 3 ? parts[2] : 0, hour < 24, minute < 60, second < 60
        else { return nil }
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.offset = offset
    }

    var secondsIgnoringOffset: Int { day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second }

    /// Cuts `Z` or `+07:00` off the end: `.some(nil)` where there is none, nil where it is not one.
    private static func takeOffset(_ text: inout Substring) -> Int?? {
        if let last = text.last, last == "Z" || last == "z" {
            text = text.dropLast()
            return .some(0)
        }
        guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return .some(nil) }
        let parts = text[text.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false)
            .map(twoDigits)
        guard (1...2).contains(parts.count), let hours = parts[0], let minutes = parts.count == 2 ? parts[1] : 0,
            hours <= 14, minutes < 60
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        let isWest = text[sign] == "-"
        text = text[..<sign]
        return .some(isWest ? -seconds : seconds)
    }

    private static func twoDigits(_ text: Substring) -> Int? {
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
