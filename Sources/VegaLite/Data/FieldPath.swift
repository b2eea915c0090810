/// The name of a field as a specification writes it: `score`, `a.b`, `a['b']`, or `a\\.b` for a name with a dot.
struct FieldPath: Sendable, Hashable {
    /// The field as it is written, with the escapes of its dots taken away.
    let text: String
    /// The names to follow, one inside the other.
    let parts: [String]

    init(_ written: String) {
        var parts: [String] = []
        var part = ""
        var isEscaped = false
        for character in written {
            if isEscaped {
                part.append(character)
                isEscaped = false
                continue
            }
            switch character {
            case "\\": isEscaped = true
            case ".", "[":
                if !part.isEmpty { parts.append(part) }
                part = ""
            case "]", "'", "\"": continue
            default: part.append(character)
            }
        }
        if !part.isEmpty { parts.append(part) }
        self.parts = parts
        self.text = parts.count == 1 ? parts[0] : written
    }

    /// A column by its name, whatever characters are in it.
    init(column: String) {
        text = column
        parts = [column]
    }

    /// What the names after the first lead to in a cell of the first one's column.
    func member(of cell: Value) -> Value {
        parts.dropFirst().reduce(cell) { $0.member(.string($1)) }
    }
}
