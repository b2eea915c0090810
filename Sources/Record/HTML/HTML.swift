/// Writes HTML: a page that is whole in one file, asks nothing of any network and runs nothing.
enum HTML {
    /// `raw` as text or as the value of an attribute in quotes.
    static func text(_ raw: String) -> String {
        var escaped = ""
        for scalar in raw.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default:
                if scalar.properties.generalCategory != .control || scalar.properties.isWhitespace {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }

    /// An element around `body`, which is HTML already. Its text runs in its own direction, since teams write in many
    /// languages.
    static func element(_ name: String, class kind: String? = nil, _ body: String) -> String {
        let attribute = kind.map { " class=\"\(text($0))\"" } ?? ""
        return "<\(name)\(attribute) dir=\"auto\">\(body)</\(name)>"
    }

    /// A whole page.
    ///
    /// - Parameters:
    ///   - style: style sheets, in their order.
    ///   - body: HTML already.
    static func page(title: String, style: [String], body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="retreatd">
        <title>\(text(title))</title>
        <style>
        \(style.joined(separator: "\n"))
        </style>
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    }

    /// `raw` as a string of a style sheet: what is not a letter or a digit as its number.
    static func styleString(_ raw: String) -> String {
        let body = raw.unicodeScalars.reduce(into: "") { result, scalar in
            if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "\\" + String(scalar.value, radix: 16) + " "
            }
        }
        return "\"\(body)\""
    }
}
