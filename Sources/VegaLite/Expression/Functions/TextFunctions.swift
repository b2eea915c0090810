/// Functions of texts.
enum TextFunctions {
    static let all: [ExpressionFunction] = [
        ExpressionFunction("lower") { .string(ScriptText.text($0[0]).lowercased()) },
        ExpressionFunction("upper") { .string(ScriptText.text($0[0]).uppercased()) },
        ExpressionFunction("trim") { .string(Value.trim(ScriptText.text($0[0]))) },
        ExpressionFunction("substring", 2...3, plain: substring),
        ExpressionFunction("pad", 2...4, pad),
        ExpressionFunction("truncate", 2...4, plain: truncate),
        ExpressionFunction("parseFloat") { .number(leadingNumber(ScriptText.text($0[0]))) },
        ExpressionFunction("parseInt", 1...2, plain: parseInt),
    ]

    private static func substring(_ a: [Value]) -> Value {
        let units = ScriptText.units(ScriptText.text(a[0]))
        func place(_ value: Value?, _ own: Int) -> Int {
            value.map { ScriptText.whole($0.number, 0, units.count) } ?? own
        }
        let first = place(a[1], 0)
        let second = place(a.count > 2 ? a[2] : nil, units.count)
        return .string(ScriptText.text(units[min(first, second)..<max(first, second)]))
    }

    private static func pad(_ a: [Value], _ work: inout ExpressionWork) throws(ExpressionError) -> Value {
        let text = ScriptText.text(a[0])
        let missing = ScriptText.whole(a[1].number, 0, ExpressionWork.longestText + 1) - text.utf16.count
        let fill = a.count > 2 && a[2] != .null ? a[2].text : " "
        guard missing > 0, !fill.isEmpty else { return .string(text) }
        guard missing * fill.utf8.count <= ExpressionWork.longestText else { throw .textTooLong }
        func filling(_ count: Int) -> String { String(repeating: fill, count: count) }
        switch a.count > 3 ? a[3] : .null {
        case .string("left"): return .string(filling(missing) + text)
        case .string("center"): return .string(filling(missing / 2) + text + filling(missing - missing / 2))
        default: return .string(text + filling(missing))
        }
    }

    private static func truncate(_ a: [Value]) -> Value {
        let text = ScriptText.text(a[0])
        let units = ScriptText.units(text)
        let ellipsis = a.count > 3 && a[3] != .null ? a[3].text : "…"
        let length = ScriptText.whole(a[1].number, 0, 1_000_000)
        guard units.count > length else { return .string(text) }
        let kept = max(0, length - ellipsis.utf16.count)
        switch a.count > 2 ? a[2] : .null {
        case .string("left"): return .string(ellipsis + ScriptText.text(units.suffix(kept)))
        case .string("center"):
            return .string(
                ScriptText.text(units.prefix((kept + 1) / 2)) + ellipsis + ScriptText.text(units.suffix(kept / 2)))
        default: return .string(ScriptText.text(units.prefix(kept)) + ellipsis)
        }
    }

    /// The number at the beginning of a text; NaN where there is none.
    private static func leadingNumber(_ text: String) -> Double {
        let rest = Value.trim(text)
        for word in ["Infinity", "+Infinity", "-Infinity"] where rest.hasPrefix(word) {
            return word.hasPrefix("-") ? -.infinity : .infinity
        }
        var end = rest.startIndex
        var place = rest.startIndex
        var digits = 0
        var (hasPoint, hasExponent) = (false, false)
        while place < rest.endIndex {
            let character = rest[place]
            let last = place > rest.startIndex ? rest[rest.index(before: place)] : nil
            if character.isASCII, character.isNumber {
                digits += 1
            } else if character == "+" || character == "-" {
                guard last == nil || last == "e" || last == "E" else { break }
            } else if character == ".", !hasPoint, !hasExponent {
                hasPoint = true
            } else if character == "e" || character == "E", !hasExponent, digits > 0 {
                hasExponent = true
            } else {
                break
            }
            place = rest.index(after: place)
            if character.isNumber || character == "." && digits > 0 { end = place }
        }
        return digits > 0 ? Double(rest[..<end].hasSuffix(".") ? rest[..<end].dropLast() : rest[..<end]) ?? .nan : .nan
    }

    private static func parseInt(_ a: [Value]) -> Value {
        var rest = Substring(Value.trim(ScriptText.text(a[0])))
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest = rest.dropFirst() }
        var base = a.count > 1 ? ScriptText.whole(a[1].number, 0, 37) : 0
        if base == 0 || base == 16, rest.lowercased().hasPrefix("0x") {
            rest = rest.dropFirst(2)
            base = 16
        }
        if base == 0 { base = 10 }
        guard (2...36).contains(base) else { return .number(.nan) }
        var result: Double?
        for scalar in rest.unicodeScalars {
            let digit: Int
            switch scalar {
            case "0"..."9": digit = Int(scalar.value - 48)
            case "a"..."z": digit = Int(scalar.value - 87)
            case "A"..."Z": digit = Int(scalar.value - 55)
            default: digit = 99
            }
            guard digit < base else { break }
            result = (result ?? 0) * Double(base) + Double(digit)
        }
        return .number(result.map { isNegative ? -$0 : $0 } ?? .nan)
    }
}
