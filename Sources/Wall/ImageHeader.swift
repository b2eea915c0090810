/// What the first bytes of a picture say, read before anything is allocated for its pixels.
struct ImageHeader: Hashable, Sendable {
    /// Larger pictures are refused: 64 million pixels are 256 MiB decoded, and a wall shows 8 million at most.
    static let mostPixels = 64_000_000

    /// As stored, before it is turned.
    var width: Int
    var height: Int
    var orientation = Orientation.upright

    /// The size as shown.
    var shownWidth: Int { orientation.swapsSides ? height : width }
    var shownHeight: Int { orientation.swapsSides ? width : height }

    /// - Throws: `notAPicture`, `pictureTooLarge`, or `pictureBroken` where a JPEG has no end.
    init(_ file: borrowing FileBytes) throws(WallError) {
        let start = file.read(at: 0, count: 64)
        let path = file.identity.path
        if start.starts(with: [0xFF, 0xD8, 0xFF]) {
            var scanner = JPEGScanner()
            try scanner.scan(file)
            (width, height, orientation) = (scanner.width, scanner.height, scanner.orientation)
        } else if let size = Self.png(start) ?? Self.gif(start) ?? Self.bmp(start) ?? Self.webp(start) {
            (width, height) = size
        } else {
            throw .notAPicture(file: path)
        }
        guard width > 0, height > 0 else {
            throw .pictureBroken(file: path, reason: "its size is \(width) x \(height)")
        }
        // Each side first: the product of two sides of 32 bits does not fit.
        guard width <= Self.mostPixels, height <= Self.mostPixels, width * height <= Self.mostPixels else {
            throw .pictureTooLarge(file: path, width: width, height: height)
        }
    }

    private typealias Dimensions = (Int, Int)

    /// PNG (ISO 15948, 11.2.2): the signature, then the chunk IHDR.
    private static func png(_ b: [UInt8]) -> Dimensions? {
        guard b.count >= 24, b.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
        return (b.bigEndian(16, 4), b.bigEndian(20, 4))
    }

    private static func gif(_ b: [UInt8]) -> Dimensions? {
        guard b.count >= 10, b.starts(with: "GIF8".utf8) else { return nil }
        return (b.littleEndian(6, 2), b.littleEndian(8, 2))
    }

    /// A height below zero means rows from the top.
    private static func bmp(_ b: [UInt8]) -> Dimensions? {
        guard b.count >= 26, b.starts(with: "BM".utf8) else { return nil }
        if b.littleEndian(14, 4) == 12 { return (b.littleEndian(18, 2), b.littleEndian(20, 2)) }
        return (b.littleEndian(18, 4), abs(Int(Int32(truncatingIfNeeded: b.littleEndian(22, 4)))))
    }

    /// WebP (RFC 9649): simple, lossless and extended.
    private static func webp(_ b: [UInt8]) -> Dimensions? {
        guard b.count >= 30, b.starts(with: "RIFF".utf8), b[8..<12].elementsEqual("WEBP".utf8) else { return nil }
        switch String(decoding: b[12..<16], as: UTF8.self) {
        case "VP8 ": return (b.littleEndian(26, 2) & 0x3FFF, b.littleEndian(28, 2) & 0x3FFF)
        case "VP8L":
            let bits = b.littleEndian(21, 4)
            return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case "VP8X": return (b.littleEndian(24, 3) + 1, b.littleEndian(27, 3) + 1)
        default: return nil
        }
    }
}

extension [UInt8] {
    /// The number in `count` bytes, the highest first.
    func bigEndian(_ index: Int, _ count: Int) -> Int {
        self[index..<index + count].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The number in `count` bytes, the lowest first.
    func littleEndian(_ index: Int, _ count: Int) -> Int {
        self[index..<index + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
