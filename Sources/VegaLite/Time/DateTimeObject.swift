/// Vega-Lite's `DateTime` objects: `{"year": 2012, "month": "jan", "date": 5}`.
enum DateTimeObject {
    private static let names: Set<String> = [
        "year", "quarter", "month", "date", "day", "hours", "minutes", "seconds", "milliseconds", "utc",
    ]

    /// Whether an object names parts of a date.
    static func isOne(_ node: JSONNode) -> Bool {
        guard case .object(let members) = node.content else { return false }
        return !members.isEmpty && members.allSatisfy { names.contains($0.name) }
    }

    /// A value from JSON, with an object that names parts of a date made a moment.
    static func value(_ node: JSONNode) -> Value {
        guard case .object(let members) = node.content, isOne(node) else { return Value(node) }
        var date = CivilDate(year: 2012)
        for member in members { set(&date, member.name, Value(member.value)) }
        return .number(date.moment)
    }

    private static func set(_ date: inout CivilDate, _ name: String, _ value: Value) {
        let number = value.measure.map { Int(max(-400_000, min(400_000, $0))) }
        switch name {
        case "year": date.year = number ?? date.year
        case "quarter": date.month = (number ?? 1) * 3 - 3
        case "month": date.month = number.map { $0 - 1 } ?? place(value.text, TimeFormat.months) ?? 0
        case "date": date.day = number ?? 1
        // 2012 began on a Sunday; Vega-Lite counts days from 1 for Monday.
        case "day": date.day = 1 + (number ?? place(value.text, TimeFormat.weekdays) ?? 0) % 7
        case "hours": date.hour = number ?? 0
        case "minutes": date.minute = number ?? 0
        case "seconds": date.second = number ?? 0
        case "milliseconds": date.millisecond = number ?? 0
        default: break
        }
    }

    /// The place of a name that may be shortened to three letters: "mon", "January".
    static func place(_ name: String, _ names: [String]) -> Int? {
        let word = name.lowercased()
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.lowercased().hasPrefix(word) }
    }
}
