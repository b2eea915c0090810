/// A JSON value.
///
///     let parameters: JSON = ["step": 3, "note": "two of five classes"]
///     parameters["step"]?.intValue    // 3
///
/// Objects have no order; they are written with sorted keys, so equal values give equal bytes. Whole numbers that
/// fit are kept as 64-bit integers and never pass through floating point.
public enum JSON: Hashable, Sendable {
    /// The absence of a value.
    case null
    /// A truth value.
    case bool(Bool)
    /// A number written without fraction and exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number. A number that is not finite is written as `null`, for JSON has no word for it.
    case number(Double)
    /// A text.
    case string(String)
    /// An ordered list.
    case array([JSON])
    /// Values by name.
    case object([String: JSON])
}

extension JSON {
    /// The value under `key`, or nil if this is no object or has no such key.
    public subscript(key: String) -> JSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// The truth value, or nil for any other kind.
    public var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The integer, or nil for any other kind.
    public var intValue: Int64? {
        if case .integer(let value) = self { value } else { nil }
    }

    /// The number, whole or not, or nil for any other kind.
    public var doubleValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .null, .bool, .string, .array, .object: nil
        }
    }

    /// The text, or nil for any other kind.
    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The elements, or nil for any other kind.
    public var arrayValue: [JSON]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, or nil for any other kind.
    public var objectValue: [String: JSON]? {
        if case .object(let value) = self { value } else { nil }
    }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// `null`.
    public init(nilLiteral: ()) { self = .null }
    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A whole number.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A number with a fraction.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// A text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A list.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    /// An object; of two equal keys the later wins.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements) { _, later in later })
    }
}
