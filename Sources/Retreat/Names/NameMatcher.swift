/// Finds the people of a roster in a text: word by word, with and without marks, in any of the scripts that schools
/// write names in.
///
/// A name that is a word as well (Will, Grace, May; Hoa, Mai; in a Vietnamese text every name) counts where it is
/// written with a capital inside a sentence, with a title or with another name of the same person, and at the
/// beginning of a sentence where the next word says what a person does. A month after "in" or "since" is a month.
/// What this misses and where it is wrong is counted in `NameMatcherTests`.
public struct NameMatcher: Sendable {
    /// A name in a text.
    public struct Hit: Sendable, Hashable {
        public var range: Range<String.Index>
        public var kind: Roster.Kind
    }

    /// What a text is, since capitals say less in some.
    public enum Use: Sendable {
        case sentence
        /// A value, a legend entry, a field, the name of a file: where all of it is a name, it is no word.
        case label
    }

    private var names = LetterNames()
    private var korean = KoreanNames()
    private var unspaced = UnspacedNames()

    public init(_ roster: Roster) {
        for (number, person) in roster.people.enumerated() {
            for (place, name) in person.names.enumerated() { add(name, person.kind, number, isName: place == 0) }
        }
    }

    private mutating func add(_ name: String, _ kind: Roster.Kind, _ person: Int, isName: Bool) {
        let words = TextWords(name)
        switch words.words.first?.script {
        case .hangul: korean.add(name, kind, isName: isName)
        case .unspaced: unspaced.add(name, kind, isName: isName)
        case .letters, .arabic: names.add(name, words, kind, person)
        case nil: break
        }
    }

    /// The names in a text, from left to right.
    public func hits(in text: String, as use: Use = .sentence) -> [Hit] {
        let words = TextWords(text)
        var hits = names.hits(in: text, words, as: use)
        for (index, word) in words.words.enumerated() {
            switch word.script {
            case .letters, .arabic: break
            case .unspaced: hits += unspaced.hits(in: text, word.range)
            case .hangul:
                let next = words.words.dropFirst(index + 1).first.flatMap { $0.followsClosely ? text[$0.range] : nil }
                let before = word.followsClosely ? text[words.words[index - 1].range] : nil
                if let hit = korean.hit(in: text, word.range, before: before, after: next) { hits.append(hit) }
            }
        }
        return hits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether a text names somebody.
    public func names(_ text: String, as use: Use = .sentence) -> Bool { !hits(in: text, as: use).isEmpty }

    /// The text with a student, or a teacher, in the place of every name.
    public func depersonalized(_ text: String, as use: Use = .sentence) -> String {
        var result = ""
        var end = text.startIndex
        for hit in hits(in: text, as: use) where hit.range.lowerBound >= end {
            result += text[end..<hit.range.lowerBound]
            let someone = Self.someone(hit.kind, like: text[hit.range])
            let isFirst = result.allSatisfy(\.isWhitespace)
            result += isFirst && use == .sentence ? someone.prefix(1).uppercased() + someone.dropFirst() : someone
            end = hit.range.upperBound
        }
        return result + text[end...]
    }

    /// A student or a teacher in the script of the name.
    private static func someone(_ kind: Roster.Kind, like name: Substring) -> String {
        let value = name.unicodeScalars.first?.value ?? 0
        let isStudent = kind == .student
        switch value {
        case 0x600...0x8FF, 0xFB50...0xFEFF: return isStudent ? "أحد الطلاب" : "أحد المعلمين"
        case 0x1100...0x11FF, 0xAC00...0xD7AF: return isStudent ? "한 학생" : "한 선생님"
        case 0x3400...0x9FFF: return isStudent ? "一名学生" : "一位老师"
        default: return isStudent ? "a student" : "a teacher"
        }
    }
}
