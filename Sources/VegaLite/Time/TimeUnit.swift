import Glibc

/// The parts of a date that a field is cut down to: `yearmonth` keeps year and month. Parts that are left out are those
/// of 2012, a leap year that begins on a Sunday, so that dates of many years fall on each other.
struct TimeUnit: Sendable, Hashable {
    /// A part of a date, in the order of their length.
    enum Part: String, CaseIterable, Sendable {
        case year, quarter, month, week, date, dayofyear, day, hours, minutes, seconds, milliseconds
    }

    var parts: [Part]
    /// How many of the shortest part make one bin.
    var step = 1
    /// Whether the data are cut down already.
    var isBinned = false

    /// From a name such as `yearmonthdate`, `utcyear` or `binnedyearmonth`; nil where it is none, and for parts that name a
    /// day in two ways, such as `quarterweek`.
    init?(_ name: String) {
        var rest = Substring(name)
        if rest.hasPrefix("binned") {
            isBinned = true
            rest.removeFirst(6)
        }
        if rest.hasPrefix("utc") { rest.removeFirst(3) }
        parts = []
        while !rest.isEmpty {
            // "dayofyear" before "day".
            let fits = Part.allCases.filter { rest.hasPrefix($0.rawValue) }
            guard let part = fits.max(by: { $0.rawValue.count < $1.rawValue.count }), !parts.contains(part) else {
                return nil
            }
            parts.append(part)
            rest.removeFirst(part.rawValue.count)
        }
        guard !parts.isEmpty, fit else { return nil }
    }

    /// Whether the parts name a day in one way only: by its week and weekday, by its quarter, month and date, or by its
    /// number in the year. Vega (vega-time) refuses others too.
    private var fit: Bool {
        [has(.week) || has(.day), has(.quarter) || has(.month) || has(.date), has(.dayofyear)].count { $0 } <= 1
    }

    /// Reads the unit under `timeUnit`.
    init?(_ reader: inout ObjectReader) {
        guard let node = reader.node("timeUnit"), node.content != .null else { return nil }
        var name: String?
        var step = 1
        if case .object = node.content, var inner = reader.object("timeUnit") {
            name = inner.string("unit")
            step = Int(max(1, min(1e6, inner.number("step") ?? 1)))
            inner.notDrawn(["maxbins"])
            inner.ignore(["utc"])
            if inner.bool("binned") == true { name = name.map { "binned\($0)" } }
            inner.finish()
        } else {
            name = reader.string("timeUnit")
        }
        guard let name else { return nil }
        guard let unit = TimeUnit(name) else {
            reader.report.error(
                reader.path("timeUnit"), "\"\(name)\" is not a time unit", mend: "write it like \"yearmonth\"",
                at: node.position)
            return nil
        }
        self = unit
        self.step = step
    }

    private func has(_ part: Part) -> Bool { parts.contains(part) }

    /// The moment with everything but the parts taken away; nil for no moment.
    func floor(_ moment: Double) -> Double? {
        guard let date = CivilDate(moment) else { return nil }
        var result = CivilDate(year: has(.year) ? date.year : 2012)
        if has(.month) { result.month = date.month } else if has(.quarter) { result.month = date.month / 3 * 3 }
        let firstDay = (CivilDate(year: result.year).weekday + 6) % 7
        if has(.week) {
            result.day = (has(.day) ? date.weekday : 0) + date.week * 7 - firstDay
        } else if has(.day) {
            result.day = date.weekday + 7 - firstDay
        } else if has(.date) {
            result.day = date.day
        } else if has(.dayofyear) {
            result.day = date.dayOfYear + 1
        }
        if has(.hours) { result.hour = date.hour }
        if has(.minutes) { result.minute = date.minute }
        if has(.seconds) { result.second = date.second }
        if has(.milliseconds) { result.millisecond = date.millisecond }
        if step > 1 { stepDown(&result) }
        return result.moment
    }

    private var shortest: Part { parts.max { a, b in Self.rank(a) < Self.rank(b) } ?? .year }

    private static func rank(_ part: Part) -> Int { Part.allCases.firstIndex(of: part) ?? 0 }

    private func stepDown(_ date: inout CivilDate) {
        func whole(_ number: Int) -> Int { number - (number % step + step) % step }
        switch shortest {
        case .year: date.year = whole(date.year)
        case .quarter: date.month = whole(date.month / 3) * 3
        case .month: date.month = whole(date.month)
        case .week: date.day -= (date.day / 7 % step) * 7
        case .date, .dayofyear, .day: date.day = whole(date.day - 1) + 1
        case .hours: date.hour = whole(date.hour)
        case .minutes: date.minute = whole(date.minute)
        case .seconds: date.second = whole(date.second)
        case .milliseconds: date.millisecond = whole(date.millisecond)
        }
    }

    /// The beginning of the bin that a value of a test or a domain names: a small number counts the unit's only part
    /// (`2006` for a year, `1` for January), anything else is a date.
    func moment(_ value: Value) -> Double? {
        if parts == [.month] || parts == [.day], case .string(let name) = value,
            let place = DateTimeObject.place(name, parts == [.day] ? TimeFormat.weekdays : TimeFormat.months)
        {
            return moment(.number(Double(parts == [.day] ? place : place + 1)))
        }
        guard case .number(let number) = value, abs(number) < 10_000, parts.count == 1 else {
            return DateText.moment(value).flatMap { floor($0) }
        }
        let count = Int(number)
        var date = CivilDate(year: 2012)
        switch parts[0] {
        case .year: date.year = count
        case .quarter: date.month = count * 3 - 3
        case .month: date.month = count - 1
        case .week: date.day = count * 7 - 6
        case .date, .dayofyear: date.day = count
        case .day: date.day = count % 7 + 1
        case .hours: date.hour = count
        case .minutes: date.minute = count
        case .seconds: date.second = count
        case .milliseconds: date.millisecond = count
        }
        return floor(date.moment)
    }

    /// The end of the bin that begins at `start`.
    func end(_ start: Double) -> Double? { moment(start, moved: step) }

    /// The beginning of the bin before the one that begins at `start`.
    func start(before start: Double) -> Double? { moment(start, moved: -step) }

    private func moment(_ start: Double, moved step: Int) -> Double? {
        guard var date = CivilDate(start) else { return nil }
        switch shortest {
        case .year: date.year += step
        case .quarter: date.month += 3 * step
        case .month: date.month += step
        case .week: date.day += 7 * step
        case .date, .dayofyear, .day: date.day += step
        case .hours: date.hour += step
        case .minutes: date.minute += step
        case .seconds: date.second += step
        case .milliseconds: date.millisecond += step
        }
        return date.moment
    }

    /// The unit as it is written: "yearmonth".
    var name: String { parts.map(\.rawValue).joined() }

    /// The words after a field's name in a title: "year-month".
    var title: String { parts.map(\.rawValue).joined(separator: "-") }

    /// How the beginnings of bins are written, by Vega's `timeUnitSpecifier` with Vega-Lite's own forms.
    var format: TimeFormat? {
        var text = ""
        var rest = parts[...]
        while let first = rest.first {
            let three = rest.prefix(3)
            let two = rest.prefix(2)
            if Array(three) == [.year, .month, .date] {
                text += "%b %d, %Y "
                rest = rest.dropFirst(3)
            } else if Array(two) == [.year, .month] || Array(two) == [.hours, .minutes] {
                text += first == .year ? "%b %Y " : "%H:%M"
                rest = rest.dropFirst(2)
            } else {
                text += Self.format(first)
                rest = rest.dropFirst()
            }
        }
        return TimeFormat(Value.trim(text))
    }

    private static func format(_ part: Part) -> String {
        switch part {
        case .year: "%Y "
        case .quarter: "Q%q "
        case .month: "%b "
        case .week: "W%U "
        case .date: "%d "
        case .dayofyear: "%j "
        case .day: "%a "
        case .hours: "%H:00"
        case .minutes: "00:%M"
        case .seconds: ":%S"
        case .milliseconds: ".%L"
        }
    }

    /// Adds two columns to `table`: where the bin of each row begins and ends.
    func add(_ field: FieldPath, start: String, end: String, to table: inout Table) {
        let starts = table.cells(field).numbers { cell in
            let moment = DateText.moment(cell)
            return isBinned ? moment : moment.flatMap { floor($0) }
        }
        table.set(start, .numbers(starts.map { $0.isNaN ? Column.nothing : $0 }))
        table.set(end, .numbers(starts.map { $0.isNaN ? Column.nothing : self.end($0) ?? Column.nothing }))
    }
}
