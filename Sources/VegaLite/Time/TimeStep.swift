import Glibc

/// A unit of the calendar and how many of it, as d3-time's `interval.every` counts them: every second day begins anew
/// with each month.
struct TimeStep: Sendable, Hashable {
    /// Units in the order of their length.
    enum Unit: String, CaseIterable, Sendable {
        case millisecond, second, minute, hour, day, week, month, year

        /// Milliseconds; months have 30 days and years 365, as d3 estimates them.
        var length: Double {
            switch self {
            case .millisecond: 1
            case .second: 1000
            case .minute: 60_000
            case .hour: 3_600_000
            case .day: CivilDate.dayLength
            case .week: CivilDate.dayLength * 7
            case .month: CivilDate.dayLength * 30
            case .year: CivilDate.dayLength * 365
            }
        }
    }

    var unit: Unit
    var count = 1

    /// The steps that d3 chooses from.
    private static let choices: [TimeStep] = [
        TimeStep(unit: .second), TimeStep(unit: .second, count: 5), TimeStep(unit: .second, count: 15),
        TimeStep(unit: .second, count: 30), TimeStep(unit: .minute), TimeStep(unit: .minute, count: 5),
        TimeStep(unit: .minute, count: 15), TimeStep(unit: .minute, count: 30), TimeStep(unit: .hour),
        TimeStep(unit: .hour, count: 3), TimeStep(unit: .hour, count: 6), TimeStep(unit: .hour, count: 12),
        TimeStep(unit: .day), TimeStep(unit: .day, count: 2), TimeStep(unit: .week), TimeStep(unit: .month),
        TimeStep(unit: .month, count: 3), TimeStep(unit: .year),
    ]

    private var length: Double { unit.length * Double(count) }

    /// The step that gives about `count` ticks from `start` to `stop` (d3-time's `tickInterval`).
    static func about(_ count: Double, from start: Double, to stop: Double) -> TimeStep {
        let target = abs(stop - start) / max(count, 1e-3)
        guard let place = choices.firstIndex(where: { $0.length > target }) else {
            let years = Unit.year.length
            let step = TickStep(from: start / years, to: stop / years, count: count)?.size ?? 1
            return TimeStep(unit: .year, count: max(1, Int(bounded: min(step, 1e6))))
        }
        guard place > 0 else {
            let step = TickStep(from: start, to: stop, count: count)?.size ?? 1
            return TimeStep(unit: .millisecond, count: max(1, Int(bounded: min(step, 1000))))
        }
        let shorter = choices[place - 1]
        return target / shorter.length < choices[place].length / target ? shorter : choices[place]
    }

    /// The last beginning of a step at or before `moment`; nil for no moment.
    func floor(_ moment: Double) -> Double? {
        guard var date = CivilDate(moment) else { return nil }
        let count = max(1, count)
        func whole(_ number: Int) -> Int { number - (number % count + count) % count }
        switch unit {
        case .millisecond: return Glibc.floor(moment / Double(count)) * Double(count)
        case .second: date = CivilDate(cut(date, keeping: 6))
        case .minute: date = CivilDate(cut(date, keeping: 5))
        case .hour: date = CivilDate(cut(date, keeping: 4))
        case .day: date = CivilDate(cut(date, keeping: 3))
        case .week:
            // Every second week counts from the Sunday before the first day of 1970.
            date.day -= date.weekday
            date = CivilDate(cut(date, keeping: 3))
            let weeks = Int(bounded: (date.moment / CivilDate.dayLength + 4) / 7)
            date.day -= 7 * (weeks - whole(weeks))
        case .month: date = CivilDate(cut(date, keeping: 2))
        case .year: date = CivilDate(cut(date, keeping: 1))
        }
        switch unit {
        case .second: date.second = whole(date.second)
        case .minute: date.minute = whole(date.minute)
        case .hour: date.hour = whole(date.hour)
        case .day: date.day = whole(date.day - 1) + 1
        case .month: date.month = whole(date.month)
        case .year: date.year = whole(date.year)
        case .millisecond, .week: break
        }
        return date.moment
    }

    /// The first `parts` of year, month, day, hour, minute and second.
    private func cut(_ date: CivilDate, keeping parts: Int) -> [Int] {
        Array([date.year, date.month, date.day, date.hour, date.minute, date.second].prefix(parts))
    }

    /// The first beginning of a step at or after `moment`.
    func ceil(_ moment: Double) -> Double? {
        guard let start = floor(moment) else { return nil }
        return start == moment ? moment : next(start)
    }

    /// The beginning of the step after the one that begins at `moment`.
    func next(_ moment: Double) -> Double? {
        guard var date = CivilDate(moment) else { return nil }
        switch unit {
        case .millisecond: return moment + Double(count)
        case .second: date.second += count
        case .minute: date.minute += count
        case .hour: date.hour += count
        case .week: date.day += 7 * count
        case .month: date.month += count
        case .year: date.year += count
        case .day:
            // Every second day begins anew with each month.
            let month = CivilDate(year: date.year, month: date.month + 1).moment
            date.day += count
            return count > 1 ? min(date.moment, month) : date.moment
        }
        return date.moment
    }

    /// The beginnings of steps from `start` to `stop`, at most a thousand.
    func ticks(from start: Double, to stop: Double) -> [Double] {
        guard start <= stop, (stop - start) / length < 2000, var tick = ceil(start) else { return [] }
        var ticks: [Double] = []
        while tick <= stop, ticks.count < 1000 {
            ticks.append(tick)
            guard let next = next(tick), next > tick else { break }
            tick = next
        }
        return ticks
    }
}

extension CivilDate {
    /// From year, month, day, hour, minute and second; those that are missing begin anew.
    fileprivate init(_ parts: [Int]) {
        func part(_ place: Int, _ first: Int) -> Int { place < parts.count ? parts[place] : first }
        self.init(
            year: part(0, 1970), month: part(1, 0), day: part(2, 1), hour: part(3, 0), minute: part(4, 0),
            second: part(5, 0))
    }
}
