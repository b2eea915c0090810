import Glibc

/// A moment taken apart by the Gregorian calendar in UTC. Moments are milliseconds since 1970 began, as in JavaScript.
struct CivilDate: Sendable, Hashable {
    var year: Int
    /// From 0, as in JavaScript.
    var month = 0
    /// The day of the month, from 1.
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0

    /// Milliseconds of a day.
    static let dayLength = 86_400_000.0
    /// JavaScript's dates reach this far to both sides of 1970.
    static let farthest = 8.64e15

    init(
        year: Int, month: Int = 0, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.millisecond = millisecond
    }

    /// Nil for what is no moment: NaN, or farther than 8.64e15 milliseconds from 1970.
    init?(_ moment: Double) {
        guard abs(moment) <= Self.farthest else { return nil }
        let days = floor(moment / Self.dayLength)
        let rest = Int(floor(moment - days * Self.dayLength))
        self.init(year: 1970, hour: rest / 3_600_000, minute: rest / 60_000 % 60, second: rest / 1000 % 60)
        millisecond = rest % 1000
        setDate(days: Int(days))
    }

    /// Howard Hinnant's `civil_from_days`: eras of 400 years, years from March.
    private mutating func setDate(days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = (marchMonth + 2) % 12
        year = yearOfEra + era * 400 + (month <= 1 ? 1 : 0)
    }

    /// Days since 1970 began, for any whole numbers: month 12 is January of the next year, day 0 the last of the month
    /// before (Howard Hinnant's `days_from_civil`).
    private var days: Double {
        let years = year + Int(floor(Double(month) / 12))
        let month = (month % 12 + 12) % 12
        let fromMarch = years - (month <= 1 ? 1 : 0)
        let era = (fromMarch >= 0 ? fromMarch : fromMarch - 399) / 400
        let yearOfEra = fromMarch - era * 400
        let dayOfYear = (153 * ((month + 10) % 12) + 2) / 5
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Double(era * 146_097 + dayOfEra - 719_468) + Double(day - 1)
    }

    /// Milliseconds since 1970 began.
    var moment: Double {
        days * Self.dayLength + Double(hour) * 3_600_000 + Double(minute) * 60_000 + Double(second) * 1000
            + Double(millisecond)
    }

    /// From 0 for Sunday.
    var weekday: Int { ((Int(days) + 4) % 7 + 7) % 7 }

    /// From 0 for the first of January.
    var dayOfYear: Int { Int(days - CivilDate(year: year).days) }

    /// Weeks from Sunday; the days before a year's first Sunday are in week 0.
    var week: Int { (dayOfYear + 7 - weekday) / 7 }

    /// Weeks from Monday; the days before a year's first Monday are in week 0.
    var mondayWeek: Int { (dayOfYear + 7 - (weekday + 6) % 7) / 7 }

    /// The year and the week of ISO 8601: weeks from Monday, the first one holds the year's first Thursday.
    var isoWeek: (year: Int, week: Int) {
        var thursday = self
        thursday.day += 3 - (weekday + 6) % 7
        let whole = CivilDate(thursday.moment) ?? thursday
        return (whole.year, whole.dayOfYear / 7 + 1)
    }
}
