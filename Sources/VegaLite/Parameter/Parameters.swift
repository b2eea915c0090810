/// What expressions and tests may name: the parameters of a specification, as they are before anybody touches them.
struct Parameters: Sendable, Hashable {
    /// What stands for a variable: a constant, or what follows from the size of the view.
    private(set) var variables: [String: Expression] = [:]
    private(set) var selections: [String: Selection] = [:]
    /// The rows of the views in which selections are made.
    private var rows: [String: SelectionRows] = [:]

    /// All names, in order.
    var names: [String] { (Array(variables.keys) + Array(selections.keys)).sorted() }

    /// Whether anything has this name.
    func knows(_ name: String) -> Bool { variables[name] != nil || selection(name) != nil }

    /// The selection of a name, written as it is or as a word of an expression.
    func selection(_ name: String) -> Selection? { selections[name] ?? selections[Self.word(name)] }

    /// What stands for a name in an expression; nil for a name of nothing.
    func expression(_ name: String) -> Expression? {
        variables[name] ?? selections[name].map { .literal($0.value) }
    }

    /// Adds a variable under its name; the first one of a name stays.
    mutating func add(_ name: String, _ expression: Expression) {
        for name in Set([name, Self.word(name)]) where variables[name] == nil { variables[name] = expression }
    }

    /// Adds a selection under its name; the first one of a name stays.
    mutating func add(_ selection: Selection, from rows: SelectionRows) {
        for name in Set([selection.name, Self.word(selection.name)]) where selections[name] == nil {
            selections[name] = selection
            self.rows[name] = rows
        }
    }

    /// The rows among which a selection is made; nil where they are being read.
    func rows(_ name: String) -> SelectionRows? { rows[name] ?? rows[Self.word(name)] }

    /// The same parameters, but no selection tells its rows: so rows are not looked for inside themselves.
    func withoutRows() -> Parameters {
        var result = self
        result.rows = [:]
        return result
    }

    /// A name as expressions write it: whatever cannot stand in a word is "_".
    static func word(_ name: String) -> String {
        let word = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" ? $0 : "_" })
        return word.first?.isNumber == true ? "_\(word)" : word
    }
}
