/// Builds an expression from tokens by precedence climbing. The tree is never deeper than `deepest`, so that
/// parsing and evaluating cannot exhaust the stack.
struct ExpressionParser {
    /// Levels of the tree; `a + b + c` has two.
    static let deepest = 200

    private let tokens: [(token: ExpressionLexer.Token, place: Int)]
    private let parameters: Parameters
    /// Where the whole text stands.
    private let origin: String
    private var next = 0
    private var depth = 0

    /// The tree of a whole text, with what `parameters` stand for in their places.
    static func parse(
        _ text: String, _ parameters: Parameters, place: String
    ) throws(ExpressionError) -> Expression {
        var parser = ExpressionParser(
            tokens: try ExpressionLexer.tokens(text), parameters: parameters, origin: place)
        let tree = try parser.expression()
        if parser.next < parser.tokens.count { throw parser.unexpected() }
        return tree.expression
    }

    /// A tree and how many levels it has.
    private struct Tree {
        var expression: Expression
        var depth: Int

        init(_ expression: Expression, over parts: [Tree] = []) throws(ExpressionError) {
            self.expression = expression
            depth = 1 + (parts.map(\.depth).max() ?? 0)
            if depth > ExpressionParser.deepest { throw .tooDeep }
        }
    }

    private init(
        tokens: [(token: ExpressionLexer.Token, place: Int)], parameters: Parameters, origin: String
    ) {
        self.tokens = tokens
        self.parameters = parameters
        self.origin = origin
    }

    private func unexpected() -> ExpressionError {
        guard next < tokens.count else { return .endsEarly }
        let (token, place) = tokens[next]
        return switch token {
        case .number(let number): .unexpected(Value.text(number), place: place)
        case .string(let text), .pattern(let text, _): .unexpected(text, place: place)
        case .name(let name), .symbol(let name): .unexpected(name, place: place)
        }
    }

    private mutating func take(_ symbol: String) -> Bool {
        guard next < tokens.count, tokens[next].token == .symbol(symbol) else { return false }
        next += 1
        return true
    }

    private mutating func expect(_ symbol: String) throws(ExpressionError) {
        guard take(symbol) else { throw unexpected() }
    }

    private mutating func expression() throws(ExpressionError) -> Tree {
        guard depth < Self.deepest else { throw .tooDeep }
        depth += 1
        defer { depth -= 1 }
        let condition = try binary(from: 1)
        guard take("?") else { return condition }
        let yes = try expression()
        try expect(":")
        let no = try expression()
        return try Tree(
            .conditional(condition.expression, yes.expression, no.expression), over: [condition, yes, no])
    }

    /// The operator that stands next between two values.
    private var operation: BinaryOperator? {
        guard next < tokens.count else { return nil }
        return switch tokens[next].token {
        case .symbol(let word): BinaryOperator(rawValue: word)
        case .name("in"): .within
        case .name, .number, .string, .pattern: nil
        }
    }

    private mutating func binary(from precedence: Int) throws(ExpressionError) -> Tree {
        var left = try unary()
        while let operation, operation.precedence >= precedence {
            next += 1
            let right = try binary(from: operation.precedence + 1)
            left = try Tree(.binary(operation, left.expression, right.expression), over: [left, right])
        }
        return left
    }

    private mutating func unary() throws(ExpressionError) -> Tree {
        guard next < tokens.count, case .symbol(let word) = tokens[next].token,
            let operation = UnaryOperator(rawValue: word)
        else { return try postfix() }
        guard depth < Self.deepest else { throw .tooDeep }
        depth += 1
        defer { depth -= 1 }
        next += 1
        let operand = try unary()
        return try Tree(.unary(operation, operand.expression), over: [operand])
    }

    private mutating func postfix() throws(ExpressionError) -> Tree {
        var tree = try primary()
        while true {
            if take(".") {
                guard next < tokens.count, case .name(let name) = tokens[next].token else { throw unexpected() }
                next += 1
                tree = try member(tree, try Tree(.literal(.string(name))))
            } else if take("[") {
                let name = try expression()
                try expect("]")
                tree = try member(tree, name)
            } else {
                return tree
            }
        }
    }

    private func member(_ tree: Tree, _ name: Tree) throws(ExpressionError) -> Tree {
        if tree.expression == .datum, case .literal(let value) = name.expression {
            return try Tree(.field(value.text))
        }
        return try Tree(.member(tree.expression, name.expression), over: [tree, name])
    }

    private mutating func primary() throws(ExpressionError) -> Tree {
        guard next < tokens.count else { throw .endsEarly }
        let (token, place) = tokens[next]
        switch token {
        case .number(let number):
            next += 1
            return try Tree(.literal(.number(number)))
        case .string(let text):
            next += 1
            return try Tree(.literal(.string(text)))
        case .pattern(let source, let flags):
            next += 1
            _ = try Pattern.checked(source, flags: flags)
            return try Tree(.literal(Pattern.value(source, flags: flags)))
        case .name(let name):
            next += 1
            return take("(") ? try call(name, at: place) : try Tree(named(name))
        case .symbol:
            if take("(") {
                let inner = try expression()
                try expect(")")
                return inner
            }
            if take("{") { return try object() }
            guard take("[") else { throw unexpected() }
            let items = try list(until: "]")
            return try Tree(.array(items.map(\.expression)), over: items)
        }
    }

    private func named(_ name: String) throws(ExpressionError) -> Expression {
        switch name {
        case "datum": return .datum
        case "true": return .literal(.bool(true))
        case "false": return .literal(.bool(false))
        case "null", "undefined": return .literal(.null)
        default:
            if let expression = parameters.expression(name) { return expression }
            if name == "width" { return .length(.x) }
            if name == "height" { return .length(.y) }
            guard let value = ExpressionConstant(rawValue: name)?.value else { throw .unknownName(name) }
            return .literal(.number(value))
        }
    }

    private mutating func call(_ name: String, at place: Int) throws(ExpressionError) -> Tree {
        var arguments = try list(until: ")")
        guard let function = ExpressionFunction.all[name] else {
            if name == "now" { throw .noClock("now()") }
            throw ExpressionFunction.live.contains(name) ? .notHere(name) : .unknownFunction(name)
        }
        if arguments.isEmpty, name == "datetime" { throw .noClock("datetime()") }
        guard function.arguments.contains(arguments.count) else { throw .wrongArguments(name, arguments.count) }
        if function.isRandom {
            let seed = Double(ExpressionWork.seed("\(origin) \(place)") >> 11)
            arguments.insert(try Tree(.literal(.number(seed))), at: 0)
        }
        return try Tree(.call(function, arguments.map(\.expression)), over: arguments)
    }

    private mutating func list(until end: String) throws(ExpressionError) -> [Tree] {
        var items: [Tree] = []
        if take(end) { return items }
        while true {
            items.append(try expression())
            if take(end) { return items }
            try expect(",")
        }
    }

    private mutating func object() throws(ExpressionError) -> Tree {
        var names: [String] = []
        var values: [Tree] = []
        while !take("}") {
            guard next < tokens.count else { throw .endsEarly }
            switch tokens[next].token {
            case .name(let name), .string(let name): names.append(name)
            case .number(let number): names.append(Value.text(number))
            case .symbol, .pattern: throw unexpected()
            }
            next += 1
            try expect(":")
            values.append(try expression())
            if take("}") { break }
            try expect(",")
        }
        let members = zip(names, values).map { Expression.Member(name: $0, value: $1.expression) }
        return try Tree(.object(members), over: values)
    }
}

/// Names that stand for numbers.
enum ExpressionConstant: String {
    case pi = "PI"
    case e = "E"
    case ln2 = "LN2"
    case ln10 = "LN10"
    case log2E = "LOG2E"
    case log10E = "LOG10E"
    case squareRootOf2 = "SQRT2"
    case squareRootOfHalf = "SQRT1_2"
    case least = "MIN_VALUE"
    case greatest = "MAX_VALUE"
    case notANumber = "NaN"
    case infinity = "Infinity"

    var value: Double {
        switch self {
        case .pi: .pi
        case .e: 2.718281828459045
        case .ln2: 0.6931471805599453
        case .ln10: 2.302585092994046
        case .log2E: 1.4426950408889634
        case .log10E: 0.4342944819032518
        case .squareRootOf2: 1.4142135623730951
        case .squareRootOfHalf: 0.7071067811865476
        case .least: .leastNonzeroMagnitude
        case .greatest: .greatestFiniteMagnitude
        case .notANumber: .nan
        case .infinity: .infinity
        }
    }
}
