/// Cuts an expression into tokens.
struct ExpressionLexer {
    /// In bytes; hand-written expressions stay far below.
    static let longest = 20_000

    /// A word of the language.
    enum Token: Hashable {
        case number(Double)
        case string(String)
        case name(String)
        case symbol(String)
        /// A regular expression between slashes, and its flags.
        case pattern(String, flags: String)
    }

    /// Longer symbols before shorter ones.
    private static let symbols = [
        ">>>", "===", "!==", "||", "&&", "==", "!=", "<=", ">=", "<<", ">>", "(", ")", "[", "]", "{", "}", ",", ".",
        "?", ":", "!", "+", "-", "*", "/", "%", "<", ">", "|", "&", "^", "~",
    ].map { Array($0.unicodeScalars) }

    private let text: [Unicode.Scalar]
    private var place = 0

    /// All tokens with the places where they begin.
    static func tokens(_ text: String) throws(ExpressionError) -> [(token: Token, place: Int)] {
        guard text.utf8.count <= longest else { throw .tooLong }
        var lexer = ExpressionLexer(text: Array(text.unicodeScalars))
        var tokens: [(token: Token, place: Int)] = []
        while true {
            while let next = lexer.next, next.properties.isWhitespace { lexer.place += 1 }
            guard lexer.next != nil else { return tokens }
            let start = lexer.place
            tokens.append((try lexer.token(after: tokens.last?.token), start))
        }
    }

    private init(text: [Unicode.Scalar]) {
        self.text = text
    }

    private var next: Unicode.Scalar? { place < text.count ? text[place] : nil }

    private func at(_ offset: Int) -> Unicode.Scalar? {
        place + offset < text.count ? text[place + offset] : nil
    }

    private func word(from start: Int) -> String {
        var word = String.UnicodeScalarView()
        word.append(contentsOf: text[start..<place])
        return String(word)
    }

    private mutating func token(after last: Token?) throws(ExpressionError) -> Token {
        let first = text[place]
        if first == "'" || first == "\"" { return .string(try string(closing: first)) }
        if first.isDigit || first == "." && at(1)?.isDigit == true { return .number(try number()) }
        if first.startsName {
            let start = place
            while let next, next.startsName || next.isDigit || next.properties.isXIDContinue { place += 1 }
            return .name(word(from: start))
        }
        if first == "/", !Self.endsValue(last) { return try pattern() }
        return .symbol(try symbol())
    }

    /// After a value a slash divides; elsewhere it begins a regular expression.
    private static func endsValue(_ token: Token?) -> Bool {
        switch token {
        case nil: false
        case .number, .string, .name, .pattern: true
        case .symbol(let symbol): symbol == ")" || symbol == "]" || symbol == "}"
        }
    }

    private mutating func number() throws(ExpressionError) -> Double {
        let start = place
        while let next {
            let isSign = (next == "+" || next == "-") && (text[place - 1] == "e" || text[place - 1] == "E")
            let isHex = place > start + 1 && (text[start + 1] == "x" || text[start + 1] == "X")
            guard next.isDigit || next == "." || next.properties.isAlphabetic || isSign && !isHex && place > start
            else { break }
            place += 1
        }
        let word = word(from: start)
        let written = word.hasSuffix(".") ? word + "0" : word
        guard !word.contains("p"), !word.contains("n"), let number = Double(written.replacing(".e", with: ".0e")) else {
            throw .badNumber(word, place: start)
        }
        return number
    }

    private mutating func string(closing quote: Unicode.Scalar) throws(ExpressionError) -> String {
        let start = place
        var result = String.UnicodeScalarView()
        place += 1
        while let next {
            place += 1
            if next == quote { return String(result) }
            guard next == "\\", let escaped = self.next else {
                result.append(next)
                continue
            }
            place += 1
            switch escaped {
            case "n": result.append("\n")
            case "t": result.append("\t")
            case "r": result.append("\r")
            case "b": result.append("\u{8}")
            case "f": result.append("\u{C}")
            case "v": result.append("\u{B}")
            case "0" where self.next?.isDigit != true: result.append("\0")
            case "\n": break
            case "u": result.append(code(4) ?? escaped)
            case "x": result.append(code(2) ?? escaped)
            default: result.append(escaped)
            }
        }
        throw .unclosedString(place: start)
    }

    /// The character that so many hexadecimal digits name, or a pair of such names; nil where there are none.
    private mutating func code(_ digits: Int) -> Unicode.Scalar? {
        guard let unit = hex(digits, from: place) else { return nil }
        place += digits
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, at(0) == "\\", at(1) == "u", let low = hex(4, from: place + 2), low >= 0xDC00, low < 0xE000
        else { return "\u{FFFD}" }
        place += 6
        return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    }

    private func hex(_ digits: Int, from start: Int) -> UInt32? {
        guard start + digits <= text.count else { return nil }
        var code: UInt32 = 0
        for scalar in text[start..<start + digits] {
            guard let digit = Character(scalar).hexDigitValue else { return nil }
            code = code * 16 + UInt32(digit)
        }
        return code
    }

    private mutating func pattern() throws(ExpressionError) -> Token {
        let start = place
        var isInClass = false
        place += 1
        while let next, isInClass || next != "/" {
            if next == "\\" { place += 1 }
            if next == "[" { isInClass = true }
            if next == "]" { isInClass = false }
            place += 1
        }
        guard next == "/" else { throw .unexpected("/", place: start) }
        let source = String(word(from: start).dropFirst())
        place += 1
        let flags = place
        while let next, next.startsName { place += 1 }
        return .pattern(source, flags: word(from: flags))
    }

    private mutating func symbol() throws(ExpressionError) -> String {
        guard let symbol = Self.symbols.first(where: { text[place...].starts(with: $0) }) else {
            throw .unexpected(String(text[place]), place: place)
        }
        let start = place
        place += symbol.count
        return word(from: start)
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var startsName: Bool { self == "_" || self == "$" || properties.isXIDStart }
}
