/// Finds names in scripts without spaces, Chinese above all: a full name, or a given name of two characters or more,
/// anywhere in a run of letters; and a family name before a title, as in 王老师.
struct UnspacedNames: Sendable {
    private var people: [String: Roster.Kind] = [:]
    /// Names that are words as well: they need a title after them.
    private var words: Set<String> = []
    private var families: [String: Roster.Kind] = [:]
    private var longest = 0

    private static let twoCharacterFamilies: Set<String> = [
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "长孙",
        "端木", "南宫", "独孤", "闻人",
    ]
    private static let titles = [
        "老师", "老師", "同学", "同學", "先生", "女士", "小姐", "校长", "校長", "主任", "教授",
    ]

    /// - Parameter isName: whether it is a whole name, with the family's first; else a nickname.
    mutating func add(_ name: String, _ kind: Roster.Kind, isName: Bool) {
        let name = name.filter { $0.isLetter }
        insert(name, kind)
        guard isName, name.allSatisfy(Self.isHan), name.count <= 4 else { return }
        let family = Self.twoCharacterFamilies.contains(String(name.prefix(2))) && name.count > 2 ? 2 : 1
        families[String(name.prefix(family))] = kind
        insert(String(name.dropFirst(family)), kind)
    }

    private mutating func insert(_ name: String, _ kind: Roster.Kind) {
        guard name.count >= 2 else { return }
        people[name] = people[name] ?? kind
        if NameWords.isWord(name) { words.insert(name) }
        longest = max(longest, name.count)
    }

    /// The names in a run of letters, from left to right.
    func hits(in text: String, _ run: Range<String.Index>) -> [NameMatcher.Hit] {
        guard longest > 0 || !families.isEmpty else { return [] }
        var hits: [NameMatcher.Hit] = []
        var start = run.lowerBound
        while start < run.upperBound {
            if let hit = hit(in: text[start..<run.upperBound]) {
                hits.append(hit)
                start = hit.range.upperBound
            } else {
                start = text.index(after: start)
            }
        }
        return hits
    }

    /// The longest name at the beginning of `rest`.
    private func hit(in rest: Substring) -> NameMatcher.Hit? {
        for length in stride(from: min(longest, rest.count), through: 2, by: -1) {
            let name = String(rest.prefix(length))
            guard let kind = people[name], !words.contains(name) || Self.beginsWithTitle(rest.dropFirst(length)) else {
                continue
            }
            let end = rest.index(rest.startIndex, offsetBy: length)
            return NameMatcher.Hit(range: rest.startIndex..<end, kind: kind)
        }
        for length in [2, 1] where rest.count > length {
            guard let kind = families[String(rest.prefix(length))] else { continue }
            let after = rest.dropFirst(length)
            guard let title = Self.titles.first(where: after.hasPrefix) else { continue }
            let end = rest.index(rest.startIndex, offsetBy: length + title.count)
            return NameMatcher.Hit(range: rest.startIndex..<end, kind: kind)
        }
        return nil
    }

    private static func beginsWithTitle(_ text: Substring) -> Bool { titles.contains(where: text.hasPrefix) }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0xF900 }
    }
}
