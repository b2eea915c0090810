/// An expression of Vega's language, parsed: what it computes from one row.
indirect enum Expression: Sendable, Hashable {
    case literal(Value)
    /// The row itself.
    case datum
    /// A member of the row by a fixed name.
    case field(String)
    case member(Expression, Expression)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case conditional(Expression, Expression, Expression)
    case call(ExpressionFunction, [Expression])
    case array([Expression])
    /// The width or the height of the view.
    case length(Direction)

    /// Parses `text`, in which `parameters` may be named; throws what is wrong, with the place in the text.
    init(_ text: String, _ parameters: Parameters = Parameters()) throws(ExpressionError) {
        self = try ExpressionParser.parse(text, parameters)
    }
}

/// One-sided operators.
enum UnaryOperator: String, Sendable {
    case not = "!"
    case minus = "-"
    case plus = "+"
}

/// Two-sided operators; the precedence is JavaScript's.
enum BinaryOperator: String, CaseIterable, Sendable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case identical = "==="
    case notIdentical = "!=="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"

    /// A greater number binds more tightly.
    var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual, .identical, .notIdentical: 3
        case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
        case .add, .subtract: 5
        case .multiply, .divide, .remainder: 6
        }
    }
}

/// What is wrong with an expression.
enum ExpressionError: Error, Sendable, Hashable {
    case unexpected(String, place: Int)
    case endsEarly
    case unclosedString(place: Int)
    case badNumber(String, place: Int)
    case unknownFunction(String)
    case unknownName(String)
    case wrongArguments(ExpressionFunction, Int)
    case tooDeep
    case tooLong
    case textTooLong

    /// The sentence for a person; places count characters from 1.
    var message: String {
        switch self {
        case .unexpected(let word, let place): "\"\(word)\" cannot stand at character \(place + 1)"
        case .endsEarly: "the expression ends too early"
        case .unclosedString(let place): "the text that begins at character \(place + 1) is not closed"
        case .badNumber(let word, let place): "\"\(word)\" at character \(place + 1) is not a number"
        case .unknownFunction(let name): "the function \"\(name)\" is not known"
        case .unknownName(let name): "\"\(name)\" is not known"
        case .wrongArguments(let function, let count):
            "\(function.rawValue) does not take \(count) argument\(count == 1 ? "" : "s")"
        case .tooDeep: "the expression is nested more than \(ExpressionParser.deepest) deep"
        case .tooLong: "the expression is longer than \(ExpressionLexer.longest) bytes"
        case .textTooLong: "the expression makes a text longer than \(ExpressionEvaluator.longestText) bytes"
        }
    }

    var mend: String? {
        switch self {
        case .unknownFunction(let name):
            Spelling.nearest(to: name, in: ExpressionFunction.allCases.map(\.rawValue)).map { "write \"\($0)\"" }
        case .unknownName(let name): "write datum.\(name) for a field, or '\(name)' for a text"
        case .unclosedString, .unexpected, .endsEarly, .badNumber, .wrongArguments, .tooDeep, .tooLong, .textTooLong:
            nil
        }
    }
}
