/// The fixed codes of deflate (RFC 1951, 3.2.6), with their bits in the order in which they are written.
struct DeflateCodes {
    struct Code {
        var bits: UInt32 = 0
        var count: UInt32 = 0
    }

    /// Of the bytes 0 to 255, and of the end at 256.
    let ofLiterals: [Code]
    /// Of repetitions by their length up to 258; those shorter than 3 have none.
    let ofLengths: [Code]
    /// Repeats what stands three bytes before.
    let ofPixelDistance = Self.code(2, 5)

    init() {
        let symbols = (0..<288).map(Self.symbol)
        ofLiterals = Array(symbols[0...256])
        var lengths = [Code](repeating: Code(), count: 259)
        var length = 3
        for symbol in 257..<285 {
            let more = symbol < 265 ? 0 : UInt32(symbol - 261) / 4
            for rest in 0..<UInt32(1 << more) where length < 258 {
                let code = symbols[symbol]
                lengths[length] = Code(bits: code.bits | rest << code.count, count: code.count + more)
                length += 1
            }
        }
        lengths[258] = symbols[285]
        ofLengths = lengths
    }

    private static func symbol(_ symbol: Int) -> Code {
        switch symbol {
        case 0..<144: code(0b0011_0000 + symbol, 8)
        case 144..<256: code(0b1_1001_0000 + symbol - 144, 9)
        case 256..<280: code(symbol - 256, 7)
        default: code(0b1100_0000 + symbol - 280, 8)
        }
    }

    /// Codes are written from their highest bit.
    private static func code(_ bits: Int, _ count: Int) -> Code {
        var turned: UInt32 = 0
        for place in 0..<count where (bits >> place) & 1 == 1 { turned |= 1 << UInt32(count - 1 - place) }
        return Code(bits: turned, count: UInt32(count))
    }
}
