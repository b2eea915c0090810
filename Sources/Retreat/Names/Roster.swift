/// The people whose names must not reach the wall, as a school lists them: one a line, with nicknames and initials
/// after a colon.
///
///     # Grade 3
///     students:
///     Nguyễn Thị Minh Anh: Bống, NTMA
///     Will O'Brien: Billy, W.O.
///     teachers:
///     王小明: 小王
///
/// Who stands before any heading is a student. A roster is kept in memory and nowhere else.
public struct Roster: Sendable {
    /// What is said in a person's place.
    public enum Kind: Sendable, Hashable {
        case student, teacher
    }

    /// One person; the name first, then what else the person is called.
    struct Person: Sendable {
        var kind: Kind
        var names: [String]
    }

    private(set) var people: [Person] = []
    /// The lines, from 1, that hold something that is too short to be looked for.
    public private(set) var shortLines: [Int] = []

    /// The most people that are read.
    public static let limit = 20_000

    /// Reads the lines of a roster.
    public init(_ text: String) {
        var kind = Kind.student
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = Self.trimmed(line)
            if line.isEmpty || line.hasPrefix("#") { continue }
            switch line.lowercased() {
            case "students:": kind = .student
            case "teachers:": kind = .teacher
            default:
                let names = Self.names(line)
                if names.contains(where: Self.isTooShort) { shortLines.append(index + 1) }
                if people.count < Self.limit {
                    people.append(Person(kind: kind, names: names.filter { !Self.isTooShort($0) }))
                }
            }
        }
    }

    /// How many people it lists.
    public var count: Int { people.count }

    private static func names(_ line: Substring) -> [String] {
        // A list of YAML reads the same.
        let line = line.hasPrefix("- ") ? trimmed(line.dropFirst(2)) : line
        let parts = line.split(maxSplits: 1) { $0 == ":" || $0 == "：" }
        let others = parts.dropFirst().flatMap { $0.split { $0 == "," || $0 == "、" || $0 == "،" } }
        return (parts.prefix(1) + others).map { String(trimmed($0)) }.filter { !$0.isEmpty }
    }

    /// One letter of an alphabet is in every text.
    private static func isTooShort(_ name: String) -> Bool {
        name.filter(\.isLetter).count < 2
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let isEdge: (Character) -> Bool = { $0.isWhitespace || $0 == "\"" || $0 == "\u{FEFF}" }
        var text = text.drop(while: isEdge)
        while let last = text.last, isEdge(last) { text.removeLast() }
        return text
    }
}
