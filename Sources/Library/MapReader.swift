import Retreat

/// Reads the values of one map by key and finds all that is wrong with them.
///
/// A read gives nil where the key is missing or its value is bad; the latter is among the findings then.
struct MapReader<Key: RawRepresentable<String> & CaseIterable & Hashable> {
    let findings: Findings
    let place: Place
    private let values: [Key: Document]

    /// Unknown keys are found at once, with the known one that is nearest. `name` is what the map is.
    ///
    /// Nil where `document` is not a map.
    init?(_ document: Document, _ name: String, _ findings: Findings) {
        guard case .map(let entries) = document.content else {
            let wanted = "a map of \"key: value\" lines"
            findings.add(.wrongType(key: name, wanted: wanted, found: document.kind), at: document.place)
            return nil
        }
        var values: [Key: Document] = [:]
        let known = Key.allCases.map(\.rawValue)
        for entry in entries {
            guard let name = entry.key.text, let key = Key(rawValue: name) else {
                let name = entry.key.text.map { String($0.prefix(64)) } ?? entry.key.kind
                let nearest = NearestName.of(name, among: known)
                findings.add(.unknownKey(name: name, nearest: nearest, known: known), at: entry.key.place)
                continue
            }
            values[key] = entry.value
        }
        self.findings = findings
        self.place = document.place
        self.values = values
    }

    /// Where the value of `key` stands; else where the map begins.
    func place(of key: Key) -> Place { values[key]?.place ?? place }

    /// The value of `key`; nil where it is missing, or nothing stands after the colon.
    func value(_ key: Key) -> Document? {
        guard let value = values[key], !value.isNull else { return nil }
        return value
    }

    /// A line of text fit for the wall: white space folded, at most `NoteText.limit` characters, nothing hidden.
    func text(_ key: Key) -> String? {
        guard let value = value(key) else { return nil }
        return text(value, key.rawValue)
    }

    /// As `text(_:)`; a missing key is an error.
    func requiredText(_ key: Key) -> String? {
        guard value(key) != nil else {
            findings.add(.missingKey(key: key.rawValue), at: place(of: key))
            return nil
        }
        return text(key)
    }

    /// As `requiredText(_:)`, with a warning where it is long for a title.
    func title(_ key: Key) -> String? {
        let title = requiredText(key)
        if let title, title.count > longestTitle {
            findings.add(.longTitle(characters: title.count, limit: longestTitle), at: place(of: key))
        }
        return title
    }

    /// Texts of a list; nothing where the key is missing. The bad ones are left out.
    func texts(_ key: Key) -> [String] {
        list(key)?.compactMap { text($0, key.rawValue) } ?? []
    }

    /// One text, or a list of them.
    func textOrTexts(_ key: Key) -> [String] {
        guard case .scalar? = value(key)?.content else { return texts(key) }
        return text(key).map { [$0] } ?? []
    }

    func list(_ key: Key) -> [Document]? {
        guard let value = value(key) else { return nil }
        guard case .list(let items) = value.content else {
            findings.add(
                .wrongType(key: key.rawValue, wanted: "a list of \"- \" items", found: value.kind), at: value.place)
            return nil
        }
        return items
    }

    /// Letters a-z, digits and hyphens; a missing key is an error.
    func id(_ key: Key) -> String? {
        guard let id = requiredText(key) else { return nil }
        guard Self.isID(id) else {
            findings.add(.badID(id: id), at: place(of: key))
            return nil
        }
        return id
    }

    /// A whole number from 1 to `longestMinutes`.
    func minutes(_ key: Key) -> Int? {
        guard let text = text(key) else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let minutes = Int(text),
            (1...longestMinutes).contains(minutes)
        else {
            findings.add(.badMinutes(key: key.rawValue, text: text), at: place(of: key))
            return nil
        }
        return minutes
    }

    /// A whole number from 1.
    func count(_ key: Key) -> Int? {
        guard let text = text(key) else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(text), count > 0 else {
            findings.add(.badCount(key: key.rawValue, text: text), at: place(of: key))
            return nil
        }
        return count
    }

    /// `true` or `false`, without quotes.
    func flag(_ key: Key) -> Bool? {
        guard let value = value(key) else { return nil }
        switch value.content {
        case .scalar("true", isPlain: true): return true
        case .scalar("false", isPlain: true): return false
        case .scalar, .list, .map:
            findings.add(.wrongType(key: key.rawValue, wanted: "true or false", found: value.kind), at: value.place)
            return nil
        }
    }

    /// One of the words of a closed set.
    func word<Word: RawRepresentable<String>>(_ key: Key, of words: [Word]) -> Word? {
        guard let text = text(key) else { return nil }
        if let word = words.first(where: { $0.rawValue == text }) { return word }
        let known = words.map(\.rawValue)
        let nearest = NearestName.of(text, among: known)
        findings.add(
            .unknownWord(key: key.rawValue, word: text, nearest: nearest, known: known), at: place(of: key))
        return nil
    }

    private func text(_ value: Document, _ key: String) -> String? {
        guard let raw = value.text else {
            findings.add(.wrongType(key: key, wanted: "a text", found: value.kind), at: value.place)
            return nil
        }
        let hidden = raw.unicodeScalars.first { !$0.properties.isWhitespace && NoteText.isRemoved($0) }
        if let hidden {
            findings.add(.hiddenCharacter(key: key, scalar: hidden), at: value.place)
            return nil
        }
        do throws(Refusal) {
            return try NoteText.clean(raw)
        } catch {
            if case .textTooLong(let characters, let limit) = error {
                findings.add(.textTooLong(key: key, characters: characters, limit: limit), at: value.place)
            } else {
                findings.add(.emptyText(key: key), at: value.place)
            }
            return nil
        }
    }

    private static func isID(_ text: String) -> Bool {
        guard (1...64).contains(text.utf8.count), text.utf8.first != UInt8(ascii: "-") else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
    }
}

/// More characters than this make a title hard to read on a wall.
let longestTitle = 120

/// The most minutes that a step, or a meeting, may take.
let longestMinutes = 600

extension Document {
    /// The text of a scalar.
    var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// Nothing, `~` or `null`, without quotes.
    var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// What it is, for messages.
    var kind: String {
        switch content {
        case .scalar where isNull: "nothing"
        case .scalar(let text, let isPlain):
            (isPlain ? "" : "the text ") + "\"\(text.count > 40 ? "\(text.prefix(40))…" : text)\""
        case .list: "a list"
        case .map: "a map"
        }
    }
}
