/// Functions that ask what a value is or make it another kind, and those that choose.
enum KindFunctions {
    static let all: [ExpressionFunction] = tests + conversions + choices

    private static let tests: [ExpressionFunction] = [
        ExpressionFunction("isValid") { .bool($0[0].isValid) },
        // Null stands for what is not there, too.
        ExpressionFunction("isDefined") { .bool($0[0] != .null) },
        ExpressionFunction("isNaN") { .bool($0[0].isKind(.number) && $0[0].number.isNaN) },
        ExpressionFunction("isFinite") { .bool($0[0].isKind(.number) && $0[0].number.isFinite) },
        ExpressionFunction("isNumber") { .bool($0[0].isKind(.number)) },
        ExpressionFunction("isString") { .bool($0[0].isKind(.string)) },
        ExpressionFunction("isBoolean") { .bool($0[0].isKind(.bool)) },
        ExpressionFunction("isArray") { .bool($0[0].isKind(.array)) },
        ExpressionFunction("isObject") { .bool($0[0].isObject || $0[0].isKind(.array)) },
        ExpressionFunction("isRegExp") { .bool(Pattern.isValue($0[0])) },
        // Moments are numbers here.
        ExpressionFunction("isDate") { .bool($0[0].isKind(.number) && DateText.moment($0[0]) != nil) },
    ]

    private static let conversions: [ExpressionFunction] = [
        ExpressionFunction("toNumber") { isNothing($0[0]) ? .null : .number($0[0].number) },
        ExpressionFunction("toString") { isNothing($0[0]) ? .null : .string(ScriptText.text($0[0])) },
        ExpressionFunction("toBoolean") { values in
            if isNothing(values[0]) { return .null }
            return .bool(values[0].isTrue && values[0] != .string("false") && values[0] != .string("0"))
        },
        ExpressionFunction("toDate", 1...2) { isNothing($0[0]) ? .null : DateFunctions.moment($0[0]) },
    ]

    private static let choices: [ExpressionFunction] = {
        var choice = ExpressionFunction("if", 3...3) { $0[0].isTrue ? $0[1] : $0[2] }
        choice.isChoice = true
        // What is told to the developer of a page is told to nobody here.
        return [choice]
            + ["warn", "info", "debug"].map { name in ExpressionFunction(name, 1...20) { $0.last ?? .null } }
    }()

    private static func isNothing(_ value: Value) -> Bool { value == .null || value == .string("") }
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
