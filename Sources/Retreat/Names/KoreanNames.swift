/// Finds Korean names: the full name or the given name, with the particles that Korean writes after it; and a family
/// name before a title, as in 김 선생님.
struct KoreanNames: Sendable {
    private var people: [String: Roster.Kind] = [:]
    private var families: [String: Roster.Kind] = [:]
    private var lengths: Set<Int> = []

    private static let twoSyllableFamilies: Set<String> = ["남궁", "황보", "제갈", "선우", "독고", "사공", "서문"]
    private static let titles = ["선생님", "선생", "쌤", "학생", "씨", "군", "양", "님", "교장", "어린이"]
    private static let particles = [
        "에게서", "한테서", "이라는", "이라고", "으로", "에게", "한테", "께서", "에서", "부터", "까지", "처럼", "보다", "이랑", "마다",
        "조차", "하고", "이네", "네", "은", "는", "이", "가", "을", "를", "의", "와", "과", "도", "만", "랑", "로", "에", "아", "야",
        "들", "라고", "라는", "입니다", "이다",
    ]

    /// - Parameter isName: whether it is a whole name, with the family's first; else a nickname.
    mutating func add(_ name: String, _ kind: Roster.Kind, isName: Bool) {
        let name = name.filter { $0.isLetter }
        insert(name, kind)
        guard isName, (2...5).contains(name.count) else { return }
        let family = Self.twoSyllableFamilies.contains(String(name.prefix(2))) && name.count > 2 ? 2 : 1
        families[String(name.prefix(family))] = kind
        insert(String(name.dropFirst(family)), kind)
    }

    private mutating func insert(_ name: String, _ kind: Roster.Kind) {
        guard name.count >= 2 else { return }
        people[name] = people[name] ?? kind
        lengths.insert(name.count)
    }

    /// The name at the beginning of a word, if there is one; what is written after it is left out.
    ///
    /// - Parameters:
    ///   - before: the word before, where only a space stands between them.
    ///   - after: the word after, likewise.
    func hit(in text: String, _ word: Range<String.Index>, before: Substring?, after: Substring?)
        -> NameMatcher.Hit?
    {
        let letters = text[word]
        for length in lengths.sorted(by: >) where letters.count >= length {
            let name = String(letters.prefix(length))
            guard let kind = people[name] else { continue }
            let rest = letters.dropFirst(length)
            let hasTitle = Self.beginsWithTitle(rest) || rest.isEmpty && after.map(Self.beginsWithTitle) == true
            let hasFamily = before.map { families[String($0)] != nil } == true
            guard hasTitle || Self.isParticles(rest) && (hasFamily || !NameWords.isWord(name)) else { continue }
            let end = letters.index(letters.startIndex, offsetBy: length)
            let start = hasFamily ? before?.startIndex ?? word.lowerBound : word.lowerBound
            return NameMatcher.Hit(range: start..<end, kind: kind)
        }
        return familyHit(in: letters, after)
    }

    private func familyHit(in letters: Substring, _ after: Substring?) -> NameMatcher.Hit? {
        for length in [2, 1] {
            guard let kind = families[String(letters.prefix(length))] else { continue }
            let rest = letters.dropFirst(length)
            let isTitled = ["선생", "쌤"].contains { rest.hasPrefix($0) || rest.isEmpty && after?.hasPrefix($0) == true }
            guard isTitled else { continue }
            let end = letters.index(letters.startIndex, offsetBy: min(length, letters.count))
            return NameMatcher.Hit(range: letters.startIndex..<end, kind: kind)
        }
        return nil
    }

    private static func beginsWithTitle(_ text: Substring) -> Bool { titles.contains(where: text.hasPrefix) }

    /// Whether nothing but particles stands there: none, or up to three.
    private static func isParticles(_ text: Substring, most: Int = 3) -> Bool {
        if text.isEmpty { return true }
        guard most > 0 else { return false }
        return particles.contains { text.hasPrefix($0) && isParticles(text.dropFirst($0.count), most: most - 1) }
    }
}
