/// Dates in text as browsers read them: ISO 8601 first, then the forms that people write ("Jan 5, 2024 3:04 PM",
/// "1/5/2024", "5 January 2024"). Text without a time zone is in UTC.
struct DateText {
    /// In bytes; dates are never longer.
    static let longest = 100

    /// The moment that `text` says; nil where it says none.
    static func moment(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.count <= longest else { return nil }
        if let moment = ISODate.moment(Array(text.utf8)) { return moment }
        var reader = DateText()
        guard reader.read(text) else { return nil }
        return reader.moment
    }

    /// The moment that a value stands for: numbers are moments already.
    static func moment(_ value: Value) -> Double? {
        switch value {
        case .number(let number): abs(number) <= CivilDate.farthest ? number : nil
        case .string(let text): moment(text)
        case .null, .bool, .array, .object: nil
        }
    }

    private var days: [(number: Int, digits: Int)] = []
    private var month: Int?
    private var clock: [Int] = []
    private var milliseconds = 0
    private var isAfternoon: Bool?
    private var zone = 0.0

    /// Takes the text apart; false where a part is not known.
    private mutating func read(_ text: String) -> Bool {
        var rest = Substring(text)
        while let first = rest.first {
            if first == "(" {
                guard let end = rest.firstIndex(of: ")") else { return false }
                rest = rest[rest.index(after: end)...]
            } else if first.isASCII, first.isNumber {
                guard number(&rest) else { return false }
            } else if first.isLetter {
                guard word(String(rest.prefix { $0.isLetter }).lowercased()) else { return false }
                rest = rest.drop { $0.isLetter }
            } else if first == "+" || first == "-", !clock.isEmpty {
                guard let offset = Self.zone(&rest) else { return false }
                zone = offset
            } else if " ,/-.".contains(first) {
                rest.removeFirst()
            } else {
                return false
            }
        }
        return true
    }

    private mutating func number(_ rest: inout Substring) -> Bool {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), digits.count <= 6 else { return false }
        rest.removeFirst(digits.count)
        guard rest.first == ":" || isInClock else {
            days.append((number, digits.count))
            return days.count <= 3
        }
        clock.append(number)
        isInClock = rest.first == ":"
        if isInClock { rest.removeFirst() }
        if !isInClock, rest.first == "." {
            let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            milliseconds = Int((fraction + "000").prefix(3)) ?? 0
            rest.removeFirst(fraction.count + 1)
        }
        return clock.count <= 3
    }

    private var isInClock = false

    private mutating func word(_ word: String) -> Bool {
        switch word {
        case "am": isAfternoon = false
        case "pm": isAfternoon = true
        case "z", "gmt", "utc", "ut", "t", "st", "nd", "rd", "th": break
        default:
            guard word.count >= 3 else { return false }
            if let place = TimeFormat.months.firstIndex(where: { $0.lowercased().hasPrefix(word.prefix(3)) }) {
                month = place
            } else {
                return TimeFormat.weekdays.contains { $0.lowercased().hasPrefix(word.prefix(3)) }
            }
        }
        return true
    }

    /// `+01:00` or `-0530` at the start of `rest`, or `Z`: how far the clock there is ahead of UTC, in milliseconds.
    static func zone(_ rest: inout Substring) -> Double? {
        guard let sign = rest.popFirst() else { return nil }
        if sign == "Z" { return 0 }
        guard sign == "+" || sign == "-" else { return nil }
        let part = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
        rest.removeFirst(part.count)
        let digits = part.filter { $0 != ":" }
        guard digits.count == 4 || digits.count == 2, let number = Int(digits) else { return nil }
        let minutes = digits.count == 4 ? number / 100 * 60 + number % 100 : number * 60
        return Double(sign == "-" ? -minutes : minutes) * 60_000
    }

    private var moment: Double? {
        guard var date = calendarDay else { return nil }
        date.hour = clock.first ?? 0
        date.minute = clock.count > 1 ? clock[1] : 0
        date.second = clock.count > 2 ? clock[2] : 0
        date.millisecond = milliseconds
        if let isAfternoon {
            guard (1...12).contains(date.hour) else { return nil }
            date.hour = date.hour % 12 + (isAfternoon ? 12 : 0)
        }
        guard date.hour <= 24, date.minute < 60, date.second < 60 else { return nil }
        return date.moment - zone
    }

    /// With the month's name: day and year in either order; without: year, month, day or month, day, year.
    private var calendarDay: CivilDate? {
        var numbers = days
        var date = CivilDate(year: 2001)
        if let month {
            date.month = month
            if numbers.isEmpty { return nil }
            let yearIsFirst = numbers[0].digits > 2 || numbers[0].number > 31
            if numbers.count == 2, yearIsFirst { numbers.swapAt(0, 1) }
            guard numbers.count <= 2 else { return nil }
            if numbers.count == 1, yearIsFirst {
                date.year = numbers[0].number
                return date
            }
            date.day = numbers[0].number
            if numbers.count == 2 { date.year = Self.year(numbers[1]) }
        } else {
            guard numbers.count == 3 else { return nil }
            let yearIsFirst = numbers[0].digits > 2 || numbers[0].number > 31
            let order = yearIsFirst ? [0, 1, 2] : [2, 0, 1]
            date.year = Self.year(numbers[order[0]])
            date.month = numbers[order[1]].number - 1
            date.day = numbers[order[2]].number
        }
        return (0...11).contains(date.month) && (1...31).contains(date.day) ? date : nil
    }

    /// Two digits are the years 1950 to 2049.
    private static func year(_ written: (number: Int, digits: Int)) -> Int {
        guard written.digits <= 2 else { return written.number }
        return written.number + (written.number < 50 ? 2000 : 1900)
    }
}
