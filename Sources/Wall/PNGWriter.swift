import Glibc

/// Writes pictures of flat colours as PNG (ISO/IEC 15948) fast: every row as its difference from the one above, and that
/// with the fixed codes of deflate (RFC 1951), in which a stretch of one colour is a few bits.
///
/// Photographs become large this way: whoever writes one asks `isSmall` and takes another writer.
struct PNGWriter {
    private static let bytesPerPixel = 3
    /// The longest repetition that deflate has a code for.
    private static let longest = 258

    private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// Whether the picture takes less than a quarter of the pixels' own bytes.
    private(set) var isSmall = true

    private let codes = DeflateCodes()
    private var data: [UInt8] = []
    private var bits: UInt64 = 0
    private var bitCount: UInt64 = 0
    private var adler = Adler()

    /// - Parameter pixels: their highest byte is not written.
    init(_ pixels: Pixels) {
        chunk("IHDR", Self.bigEndian(UInt32(pixels.width)) + Self.bigEndian(UInt32(pixels.height)) + [8, 2, 0, 0, 0])
        let most = pixels.width * pixels.height * Self.bytesPerPixel / 4 + 1024
        // The header of zlib, then one block with fixed codes.
        data = [0x78, 0x01]
        put(0b011, 3)
        var row = [UInt8](repeating: 0, count: pixels.width * Self.bytesPerPixel)
        for y in 0..<pixels.height {
            if y > 0, Self.equals(pixels, y) {
                emptyRow(row.count)
                continue
            }
            Self.subtract(pixels, y, into: &row)
            write(row)
            if data.count > most {
                isSmall = false
                return
            }
        }
        put(codes.ofLiterals[256])
        flush()
        data += Self.bigEndian(adler.sum)
        chunk("IDAT", data)
        chunk("IEND", [])
    }

    // MARK: Rows

    /// Whether a row is like the one above.
    private static func equals(_ pixels: Pixels, _ y: Int) -> Bool {
        memcmp(pixels.pixel(y, 0), pixels.pixel(y - 1, 0), pixels.width * 4) == 0
    }

    /// The parts of every pixel less those of the one above.
    private static func subtract(_ pixels: Pixels, _ y: Int, into row: inout [UInt8]) {
        let own = pixels.pixel(y, 0)
        let above = y > 0 ? pixels.pixel(y - 1, 0) : nil
        row.withUnsafeMutableBufferPointer { row in
            for x in 0..<pixels.width {
                let a = own[x]
                let b = above?[x] ?? 0
                row[3 * x] = UInt8(truncatingIfNeeded: (a >> 16) &- (b >> 16))
                row[3 * x + 1] = UInt8(truncatingIfNeeded: (a >> 8) &- (b >> 8))
                row[3 * x + 2] = UInt8(truncatingIfNeeded: a &- b)
            }
        }
    }

    /// A row of zeros.
    private mutating func emptyRow(_ count: Int) {
        put(codes.ofLiterals[2])
        for _ in 0..<Self.bytesPerPixel { put(codes.ofLiterals[0]) }
        repeats(count - Self.bytesPerPixel)
        adler.add(2)
        adler.addZeros(count)
    }

    /// Each row begins with its filter, 2 for "up". A byte is a literal, or it repeats those one pixel before.
    private mutating func write(_ row: [UInt8]) {
        put(codes.ofLiterals[2])
        adler.add(2)
        adler.add(row)
        var place = 0
        while place < row.count {
            var end = place
            if place >= Self.bytesPerPixel {
                while end < row.count, row[end] == row[end - Self.bytesPerPixel] { end += 1 }
            }
            if end - place >= 3 {
                repeats(end - place)
                place = end
            } else {
                put(codes.ofLiterals[Int(row[place])])
                place += 1
            }
        }
    }

    // MARK: Deflate

    /// The `count` bytes that follow are those one pixel before; rests of fewer than 3 have no code, so that the piece
    /// before them is shortened.
    private mutating func repeats(_ count: Int) {
        var rest = count
        while rest > 0 {
            var length = min(rest, Self.longest)
            if rest - length > 0, rest - length < 3 { length -= 3 }
            if length < 3 { length = 3 }
            put(codes.ofLengths[length])
            put(codes.ofPixelDistance)
            rest -= length
        }
    }

    private mutating func put(_ code: DeflateCodes.Code) { put(UInt64(code.bits), UInt64(code.count)) }

    private mutating func put(_ value: UInt64, _ count: UInt64) {
        bits |= value << bitCount
        bitCount += count
        while bitCount >= 8 {
            data.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            bitCount -= 8
        }
    }

    private mutating func flush() {
        if bitCount > 0 { data.append(UInt8(truncatingIfNeeded: bits)) }
        bits = 0
        bitCount = 0
    }

    // MARK: Chunks

    private mutating func chunk(_ name: String, _ content: [UInt8]) {
        let body = Array(name.utf8) + content
        bytes += Self.bigEndian(UInt32(content.count)) + body + Self.bigEndian(Self.cyclicSum(body))
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// CRC-32 of IEEE 802.3.
    private static func cyclicSum(_ bytes: [UInt8]) -> UInt32 {
        var table = [UInt32](repeating: 0, count: 256)
        for index in 0..<256 {
            var sum = UInt32(index)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
            table[index] = sum
        }
        var sum = ~UInt32(0)
        for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
        return ~sum
    }
}

/// The sum at the end of zlib's data (RFC 1950).
private struct Adler {
    private static let modulus = 65_521

    private var a = 1
    private var b = 0

    var sum: UInt32 { UInt32(b) << 16 | UInt32(a) }

    mutating func add(_ byte: UInt8) {
        a = (a + Int(byte)) % Self.modulus
        b = (b + a) % Self.modulus
    }

    /// A row, whose sums stay far below 64 bits.
    mutating func add(_ bytes: [UInt8]) {
        var (a, b) = (a, b)
        for byte in bytes {
            a &+= Int(byte)
            b &+= a
        }
        self.a = a % Self.modulus
        self.b = b % Self.modulus
    }

    mutating func addZeros(_ count: Int) { b = (b + count * a) % Self.modulus }
}
