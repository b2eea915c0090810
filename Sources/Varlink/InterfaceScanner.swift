/// Walks over the text of an interface description; white space and `#` comments are skipped before every look.
struct InterfaceScanner {
    /// A place in the text; line and column count from 1, columns in Unicode scalars.
    struct Place {
        var line = 1
        var column = 1
    }

    /// The three kinds of names (varlink.org/Interface-Definition); the raw value is what a message calls them.
    enum Word: String {
        /// Two or more parts joined by dots, the first beginning with a letter, 3 to 255 characters.
        case interfaceName = "an interface name such as \"org.example.room\""
        /// A capital, then letters and digits.
        case memberName = "a name that begins with a capital"
        /// A letter, then letters, digits and single inner underscores.
        case fieldName = "a field name"
    }

    private let scalars: [UnicodeScalar]
    private var index = 0
    /// Where the next token stands.
    private(set) var place = Place()

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        skipSpace()
    }

    /// Nothing but white space and comments is left.
    var isAtEnd: Bool { index == scalars.count }

    /// Whether the next token begins with `mark`.
    func startsWith(_ mark: String) -> Bool {
        scalars[index...].starts(with: mark.unicodeScalars)
    }

    /// Takes `mark` if it comes next.
    mutating func take(_ mark: String) -> Bool {
        guard startsWith(mark) else { return false }
        advance(mark.unicodeScalars.count)
        skipSpace()
        return true
    }

    /// Takes a name of this kind if one comes next.
    mutating func take(_ word: Word) -> String? {
        let length = scalars[index...].prefix { Self.isNamePart($0, in: word) }.count
        let name = String(String.UnicodeScalarView(scalars[index..<index + length]))
        guard Self.isValid(name, as: word) else { return nil }
        advance(length)
        skipSpace()
        return name
    }

    /// What comes next, in words for a message.
    var found: String {
        guard let first = scalars[index...].first else { return "the end" }
        let word = scalars[index...].prefix { Self.isNamePart($0, in: .interfaceName) || $0 == "_" }
        return "\"\(word.isEmpty ? String(first) : String(String.UnicodeScalarView(word)))\""
    }

    /// An error at `place`.
    func fault(_ fault: InterfaceFault, at place: Place) -> VarlinkError {
        .malformedInterface(line: place.line, column: place.column, fault)
    }

    private static func isNamePart(_ scalar: UnicodeScalar, in word: Word) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        case "_": word == .fieldName
        case ".", "-": word == .interfaceName
        default: false
        }
    }

    private static func isValid(_ name: String, as word: Word) -> Bool {
        guard let first = name.unicodeScalars.first else { return false }
        switch word {
        case .memberName: return ("A"..."Z").contains(first)
        case .fieldName:
            return !("0"..."9").contains(first) && first != "_" && !name.hasSuffix("_") && !name.contains("__")
        case .interfaceName:
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            return (3...255).contains(name.utf8.count) && parts.count >= 2 && !("0"..."9").contains(first)
                && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
        }
    }

    private mutating func skipSpace() {
        while let scalar = scalars[index...].first {
            switch scalar {
            case " ", "\t", "\n", "\r": advance(1)
            case "#": advance(scalars[index...].prefix { $0 != "\n" }.count)
            default: return
            }
        }
    }

    private mutating func advance(_ count: Int) {
        for _ in 0..<count {
            if scalars[index] == "\n" {
                place = Place(line: place.line + 1, column: 1)
            } else {
                place.column += 1
            }
            index += 1
        }
    }
}
