/// One cell of a table or the result of an expression, with the meanings of JavaScript's values.
enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([Value])
    case object([String: Value])

    init(_ node: JSONNode) {
        switch node.content {
        case .null: self = .null
        case .bool(let bool): self = .bool(bool)
        case .number(let number): self = .number(number)
        case .string(let text): self = .string(text)
        case .array(let items): self = .array(items.map(Value.init))
        case .object(let members):
            self = .object(Dictionary(members.map { ($0.name, Value($0.value)) }, uniquingKeysWith: { $1 }))
        }
    }

    /// The number as JavaScript converts it: `null` is 0, text is read, what is no number is NaN.
    var number: Double {
        switch self {
        case .null: 0
        case .bool(let bool): bool ? 1 : 0
        case .number(let number): number
        case .string(let text): Self.number(text)
        case .array(let items):
            switch items.count {
            case 0: 0
            case 1: items[0].number
            default: .nan
            }
        case .object: .nan
        }
    }

    /// The number where there is one to plot or to add up: null, empty text and NaN are none.
    var measure: Double? {
        switch self {
        case .null, .array, .object: return nil
        case .bool(let bool): return bool ? 1 : 0
        case .number(let number): return number.isFinite ? number : nil
        case .string(let text):
            guard text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
            let number = Self.number(text)
            return number.isFinite ? number : nil
        }
    }

    /// Whether JavaScript takes the value for true.
    var isTrue: Bool {
        switch self {
        case .null: false
        case .bool(let bool): bool
        case .number(let number): number != 0 && !number.isNaN
        case .string(let text): !text.isEmpty
        case .array, .object: true
        }
    }

    /// Neither null nor NaN.
    var isValid: Bool {
        switch self {
        case .null: false
        case .number(let number): !number.isNaN
        case .bool, .string, .array, .object: true
        }
    }

    /// The value as JavaScript writes it in text.
    var text: String {
        switch self {
        case .null: "null"
        case .bool(let bool): bool ? "true" : "false"
        case .number(let number): Self.text(number)
        case .string(let text): text
        case .array(let items): items.map { $0 == .null ? "" : $0.text }.joined(separator: ",")
        case .object: "[object Object]"
        }
    }

    /// The value itself, with NaN made null, so that equal keys are equal.
    var key: Value {
        if case .number(let number) = self {
            if number.isNaN { return .null }
            if number == 0 { return .number(0) }
        }
        return self
    }

    /// The member of an object or the item of an array; null where there is none.
    func member(_ name: Value) -> Value {
        switch self {
        case .object(let members): return members[name.text] ?? .null
        case .array(let items):
            if name == .string("length") { return .number(Double(items.count)) }
            guard let index = Int(exactly: name.number), items.indices.contains(index) else { return .null }
            return items[index]
        case .string(let text):
            if name == .string("length") { return .number(Double(text.utf16.count)) }
            guard case .number(let place) = name, let index = Int(exactly: place), index >= 0,
                let character = text.dropFirst(index).first
            else { return .null }
            return .string(String(character))
        case .null, .bool, .number: return .null
        }
    }

    private static func number(_ text: String) -> Double {
        let bytes = text.utf8
        guard let first = bytes.first else { return 0 }
        if first <= 0x20 || (bytes.last ?? 0) <= 0x20 {
            let trimmed = trim(text)
            if trimmed.isEmpty { return 0 }
            // A control character that is no white space stays, and makes no number.
            return trimmed.utf8.count < bytes.count ? number(trimmed) : .nan
        }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return Double(text) ?? .nan
        default: return .nan
        }
    }

    /// `text` without white space at its ends.
    static func trim(_ text: String) -> String {
        let kept = text.drop { $0.isWhitespace }
        guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(kept[...last])
    }

    /// A number as JavaScript writes it.
    static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        let text = String(number)
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        let digits = text[..<mark].filter(\.isNumber)
        let sign = number < 0 ? "-" : ""
        // JavaScript writes exponents without zeros, and only from 21 digits on or below a millionth.
        switch exponent {
        case 0..<21: return sign + digits + String(repeating: "0", count: max(0, exponent + 1 - digits.count))
        case -6..<0: return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
        default: return "\(text[..<mark])e\(exponent < 0 ? "-" : "+")\(abs(exponent))".replacing(".0e", with: "e")
        }
    }
}

extension Value {
    /// The order in which Vega sorts values: nothing before everything else, then numbers by size and text by code unit.
    static func ascends(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.null, .null): false
        case (.null, _): true
        case (_, .null): false
        case (.string(let a), .string(let b)): a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
        case (.number(let a), .number(let b)): a < b || (a.isNaN && !b.isNaN)
        default:
            a.rank != b.rank ? a.rank < b.rank : a.rank == 1 ? a.number < b.number : a.text < b.text
        }
    }

    /// Numbers before text before the rest, so that a mixed column has one order.
    private var rank: Int {
        switch self {
        case .null: 0
        case .bool, .number: 1
        case .string: 2
        case .array: 3
        case .object: 4
        }
    }
}
