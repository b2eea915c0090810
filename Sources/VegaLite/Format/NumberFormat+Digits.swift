import Glibc

extension NumberFormat {
    /// SI prefixes from 10⁻²⁴ to 10²⁴.
    private static let prefixes = [
        "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
    ]

    /// The exponent, a multiple of 3 from -24 to 24, of the prefix that fits `number`.
    static func prefixExponent(_ number: Double) -> Int {
        guard number.isFinite, number != 0 else { return 0 }
        return Swift.max(-8, Swift.min(8, Int((Double(exponent(number)) / 3).rounded(.down)))) * 3
    }

    /// The exponent of the first significant digit.
    static func exponent(_ number: Double) -> Int {
        guard number != 0 else { return 0 }
        let text = Digits.scientific(Swift.abs(number), 16)
        return text.lastIndex(of: "e").flatMap { Int(text[text.index(after: $0)...]) } ?? 0
    }

    /// The digits of a number that is not negative, and the unit after them.
    func unsigned(_ number: Double, _ sharedPrefix: Int?) -> (String, String) {
        let digits = Swift.max(0, Swift.min(precision ?? (kind == nil ? 12 : 6), 20))
        let significant = Swift.max(1, Swift.min(precision ?? (kind == nil ? 12 : 6), 21))
        switch kind {
        case .fixed: return (trimmed(Self.fixed(number, digits)), "")
        case .percent: return (trimmed(Self.fixed(number * 100, digits)), "")
        case .exponent: return (trimmed(Self.scientific(number, digits)), "")
        case .rounded: return (trimmed(Self.rounded(number, significant)), "")
        case .roundedPercent: return (trimmed(Self.rounded(number * 100, significant)), "")
        case .general: return (trimmed(Self.general(number, significant)), "")
        case nil: return (Self.trimmed(Self.general(number, significant)), "")
        case .prefixed: return prefixed(number, significant, sharedPrefix)
        case .decimal: return (Self.fixed(number.rounded(.toNearestOrAwayFromZero), 0), "")
        case .binary: return (Self.whole(number, radix: 2), "")
        case .octal: return (Self.whole(number, radix: 8), "")
        case .hex: return (Self.whole(number, radix: 16), "")
        case .upperHex: return (Self.whole(number, radix: 16).uppercased(), "")
        case .character: return (Value.text(number), "")
        }
    }

    private func prefixed(_ number: Double, _ significant: Int, _ shared: Int?) -> (String, String) {
        // Rounding first: 999.9 with three digits is 1.00k.
        let rounded = Double(Digits.scientific(number, significant - 1)) ?? number
        let exponent = shared ?? Self.prefixExponent(rounded)
        let unit = Self.prefixes[exponent / 3 + 8]
        let scaled = number / pow(10, Double(exponent))
        if shared != nil { return (trimmed(Self.fixed(scaled, precision ?? 6)), unit) }
        return (trimmed(Self.rounded(scaled, significant)), unit)
    }

    private func trimmed(_ text: String) -> String { trims ? Self.trimmed(text) : text }

    /// Zeros at the end of a fraction are left out, in front of an exponent too.
    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        let cut = text.firstIndex(of: "e") ?? text.endIndex
        var mantissa = text[..<cut]
        while mantissa.last == "0" { mantissa = mantissa.dropLast() }
        if mantissa.last == "." { mantissa = mantissa.dropLast() }
        return String(mantissa) + text[cut...]
    }

    /// As JavaScript's `toFixed`: ties of the exact binary value go away from zero.
    private static func fixed(_ number: Double, _ digits: Int) -> String {
        guard number < 1e21 else { return Value.text(number) }
        let scaled = number * pow(10, Double(digits))
        // printf rounds exact ties to even, toFixed rounds them up; only such ties are scaled without error.
        if digits <= 3, scaled < 1e15, scaled - scaled.rounded(.down) == 0.5, scaled / pow(10, Double(digits)) == number
        {
            return Digits.fixed((scaled + 0.5) / pow(10, Double(digits)), digits)
        }
        return Digits.fixed(number, digits)
    }

    /// As JavaScript's `toExponential`: no zeros in front of the exponent's digits.
    private static func scientific(_ number: Double, _ digits: Int) -> String {
        let text = Digits.scientific(number, digits)
        guard let e = text.lastIndex(of: "e"), let exponent = Int(text[text.index(after: e)...]) else { return text }
        return "\(text[..<e])e\(exponent < 0 ? "-" : "+")\(Swift.abs(exponent))"
    }

    /// As JavaScript's `toPrecision`: an exponent for very small and very large numbers.
    private static func general(_ number: Double, _ significant: Int) -> String {
        let shown = Double(Digits.scientific(number, significant - 1)) ?? number
        let exponent = exponent(shown)
        if exponent < -6 || exponent >= significant { return scientific(number, significant - 1) }
        return Digits.fixed(number, Swift.max(0, significant - 1 - exponent))
    }

    /// Significant digits, never with an exponent.
    private static func rounded(_ number: Double, _ significant: Int) -> String {
        let shown = Double(Digits.scientific(number, significant - 1)) ?? number
        return Digits.fixed(shown, Swift.max(0, significant - 1 - exponent(shown)))
    }

    private static func whole(_ number: Double, radix: Int) -> String {
        let rounded = number.rounded(.toNearestOrAwayFromZero)
        return rounded < 9e18 ? String(Int(rounded), radix: radix) : Value.text(rounded)
    }

    /// A comma between thousands of the whole part.
    static func grouped(_ text: String) -> String {
        let whole = text.prefix { $0.isNumber }
        var result = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result + text.dropFirst(whole.count)
    }
}
