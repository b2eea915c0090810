extension UnaryOperator {
    /// The result for a value, as JavaScript has it.
    func value(_ value: Value) -> Value {
        switch self {
        case .not: .bool(!value.isTrue)
        case .minus: .number(-value.number)
        case .plus: .number(value.number)
        case .complement: .number(Double(~value.bits))
        }
    }
}

extension BinaryOperator {
    /// The result for two values, as JavaScript has it.
    func value(_ a: Value, _ b: Value, _ work: inout ExpressionWork) throws(ExpressionError) -> Value {
        switch self {
        case .or: return a.isTrue ? a : b
        case .and: return a.isTrue ? b : a
        case .equal: return .bool(Value.isEqual(a, b))
        case .notEqual: return .bool(!Value.isEqual(a, b))
        case .identical: return .bool(a == b)
        case .notIdentical: return .bool(a != b)
        case .less: return .bool(Self.compare(a, b, <, <))
        case .lessOrEqual: return .bool(Self.compare(a, b, <=, <=))
        case .greater: return .bool(Self.compare(a, b, >, >))
        case .greaterOrEqual: return .bool(Self.compare(a, b, >=, >=))
        case .within: return .bool(b.has(a))
        case .add: return try Self.sum(a, b, &work)
        case .subtract: return .number(a.number - b.number)
        case .multiply: return .number(a.number * b.number)
        case .divide: return .number(a.number / b.number)
        case .remainder: return .number(a.number.truncatingRemainder(dividingBy: b.number))
        case .bitOr: return .number(Double(a.bits | b.bits))
        case .bitXor: return .number(Double(a.bits ^ b.bits))
        case .bitAnd: return .number(Double(a.bits & b.bits))
        case .shiftLeft: return .number(Double(a.bits << (b.bits & 31)))
        case .shiftRight: return .number(Double(a.bits >> (b.bits & 31)))
        case .shiftRightUnsigned: return .number(Double(UInt32(bitPattern: a.bits) >> UInt32(b.bits & 31)))
        }
    }

    private static func sum(_ a: Value, _ b: Value, _ work: inout ExpressionWork) throws(ExpressionError) -> Value {
        guard a.joinsAsText || b.joinsAsText else { return .number(a.number + b.number) }
        return try work.checked(.string(ScriptText.text(a) + ScriptText.text(b)))
    }

    private static func compare(
        _ a: Value, _ b: Value, _ numbers: (Double, Double) -> Bool, _ texts: (String, String) -> Bool
    ) -> Bool {
        if case .string(let a) = a, case .string(let b) = b { return texts(a, b) }
        return numbers(a.number, b.number)
    }
}

extension Value {
    /// JavaScript's `==`: text and numbers are compared as numbers.
    static func isEqual(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.null, _), (_, .null): a == b
        case (.string, .string), (.array, .array), (.object, .object): a == b
        default: a.number == b.number
        }
    }

    /// The number cut to 32 bits, as JavaScript does before it works on bits.
    fileprivate var bits: Int32 {
        let number = number.rounded(.towardZero)
        guard number.isFinite else { return 0 }
        let wrapped = number.truncatingRemainder(dividingBy: 4_294_967_296)
        return Int32(truncatingIfNeeded: Int64(wrapped))
    }

    /// Whether `+` joins texts where this is on one side.
    fileprivate var joinsAsText: Bool {
        switch self {
        case .string, .array, .object: true
        case .null, .bool, .number: false
        }
    }

    /// Whether an object has a member of a name, or an array an item at a place.
    fileprivate func has(_ name: Value) -> Bool {
        switch self {
        case .object(let members): members[name.text] != nil
        case .array(let items): Int(exactly: name.number).map { items.indices.contains($0) } ?? false
        case .null, .bool, .number, .string: false
        }
    }
}
