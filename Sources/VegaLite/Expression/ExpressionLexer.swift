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
    }

    private let text: [Character]
    private var place = 0

    /// All tokens with the places where they begin.
    static func tokens(_ text: String) throws(ExpressionError) -> [(token: Token, place: Int)] {
        guard text.utf8.count <= longest else { throw .tooLong }
        var lexer = ExpressionLexer(text: Array(text))
        var tokens: [(Token, Int)] = []
        while true {
            while lexer.place < lexer.text.count, lexer.text[lexer.place].isWhitespace { lexer.place += 1 }
            guard lexer.place < lexer.text.count else { return tokens }
            let start = lexer.place
            tokens.append((try lexer.token(), start))
        }
    }

    private init(text: [Character]) {
        self.text = text
    }

    private mutating func token() throws(ExpressionError) -> Token {
        let first = text[place]
        if first == "'" || first == "\"" { return .string(try string(closing: first)) }
        let isFraction = first == "." && place + 1 < text.count && text[place + 1].isASCIIDigit
        if first.isASCIIDigit || isFraction { return .number(try number()) }
        if first.isLetter || first == "_" || first == "$" { return .name(name()) }
        return .symbol(try symbol())
    }

    private mutating func name() -> String {
        let start = place
        while place < text.count, text[place].isLetter || text[place].isNumber || "_$".contains(text[place]) {
            place += 1
        }
        return String(text[start..<place])
    }

    private mutating func number() throws(ExpressionError) -> Double {
        let start = place
        while place < text.count {
            let isExponentSign = "+-".contains(text[place]) && "eE".contains(text[place - 1]) && place > start
            guard text[place].isASCIIDigit || ".eE".contains(text[place]) || isExponentSign else { break }
            place += 1
        }
        let word = String(text[start..<place])
        guard let number = Double(word.hasSuffix(".") ? word + "0" : word) else {
            throw .badNumber(word, place: start)
        }
        return number
    }

    private mutating func string(closing quote: Character) throws(ExpressionError) -> String {
        let start = place
        var result = ""
        place += 1
        while place < text.count {
            let character = text[place]
            place += 1
            if character == quote { return result }
            guard character == "\\", place < text.count else {
                result.append(character)
                continue
            }
            switch text[place] {
            case "n": result.append("\n")
            case "t": result.append("\t")
            case "r": result.append("\r")
            default: result.append(text[place])
            }
            place += 1
        }
        throw .unclosedString(place: start)
    }

    private mutating func symbol() throws(ExpressionError) -> String {
        for length in [3, 2] where place + length <= text.count {
            let word = String(text[place..<place + length])
            if BinaryOperator(rawValue: word) != nil {
                place += length
                return word
            }
        }
        let word = String(text[place])
        guard "()[]{},.?:!+-*/%<>".contains(word) else { throw .unexpected(word, place: place) }
        place += 1
        return word
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
