/// A regular expression as steps for a machine that can go back.
struct PatternProgram: Sendable {
    /// One step. Places are of steps in the program.
    enum Step: Sendable {
        case one(PatternSet)
        case scalar(Unicode.Scalar)
        /// Goes on at the first place, and at the second one if that leads nowhere.
        case split(Int, Int)
        case jump(Int)
        /// Notes the place in the text.
        case save(Int)
        /// Forgets what the groups of a repeated part have matched before.
        case clear(Range<Int>)
        case start
        case end
        case wordEdge(Bool)
        /// What a group has matched, by its number.
        case group(Int)
        /// Looks at what follows or what comes before; the steps up to the place are what is looked for.
        case look(until: Int, isBehind: Bool, isWanted: Bool)
        /// Notes where a round of a repetition begins.
        case mark(Int)
        /// Goes no further where the round has matched nothing.
        case moved(Int)
        case found
    }

    var steps: [Step] = []
    /// Groups, the whole among them.
    var groups = 1
    /// Notes of where rounds begin.
    var marks = 0
    var names: [String: Int] = [:]
    var ignoresCase = false
    var isMultiline = false

    /// Steps that a pattern may have, repetitions written out.
    static let longest = 20_000
}

/// A set of characters.
struct PatternSet: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    static let digits = PatternSet(ranges: [48...57])
    static let wordParts = PatternSet(ranges: [48...57, 65...90, 95...95, 97...122])
    static let spaces = PatternSet(ranges: [
        9...13, 32...32, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
    static let lineEnds = PatternSet(ranges: [10...10, 13...13, 0x2028...0x2029])

    func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool = false) -> Bool {
        var isIn = has(scalar)
        if !isIn, ignoringCase {
            isIn = has(scalar.folded) || scalar.upper.map(has) == true
        }
        return isIn != isNegated
    }

    private func has(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar.value) } }

    /// All characters that are not in it, as ranges.
    var others: [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
            next = max(next, range.upperBound &+ 1)
        }
        if next <= 0x10FFFF { result.append(next...0x10FFFF) }
        return result
    }
}

extension Unicode.Scalar {
    /// The letter by which letters are compared where their case does not count.
    var folded: Unicode.Scalar {
        let lower = properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? self : self
    }

    fileprivate var upper: Unicode.Scalar? {
        let upper = properties.uppercaseMapping.unicodeScalars
        return upper.count == 1 ? upper.first : nil
    }
}
