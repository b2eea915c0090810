import Retreat

extension Moment {
    /// The day on a clock that stands `utcOffset` seconds east of UTC; nil outside the years 1 to 9999.
    ///
    /// After H. Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
    func day(utcOffset: Int) -> Day? {
        let seconds = Self.floorDivide(milliseconds, 1000) + Int64(utcOffset)
        let shifted = Self.floorDivide(seconds, 86_400) + 719_468
        let era = Self.floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let isNextYear = month >= 10
        return Day(
            year: Int(yearOfEra + era * 400 + (isNextYear ? 1 : 0)), month: Int(isNextYear ? month - 9 : month + 3),
            day: Int(dayOfYear - (153 * month + 2) / 5 + 1))
    }

    private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
        a >= 0 ? a / b : -((b - 1 - a) / b)
    }
}
