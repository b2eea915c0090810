/// A word as names are compared: small base letters, and beside each letter the marks it was written with.
///
/// Letters are folded by their names in Unicode, so that a letter with its mark in one code point, in two, or in
/// full width is the same: LATIN CAPITAL LETTER D WITH STROKE is `d` with a stroke. Of Arabic only the letters count.
struct FoldedWord: Hashable, Sendable {
    private struct Letter: Hashable, Sendable {
        var base: String
        var marks: Set<String> = []
    }

    private var letters: [Letter] = []
    /// The base letters alone.
    private(set) var base = ""

    init(_ text: some StringProtocol) {
        for scalar in text.unicodeScalars { append(scalar) }
        base = letters.map(\.base).joined()
    }

    /// Whether a word in a text is this one: with the same marks, or with fewer, as people type in a hurry. A mark
    /// that this word does not have makes another word: `mình` is not Minh.
    func isWritten(as word: FoldedWord) -> Bool {
        guard base == word.base else { return false }
        guard letters.count == word.letters.count else { return word.letters.allSatisfy(\.marks.isEmpty) }
        return zip(letters, word.letters).allSatisfy { $1.marks.isSubset(of: $0.marks) }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            letters.append(Letter(base: String(scalar).lowercased()))
        } else if scalar.properties.generalCategory == .nonspacingMark {
            guard !letters.isEmpty, let name = scalar.properties.name, name.hasPrefix("COMBINING ") else { return }
            let mark = name.dropFirst("COMBINING ".count)
            letters[letters.count - 1].marks.insert(String(mark.hasSuffix(" ACCENT") ? mark.dropLast(7) : mark))
        } else if !scalar.properties.isDefaultIgnorableCodePoint, scalar != ArabicLetters.tatweel {
            letters.append(Self.letter(scalar))
        }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Letter {
        if let arabic = ArabicLetters.base(scalar) { return Letter(base: arabic) }
        guard hasTellingName(scalar), let name = scalar.properties.name, name.contains("LATIN ") else {
            return Letter(base: scalar.properties.lowercaseMapping)
        }
        // "LATIN SMALL LETTER E WITH CIRCUMFLEX AND TILDE", without the words that say no more than "Latin".
        let words = name.split(separator: " ")
        let end = words.firstIndex(of: "WITH") ?? words.endIndex
        let marks = words[end...].dropFirst().split(separator: "AND").map { $0.joined(separator: " ") }
        return Letter(base: base(words[..<end]), marks: Set(marks))
    }

    private static func base(_ words: ArraySlice<Substring>) -> String {
        guard let last = words.last else { return "" }
        switch last {
        case "S" where words.dropLast().last == "SHARP": return "ss"
        case "ETH": return "d"
        case "THORN": return "th"
        case "ENG": return "n"
        default: return last.lowercased()
        }
    }

    /// Where Latin letters stand: below the symbols, ligatures, and full width.
    private static func hasTellingName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFB00...0xFB06, 0xFF21...0xFF5A: true
        default: false
        }
    }
}
