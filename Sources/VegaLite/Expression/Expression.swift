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
    case object([Member])
    /// The width or the height of the view.
    case length(Direction)
    /// A member of the row, as a place in the columns of an evaluator.
    case column(Int)

    /// A name and its value in an object.
    struct Member: Sendable, Hashable {
        var name: String
        var value: Expression
    }

    /// Parses `text`, in which `parameters` may be named; throws what is wrong, with the place in the text. Chance
    /// numbers depend on `place`, where the text stands, so that two texts do not throw the same dice.
    init(
        _ text: String, _ parameters: Parameters = Parameters(), place: String = ""
    ) throws(ExpressionError) {
        self = try ExpressionParser.parse(text, parameters, place: place)
    }
}

/// One-sided operators.
enum UnaryOperator: String, Sendable {
    case not = "!"
    case minus = "-"
    case plus = "+"
    case complement = "~"
}

/// Two-sided operators; the precedence is JavaScript's.
enum BinaryOperator: String, CaseIterable, Sendable {
    case or = "||"
    case and = "&&"
    case bitOr = "|"
    case bitXor = "^"
    case bitAnd = "&"
    case equal = "=="
    case notEqual = "!="
    case identical = "==="
    case notIdentical = "!=="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case within = "in"
    case shiftLeft = "<<"
    case shiftRight = ">>"
    case shiftRightUnsigned = ">>>"
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
        case .bitOr: 3
        case .bitXor: 4
        case .bitAnd: 5
        case .equal, .notEqual, .identical, .notIdentical: 6
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .within: 7
        case .shiftLeft, .shiftRight, .shiftRightUnsigned: 8
        case .add, .subtract: 9
        case .multiply, .divide, .remainder: 10
        }
    }
}
