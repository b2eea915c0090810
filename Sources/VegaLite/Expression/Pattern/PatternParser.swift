/// Makes a program of a regular expression.
struct PatternParser {
    /// Groups inside each other.
    private static let deepest = 50

    private let source: [Unicode.Scalar]
    private let dotIsAll: Bool
    private var place = 0
    private var depth = 0
    private var program = PatternProgram()
    /// Groups that are named before they are met.
    private var wanted: [(step: Int, name: String)] = []

    /// The program of `source`.
    static func program(
        _ source: String, ignoresCase: Bool, isMultiline: Bool, dotIsAll: Bool
    ) throws(PatternError) -> PatternProgram {
        var parser = PatternParser(source: Array(source.unicodeScalars), dotIsAll: dotIsAll)
        parser.program.ignoresCase = ignoresCase
        parser.program.isMultiline = isMultiline
        try parser.alternatives()
        if let next = parser.next { throw .unexpected(String(next)) }
        try parser.add(.found)
        for (step, name) in parser.wanted {
            guard let group = parser.program.names[name] else { throw .noGroup(name) }
            parser.program.steps[step] = .group(group)
        }
        for case .group(let group) in parser.program.steps where group >= parser.program.groups {
            throw .noGroup(String(group))
        }
        return parser.program
    }

    private init(source: [Unicode.Scalar], dotIsAll: Bool) {
        self.source = source
        self.dotIsAll = dotIsAll
    }

    private var next: Unicode.Scalar? { place < source.count ? source[place] : nil }

    private mutating func take(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard source[place...].starts(with: scalars) else { return false }
        place += scalars.count
        return true
    }

    private mutating func add(_ step: PatternProgram.Step) throws(PatternError) {
        guard program.steps.count < PatternProgram.longest else { throw .tooLarge }
        program.steps.append(step)
    }

    private mutating func insert(_ step: PatternProgram.Step, at index: Int) throws(PatternError) {
        guard program.steps.count < PatternProgram.longest else { throw .tooLarge }
        program.steps.insert(step, at: index)
        for other in program.steps.indices where other > index { program.steps[other].shift(from: index) }
        for other in wanted.indices where wanted[other].step >= index { wanted[other].step += 1 }
    }

    private mutating func alternatives() throws(PatternError) {
        guard depth < Self.deepest else { throw .tooLarge }
        depth += 1
        defer { depth -= 1 }
        let start = program.steps.count
        try sequence()
        guard take("|") else { return }
        try insert(.split(start + 1, 0), at: start)
        let jump = program.steps.count
        try add(.jump(0))
        program.steps[start] = .split(start + 1, program.steps.count)
        try alternatives()
        program.steps[jump] = .jump(program.steps.count)
    }

    private mutating func sequence() throws(PatternError) {
        while let next, next != "|", next != ")" { try part() }
    }

    /// One piece and how often it stands.
    private mutating func part() throws(PatternError) {
        let start = program.steps.count
        let groups = program.groups
        let isAssertion = try piece()
        guard let (least, most) = try times() else { return }
        if isAssertion { throw .nothingToRepeat }
        let isLazy = take("?")
        try repeated(start, groups..<program.groups, least, most, isLazy: isLazy)
    }

    /// How often a piece stands; nil for once.
    private mutating func times() throws(PatternError) -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard next == "{" else { return nil }
        let start = place
        place += 1
        let least = number()
        let hasComma = take(",")
        let most = hasComma ? number() : least
        guard let least, take("}") else {
            // Braces that hold no numbers stand for themselves.
            place = start
            return nil
        }
        if let most, most < least { throw .badRange }
        return (least, most)
    }

    private mutating func number() -> Int? {
        let start = place
        while let next, ("0"..."9").contains(next) { place += 1 }
        return Int(Pattern.text(source[start..<place].prefix(6)))
    }

    /// Writes the steps from `start` on out for so many rounds.
    private mutating func repeated(
        _ start: Int, _ groups: Range<Int>, _ least: Int, _ most: Int?, isLazy: Bool
    ) throws(PatternError) {
        var body = Array(program.steps[start...])
        program.steps.removeLast(body.count)
        if !groups.isEmpty { body = [.clear(groups)] + body.map { $0.shifted(by: 1, from: start) } }
        func split(_ to: Int, _ past: Int) -> PatternProgram.Step { isLazy ? .split(past, to) : .split(to, past) }
        guard body.count * max(least, most ?? 0, 1) <= PatternProgram.longest else { throw .tooLarge }
        for _ in 0..<least { try add(body, from: start) }
        if let most {
            let size = body.count + 3
            let end = program.steps.count + (most - least) * size
            for _ in least..<most { try round(body, start, split, past: end, isLoop: false) }
        } else {
            let loop = program.steps.count
            try round(body, start, split, past: loop + body.count + 4, isLoop: true)
            try add(.jump(loop))
        }
    }

    private mutating func round(
        _ body: [PatternProgram.Step], _ start: Int, _ split: (Int, Int) -> PatternProgram.Step, past: Int,
        isLoop: Bool
    ) throws(PatternError) {
        try add(split(program.steps.count + 1, past))
        let mark = program.marks
        program.marks += 1
        try add(.mark(mark))
        try add(body, from: start)
        try add(.moved(mark))
    }

    private mutating func add(_ body: [PatternProgram.Step], from start: Int) throws(PatternError) {
        let shift = program.steps.count - start
        for step in body { try add(step.shifted(by: shift, from: start)) }
    }

    /// One piece; true where it only looks.
    private mutating func piece() throws(PatternError) -> Bool {
        guard let first = next else { throw .endsEarly }
        place += 1
        switch first {
        case "(": return try group()
        case "[": try add(.one(set()))
        case ".":
            try add(
                .one(dotIsAll ? PatternSet(ranges: [0...0x10FFFF]) : PatternSet(ranges: PatternSet.lineEnds.others)))
        case "^":
            try add(.start)
            return true
        case "$":
            try add(.end)
            return true
        case "\\": return try escape()
        case "*", "+", "?": throw .nothingToRepeat
        case ")": throw .unexpected(")")
        default: try add(.scalar(first))
        }
        return false
    }

    private mutating func group() throws(PatternError) -> Bool {
        for (text, isBehind, isWanted) in [
            ("?=", false, true), ("?!", false, false), ("?<=", true, true), ("?<!", true, false),
        ]
        where take(text) {
            let start = program.steps.count
            try add(.look(until: 0, isBehind: isBehind, isWanted: isWanted))
            try alternatives()
            try add(.found)
            program.steps[start] = .look(until: program.steps.count, isBehind: isBehind, isWanted: isWanted)
            guard take(")") else { throw .endsEarly }
            return true
        }
        if take("?:") {
            try alternatives()
        } else {
            let number = program.groups
            program.groups += 1
            if take("?<") { program.names[try name()] = number }
            if next == "?" { throw .unexpected("?") }
            try add(.save(2 * number))
            try alternatives()
            try add(.save(2 * number + 1))
        }
        guard take(")") else { throw .endsEarly }
        return false
    }

    /// A name up to `>`.
    private mutating func name() throws(PatternError) -> String {
        let start = place
        while let next, next != ">" { place += 1 }
        guard take(">") else { throw .endsEarly }
        return Pattern.text(source[start..<place - 1])
    }

    private mutating func escape() throws(PatternError) -> Bool {
        guard let letter = next else { throw .endsEarly }
        if letter == "b" || letter == "B" {
            place += 1
            try add(.wordEdge(letter == "b"))
            return true
        }
        if ("1"..."9").contains(letter), let group = number() {
            try add(.group(group))
        } else if take("k<") {
            let name = try name()
            if program.names[name] == nil { wanted.append((program.steps.count, name)) }
            try add(.group(program.names[name] ?? 0))
        } else if let set = escapedSet() {
            try add(.one(set))
        } else {
            try add(.scalar(try escapedScalar()))
        }
        return false
    }

    /// The set that a letter after a backslash names.
    private mutating func escapedSet() -> PatternSet? {
        let sets: [(String, PatternSet)] = [("d", .digits), ("w", .wordParts), ("s", .spaces)]
        for (letter, set) in sets {
            if take(letter) { return set }
            if take(letter.uppercased()) { return PatternSet(ranges: set.others) }
        }
        return nil
    }

    private mutating func escapedScalar() throws(PatternError) -> Unicode.Scalar {
        guard let letter = next else { throw .endsEarly }
        place += 1
        switch letter {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "f": return "\u{C}"
        case "v": return "\u{B}"
        case "0": return "\0"
        case "x": return hex(2) ?? letter
        case "u":
            if take("{") {
                let start = place
                while let next, next != "}" { place += 1 }
                let code = UInt32(Pattern.text(source[start..<place]), radix: 16)
                guard let scalar = code.flatMap({ Unicode.Scalar($0) }), take("}") else { throw .badEscape("u") }
                return scalar
            }
            return hex(4) ?? letter
        case "c":
            guard let next, next.properties.isAlphabetic, next.isASCII else { return "c" }
            place += 1
            return Unicode.Scalar(UInt8(next.value % 32))
        default: return letter
        }
    }

    private mutating func hex(_ digits: Int) -> Unicode.Scalar? {
        guard place + digits <= source.count,
            let code = UInt32(Pattern.text(source[place..<place + digits]), radix: 16)
        else { return nil }
        place += digits
        return Unicode.Scalar(code) ?? "\u{FFFD}"
    }

    /// The characters between brackets.
    private mutating func set() throws(PatternError) -> PatternSet {
        var set = PatternSet()
        set.isNegated = take("^")
        while !take("]") {
            guard let first = try member(&set) else { continue }
            guard next == "-", place + 1 < source.count, source[place + 1] != "]" else {
                set.ranges.append(first.value...first.value)
                continue
            }
            place += 1
            guard let last = try member(&set) else {
                set.ranges += [first.value...first.value, 45...45]
                continue
            }
            guard first.value <= last.value else { throw .badRange }
            set.ranges.append(first.value...last.value)
        }
        return set
    }

    /// One character of a set; nil where a whole set was added.
    private mutating func member(_ set: inout PatternSet) throws(PatternError) -> Unicode.Scalar? {
        guard let first = next else { throw .endsEarly }
        place += 1
        guard first == "\\" else { return first }
        if let inner = escapedSet() {
            set.ranges += inner.ranges
            return nil
        }
        return take("b") ? "\u{8}" : try escapedScalar()
    }
}

extension PatternProgram.Step {
    /// This step with its places moved, where they are not before `start`.
    fileprivate func shifted(by shift: Int, from start: Int) -> Self {
        func moved(_ place: Int) -> Int { place >= start ? place + shift : place }
        switch self {
        case .split(let a, let b): return .split(moved(a), moved(b))
        case .jump(let a): return .jump(moved(a))
        case .look(let until, let isBehind, let isWanted):
            return .look(until: moved(until), isBehind: isBehind, isWanted: isWanted)
        case .one, .scalar, .save, .clear, .start, .end, .wordEdge, .group, .mark, .moved, .found: return self
        }
    }

    /// Makes room for a step put in at `index`.
    fileprivate mutating func shift(from index: Int) { self = shifted(by: 1, from: index) }
}
