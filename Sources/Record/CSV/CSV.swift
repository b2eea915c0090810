/// Writes comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
enum CSV {
    /// Every field in quotes, lines ended by CR LF. It begins with a byte order mark: without one, spreadsheets read
    /// names such as "Nguyễn" wrong.
    static func text(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ raw: String) -> String {
        let guarded = beginsFormula(raw) ? "'" + raw : raw
        return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
    }

    /// Whether a spreadsheet might compute a cell that begins so (OWASP, "CSV Injection"): then an apostrophe goes
    /// before it. The wide forms are those of Chinese and Japanese keyboards.
    private static func beginsFormula(_ raw: String) -> Bool {
        let first = raw.unicodeScalars.first { $0 != " " }
        return switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }
}
