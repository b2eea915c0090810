/// A number format as d3-format has them: `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`.
/// Grouping is by thousands with a comma, the currency is `$`, the decimal point is a point.
struct NumberFormat: Sendable, Hashable {
    /// Where the number stands in its width.
    enum Align: Character, Sendable { case left = "<", right = ">", center = "^", afterSign = "=" }

    /// What is written for the sign.
    enum Sign: Character, Sendable { case minusOnly = "-", both = "+", parentheses = "(", space = " " }

    /// What is written before the number.
    enum Symbol: Character, Sendable { case currency = "$", base = "#" }

    /// How the digits are written.
    enum Kind: Character, Sendable {
        case exponent = "e", fixed = "f", general = "g", rounded = "r", prefixed = "s", percent = "%"
        case roundedPercent = "p", binary = "b", octal = "o", decimal = "d", hex = "x", upperHex = "X", character = "c"
    }

    var fill: Character = " "
    var align: Align = .right
    var sign: Sign = .minusOnly
    var symbol: Symbol?
    var padsWithZeros = false
    var width = 0
    var groups = false
    var precision: Int?
    var trims = false
    var kind: Kind?

    /// The format of the empty specifier: up to 12 significant digits.
    static let plain = NumberFormat()

    init() {}

    /// Nil where `specifier` is no d3 format.
    init?(_ specifier: String) {
        var rest = Substring(specifier)
        if let second = rest.dropFirst().first, let align = Align(rawValue: second), let fill = rest.first {
            self.fill = fill
            self.align = align
            rest = rest.dropFirst(2)
        } else if let first = rest.first, let align = Align(rawValue: first) {
            self.align = align
            rest = rest.dropFirst()
        }
        if let first = rest.first, let sign = Sign(rawValue: first) {
            self.sign = sign
            rest = rest.dropFirst()
        }
        if let first = rest.first, let symbol = Symbol(rawValue: first) {
            self.symbol = symbol
            rest = rest.dropFirst()
        }
        if rest.first == "0" {
            padsWithZeros = true
            fill = "0"
            align = .afterSign
            rest = rest.dropFirst()
        }
        width = Self.takeNumber(&rest) ?? 0
        if rest.first == "," {
            groups = true
            rest = rest.dropFirst()
        }
        if rest.first == "." {
            rest = rest.dropFirst()
            guard let number = Self.takeNumber(&rest) else { return nil }
            precision = number
        }
        if rest.first == "~" {
            trims = true
            rest = rest.dropFirst()
        }
        if rest.first == "n" {
            groups = true
            kind = .general
            rest = rest.dropFirst()
        } else if let first = rest.first {
            guard let kind = Kind(rawValue: first) else { return nil }
            self.kind = kind
            rest = rest.dropFirst()
        }
        guard rest.isEmpty else { return nil }
    }

    /// A run of digits, at most 100 so that no format makes long texts.
    private static func takeNumber(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        return digits.isEmpty ? nil : min(100, Int(digits) ?? 100)
    }

    /// `number` written in this format; minus is U+2212, as d3 writes it.
    func text(_ number: Double) -> String {
        text(number, sharedPrefix: nil)
    }

    /// `number` written with the SI prefix that fits `reference`, as all labels of one axis are.
    func text(_ number: Double, prefixOf reference: Double) -> String {
        text(number, sharedPrefix: Self.prefixExponent(reference))
    }

    private func text(_ number: Double, sharedPrefix: Int?) -> String {
        guard number.isFinite else {
            // JavaScript writes whole numbers by the language's rules, in which infinity has a sign.
            let infinity = kind == .decimal ? "∞" : "Infinity"
            return padded("", number.isNaN ? "NaN" : infinity, "", number < 0)
        }
        var (body, suffix) = unsigned(Swift.abs(number), sharedPrefix)
        let isZero = !body.contains { ("1"..."9").contains($0) } && kind != .hex && kind != .upperHex
        if kind == .percent || kind == .roundedPercent { suffix += "%" }
        if groups, kind != .character { body = Self.grouped(body) }
        let isNegative = number < 0 && !isZero
        return padded(symbolText, body, suffix, isNegative)
    }

    private var symbolText: String {
        switch symbol {
        case .currency: "$"
        case .base:
            switch kind {
            case .binary: "0b"
            case .octal: "0o"
            case .hex: "0x"
            case .upperHex: "0X"
            case .exponent, .fixed, .general, .rounded, .prefixed, .percent, .roundedPercent, .decimal, .character, nil:
                ""
            }
        case nil: ""
        }
    }

    private func padded(_ symbol: String, _ body: String, _ suffix: String, _ isNegative: Bool) -> String {
        var front = symbol
        var end = suffix
        switch sign {
        case .parentheses where isNegative:
            front = "(" + front
            end += ")"
        case .minusOnly, .both, .space, .parentheses:
            if isNegative {
                front = "\u{2212}" + front
            } else if sign == .both {
                front = "+" + front
            } else if sign == .space {
                front = " " + front
            }
        }
        let missing = width - front.count - body.count - end.count
        guard missing > 0 else { return front + body + end }
        let padding = String(repeating: fill, count: missing)
        return switch align {
        case .left: front + body + end + padding
        case .right: padding + front + body + end
        case .center: padding.prefix(missing / 2) + front + body + end + padding.dropFirst(missing / 2)
        case .afterSign: front + padding + body + end
        }
    }
}
