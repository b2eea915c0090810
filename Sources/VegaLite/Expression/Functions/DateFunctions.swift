/// Functions of moments. Local time is UTC, so that a drawing does not depend on where it is drawn.
enum DateFunctions {
    static let all: [ExpressionFunction] = parts + making + steps

    private static let parts: [ExpressionFunction] = {
        let parts: [(String, @Sendable (CivilDate) -> Int)] = [
            ("year", { $0.year }), ("quarter", { $0.month / 3 + 1 }), ("month", { $0.month }), ("week", { $0.week }),
            ("date", { $0.day }), ("dayofyear", { $0.dayOfYear + 1 }), ("day", { $0.weekday }), ("hours", { $0.hour }),
            ("minutes", { $0.minute }), ("seconds", { $0.second }), ("milliseconds", { $0.millisecond }),
        ]
        return parts.flatMap { name, part in
            ["", "utc"].map { zone in
                ExpressionFunction(zone + name) { a in
                    let date = number(a[0]).flatMap { CivilDate($0) }
                    return .number(date.map { Double(part($0)) } ?? .nan)
                }
            }
        }
    }()

    private static let making: [ExpressionFunction] = [
        ExpressionFunction("datetime", 0...7, plain: datetime),
        ExpressionFunction("utc", 1...7, plain: datetime),
        ExpressionFunction("time") { .number(number($0[0]) ?? .nan) },
        ExpressionFunction("timezoneoffset") { _ in .number(0) },
    ]

    private static let steps: [ExpressionFunction] = ["time", "utc"].flatMap { kind in
        [
            ExpressionFunction("\(kind)Offset", 2...3) { a in
                guard let unit = TimeUnit.Part(rawValue: a[0].text), let moment = number(a[1]) else { return .null }
                let step = ScriptText.whole(a.count > 2 ? a[2].number : 1, -1_000_000_000, 1_000_000_000)
                return offset(moment, unit, step).map { .number($0) } ?? .null
            },
            ExpressionFunction("\(kind)Sequence", 3...4, sequence),
        ]
    }

    /// The moment that a value says or is; nil for none. JavaScript takes null for the beginning of 1970.
    static func number(_ value: Value) -> Double? {
        switch value {
        case .null: 0
        case .bool(let bool): bool ? 1 : 0
        case .number, .string, .array, .object: DateText.moment(value)
        }
    }

    /// The moment that a value says; NaN for none.
    static func moment(_ value: Value) -> Value { .number(number(value) ?? .nan) }

    /// Years, months from 0, days, hours, minutes, seconds, milliseconds; or one value that is a date already.
    private static func datetime(_ a: [Value]) -> Value {
        if a.count == 1 { return moment(a[0]) }
        let numbers = a.map(\.number)
        guard numbers.allSatisfy({ abs($0) < 1e9 }) else { return .number(.nan) }
        let parts = numbers.map { Int($0) }
        func part(_ place: Int, _ own: Int = 0) -> Int { place < parts.count ? parts[place] : own }
        let year = (0...99).contains(parts[0]) ? 1900 + parts[0] : parts[0]
        return .number(
            CivilDate(
                year: year, month: part(1), day: part(2, 1), hour: part(3), minute: part(4), second: part(5),
                millisecond: part(6)
            ).moment)
    }

    /// The moment so many units later.
    private static func offset(_ moment: Double, _ unit: TimeUnit.Part, _ count: Int) -> Double? {
        guard var date = CivilDate(moment), abs(count) <= 100_000_000 else { return nil }
        switch unit {
        case .year: date.year += count
        case .quarter: date.month += 3 * count
        case .month: date.month += count
        case .week: date.day += 7 * count
        case .date, .day, .dayofyear: date.day += count
        case .hours: return moment + Double(count) * 3_600_000
        case .minutes: return moment + Double(count) * 60_000
        case .seconds: return moment + Double(count) * 1000
        case .milliseconds: return moment + Double(count)
        }
        return date.moment
    }

    /// The beginnings of units from a first moment to before a last one.
    private static func sequence(
        _ a: [Value], _ work: inout ExpressionWork
    ) throws(ExpressionError) -> Value {
        guard let part = TimeUnit.Part(rawValue: a[0].text), let start = number(a[1]), let stop = number(a[2]) else {
            return .null
        }
        let step = ScriptText.whole(a.count > 3 ? a[3].number : 1, 0, 1_000_000)
        guard step > 0, var moment = floor(start, part) else { return .array([]) }
        if moment < start, let next = offset(moment, part, 1) { moment = next }
        var moments: [Value] = []
        while moment < stop {
            try work.take()
            guard moments.count < ExpressionWork.longestList else { throw .listTooLong }
            moments.append(.number(moment))
            guard let next = offset(moment, part, step), next > moment else { break }
            moment = next
        }
        return .array(moments)
    }

    private static func floor(_ moment: Double, _ part: TimeUnit.Part) -> Double? {
        guard var date = CivilDate(moment) else { return nil }
        if part == .milliseconds { return moment.rounded(.down) }
        date.millisecond = 0
        if part == .seconds { return date.moment }
        date.second = 0
        if part == .minutes { return date.moment }
        date.minute = 0
        if part == .hours { return date.moment }
        date.hour = 0
        switch part {
        case .year: (date.month, date.day) = (0, 1)
        case .quarter: (date.month, date.day) = (date.month / 3 * 3, 1)
        case .month: date.day = 1
        case .week: date.day -= date.weekday
        case .date, .day, .dayofyear, .hours, .minutes, .seconds, .milliseconds: break
        }
        return date.moment
    }
}
