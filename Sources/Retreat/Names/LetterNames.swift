/// Finds names in scripts that part words by spaces: Latin and its like by capitals, Arabic without.
struct LetterNames: Sendable {
    /// A word of a name of somebody.
    private struct Part: Sendable {
        var person: Int
        /// Which of all names, and the word's place in it.
        var name: Int
        var place: Int
        var isLast: Bool
        var kind: Roster.Kind
        var word: FoldedWord
    }

    private var parts: [String: [Part]] = [:]
    private var initials: [String: Roster.Kind] = [:]
    private var count = 0

    mutating func add(_ text: String, _ words: TextWords, _ kind: Roster.Kind, _ person: Int) {
        if let letters = Self.initials(text, words) {
            initials[letters] = kind
            return
        }
        let own = words.words.filter { $0.script == .letters || $0.script == .arabic }
        insert(own.map(\.folded), kind, person)
        // "Anne-Marie" may be written "Annemarie", and "O'Brien" "OBrien".
        var joined: [String] = []
        for word in own {
            let isJoined = word.followsClosely && text[..<word.range.lowerBound].last?.isWhitespace == false
            if isJoined, let last = joined.popLast() {
                joined.append(last + text[word.range])
            } else {
                joined.append(String(text[word.range]))
            }
        }
        if joined.count < own.count { insert(joined.map { FoldedWord($0) }, kind, person) }
    }

    private mutating func insert(_ words: [FoldedWord], _ kind: Roster.Kind, _ person: Int) {
        count += 1
        for (place, word) in words.enumerated() where word.base.count > 1 {
            let part = Part(
                person: person, name: count, place: place, isLast: place == words.count - 1, kind: kind, word: word)
            for reading in Self.readings(word) { parts[reading, default: []].append(part) }
        }
    }

    /// `NTMA` and `W.O.` are initials: up to four capitals, nothing else.
    private static func initials(_ text: String, _ words: TextWords) -> String? {
        let letters = text.filter(\.isLetter)
        let isOne = words.words.count == 1 || words.words.allSatisfy { $0.folded.base.count == 1 }
        guard isOne, letters.count <= 4, letters.allSatisfy(\.isUppercase) else { return nil }
        return letters.lowercased()
    }

    private static func readings(_ word: FoldedWord) -> Set<String> {
        word.base.unicodeScalars.first.map { (0x600...0x6FF).contains($0.value) } == true
            ? Set([word.base, word.base.hasPrefix("ال") ? String(word.base.dropFirst(2)) : word.base]) : [word.base]
    }

    // MARK: Looking

    func hits(in text: String, _ words: TextWords, as use: NameMatcher.Use) -> [NameMatcher.Hit] {
        let found = words.words.map { named($0) }
        var isHit = words.words.indices.map { index in
            found[index].contains { isEnough($0, at: index, words, found, as: use) }
        }
        if use == .label, isNameAlone(words, found) { for index in isHit.indices { isHit[index] = true } }
        return merged(text, words, found, isHit) + initialHits(text, words)
    }

    private func named(_ word: TextWords.Word) -> [Part] {
        switch word.script {
        case .letters: parts[word.folded.base, default: []].filter { $0.word.isWritten(as: word.folded) }
        case .arabic: ArabicLetters.readings(word.folded.base).flatMap { parts[$0, default: []] }
        case .hangul, .unspaced: []
        }
    }

    /// Whether the word at `index` is a name there, and not a word.
    private func isEnough(
        _ part: Part, at index: Int, _ words: TextWords, _ found: [[Part]], as use: NameMatcher.Use
    ) -> Bool {
        let word = words.words[index]
        let base = part.word.base
        if joins(part, to: index - 1, index, words, found) || joins(part, to: index + 1, index, words, found) {
            return true
        }
        if NameWords.particles.contains(base) { return false }
        if hasTitle(index, words) { return true }
        let isWord = NameWords.isWord(base)
        switch word.script {
        case .arabic, .hangul, .unspaced: return !isWord
        case .letters:
            guard isWord || words.isVietnamese else { return true }
            guard words.capitalsTell, word.isCapitalised, !isMonth(word, at: index, words) else { return false }
            guard word.beginsSentence else { return true }
            return !isWord || isFollowedByPredicate(index, words)
        }
    }

    /// Whether the word at `other` is the next word of the same name, or the last before the first: "Baker, Will".
    private func joins(_ part: Part, to other: Int, _ index: Int, _ words: TextWords, _ found: [[Part]]) -> Bool {
        guard found.indices.contains(other), words.words[max(index, other)].followsClosely else { return false }
        if words.isVietnamese {
            guard words.words[index].isCapitalised, words.words[other].isCapitalised else { return false }
        }
        return found[other].contains { near in
            guard near.name == part.name, near.place != part.place else { return false }
            let isInOrder = near.place - part.place == other - index
            let first = other < index ? near : part
            let second = other < index ? part : near
            let bothParticles = [near, part].allSatisfy { NameWords.particles.contains($0.word.base) }
            return !bothParticles && (isInOrder || first.isLast && second.place == 0)
        }
    }

    private func hasTitle(_ index: Int, _ words: TextWords) -> Bool {
        guard index > 0, words.words[index].followsClosely || words.words[index].followsStop else { return false }
        let base = words.words[index - 1].folded.base
        return NameWords.arabicTitles.contains(base)
            || NameWords.titles.contains(base) && words.words[index].isCapitalised
    }

    private func isMonth(_ word: TextWords.Word, at index: Int, _ words: TextWords) -> Bool {
        guard NameWords.months.contains(word.folded.base), index > 0 else { return false }
        return NameWords.beforeMonths.contains(words.words[index - 1].folded.base)
    }

    private func isFollowedByPredicate(_ index: Int, _ words: TextWords) -> Bool {
        guard words.words.indices.contains(index + 1), !words.words[index + 1].beginsSentence else { return false }
        let next = words.words[index + 1].folded.base
        // "Mark's"
        if next == "s" { return true }
        return NameWords.predicates.contains(next) || next.count > 4 && next.hasSuffix("ed")
    }

    private func isNameAlone(_ words: TextWords, _ found: [[Part]]) -> Bool {
        guard let first = found.first?.first, found.count <= 2, words.words[0].isCapitalised else { return false }
        let bases = words.words.map(\.folded.base)
        return found.allSatisfy { $0.contains { $0.person == first.person } }
            && !bases.allSatisfy { NameWords.labels.contains($0) || NameWords.particles.contains($0) }
    }

    // MARK: What was found

    /// Names that follow each other are one; a title before, and parts that name nobody alone, go with them.
    private func merged(
        _ text: String, _ words: TextWords, _ found: [[Part]], _ isHit: [Bool]
    ) -> [NameMatcher.Hit] {
        var hits: [NameMatcher.Hit] = []
        var last: Int?
        for index in isHit.indices where isHit[index] {
            guard let part = found[index].first else { continue }
            let range = words.words[index].range
            if let place = last, words.words[index].followsClosely, place == index - 1,
                !text[hits[hits.count - 1].range.upperBound..<range.lowerBound].contains(",")
            {
                hits[hits.count - 1].range = hits[hits.count - 1].range.lowerBound..<range.upperBound
            } else {
                hits.append(
                    NameMatcher.Hit(range: start(index, words, text)..<range.upperBound, kind: part.kind))
            }
            last = index
        }
        return hits
    }

    /// Where a name begins, with its title or its "O'".
    private func start(_ index: Int, _ words: TextWords, _ text: String) -> String.Index {
        let own = words.words[index].range.lowerBound
        guard index > 0, words.words[index].script == .letters else { return own }
        let before = words.words[index - 1]
        let isPrefix =
            before.folded.base.count == 1 && words.words[index].followsClosely
            && !text[before.range.upperBound..<own].contains(where: \.isWhitespace)
        return isPrefix || hasTitle(index, words) ? before.range.lowerBound : own
    }

    private func initialHits(_ text: String, _ words: TextWords) -> [NameMatcher.Hit] {
        guard !initials.isEmpty else { return [] }
        var hits: [NameMatcher.Hit] = []
        var index = 0
        while index < words.words.count {
            var end = index + 1
            // "W.O." is two words of one letter each.
            if words.words[index].folded.base.count == 1 {
                while end < words.words.count, words.words[end].folded.base.count == 1,
                    words.words[end].followsStop || words.words[end].followsClosely
                { end += 1 }
            }
            let run = words.words[index..<end]
            if run.allSatisfy(\.isCapitals),
                words.words.count == run.count || words.words.contains(where: { !$0.isCapitals }),
                let kind = initials[run.map(\.folded.base).joined()], let first = run.first, let last = run.last
            {
                var close = last.range.upperBound
                // The full stop after the last of "M.K." belongs to it, but where it ends the text.
                if last.followsStop, text[close...].hasPrefix("."), text.index(after: close) < text.endIndex {
                    close = text.index(after: close)
                }
                hits.append(NameMatcher.Hit(range: first.range.lowerBound..<close, kind: kind))
            }
            index = end
        }
        return hits
    }
}
