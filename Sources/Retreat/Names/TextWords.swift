/// The words of a text with what tells names from words: capitals, and where a sentence begins.
struct TextWords {
    struct Word {
        var range: Range<String.Index>
        var folded: FoldedWord
        var script: Script
        var isCapitalised: Bool
        /// All its letters are capitals.
        var isCapitals: Bool
        var beginsSentence: Bool
        /// Nothing but a space, a hyphen, an apostrophe or a comma stands between it and the word before.
        var followsClosely: Bool
        /// A full stop alone, perhaps with a space, stands between it and the word before.
        var followsStop: Bool
    }

    /// How words are told apart in a script.
    enum Script {
        /// By spaces, and names by capitals.
        case letters
        case arabic
        /// By spaces; what a word does in its sentence is written after it.
        case hangul
        /// Not at all.
        case unspaced
    }

    let words: [Word]
    /// Whether a capital says anything: not where all is in capitals, or every word has one as in a title.
    let capitalsTell: Bool
    /// Whether it is written with the marks that Vietnamese alone has; there every name is a word too.
    let isVietnamese: Bool

    init(_ text: String) {
        var words: [Word] = []
        var index = text.startIndex
        var gap = text.startIndex
        while index < text.endIndex {
            guard let script = Self.script(text[index]) else {
                index = text.index(after: index)
                continue
            }
            var end = index
            while end < text.endIndex, Self.script(text[end]) == script { end = text.index(after: end) }
            words.append(Self.word(text, index..<end, script, gap: text[gap..<index], isFirst: words.isEmpty))
            index = end
            gap = end
        }
        self.words = words
        isVietnamese = text.unicodeScalars.contains(where: Self.isVietnamese)
        let long = words.filter { $0.script == .letters && text[$0.range].count > 3 }
        let capitalised = long.count { $0.isCapitalised }
        capitalsTell = !(long.count >= 3 && capitalised * 10 >= long.count * 8)
    }

    private static func word(
        _ text: String, _ range: Range<String.Index>, _ script: Script, gap: Substring, isFirst: Bool
    ) -> Word {
        let letters = text[range]
        let marks = gap.filter { !$0.isWhitespace }
        let isClose = marks.isEmpty || (marks.count == 1 && marks.allSatisfy { "-‐‑'’‘ʼ,·".contains($0) })
        return Word(
            range: range, folded: FoldedWord(letters), script: script,
            isCapitalised: letters.first?.isUppercase == true,
            isCapitals: letters.allSatisfy { $0.isUppercase || !$0.isCased },
            beginsSentence: isFirst || marks.contains { !",-‐‑'’‘ʼ·_/&+)%".contains($0) && !$0.isNumber },
            followsClosely: !isFirst && isClose,
            followsStop: marks == ".")
    }

    private static func script(_ character: Character) -> Script? {
        guard let scalar = character.unicodeScalars.first, scalar.properties.isAlphabetic else { return nil }
        switch scalar.value {
        case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: return .arabic
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: return .hangul
        case 0xE00...0xE7F, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .unspaced
        default: return .letters
        }
    }

    /// Tones under and over a letter, the horn, and d with a stroke.
    private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9, 0x309, 0x323, 0x31B: true
        default: false
        }
    }
}
