/// A test that a row passes or fails.
indirect enum Predicate: Sendable, Hashable {
    case expression(Expression)
    case field(FieldPath, FieldTest)
    /// A test of a field's moments cut down to a unit.
    case time(TimeUnit, FieldPath, FieldTest)
    /// A test of a field against moments, for which its text is read as dates.
    case moment(FieldPath, FieldTest)
    /// Whether the row is selected; where nothing is selected, everything is if `orEmpty`.
    case selected(Selection, orEmpty: Bool)
    case not(Predicate)
    case all([Predicate])
    case any([Predicate])

    /// A test of one field.
    enum FieldTest: Sendable, Hashable {
        case equal(Value)
        case less(Value, orEqual: Bool)
        case greater(Value, orEqual: Bool)
        /// From the first value to the second one; null leaves an end open.
        case range(Value, Value)
        case oneOf([Value])
        case valid(Bool)
    }

    init?(_ node: JSONNode, path: String, report: Report) {
        if case .string(let text) = node.content {
            do throws(ExpressionError) {
                self = .expression(try Expression(text, report.parameters))
            } catch {
                report.error(path, error.message, mend: error.mend, at: node.position)
                return nil
            }
            return
        }
        guard var reader = ObjectReader(node, path: path, report: report) else { return nil }
        defer { reader.finish() }
        if let inner = reader.node("not") {
            guard let test = Predicate(inner, path: reader.path("not"), report: report) else { return nil }
            self = .not(test)
        } else if let tests = reader.array("and") {
            self = .all(Self.each(tests, reader.path("and"), report))
        } else if let tests = reader.array("or") {
            self = .any(Self.each(tests, reader.path("or"), report))
        } else if reader.has("param") {
            guard let test = Predicate(parameter: &reader) else { return nil }
            self = test
        } else if reader.has("selection") {
            report.error(
                path, "selections of Vega-Lite 4 are not drawn", mend: "write \"param\"", at: node.position)
            return nil
        } else if let field = reader.string("field") {
            let unit = TimeUnit(&reader)
            guard let test = Self.test(&reader) else { return nil }
            let path = FieldPath(field)
            if let unit {
                self = .time(unit, path, test.cut(to: unit))
            } else {
                self = Self.namesDates(node) ? .moment(path, test) : .field(path, test)
            }
        } else {
            report.error(path, "a test wants an expression or a \"field\"", at: node.position)
            return nil
        }
    }

    /// Reads `param` and `empty`: a test for a selection, or whether a variable is true.
    init?(parameter reader: inout ObjectReader) {
        guard let name = reader.string("param") else { return nil }
        let orEmpty = reader.bool("empty") ?? true
        let parameters = reader.report.parameters
        if let selection = parameters.selection(name) {
            self = .selected(selection, orEmpty: orEmpty)
        } else if let variable = parameters.expression(Parameters.word(name)) {
            self = .expression(variable)
        } else {
            let mend = Spelling.nearest(to: name, in: parameters.names).map { "write \"\($0)\"" }
            reader.report.error(
                reader.path("param"), "there is no parameter \"\(name)\"", mend: mend, at: reader.node.position)
            return nil
        }
    }

    private static func each(_ nodes: [JSONNode], _ path: String, _ report: Report) -> [Predicate] {
        nodes.enumerated().compactMap { Predicate($1, path: "\(path)[\($0)]", report: report) }
    }

    /// Whether the field is compared with a date.
    private static func namesDates(_ node: JSONNode) -> Bool {
        ["equal", "lt", "lte", "gt", "gte", "range", "oneOf"].contains { name in
            guard let wanted = node[name] else { return false }
            guard case .array(let items) = wanted.content else { return DateTimeObject.isOne(wanted) }
            return items.contains(where: DateTimeObject.isOne)
        }
    }

    private static func test(_ reader: inout ObjectReader) -> FieldTest? {
        if let node = reader.node("equal") { return value(node, "equal", reader).map { .equal($0) } }
        if let node = reader.node("lt") { return value(node, "lt", reader).map { .less($0, orEqual: false) } }
        if let node = reader.node("lte") { return value(node, "lte", reader).map { .less($0, orEqual: true) } }
        if let node = reader.node("gt") { return value(node, "gt", reader).map { .greater($0, orEqual: false) } }
        if let node = reader.node("gte") { return value(node, "gte", reader).map { .greater($0, orEqual: true) } }
        if let items = reader.array("oneOf") { return .oneOf(items.map(DateTimeObject.value)) }
        if let isValid = reader.bool("valid") { return .valid(isValid) }
        if let ends = reader.array("range") {
            guard ends.count == 2, value(ends[0], "range", reader) != nil, value(ends[1], "range", reader) != nil else {
                reader.report.error(reader.path("range"), "a range has two ends", at: reader.node.position)
                return nil
            }
            return .range(DateTimeObject.value(ends[0]), DateTimeObject.value(ends[1]))
        }
        reader.report.error(
            reader.path, "a field is tested by equal, lt, lte, gt, gte, range, oneOf or valid", at: reader.node.position
        )
        return nil
    }

    private static func value(_ node: JSONNode, _ name: String, _ reader: ObjectReader) -> Value? {
        let value = DateTimeObject.value(node)
        guard case .object = value else { return value }
        reader.refuse(name, "a value must stand here, not an object", node)
        return nil
    }

    /// Whether rows decide whether it is passed.
    var namesRow: Bool {
        switch self {
        case .expression(let expression): expression.namesRow
        case .field, .time, .moment: true
        case .selected(let selection, _): !selection.isEmpty
        case .not(let test): test.namesRow
        case .all(let tests), .any(let tests): tests.contains { $0.namesRow }
        }
    }

    /// The same test of text as it is: only filters read dates for it.
    var ofText: Predicate {
        switch self {
        case .moment(let field, let test): .field(field, test)
        case .not(let test): .not(test.ofText)
        case .all(let tests): .all(tests.map(\.ofText))
        case .any(let tests): .any(tests.map(\.ofText))
        case .expression, .field, .time, .selected: self
        }
    }

    /// The rows of `table` that pass.
    func rows(of table: Table) throws(ExpressionError) -> [Int] {
        var kept: [Int] = []
        if case .expression(let expression) = self {
            var evaluator = RowEvaluator(expression, table)
            for row in 0..<table.count where try evaluator.value(row).isTrue { kept.append(row) }
        } else {
            for row in 0..<table.count where try passes(table, row) { kept.append(row) }
        }
        return kept
    }

    /// Whether a row of `table` passes.
    func passes(_ table: Table, _ row: Int) throws(ExpressionError) -> Bool {
        switch self {
        case .expression(let expression):
            return try ExpressionEvaluator(table: table, row: row).evaluate(expression).isTrue
        case .field(let field, let test): return test.passes(table.cell(field, row))
        case .time(let unit, let field, let test):
            let start = DateText.moment(table.cell(field, row)).flatMap { unit.floor($0) }
            return test.passes(start.map { .number($0) } ?? .null)
        case .moment(let field, let test):
            return test.passes(DateText.moment(table.cell(field, row)).map { .number($0) } ?? .null)
        case .selected(let selection, let orEmpty):
            return selection.isEmpty ? orEmpty : selection.contains(table, row)
        case .not(let test): return try !test.passes(table, row)
        case .all(let tests):
            for test in tests where try !test.passes(table, row) { return false }
            return true
        case .any(let tests):
            for test in tests where try test.passes(table, row) { return true }
            return false
        }
    }
}

extension Predicate.FieldTest {
    /// The test for moments that are cut down to a unit: a number is the count of that unit, as in
    /// `{"timeUnit": "year", "equal": 2006}`.
    func cut(to unit: TimeUnit) -> Self {
        func moment(_ value: Value) -> Value { unit.moment(value).map { .number($0) } ?? .null }
        return switch self {
        case .equal(let value): .equal(moment(value))
        case .less(let value, let orEqual): .less(moment(value), orEqual: orEqual)
        case .greater(let value, let orEqual): .greater(moment(value), orEqual: orEqual)
        case .oneOf(let values): .oneOf(values.map(moment))
        case .range(let low, let high):
            .range(low == .null ? .null : moment(low), high == .null ? .null : moment(high))
        case .valid: self
        }
    }

    /// Whether a value passes.
    func passes(_ value: Value) -> Bool {
        switch self {
        case .equal(let wanted): value == wanted || (value.isValid && Value.isEqual(value, wanted))
        case .less(let limit, let orEqual): Self.compare(value, limit) { orEqual ? $0 <= 0 : $0 < 0 }
        case .greater(let limit, let orEqual): Self.compare(value, limit) { orEqual ? $0 >= 0 : $0 > 0 }
        case .oneOf(let values): values.contains(value)
        case .valid(let wanted): (value.measure != nil) == wanted
        case .range(let low, let high):
            (low == .null || Self.compare(value, low) { $0 >= 0 })
                && (high == .null || Self.compare(value, high) { $0 <= 0 })
        }
    }

    private static func compare(_ a: Value, _ b: Value, _ test: (Int) -> Bool) -> Bool {
        if case .string(let a) = a, case .string(let b) = b { return test(a < b ? -1 : a > b ? 1 : 0) }
        guard !a.number.isNaN, !b.number.isNaN else { return false }
        return test(a.number < b.number ? -1 : a.number > b.number ? 1 : 0)
    }
}
