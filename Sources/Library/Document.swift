import Yams

/// A value of a YAML document with its place, free of YAML's machinery: no aliases, tags or anchors.
struct Document: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        /// `isPlain` where it stands without quotes, so that `true` and `12` may mean more than their letters.
        case scalar(String, isPlain: Bool)
        case list([Document])
        case map([Entry])
    }

    struct Entry: Hashable, Sendable {
        var key: Document
        var value: Document
    }

    var content: Content
    var place: Place

    /// The largest file that is read, in bytes.
    static let sizeLimit = 1 << 20
    /// How deep values may stand in each other.
    static let depthLimit = 32
    /// How many values a file may have, keys included.
    static let valueLimit = 10_000

    /// Reads one YAML document; nil where `findings` then hold an error.
    static func read(_ bytes: [UInt8], _ findings: Findings) -> Document? {
        do throws(Problem) {
            return try parse(bytes, file: findings.file)
        } catch {
            findings.add(error)
            return nil
        }
    }

    /// Reads one YAML document. The work is bounded by the limits above.
    ///
    /// - Throws: a `Problem` in `file` at the place where reading stopped.
    static func parse(_ bytes: [UInt8], file: String) throws(Problem) -> Document {
        guard bytes.count <= sizeLimit else {
            throw Problem(.tooLarge(bytes: bytes.count, limit: sizeLimit), in: file)
        }
        // Some editors begin a file with a byte order mark.
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(.notUTF8, in: file, at: firstBadByte(bytes))
        }
        try checkCharacters(text, file: file)
        let root: Node?
        do {
            root = try Yams.compose(yaml: disarmed(text), .basic, .default, .utf8)
        } catch {
            throw problem(error, file: file)
        }
        var composer = Composer(file: file)
        guard let root else {
            return Document(content: .scalar("", isPlain: true), place: Place(line: 1, column: 1))
        }
        return try composer.document(root, depth: 1)
    }

    // MARK: Aliases

    // Yams expands aliases while it composes, and hashes what it expands, so that a few hundred bytes can keep it
    // busy for years. Here no alias reaches it: every `*` goes in as a private-use character, one for one, so that
    // lines and columns stay true, and comes back as `*` in the texts. A text without quotes that begins with the
    // stand-in can only have been an alias.
    private static let star: Unicode.Scalar = "*"
    fileprivate static let standIn: Unicode.Scalar = "\u{E000}"

    private static func disarmed(_ text: String) -> String { exchanged(text, star, for: standIn) }

    static func rearmed(_ text: String) -> String { exchanged(text, standIn, for: star) }

    private static func exchanged(_ text: String, _ old: Unicode.Scalar, for new: Unicode.Scalar) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text.unicodeScalars.lazy.map { $0 == old ? new : $0 })
        return String(scalars)
    }

    // MARK: Characters

    /// YAML forbids control characters; and the stand-in must be ours alone.
    private static func checkCharacters(_ text: String, file: String) throws(Problem) {
        var place = Place(line: 1, column: 1)
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                place = Place(line: place.line + 1, column: 1)
                continue
            }
            let isControl = scalar.value < 0x20 && scalar != "\t" && scalar != "\r" || scalar.value == 0x7F
            if isControl || scalar == standIn {
                throw Problem(
                    .notYAML(
                        reason: "the file holds U+\(scalar.hex), a character that cannot be seen",
                        mend: "take the character out"), in: file, at: place)
            }
            place.column += 1
        }
    }

    private static func firstBadByte(_ bytes: ArraySlice<UInt8>) -> Place {
        var place = Place(line: 1, column: 1)
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" { place = Place(line: place.line + 1, column: 1) } else { place.column += 1 }
        }
        return place
    }
}

/// Turns Yams' nodes into documents, within the limits.
private struct Composer {
    let file: String
    private var values = 0

    init(file: String) {
        self.file = file
    }

    mutating func document(_ node: Node, depth: Int) throws(Problem) -> Document {
        let place = node.mark.map { Place(line: $0.line, column: $0.column) } ?? Place(line: 1, column: 1)
        values += 1
        guard values <= Document.valueLimit else {
            throw Problem(.tooManyValues(limit: Document.valueLimit), in: file, at: place)
        }
        guard depth <= Document.depthLimit else {
            throw Problem(.tooDeep(limit: Document.depthLimit), in: file, at: place)
        }
        return Document(content: try content(node, depth: depth, at: place), place: place)
    }

    private mutating func content(_ node: Node, depth: Int, at place: Place) throws(Problem) -> Document.Content {
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain
            if isPlain, scalar.string.unicodeScalars.first == Document.standIn {
                throw Problem(.alias, in: file, at: place)
            }
            return .scalar(Document.rearmed(scalar.string), isPlain: isPlain)
        case .sequence(let sequence):
            var items: [Document] = []
            for item in sequence { items.append(try document(item, depth: depth + 1)) }
            return .list(items)
        case .mapping(let mapping):
            var entries: [Document.Entry] = []
            for (key, value) in mapping {
                let key = try document(key, depth: depth + 1)
                entries.append(Document.Entry(key: key, value: try document(value, depth: depth + 1)))
            }
            return .map(entries)
        case .alias:
            throw Problem(.alias, in: file, at: place)
        }
    }
}
