/// Looks at the first word of an English action. A word that it does not know passes: a wrong question costs the group
/// more than a missing one, and schools write in many languages.
enum OpeningWord {
    /// The first word where it is no verb; nil where it is one, or might be.
    static func ofOneWithoutVerb(_ text: String) -> String? {
        guard let first = text.split(separator: " ").first.map(String.init) else { return nil }
        let word = first.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "-" }
        guard let letter = word.first else { return nil }
        if letter.isNumber { return first }
        guard word.unicodeScalars.allSatisfy(\.isASCII), !verbs.contains(word) else { return nil }
        return others.contains(word) || nounEndings.contains(where: { word.count > $0.count + 2 && word.hasSuffix($0) })
            || isPlural(word) || isGerund(word) ? first : nil
    }

    private static func isPlural(_ word: String) -> Bool {
        word.count > 3 && word.hasSuffix("s") && !["ss", "us", "is"].contains { word.hasSuffix($0) }
    }

    /// "Reading" is no promise; "bring" is one.
    private static func isGerund(_ word: String) -> Bool { word.count > 5 && word.hasSuffix("ing") }

    private static let nounEndings = ["tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence"]

    /// Verbs that look like nouns by their endings.
    private static let verbs: Set<String> = [
        "implement", "document", "comment", "supplement", "experiment", "question", "mention", "position", "focus",
        "address", "assess", "discuss", "process", "balance", "enhance", "reference", "sequence", "commission",
        "transition", "compliment", "complement", "visit",
    ]

    /// Articles, pronouns, numbers, prepositions, adverbs, adjectives and nouns with which actions are begun.
    private static let others: Set<String> = [
        "a", "an", "the", "this", "that", "these", "those", "our", "their", "we", "they", "it", "i", "you", "he", "she",
        "all", "each", "every", "both", "any", "some", "more", "most", "less", "fewer", "many", "much", "no", "not",
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twice", "once", "in", "on",
        "at",
        "by", "for", "from", "with", "without", "during", "after", "before", "until", "as", "if", "when", "while",
        "then",
        "better", "best", "new", "small", "smaller", "daily", "weekly", "monthly", "regular", "explicit", "targeted",
        "additional", "common", "individual", "whole", "student", "teacher", "teachers", "class", "classroom", "team",
        "grade", "school", "parent", "child", "children", "math", "maths", "phonics", "vocabulary", "fluency",
        "literacy",
        "homework", "morning", "data", "time", "there", "should", "must", "will", "would", "could", "can", "also",
        "maybe",
        "perhaps", "pd", "training", "small-group", "one-on-one", "peer",
    ]
}
