/// Reads numbers straight from the bytes of a file.
enum NumberText {
    /// The number that a plain decimal in `range` of `bytes` is, rounded as every other reader rounds it; nil where
    /// there is anything else, also white space or zeros in front.
    static func number(_ range: Range<Int>, in bytes: [UInt8]) -> Double? {
        var place = range.lowerBound
        let end = range.upperBound
        guard place < end else { return nil }
        let isNegative = bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        var mantissa: UInt64 = 0
        var digits = 0
        var exponent = 0
        let first = place
        while place < end, let digit = digit(bytes[place]) {
            mantissa = mantissa &* 10 &+ digit
            digits += 1
            place += 1
        }
        guard place > first, place - first == 1 || bytes[first] != UInt8(ascii: "0") else { return nil }
        if place < end, bytes[place] == UInt8(ascii: ".") {
            place += 1
            let point = place
            while place < end, let digit = digit(bytes[place]) {
                mantissa = mantissa &* 10 &+ digit
                digits += 1
                place += 1
            }
            guard place > point else { return nil }
            exponent = point - place
        }
        // 15 digits and a power of ten up to 22 are exact in a Double, so that one operation rounds right.
        guard place == end, digits <= 15, exponent >= -22 else { return slow(range, bytes) }
        let size = exponent == 0 ? Double(mantissa) : Double(mantissa) / powers[-exponent]
        return isNegative ? -size : size
    }

    /// Whether JavaScript writes `number` just as it stands in `range`: no zeros at the end, no exponent, no plus.
    static func isPlain(_ range: Range<Int>, in bytes: [UInt8], _ number: Double) -> Bool {
        let cell = bytes[range]
        // 15 digits come back as they were; smaller numbers are written with an exponent.
        guard range.count <= 15, number == 0 ? range.count == 1 : abs(number) >= 1e-4 else { return false }
        var hasPoint = false
        for byte in cell {
            if byte == UInt8(ascii: ".") { hasPoint = true }
            guard digit(byte) != nil || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") else { return false }
        }
        return !hasPoint || cell.last != UInt8(ascii: "0")
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private static func digit(_ byte: UInt8) -> UInt64? {
        let digit = byte &- UInt8(ascii: "0")
        return digit < 10 ? UInt64(digit) : nil
    }

    /// Long numbers and those with an exponent.
    private static func slow(_ range: Range<Int>, _ bytes: [UInt8]) -> Double? {
        let isPlain = bytes[range].allSatisfy { byte in
            digit(byte) != nil
                || [
                    UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
                    UInt8(ascii: "E"),
                ].contains(byte)
        }
        guard isPlain, let number = Double(String(decoding: bytes[range], as: UTF8.self)), number.isFinite else {
            return nil
        }
        return number
    }
}
