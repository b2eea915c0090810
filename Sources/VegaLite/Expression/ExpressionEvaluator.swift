/// Computes an expression over a row of a table, or over an object in the place of a row.
struct ExpressionEvaluator {
    /// In bytes, for any text that an expression makes.
    static let longestText = 100_000

    private let datum: Datum
    private let size: ViewSize

    private enum Datum {
        case row(Table, Int)
        case object([String: Value])
    }

    init(table: Table, row: Int, size: ViewSize = ViewSize()) {
        datum = .row(table, row)
        self.size = size
    }

    /// Takes an object for `datum`: an axis hands `value`, `label` and `index` to the expression of its labels.
    init(datum: [String: Value], size: ViewSize = ViewSize()) {
        self.datum = .object(datum)
        self.size = size
    }

    /// The value of `expression` in the row. Throws where a text gets too long.
    func evaluate(_ expression: Expression) throws(ExpressionError) -> Value {
        switch expression {
        case .literal(let value): return value
        case .datum: return whole
        case .field(let name): return field(name)
        case .length(let direction):
            return (direction == .x ? size.width : size.height).map { .number($0) } ?? .null
        case .member(let object, let name): return try evaluate(object).member(try evaluate(name))
        case .unary(let operation, let operand): return unary(operation, try evaluate(operand))
        case .binary(.and, let a, let b):
            let left = try evaluate(a)
            return left.isTrue ? try evaluate(b) : left
        case .binary(.or, let a, let b):
            let left = try evaluate(a)
            return left.isTrue ? left : try evaluate(b)
        case .binary(let operation, let a, let b): return try binary(operation, try evaluate(a), try evaluate(b))
        case .conditional(let test, let yes, let no): return try evaluate(evaluate(test).isTrue ? yes : no)
        case .array(let items): return .array(try all(items))
        case .call(.if, let arguments):
            return try evaluate(evaluate(arguments[0]).isTrue ? arguments[1] : arguments[2])
        case .call(let function, let arguments): return try bounded(function.value(try all(arguments)))
        }
    }

    private var whole: Value {
        switch datum {
        case .row(let table, let row):
            .object(Dictionary(table.names.map { ($0, table.cell($0, row)) }, uniquingKeysWith: { $1 }))
        case .object(let members): .object(members)
        }
    }

    private func field(_ name: String) -> Value {
        switch datum {
        case .row(let table, let row): table.cell(name, row)
        case .object(let members): members[name] ?? .null
        }
    }

    private func all(_ expressions: [Expression]) throws(ExpressionError) -> [Value] {
        var values: [Value] = []
        for expression in expressions { values.append(try evaluate(expression)) }
        return values
    }

    private func bounded(_ value: Value) throws(ExpressionError) -> Value {
        if case .string(let text) = value, text.utf8.count > Self.longestText { throw .textTooLong }
        return value
    }

    private func unary(_ operation: UnaryOperator, _ value: Value) -> Value {
        switch operation {
        case .not: .bool(!value.isTrue)
        case .minus: .number(-value.number)
        case .plus: .number(value.number)
        }
    }

    private func binary(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(ExpressionError) -> Value {
        switch operation {
        case .or: a.isTrue ? a : b
        case .and: a.isTrue ? b : a
        case .equal: .bool(Self.isEqual(a, b))
        case .notEqual: .bool(!Self.isEqual(a, b))
        case .identical: .bool(a == b)
        case .notIdentical: .bool(a != b)
        case .less: .bool(Self.compare(a, b, <, <))
        case .lessOrEqual: .bool(Self.compare(a, b, <=, <=))
        case .greater: .bool(Self.compare(a, b, >, >))
        case .greaterOrEqual: .bool(Self.compare(a, b, >=, >=))
        case .add: try add(a, b)
        case .subtract: .number(a.number - b.number)
        case .multiply: .number(a.number * b.number)
        case .divide: .number(a.number / b.number)
        case .remainder: .number(a.number.truncatingRemainder(dividingBy: b.number))
        }
    }

    private func add(_ a: Value, _ b: Value) throws(ExpressionError) -> Value {
        func isText(_ value: Value) -> Bool {
            switch value {
            case .string, .array, .object: true
            case .null, .bool, .number: false
            }
        }
        guard isText(a) || isText(b) else { return .number(a.number + b.number) }
        return try bounded(.string(a.text + b.text))
    }

    /// JavaScript's `==`: text and numbers are compared as numbers.
    static func isEqual(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.null, _), (_, .null): a == b
        case (.string, .string), (.array, .array), (.object, .object): a == b
        default: a.number == b.number
        }
    }

    private static func compare(
        _ a: Value, _ b: Value, _ numbers: (Double, Double) -> Bool, _ texts: (String, String) -> Bool
    ) -> Bool {
        if case .string(let a) = a, case .string(let b) = b { return texts(a, b) }
        return numbers(a.number, b.number)
    }
}
