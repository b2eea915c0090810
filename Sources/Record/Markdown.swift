/// Writes CommonMark 0.31, and the tables of GitHub Flavored Markdown.
enum Markdown {
    /// `raw` on one line, so that it reads as it stands: no character in it is markup.
    ///
    /// A backslash goes before every ASCII punctuation mark that can be markup within a line, and before what
    /// would begin a heading, list or quotation at the start of one (CommonMark section 2.4: any of them may have
    /// one).
    static func text(_ raw: String) -> String {
        let line = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var escaped = ""
        var isLeading = true
        // By scalar: an asterisk with an accent on it is still an asterisk.
        for scalar in line.unicodeScalars {
            if isInlineMarkup(scalar) || isLeading && isBlockMarkup(scalar, after: escaped) {
                escaped.append("\\")
            }
            escaped.unicodeScalars.append(scalar)
            // A list may begin with digits and a full stop or a parenthesis.
            isLeading = isLeading && ("0"..."9").contains(scalar)
        }
        return escaped
    }

    static func section(_ heading: String, _ body: String) -> String {
        "## \(text(heading))\n\n\(body)"
    }

    /// Cells are plain texts.
    static func table(_ head: [String], _ rows: [[String]]) -> String {
        let lines = [head.map(text), head.map { _ in "---" }] + rows.map { $0.map(text) }
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    private static func isInlineMarkup(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$": true
        default: false
        }
    }

    private static func isBlockMarkup(_ scalar: Unicode.Scalar, after digits: String) -> Bool {
        switch scalar {
        case "#", "+", "-", "=": digits.isEmpty
        case ".", ")": !digits.isEmpty
        default: false
        }
    }
}
