/// The size of a view in pixels, as far as it is known.
struct ViewSize: Sendable, Hashable {
    var width: Double?
    var height: Double?
}

extension Expression {
    /// The parts of which an expression is made.
    private var parts: [Expression] {
        switch self {
        case .literal, .datum, .field, .length, .column: []
        case .member(let a, let b), .binary(_, let a, let b): [a, b]
        case .unary(_, let a): [a]
        case .conditional(let a, let b, let c): [a, b, c]
        case .call(_, let arguments): arguments
        case .array(let items): items
        case .object(let members): members.map(\.value)
        }
    }

    /// Whether the row decides what it computes.
    var namesRow: Bool {
        switch self {
        case .datum, .field, .column: true
        case .call(let function, _) where function.isRandom: true
        case .literal, .length, .member, .unary, .binary, .conditional, .call, .array, .object:
            parts.contains { $0.namesRow }
        }
    }

    /// Whether the size of the view decides what it computes.
    var namesSize: Bool {
        if case .length = self { return true }
        return parts.contains { $0.namesSize }
    }

    /// How many operations, calls and values it has.
    var count: Int { parts.reduce(1) { $0 + $1.count } }

    /// What it computes where no row decides it; nil where it wants a size that is not known.
    func constant(in size: ViewSize = ViewSize()) throws(ExpressionError) -> Value? {
        if namesRow { return nil }
        guard size.width != nil && size.height != nil || !namesSize else { return nil }
        return try ExpressionEvaluator(datum: [:], size: size).evaluate(self)
    }

    /// The same, computed where no row and no size decides it.
    func folded() throws(ExpressionError) -> Expression {
        if let value = try constant() { return .literal(value) }
        // Variables that name variables could grow without end.
        if count > Self.longestVariable { throw .tooLong }
        return self
    }

    private static var longestVariable: Int { 1000 }

    /// The same with members of the row made places in a list of columns, whose names are added to `names`.
    func bound(_ names: inout [String]) -> Expression {
        func all(_ expressions: [Expression]) -> [Expression] {
            var result: [Expression] = []
            for expression in expressions { result.append(expression.bound(&names)) }
            return result
        }
        switch self {
        case .literal, .datum, .length, .column: return self
        case .field(let name):
            if let place = names.firstIndex(of: name) { return .column(place) }
            names.append(name)
            return .column(names.count - 1)
        case .member(let a, let b): return .member(a.bound(&names), b.bound(&names))
        case .unary(let operation, let a): return .unary(operation, a.bound(&names))
        case .binary(let operation, let a, let b): return .binary(operation, a.bound(&names), b.bound(&names))
        case .conditional(let a, let b, let c):
            return .conditional(a.bound(&names), b.bound(&names), c.bound(&names))
        case .call(let function, let arguments): return .call(function, all(arguments))
        case .array(let items): return .array(all(items))
        case .object(let members):
            return .object(members.map { Member(name: $0.name, value: $0.value.bound(&names)) })
        }
    }
}
