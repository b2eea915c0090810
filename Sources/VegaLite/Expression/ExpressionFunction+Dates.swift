extension ExpressionFunction {
    /// The functions of moments. Local time is UTC, so that a drawing does not depend on where it is drawn.
    func dateValue(_ a: [Value]) -> Value {
        switch self {
        case .datetime, .utc: return Self.moment(a)
        case .toDate, .time: return a.first.flatMap { DateText.moment($0) }.map { .number($0) } ?? .null
        case .timeFormat, .utcFormat: return Self.formatted(a)
        case .timeParse, .utcParse:
            return TimeFormat(a[1].text)?.moment(a[0].text).map { .number($0) } ?? .null
        case .monthFormat: return Self.name(TimeFormat.months, a[0], length: 20)
        case .monthAbbrevFormat: return Self.name(TimeFormat.months, a[0], length: 3)
        case .dayFormat: return Self.name(TimeFormat.weekdays, a[0], length: 20)
        case .dayAbbrevFormat: return Self.name(TimeFormat.weekdays, a[0], length: 3)
        default: break
        }
        guard let date = DateText.moment(a[0]).flatMap({ CivilDate($0) }) else { return .number(.nan) }
        return .number(Double(part(date)))
    }

    /// What one of the functions named for a part of a date gives.
    private func part(_ date: CivilDate) -> Int {
        switch self {
        case .year, .utcyear: date.year
        case .quarter, .utcquarter: date.month / 3 + 1
        case .month, .utcmonth: date.month
        case .week, .utcweek: date.week
        case .date, .utcdate: date.day
        case .dayofyear, .utcdayofyear: date.dayOfYear + 1
        case .day, .utcday: date.weekday
        case .hours, .utchours: date.hour
        case .minutes, .utcminutes: date.minute
        case .seconds, .utcseconds: date.second
        case .milliseconds, .utcmilliseconds: date.millisecond
        default: 0
        }
    }

    /// Years, months from 0, days, hours, minutes, seconds, milliseconds; or one value that is a date already.
    private static func moment(_ a: [Value]) -> Value {
        if a.count == 1 { return DateText.moment(a[0]).map { .number($0) } ?? .number(.nan) }
        let numbers = a.map(\.number)
        guard numbers.allSatisfy({ Swift.abs($0) < 1e9 }) else { return .number(.nan) }
        let parts = numbers.map { Int($0) }
        func part(_ place: Int, _ own: Int = 0) -> Int { place < parts.count ? parts[place] : own }
        let year = (0...99).contains(parts[0]) ? 1900 + parts[0] : parts[0]
        return .number(
            CivilDate(
                year: year, month: part(1), day: part(2, 1), hour: part(3), minute: part(4), second: part(5),
                millisecond: part(6)
            ).moment)
    }

    private static func formatted(_ a: [Value]) -> Value {
        guard let moment = DateText.moment(a[0]) else { return .string("") }
        guard a.count > 1 else { return .string(TimeFormat.tick(moment)) }
        return .string(TimeFormat(a[1].text)?.text(moment) ?? "")
    }

    private static func name(_ names: [String], _ place: Value, length: Int) -> Value {
        guard let index = Int(exactly: place.number), names.indices.contains(index) else { return .string("") }
        return .string(String(names[index].prefix(length)))
    }
}
