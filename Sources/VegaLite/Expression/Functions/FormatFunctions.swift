/// Functions that write numbers and moments, and read moments.
enum FormatFunctions {
    static let all: [ExpressionFunction] = numbers + moments + names

    private static let numbers: [ExpressionFunction] = [
        ExpressionFunction("format", 1...2) { a in
            if a[0] == .null { return .null }
            guard a.count > 1, a[1] != .null else { return .string(NumberFormat.plain.text(a[0].number)) }
            return NumberFormat(a[1].text).map { .string($0.text(a[0].number)) } ?? .null
        }
    ]

    private static let moments: [ExpressionFunction] = ["time", "utc"].flatMap { kind in
        [
            ExpressionFunction("\(kind)Format", 1...2) { a in
                guard let moment = DateFunctions.number(a[0]) else { return .string("") }
                guard a.count > 1, a[1] != .null else { return .string(TimeFormat.tick(moment)) }
                return .string(TimeFormat(a[1].text)?.text(moment) ?? "")
            },
            ExpressionFunction("\(kind)Parse", 2...2) { a in
                TimeFormat(a[1].text)?.moment(a[0].text).map { .number($0) } ?? .null
            },
        ]
    }

    private static let names: [ExpressionFunction] = [
        ExpressionFunction("monthFormat") { name(TimeFormat.months, $0[0]) },
        ExpressionFunction("monthAbbrevFormat") { name(TimeFormat.months, $0[0], length: 3) },
        ExpressionFunction("dayFormat") { name(TimeFormat.weekdays, $0[0]) },
        ExpressionFunction("dayAbbrevFormat") { name(TimeFormat.weekdays, $0[0], length: 3) },
        ExpressionFunction("timeUnitSpecifier", 1...2) { a in
            .string(specifier(units(a[0]), own: a.count > 1 ? a[1] : .null))
        },
    ]

    /// The units of a list, or of a word such as `yearmonth`.
    private static func units(_ value: Value) -> [String] {
        if case .array(let items) = value { return items.map(\.text) }
        return TimeUnit(value.text)?.parts.map(\.rawValue) ?? []
    }

    /// How units are written together, the longest known combination first.
    private static func specifier(_ units: [String], own: Value) -> String {
        var text = ""
        var place = 0
        while place < units.count {
            let ends = stride(from: units.count, to: place, by: -1)
            func format(_ end: Int) -> String? {
                let name = units[place..<end].joined(separator: "-")
                let given = own.member(.string(name))
                return given == .null ? specifiers[name] : given.text
            }
            guard let end = ends.first(where: { format($0) != nil }) else { break }
            text += format(end) ?? ""
            place = end
        }
        return Value.trim(text)
    }

    /// Vega's own formats.
    private static let specifiers = [
        "year": "%Y ", "quarter": "Q%q ", "month": "%b ", "date": "%d ", "week": "W%U ", "day": "%a ",
        "dayofyear": "%j ", "hours": "%H:00", "minutes": "00:%M", "seconds": ":%S", "milliseconds": ".%L",
        "year-month": "%Y-%m ", "year-month-date": "%Y-%m-%d ", "hours-minutes": "%H:%M",
    ]

    /// The name at a place, counted round and round.
    private static func name(_ names: [String], _ place: Value, length: Int = 20) -> Value {
        let number = place.number.rounded(.down)
        guard abs(number) < 1e9 else { return .string("") }
        let index = (Int(number) % names.count + names.count) % names.count
        return .string(String(names[index].prefix(length)))
    }
}
