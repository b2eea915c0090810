/// Reads comma- or tab-separated values into columns. The first row holds the names, and every row has as many cells.
struct CSVParser {
    private let file: String
    private var names: [String] = []

    /// The columns of a file by name, from left to right.
    ///
    /// - Parameter wish: what a column is wanted for.
    static func parse(
        _ bytes: [UInt8], delimiter: UInt8, file: String, wish: (String) -> TextColumn.Wish
    ) throws(ChartError) -> [(name: String, column: TextColumn)] {
        var parser = CSVParser(file: file)
        var scanner = CSVScanner(bytes, delimiter: delimiter, file: file)
        guard scanner.startsRow() else { return [] }
        try parser.readNames(&scanner)
        var builders = parser.names.map { TextColumnBuilder(wish($0)) }
        var rest = scanner
        try parser.read(&rest, &builders)
        if builders.contains(where: \.isLost) {
            var again = builders.map { $0.isLost ? TextColumnBuilder(.text) : .skipping }
            try parser.read(&scanner, &again)
            for place in builders.indices where builders[place].isLost { builders[place] = again[place] }
        }
        return zip(parser.names, builders).map { ($0, $1.column()) }
    }

    private init(file: String) {
        self.file = file
    }

    private mutating func readNames(_ scanner: inout CSVScanner) throws(ChartError) {
        var end = CSVScanner.End.cell
        while end == .cell {
            end = try scanner.next()
            names.append(try scanner.text())
        }
        var seen: Set<String> = []
        guard let twice = names.first(where: { !seen.insert($0).inserted }) else { return }
        throw ChartError(
            ChartProblem(
                path: file, message: "the column \"\(twice)\" stands twice", mend: "give every column its own name",
                line: 1))
    }

    /// Gives every cell of every row to the builder of its column.
    private func read(_ scanner: inout CSVScanner, _ builders: inout [TextColumnBuilder]) throws(ChartError) {
        while scanner.startsRow() {
            let line = scanner.line
            var column = 0
            var end = CSVScanner.End.cell
            while end == .cell {
                end = try scanner.next()
                if column < builders.count {
                    guard scanner.cell({ builders[column].append($0, $1) }) else { throw scanner.notUTF8 }
                }
                column += 1
            }
            if column != builders.count { throw ChartError(ragged(column, last: try scanner.text(), line: line)) }
        }
    }

    private func ragged(_ count: Int, last: String, line: Int) -> ChartProblem {
        let mend =
            count < names.count
            ? "add what is missing after \"\(last)\""
            : "put values that hold a comma or a line break in double quotes"
        return ChartProblem(
            path: file, message: "the row has \(count) values, the first row has \(names.count)", mend: mend, line: line
        )
    }
}
