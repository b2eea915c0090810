extension ExpressionFunction {
    /// The result of the functions that look into texts and arrays.
    func sequenceValue(_ a: [Value]) -> Value {
        switch self {
        case .length: a[0].member(.string("length"))
        case .indexof: place(of: a[1], in: a[0], last: false)
        case .lastindexof: place(of: a[1], in: a[0], last: true)
        case .lower: .string(a[0].text.lowercased())
        case .upper: .string(a[0].text.uppercased())
        case .trim: .string(Value.trim(a[0].text))
        case .slice: slice(a[0], a[1].number, a.count > 2 ? a[2].number : .infinity)
        case .substring: substring(a[0].text, a[1].number, a.count > 2 ? a[2].number : .infinity)
        case .split: split(a[0].text, by: a[1].text)
        case .join: .string(items(a[0]).map(\.text).joined(separator: a.count > 1 ? a[1].text : ","))
        case .replace: replace(a[1].text, by: a[2].text, in: a[0].text)
        case .pad: pad(a)
        case .truncate: truncate(a)
        case .inrange: inRange(a[0].number, items(a[1]).map(\.number))
        case .span: ends(a[0]).map { .number($1 - $0) } ?? .number(0)
        case .extent: ends(a[0]).map { .array([.number($0), .number($1)]) } ?? .array([])
        case .reverse: .array(items(a[0]).reversed())
        case .merge: merge(a)
        case .abs, .ceil, .floor, .round, .sqrt, .exp, .log, .pow, .min, .max, .sin, .cos, .tan, .asin, .acos, .atan,
            .atan2, .clamp, .if, .isValid, .isNaN, .isFinite, .isNumber, .isString, .isBoolean, .isArray, .toNumber,
            .toString, .toBoolean, .format, .parseFloat, .parseInt, .isDate, .isDefined, .isObject:
            value(a)
        case .year, .quarter, .month, .week, .date, .dayofyear, .day, .hours, .minutes, .seconds, .milliseconds,
            .utcyear, .utcquarter, .utcmonth, .utcweek, .utcdate, .utcdayofyear, .utcday, .utchours,
            .utcminutes, .utcseconds, .utcmilliseconds, .datetime, .utc, .toDate, .time, .timeFormat,
            .utcFormat, .timeParse, .utcParse, .monthFormat, .monthAbbrevFormat, .dayFormat, .dayAbbrevFormat:
            value(a)
        }
    }

    private func items(_ value: Value) -> [Value] {
        if case .array(let items) = value { items } else { [] }
    }

    private func place(of wanted: Value, in sequence: Value, last: Bool) -> Value {
        if case .array(let items) = sequence {
            return .number(Double((last ? items.lastIndex(of: wanted) : items.firstIndex(of: wanted)) ?? -1))
        }
        let text = Array(sequence.text)
        let part = Array(wanted.text)
        guard part.count <= text.count else { return .number(-1) }
        let starts = (0...(text.count - part.count)).filter { Array(text[$0..<$0 + part.count]) == part }
        return .number(Double((last ? starts.last : starts.first) ?? -1))
    }

    /// Places as JavaScript counts them: negative ones from the end, all within the sequence.
    private func place(_ number: Double, count: Int) -> Int {
        if number.isNaN { return 0 }
        let whole = Swift.max(-1e9, Swift.min(1e9, number.rounded(.towardZero)))
        let place = whole < 0 ? Double(count) + whole : whole
        return Int(Swift.max(0, Swift.min(Double(count), place)))
    }

    private func slice(_ value: Value, _ start: Double, _ end: Double) -> Value {
        func range(_ count: Int) -> Range<Int> {
            let from = place(start, count: count)
            return from..<Swift.max(from, place(end, count: count))
        }
        if case .array(let items) = value { return .array(Array(items[range(items.count)])) }
        let text = Array(value.text)
        return .string(String(text[range(text.count)]))
    }

    private func substring(_ text: String, _ start: Double, _ end: Double) -> Value {
        let a = Swift.max(0, start.isNaN ? 0 : start)
        let b = Swift.max(0, end.isNaN ? 0 : end)
        return slice(.string(text), Swift.min(a, b), Swift.max(a, b))
    }

    private func split(_ text: String, by separator: String) -> Value {
        if separator.isEmpty { return .array(text.map { .string(String($0)) }) }
        return .array(parts(text, separator).map { .string($0) })
    }

    private func parts(_ text: String, _ separator: String) -> [String] {
        let text = Array(text)
        let separator = Array(separator)
        var parts: [String] = []
        var start = 0
        var place = 0
        while !separator.isEmpty, place + separator.count <= text.count {
            if text[place] == separator[0], Array(text[place..<place + separator.count]) == separator {
                parts.append(String(text[start..<place]))
                place += separator.count
                start = place
            } else {
                place += 1
            }
        }
        return parts + [String(text[start...])]
    }

    /// The first place only, as JavaScript does for a text.
    private func replace(_ part: String, by other: String, in text: String) -> Value {
        let pieces = parts(text, part)
        guard pieces.count > 1 else { return .string(text) }
        return .string(pieces[0] + other + pieces.dropFirst().joined(separator: part))
    }

    private func pad(_ a: [Value]) -> Value {
        let text = a[0].text
        let length = Swift.max(0, Swift.min(1000, a[1].number.isNaN ? 0 : a[1].number))
        let fill = a.count > 2 ? a[2].text : " "
        let missing = Int(length) - text.count
        guard missing > 0, let letter = fill.first else { return .string(text) }
        let padding = String(repeating: letter, count: missing)
        switch a.count > 3 ? a[3].text : "right" {
        case "left": return .string(padding + text)
        case "center": return .string(padding.prefix(missing / 2) + text + padding.dropFirst(missing / 2))
        default: return .string(text + padding)
        }
    }

    private func truncate(_ a: [Value]) -> Value {
        let text = a[0].text
        let length = Int(Swift.max(1, Swift.min(1e6, a[1].number.isNaN ? 1 : a[1].number)))
        let ellipsis = a.count > 3 ? a[3].text : "…"
        guard text.count > length else { return .string(text) }
        let kept = Swift.max(0, length - ellipsis.count)
        switch a.count > 2 ? a[2].text : "right" {
        case "left": return .string(ellipsis + text.suffix(kept))
        case "center": return .string(text.prefix((kept + 1) / 2) + ellipsis + text.suffix(kept / 2))
        default: return .string(text.prefix(kept) + ellipsis)
        }
    }

    private func inRange(_ number: Double, _ range: [Double]) -> Value {
        guard let low = range.min(), let high = range.max() else { return .bool(false) }
        return .bool(number >= low && number <= high)
    }

    private func ends(_ value: Value) -> (Double, Double)? {
        let numbers = items(value).compactMap(\.measure)
        guard let low = numbers.min(), let high = numbers.max() else { return nil }
        return (low, high)
    }

    private func merge(_ objects: [Value]) -> Value {
        var result: [String: Value] = [:]
        for case .object(let members) in objects { result.merge(members) { $1 } }
        return .object(result)
    }
}

extension Value {
    /// What a test for a kind can ask.
    enum Kind: Sendable { case bool, number, string, array }

    var isObject: Bool { if case .object = self { true } else { false } }

    /// Whether the value is of `kind`; null and objects are of none.
    func isKind(_ kind: Kind) -> Bool {
        switch self {
        case .bool: kind == .bool
        case .number: kind == .number
        case .string: kind == .string
        case .array: kind == .array
        case .null, .object: false
        }
    }
}
