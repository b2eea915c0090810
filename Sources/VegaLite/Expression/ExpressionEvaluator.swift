/// Computes expressions over a row of a table, or over an object in the place of a row.
struct ExpressionEvaluator {
    private let table: Table
    private let row: Int
    /// What stands in the place of the row.
    private let object: [String: Value]?
    private let size: ViewSize

    init(table: Table, row: Int, size: ViewSize = ViewSize()) {
        self.table = table
        self.row = row
        object = nil
        self.size = size
    }

    /// Takes an object for `datum`: an axis hands `value`, `label` and `index` to the expression of its labels.
    init(datum: [String: Value], size: ViewSize = ViewSize()) {
        table = Table(count: 0)
        row = 0
        object = datum
        self.size = size
    }

    /// The value of `expression`. Throws where a text or a list gets too long, or the work too much.
    func evaluate(_ expression: Expression) throws(ExpressionError) -> Value {
        var work = ExpressionWork(row: row)
        let run = ExpressionRun(table: table, columns: [], row: row, object: object, size: size)
        return ScriptText.shown(try run.value(expression, &work))
    }
}

/// Computes one expression for row after row of a table. The work is bounded for all rows together.
struct RowEvaluator {
    private let expression: Expression
    private let table: Table
    private let columns: [Column]
    private var work = ExpressionWork()

    init(_ expression: Expression, _ table: Table) {
        var names: [String] = []
        self.expression = expression.bound(&names)
        self.table = table
        columns = names.map { table.cells(named: $0) }
    }

    /// The value in a row.
    mutating func value(_ row: Int) throws(ExpressionError) -> Value {
        work.row = row
        let run = ExpressionRun(table: table, columns: columns, row: row, object: nil, size: ViewSize())
        return ScriptText.shown(try run.value(expression, &work))
    }
}

/// One computation over one row.
private struct ExpressionRun {
    let table: Table
    let columns: [Column]
    let row: Int
    let object: [String: Value]?
    let size: ViewSize

    func value(_ expression: Expression, _ work: inout ExpressionWork) throws(ExpressionError) -> Value {
        try work.take()
        switch expression {
        case .literal(let value): return value
        case .column(let place): return columns[place][row]
        case .datum: return datum
        case .field(let name): return object.map { $0[name] ?? .null } ?? table.cell(name, row)
        case .length(let direction):
            return (direction == .x ? size.width : size.height).map { .number($0) } ?? .null
        case .member(let object, let name): return try value(object, &work).member(try value(name, &work))
        case .unary(let operation, let operand): return operation.value(try value(operand, &work))
        case .binary(.and, let a, let b):
            let left = try value(a, &work)
            return left.isTrue ? try value(b, &work) : left
        case .binary(.or, let a, let b):
            let left = try value(a, &work)
            return left.isTrue ? left : try value(b, &work)
        case .binary(let operation, let a, let b):
            let left = try value(a, &work)
            return try operation.value(left, value(b, &work), &work)
        case .conditional(let test, let yes, let no):
            return try value(try value(test, &work).isTrue ? yes : no, &work)
        case .array(let items): return .array(try all(items, &work))
        case .object(let members):
            var result: [String: Value] = [:]
            for member in members { result[member.name] = try value(member.value, &work) }
            return .object(result)
        case .call(let function, let arguments):
            if function.isChoice {
                return try value(try value(arguments[0], &work).isTrue ? arguments[1] : arguments[2], &work)
            }
            return try work.checked(try function.value(all(arguments, &work), &work))
        }
    }

    private func all(_ expressions: [Expression], _ work: inout ExpressionWork) throws(ExpressionError) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(expressions.count)
        for expression in expressions { values.append(try value(expression, &work)) }
        return values
    }

    private var datum: Value {
        .object(object ?? Dictionary(table.names.map { ($0, table.cell($0, row)) }, uniquingKeysWith: { $1 }))
    }
}
