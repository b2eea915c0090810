/// Words of one language that tell that a note explains or judges, where the group describes.
public struct GuardWords: Hashable, Sendable {
    /// How the phrases are looked for in a note.
    public enum Matching: String, Hashable, Sendable, CaseIterable {
        /// As whole words, one after the other.
        case words
        /// The same, but the last word may go on: for languages that join endings to it.
        case beginnings
        /// Anywhere: for languages that put no spaces between words.
        case anywhere
    }

    /// `en`, `zh-Hans`.
    public var language: String
    /// Words that tell that a note is in this language; where there are none, its script tells.
    public var common: Set<String>
    public var matching: Matching
    public var explains: [String]
    public var judges: [String]

    public init(
        language: String, common: Set<String> = [], matching: Matching = .words, explains: [String], judges: [String]
    ) {
        self.language = language
        self.common = common
        self.matching = matching
        self.explains = explains
        self.judges = judges
    }
}

/// What a note does that is not describing, and the words that tell it.
public struct Slip: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable { case explains, judges }

    public let kind: Kind
    /// As the list has them: `because`.
    public let words: String

    public init(kind: Kind, words: String) {
        self.kind = kind
        self.words = words
    }
}

/// The guard of a describing step: it finds notes that explain or judge, and offers them the next column. It refuses
/// nothing.
public struct BecauseGuard: Hashable, Sendable {
    public var languages: [GuardWords]

    public init(languages: [GuardWords] = []) {
        self.languages = languages
    }

    /// What the text does besides describing; nil where no list knows of anything. Reasons come before judgements.
    public func slip(in text: String) -> Slip? {
        let words = Self.words(of: text)
        let lists = spoken(words)
        for (kind, phrases) in [(Slip.Kind.explains, \GuardWords.explains), (.judges, \.judges)] {
            for list in lists {
                let found = list[keyPath: phrases].first { Self.has($0, words, text, list.matching) }
                if let found { return Slip(kind: kind, words: found) }
            }
        }
        return nil
    }

    /// The next column for a note of a describing category that explains or judges; else nil.
    public func offer(for note: Note, in session: Session) -> (slip: Slip, column: NoteCategory)? {
        guard session.role(of: note) == .describe, let slip = slip(in: note.text) else { return nil }
        return session.columnAfter(note.category).map { (slip, $0) }
    }

    /// The lists of the languages that the words seem to be in.
    private func spoken(_ words: [String]) -> [GuardWords] {
        let counts = languages.map { list in words.count { list.common.contains($0) } }
        let most = counts.max() ?? 0
        return zip(languages, counts).filter { $0.common.isEmpty || $1 == most }.map(\.0)
    }

    private static func has(
        _ phrase: String, _ words: [String], _ text: String, _ matching: GuardWords.Matching
    ) -> Bool {
        if matching == .anywhere { return text.contains(phrase) }
        let wanted = Self.words(of: phrase)
        guard let last = wanted.last, words.count >= wanted.count else { return false }
        return (0...words.count - wanted.count).contains { start in
            let found = words[start..<start + wanted.count]
            guard found.dropLast().elementsEqual(wanted.dropLast()), let end = found.last else { return false }
            return matching == .beginnings ? end.hasPrefix(last) : end == last
        }
    }

    /// Letters and digits, in small letters; all else stands between words, apostrophes too.
    static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension Session {
    /// The column for what does not describe: the first that interprets, else the first after `category` that neither
    /// describes nor guesses.
    func columnAfter(_ category: NoteCategory.ID) -> NoteCategory? {
        let all = plan.meetingProtocol.allCategories
        let after = all.drop { $0.id != category }.dropFirst()
        return all.first { $0.role == .interpret } ?? after.first { $0.role != .describe && $0.role != .predict }
    }
}
