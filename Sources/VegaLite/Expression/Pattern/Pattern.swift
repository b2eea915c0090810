/// A regular expression as JavaScript has them, matched by backtracking whose steps are counted: a pattern that would
/// go on for ever ends in an error.
struct Pattern: Sendable {
    let program: PatternProgram
    let isGlobal: Bool
    /// Whether a match must begin where the search does.
    private let isSticky: Bool

    /// What a pattern has found.
    struct Match: Sendable {
        var range: Range<Int>
        /// The whole and its groups; nil for groups that took no part.
        var groups: [Range<Int>?]
        var names: [String: Int]
    }

    /// Throws where `source` is no pattern.
    init(_ source: String, flags: String) throws(PatternError) {
        for flag in flags where !"gimsuyd".contains(flag) { throw .flag(String(flag)) }
        isGlobal = flags.contains("g")
        isSticky = flags.contains("y")
        program = try PatternParser.program(
            source, ignoresCase: flags.contains("i"), isMultiline: flags.contains("m"), dotIsAll: flags.contains("s"))
    }

    /// The same, with an error of the expression.
    static func checked(_ source: String, flags: String) throws(ExpressionError) -> Pattern {
        do throws(PatternError) {
            return try Pattern(source, flags: flags)
        } catch {
            throw .badPattern(source, error)
        }
    }

    /// A pattern as expressions hold it: an object with its source and its flags.
    static func value(_ source: String, flags: String) -> Value {
        .object(["source": .string(source), "flags": .string(flags)])
    }

    static func isValue(_ value: Value) -> Bool {
        if case .object(let members) = value, members.count == 2, members["source"] != nil, members["flags"] != nil {
            return true
        }
        return false
    }

    /// The pattern that a value holds; nil where it holds none.
    static func from(_ value: Value) throws(ExpressionError) -> Pattern? {
        guard isValue(value) else { return nil }
        return try checked(
            value.member(.string("source")).text, flags: value.member(.string("flags")).text)
    }

    /// The first match that begins at `start` or after it; nil where there is none.
    func match(
        _ text: [Unicode.Scalar], from start: Int, _ work: inout ExpressionWork
    ) throws(ExpressionError) -> Match? {
        var matcher = PatternMatcher(program: program, text: text)
        for place in start...text.count {
            if let slots = try matcher.run(from: place, &work) {
                let groups = (0..<program.groups).map { group -> Range<Int>? in
                    let (low, high) = (slots[2 * group], slots[2 * group + 1])
                    return low >= 0 && high >= low ? low..<high : nil
                }
                return Match(range: place..<slots[1], groups: groups, names: program.names)
            }
            if isSticky { return nil }
        }
        return nil
    }

    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension Pattern.Match {
    /// A replacement with `$1`, `$&`, `$<name>` and the like filled in from what was matched in `text`.
    func filled(_ replacement: String, _ text: [Unicode.Scalar]) -> String {
        guard replacement.contains("$") else { return replacement }
        func group(_ place: Int) -> String { groups[place].map { Pattern.text(text[$0]) } ?? "" }
        var result = ""
        var rest = Substring(replacement)
        while let character = rest.popFirst() {
            guard character == "$", let next = rest.first else {
                result.append(character)
                continue
            }
            let digits = rest.prefix(2).prefix { $0.isASCII && $0.isNumber }
            if next == "$" {
                result.append("$")
                rest.removeFirst()
            } else if next == "&" {
                result += group(0)
                rest.removeFirst()
            } else if next == "`" {
                result += Pattern.text(text[..<range.lowerBound])
                rest.removeFirst()
            } else if next == "'" {
                result += Pattern.text(text[range.upperBound...])
                rest.removeFirst()
            } else if next == "<", let end = rest.firstIndex(of: ">"), !names.isEmpty {
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                result += names[name].map(group) ?? ""
                rest = rest[rest.index(after: end)...]
            } else if let length = [2, 1].first(where: { length in
                digits.count >= length
                    && Int(digits.prefix(length)).map { (1..<groups.count).contains($0) } == true
            }), let place = Int(digits.prefix(length)) {
                result += group(place)
                rest.removeFirst(length)
            } else {
                result.append("$")
            }
        }
        return result
    }
}

/// What is wrong with a regular expression.
enum PatternError: Error, Sendable, Hashable {
    case flag(String)
    case unexpected(String)
    case endsEarly
    case nothingToRepeat
    case badRange
    case badEscape(String)
    case noGroup(String)
    case tooLarge

    /// The words for a person, after "is not a regular expression".
    var message: String {
        switch self {
        case .flag(let flag): "the flag \"\(flag)\" is not known"
        case .unexpected(let word): "\"\(word)\" cannot stand there"
        case .endsEarly: "it ends too early"
        case .nothingToRepeat: "there is nothing to repeat"
        case .badRange: "a range goes from the lower to the higher"
        case .badEscape(let word): "\"\\\(word)\" is not known"
        case .noGroup(let name): "there is no group \(name)"
        case .tooLarge: "it is too large"
        }
    }
}
