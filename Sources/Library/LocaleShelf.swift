public import Retreat

/// What a room knows of a language: the words of the because guard, and the cards for the facilitator.
public struct RoomLanguage: Hashable, Sendable {
    public var words: GuardWords
    /// Empty where the language has none yet.
    public var cards: [CueCard]
}

/// The languages that a room knows: files `LANGUAGE.yaml` in a folder. `Assets/Locales/en.yaml` explains the format.
public struct LocaleShelf: Hashable, Sendable {
    /// Nil where nothing was installed.
    public let folder: String?

    public init(folder: String?) {
        self.folder = folder
    }

    /// All languages in the order of their names, and what is wrong with their files. A file with errors is left out.
    public func read() -> (languages: [RoomLanguage], problems: [Problem]) {
        guard let path = folder, let folder = Folder(path) else { return ([], []) }
        var languages: [RoomLanguage] = []
        var problems: [Problem] = []
        for name in folder.names.sorted() where name.hasSuffix(Self.ending) {
            let findings = Findings(file: "\(path)/\(name)")
            do throws(Fault) {
                let bytes = try OpenFile("\(path)/\(name)").contents(limit: Document.sizeLimit)
                let language = LocaleFile.read(bytes, language: String(name.dropLast(Self.ending.count)), findings)
                if let language { languages.append(language) }
            } catch {
                findings.add(Problem(error, in: findings.file))
            }
            problems += findings.problems
        }
        return (languages, problems)
    }

    private static let ending = ".yaml"
}

/// Reads what a room knows of a language from its file.
enum LocaleFile {
    private enum Key: String, CaseIterable {
        case common, match, explains, judges, cards
    }

    private enum CardKey: String, CaseIterable {
        case id, occasion, line
    }

    /// Nil where `findings` then hold an error.
    static func read(_ bytes: [UInt8], language: String, _ findings: Findings) -> RoomLanguage? {
        guard let document = Document.read(bytes, findings) else { return nil }
        guard let map = MapReader<Key>(document, "the language", findings) else { return nil }
        let words = GuardWords(
            language: language, common: Set(map.texts(.common).map { $0.lowercased() }),
            matching: map.word(.match, of: GuardWords.Matching.allCases) ?? .words, explains: map.texts(.explains),
            judges: map.texts(.judges))
        let cards = cards(map)
        return findings.problems.hasErrors ? nil : RoomLanguage(words: words, cards: cards)
    }

    private static func cards(_ map: MapReader<Key>) -> [CueCard] {
        guard map.value(.cards) != nil, let items = map.list(.cards) else { return [] }
        var ids: Set<String> = []
        return items.compactMap { item in
            guard let reader = MapReader<CardKey>(item, "a card", map.findings) else { return nil }
            let id = reader.id(.id)
            if let id, !ids.insert(id).inserted {
                map.findings.add(.duplicateID(id: id), at: reader.place(of: .id))
            }
            let occasion = reader.requiredText(.occasion)
            let line = reader.requiredText(.line)
            guard let id, let occasion, let line else { return nil }
            return CueCard(id: id, occasion: occasion, line: line)
        }
    }
}
