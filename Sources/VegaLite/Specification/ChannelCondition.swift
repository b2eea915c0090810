extension ChannelDefinition {
    /// What holds for the rows that pass a test.
    struct Condition: Sendable, Hashable {
        var test: Predicate
        var outcome: Outcome
    }

    /// What a row has on a channel.
    enum Outcome: Sendable, Hashable {
        case value(Value)
        /// A value that an expression computes from the row.
        case computed(Expression)
        /// Whatever the channel's field says of the row.
        case shown
    }

    /// The value that a row has on the channel whatever the scale says: by the first condition that it passes, else by
    /// the channel's own value; nil where the field decides.
    func fixed(_ table: Table, _ row: Int, size: ViewSize) -> Value? {
        // A test that cannot be computed in a row is one that the row does not pass.
        let passed = conditions.first { (try? $0.test.passes(table, row)) == true }
        switch passed?.outcome ?? otherwise {
        case nil: return value
        case .shown: return nil
        case .value(let value): return value
        case .computed(let expression):
            return try? ExpressionEvaluator(table: table, row: row, size: size).evaluate(expression)
        }
    }

    /// Whether values are all that the channel shows.
    var isFixed: Bool { !usesField && aggregate == nil && datum == nil && (value != nil || otherwise != nil) }

    /// Whether rows decide which condition or value holds.
    var testsRows: Bool {
        conditions.contains { $0.test.namesRow || $0.outcome.namesRow } || otherwise?.namesRow == true
    }

    /// The condition that names the field of the channel: `{"condition": {"test": …, "field": …}, "value": …}`.
    static func fieldCondition(_ node: JSONNode) -> JSONNode? {
        guard let condition = node["condition"], case .object = condition.content else { return nil }
        return ["field", "datum", "aggregate"].contains { condition[$0] != nil } ? condition : nil
    }

    /// Reads the conditions of a channel, and what holds for rows that pass none.
    mutating func readConditions(_ reader: inout ObjectReader) {
        guard let node = reader.node("condition"), node.content != .null else {
            readComputedValue(&reader)
            return
        }
        let items: [JSONNode] = if case .array(let items) = node.content { items } else { [node] }
        for (index, item) in items.enumerated() {
            let path = items.count > 1 ? "\(reader.path("condition"))[\(index)]" : reader.path("condition")
            guard let inner = ObjectReader(item, path: path, report: reader.report) else { continue }
            readCondition(inner)
        }
        readComputedValue(&reader)
    }

    private mutating func readComputedValue(_ reader: inout ObjectReader) {
        if let outcome = Self.outcome(&reader), outcome.isComputed || !conditions.isEmpty, value == nil {
            otherwise = outcome
        }
    }

    private mutating func readCondition(_ reader: ObjectReader) {
        var reader = reader
        let isShown = Self.isShown(reader.node)
        defer { if !isShown { reader.finish() } }
        guard let test = Self.test(&reader) else { return }
        if isShown {
            conditions.append(Condition(test: test, outcome: .shown))
        } else if let outcome = Self.outcome(&reader) {
            conditions.append(Condition(test: test, outcome: outcome))
        }
    }

    private static func isShown(_ node: JSONNode) -> Bool {
        ["field", "datum", "aggregate"].contains { node[$0] != nil }
    }

    private static func test(_ reader: inout ObjectReader) -> Predicate? {
        if reader.has("param") { return Predicate(parameter: &reader) }
        if let test = reader.node("test") {
            return Predicate(test, path: reader.path("test"), report: reader.report)?.ofText
        }
        let mend = reader.has("selection") ? "write \"param\"" : "add \"test\" or \"param\""
        reader.report.error(reader.path, "a condition wants a test", mend: mend, at: reader.node.position)
        return nil
    }

    private static func outcome(_ reader: inout ObjectReader) -> Outcome? {
        guard let node = reader.node("value") else { return nil }
        if let text = ValueWriter.expression(node) {
            do throws(ExpressionError) {
                return .computed(try Expression(text, reader.report.parameters))
            } catch {
                // The pass that writes values out has told it already.
                return nil
            }
        }
        return plain(&reader, "value").map { .value($0) }
    }
}

extension ChannelDefinition.Outcome {
    var namesRow: Bool { if case .computed(let expression) = self { expression.namesRow } else { false } }

    var isComputed: Bool { if case .computed = self { true } else { false } }
}
