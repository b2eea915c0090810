/// Functions of lists and objects, and those that take a text for a list of its characters.
enum ListFunctions {
    static let all: [ExpressionFunction] = places + parts + ends + making

    private static let places: [ExpressionFunction] = [
        ExpressionFunction("length") { $0[0].member(.string("length")) },
        ExpressionFunction("indexof", 2...2) { (a, work) throws(ExpressionError) in
            try place(a, fromEnd: false, &work)
        },
        ExpressionFunction("lastindexof", 2...2) { (a, work) throws(ExpressionError) in
            try place(a, fromEnd: true, &work)
        },
        ExpressionFunction("inrange", 2...4, plain: inRange),
    ]

    private static let parts: [ExpressionFunction] = [
        ExpressionFunction("slice", 1...3, plain: slice),
        ExpressionFunction("join", 1...2) { (a, work) throws(ExpressionError) in
            let texts = items(a[0]).map { $0 == .null ? "" : ScriptText.text($0) }
            try work.take(texts.reduce(0) { $0 + $1.utf8.count })
            return .string(texts.joined(separator: a.count > 1 && a[1] != .null ? a[1].text : ","))
        },
        ExpressionFunction("reverse") { .array(items($0[0]).reversed()) },
        ExpressionFunction("sort", 1...1) { (a, work) throws(ExpressionError) in
            let list = items(a[0])
            try work.take(list.count * 16)
            return .array(list.sorted(by: Value.ascends))
        },
        ExpressionFunction("peek") { items($0[0]).last ?? .null },
        ExpressionFunction("pluck", 2...2) { a in
            let path = FieldPath(a[1].text)
            func member(_ value: Value) -> Value { path.parts.reduce(value) { $0.member(.string($1)) } }
            guard case .array(let list) = a[0] else { return member(a[0]) }
            return .array(list.map(member))
        },
    ]

    private static let ends: [ExpressionFunction] = [
        ExpressionFunction("span") { a in
            let list = items(a[0])
            guard let first = list.first, let last = list.last else { return .number(0) }
            let span = last.number - first.number
            return .number(span.isNaN ? 0 : span)
        },
        ExpressionFunction("extent") { a in
            let known = items(a[0]).filter(\.isValid)
            guard let low = known.min(by: Value.ascends), let high = known.max(by: Value.ascends) else {
                return .array([.null, .null])
            }
            return .array([low, high])
        },
        ExpressionFunction("lerp", 2...2) { a in
            let list = items(a[0]).map(\.number)
            guard let first = list.first, let last = list.last else { return .number(.nan) }
            let fraction = a[1].number.isNaN ? 0 : a[1].number
            return .number(fraction == 1 ? last : first + fraction * (last - first))
        },
        ExpressionFunction("clampRange", 3...3, plain: clampRange),
    ]

    private static let making: [ExpressionFunction] = [
        ExpressionFunction("sequence", 1...3, sequence),
        ExpressionFunction("merge", 0...1000) { a in
            var result: [String: Value] = [:]
            for case .object(let members) in a { result.merge(members) { $1 } }
            return .object(result)
        },
    ]

    private static func items(_ value: Value) -> [Value] { if case .array(let items) = value { items } else { [] } }

    private static func place(
        _ a: [Value], fromEnd: Bool, _ work: inout ExpressionWork
    ) throws(ExpressionError) -> Value {
        switch a[0] {
        case .array(let items):
            try work.take(items.count)
            return .number(Double((fromEnd ? items.lastIndex(of: a[1]) : items.firstIndex(of: a[1])) ?? -1))
        case .string(let text):
            let (whole, part) = (ScriptText.units(text), ScriptText.units(ScriptText.text(a[1])))
            try work.take(whole.count + max(0, whole.count - part.count) * min(part.count, 8))
            return .number(Double(ScriptText.place(of: part, in: whole, fromEnd: fromEnd) ?? -1))
        case .null, .bool, .number, .object: return .number(-1)
        }
    }

    private static func inRange(_ a: [Value]) -> Value {
        let range = items(a[1]).map(\.number)
        guard let first = range.first, let last = range.last else { return .bool(false) }
        let (low, high, number) = (min(first, last), max(first, last), a[0].number)
        let holdsLow = a.count < 3 || a[2] == .null || a[2].isTrue
        let holdsHigh = a.count < 4 || a[3] == .null || a[3].isTrue
        return .bool((holdsLow ? low <= number : low < number) && (holdsHigh ? number <= high : number < high))
    }

    private static func slice(_ a: [Value]) -> Value {
        func range(_ count: Int) -> Range<Int> {
            let from = a.count > 1 ? ScriptText.place(a[1].number, count: count) : 0
            let to = a.count > 2 && a[2] != .null ? ScriptText.place(a[2].number, count: count) : count
            return from..<max(from, to)
        }
        if case .array(let items) = a[0] { return .array(Array(items[range(items.count)])) }
        let units = ScriptText.units(ScriptText.text(a[0]))
        return .string(ScriptText.text(units[range(units.count)]))
    }

    /// A range moved, and cut where it is too wide, so that it lies between two bounds.
    private static func clampRange(_ a: [Value]) -> Value {
        let range = items(a[0]).map(\.number)
        guard range.count >= 2 else { return .null }
        let (low, least, most) = (min(range[0], range[1]), a[1].number, a[2].number)
        let span = abs(range[1] - range[0])
        if span >= most - least { return .array([.number(least), .number(most)]) }
        let start = min(max(low, least), most - span)
        return .array([.number(start), .number(start + span)])
    }

    /// Numbers from a first one, which is 0 where it is left out, to before a last one.
    private static func sequence(
        _ a: [Value], _ work: inout ExpressionWork
    ) throws(ExpressionError) -> Value {
        let numbers = a.map(\.number)
        let (start, stop) = numbers.count > 1 ? (numbers[0], numbers[1]) : (0, numbers[0])
        let step = numbers.count > 2 ? numbers[2] : 1
        let count = ((stop - start) / step).rounded(.up)
        guard count > 0 else { return .array([]) }
        guard count <= Double(ExpressionWork.longestList) else { throw .listTooLong }
        try work.take(Int(count))
        return .array((0..<Int(count)).map { .number(start + Double($0) * step) })
    }
}
