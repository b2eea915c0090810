import Glibc

/// Text as JavaScript sees it: in units of UTF-16.
enum ScriptText {
    /// A value as text; colours are written as CSS has them.
    static func text(_ value: Value) -> String { ExpressionColor(value)?.text ?? value.text }

    /// A value as others than expressions understand it: colours are text.
    static func shown(_ value: Value) -> Value { ExpressionColor(value).map { .string($0.text) } ?? value }

    static func units(_ text: String) -> [UInt16] { Array(text.utf16) }

    static func text(_ units: some Collection<UInt16>) -> String { String(decoding: units, as: UTF16.self) }

    /// Where `part` first stands in `whole`, or last where `fromEnd`; nil where it does not.
    static func place(of part: [UInt16], in whole: [UInt16], fromEnd: Bool = false, from start: Int = 0) -> Int? {
        guard part.count + start <= whole.count else { return nil }
        let starts = start...(whole.count - part.count)
        func fits(_ start: Int) -> Bool { whole[start..<start + part.count].elementsEqual(part) }
        return fromEnd ? starts.reversed().first(where: fits) : starts.first(where: fits)
    }

    /// A place as JavaScript counts them in a sequence: negative ones from the end, all within the sequence.
    static func place(_ number: Double, count: Int) -> Int {
        if number.isNaN { return 0 }
        let whole = max(-1e9, min(1e9, number.rounded(.towardZero)))
        let place = whole < 0 ? Double(count) + whole : whole
        return Int(max(0, min(Double(count), place)))
    }

    /// A whole number between bounds; NaN is the lower one.
    static func whole(_ number: Double, _ low: Int, _ high: Int) -> Int {
        number.isNaN ? low : Int(max(Double(low), min(Double(high), number.rounded(.towardZero))))
    }
}
