/// Letters in the place of what classes are called, so that a picture speaks of classes and not of their teachers.
public struct ClassLetters: Sendable, Hashable {
    /// The fields whose values are classes.
    public let fields: [String]
    /// "Class B" by what a class is called.
    private let letters: [String: String]

    /// What every class is called where they are pooled.
    public static let pooled = "All classes"

    /// Letters for classes, in an order that is drawn from `seed`: it is not the order of their names.
    /// - Parameter isPooled: whether all are one.
    public init(fields: [String], classes: Set<String>, seed: UInt64, isPooled: Bool) {
        self.fields = fields
        let names = classes.sorted()
        guard !isPooled else {
            letters = Dictionary(uniqueKeysWithValues: names.map { ($0, Self.pooled) })
            return
        }
        var source = DrawnNumbers(seed: seed)
        var drawn = names.shuffled(using: &source)
        // Of two classes the one order tells as much as the other.
        while names.count > 2, drawn == names { drawn.shuffle(using: &source) }
        letters = Dictionary(
            uniqueKeysWithValues: drawn.enumerated().map { ($1, "Class \(Self.letter($0))") })
    }

    /// How many classes there are.
    public var count: Int { letters.count }

    /// The letter of a class; nil where nothing is called so.
    func letter(of name: String) -> String? { letters[name] }

    /// Whether a text says what a class is called. A number alone, or a single letter, says so nowhere else than in
    /// its field.
    public func tells(_ text: String) -> Bool {
        letters.keys.contains { name in
            name.count > 1 && name.contains(where: \.isLetter) && text.hasWords(name)
        }
    }

    /// Whether a text is the letter of a class.
    func isLetter(_ text: String) -> Bool { letters.values.contains(text) }

    /// What a class was called, for who prepares the chart; the text itself where it is no letter of one.
    public func name(of text: String) -> String {
        letters.count > 1 ? letters.first { $0.value == text && text != Self.pooled }?.key ?? text : text
    }

    /// A, B, … Z, AA, AB, …
    private static func letter(_ number: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let rest = number / alphabet.count
        return (rest > 0 ? letter(rest - 1) : "") + String(alphabet[number % alphabet.count])
    }

    /// Rows with letters in the place of classes.
    func lettered(_ table: Table) -> Table {
        var result = table
        for field in fields where table.has(field) {
            result[field] = table[field]?.map { cell in
                letters[cell.text].map { .string($0) } ?? cell
            }
        }
        return result
    }

    /// What classes are called in the rows of a table.
    static func names(_ fields: [String], in table: Table) -> Set<String> {
        var names: Set<String> = []
        for field in fields {
            for cell in table[field] ?? [] where cell != .null && !cell.text.isEmpty { names.insert(cell.text) }
        }
        return names
    }
}

/// The numbers of SplitMix64 (Steele, Lea and Flood, 2014): the same seed draws the same order on every machine.
private struct DrawnNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension String {
    /// Whether `words` stand in it, and not within other words.
    fileprivate func hasWords(_ words: String) -> Bool {
        let wanted = Array(words.lowercased())
        let letters = Array(lowercased())
        guard letters.count >= wanted.count else { return false }
        func isWord(_ place: Int) -> Bool {
            letters.indices.contains(place) && (letters[place].isLetter || letters[place].isNumber)
        }
        return (0...(letters.count - wanted.count)).contains { start in
            letters[start..<start + wanted.count].elementsEqual(wanted) && !isWord(start - 1)
                && !isWord(start + wanted.count)
        }
    }
}
