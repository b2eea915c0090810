/// Functions of regular expressions, and those of texts that take one too.
enum PatternFunctions {
    static let all: [ExpressionFunction] = [
        ExpressionFunction("regexp", 1...2) { (a, _) throws(ExpressionError) in
            let flags = a.count > 1 && a[1] != .null ? a[1].text : ""
            let source = a[0].text
            _ = try Pattern.checked(source, flags: flags)
            return Pattern.value(source, flags: flags)
        },
        ExpressionFunction("test", 2...2) { (a, work) throws(ExpressionError) in
            guard let pattern = try Pattern.from(a[0]) else { return .bool(false) }
            return .bool(try pattern.match(Array(ScriptText.text(a[1]).unicodeScalars), from: 0, &work) != nil)
        },
        ExpressionFunction("replace", 3...3, replace),
        ExpressionFunction("split", 1...3, split),
    ]

    private static func replace(
        _ a: [Value], _ work: inout ExpressionWork
    ) throws(ExpressionError) -> Value {
        let text = ScriptText.text(a[0])
        let written = ScriptText.text(a[2])
        guard let pattern = try Pattern.from(a[1]) else {
            let (whole, part) = (ScriptText.units(text), ScriptText.units(ScriptText.text(a[1])))
            try work.take(whole.count)
            guard let place = ScriptText.place(of: part, in: whole) else { return .string(text) }
            let match = Pattern.Match(range: 0..<part.count, groups: [0..<part.count], names: [:])
            let filled = match.filled(written, Array(ScriptText.text(part).unicodeScalars))
            return .string(
                ScriptText.text(whole[..<place]) + filled + ScriptText.text(whole[(place + part.count)...]))
        }
        let scalars = Array(text.unicodeScalars)
        var result = ""
        var last = 0
        for match in try matches(of: pattern, in: scalars, most: pattern.isGlobal ? .max : 1, &work) {
            result += Pattern.text(scalars[last..<match.range.lowerBound]) + match.filled(written, scalars)
            last = match.range.upperBound
            if result.utf8.count > ExpressionWork.longestText { throw .textTooLong }
        }
        return .string(result + Pattern.text(scalars[last...]))
    }

    private static func matches(
        of pattern: Pattern, in scalars: [Unicode.Scalar], most: Int, _ work: inout ExpressionWork
    ) throws(ExpressionError) -> [Pattern.Match] {
        var found: [Pattern.Match] = []
        var start = 0
        while found.count < most, start <= scalars.count, let match = try pattern.match(scalars, from: start, &work) {
            found.append(match)
            start = match.range.isEmpty ? match.range.upperBound + 1 : match.range.upperBound
        }
        return found
    }

    private static func split(
        _ a: [Value], _ work: inout ExpressionWork
    ) throws(ExpressionError) -> Value {
        let text = ScriptText.text(a[0])
        guard a.count > 1, a[1] != .null else { return .array([.string(text)]) }
        let most = a.count > 2 && a[2] != .null ? ScriptText.whole(a[2].number, 0, .max >> 12) : .max
        try work.take(text.utf8.count)
        var parts: [Value] = []
        if let pattern = try Pattern.from(a[1]) {
            let scalars = Array(text.unicodeScalars)
            var last = 0
            for match in try matches(of: pattern, in: scalars, most: .max, &work) {
                if match.range.isEmpty, match.range.lowerBound == last || match.range.lowerBound == scalars.count {
                    if match.range.lowerBound == 0 || match.range.lowerBound == scalars.count { continue }
                }
                parts.append(.string(Pattern.text(scalars[last..<match.range.lowerBound])))
                for group in match.groups.dropFirst() {
                    parts.append(group.map { .string(Pattern.text(scalars[$0])) } ?? .null)
                }
                last = match.range.upperBound
            }
            parts.append(.string(Pattern.text(scalars[last...])))
        } else {
            let (whole, part) = (ScriptText.units(text), ScriptText.units(ScriptText.text(a[1])))
            if part.isEmpty { return .array(whole.prefix(most).map { .string(ScriptText.text([$0])) }) }
            var last = 0
            while parts.count < ExpressionWork.longestList,
                let place = ScriptText.place(of: part, in: whole, from: last)
            {
                parts.append(.string(ScriptText.text(whole[last..<place])))
                last = place + part.count
            }
            parts.append(.string(ScriptText.text(whole[last...])))
        }
        return .array(Array(parts.prefix(most)))
    }
}
