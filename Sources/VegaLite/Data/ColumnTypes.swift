/// Guesses what the values of a column are.
enum ColumnTypes {
    /// The type that all filled cells have. Numbers with leading zeros, such as postal codes, stay text.
    static func inferred(_ cells: [String]) -> DataFormat.ColumnType {
        let filled = cells.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return .string }
        if filled.allSatisfy(isNumber) { return .number }
        if filled.allSatisfy({ $0 == "true" || $0 == "false" }) { return .boolean }
        return .string
    }

    private static func isNumber(_ cell: String) -> Bool {
        let digits = cell.utf8.drop { $0 == UInt8(ascii: "-") }
        let isCode =
            digits.first == UInt8(ascii: "0")
            && digits.dropFirst().first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
        return !isCode && Value.string(cell).measure != nil
    }
}
