/// The size of a picture, from the first bytes of its file; nothing is decoded.
enum ImageHeader {
    struct Size: Hashable, Sendable {
        var width: Int
        var height: Int
    }

    /// The largest picture that is shown, in pixels: decoded, it takes four bytes for each.
    static let pixelLimit = 64_000_000

    /// The largest file of a picture, in bytes: 64 megapixels without compression.
    static let sizeLimit = 256 << 20

    /// The most chunks or segments that are walked: a file of 256 MiB in pieces of 8 KiB, and twice that.
    static let partLimit = 1 << 16

    /// Reads PNG, JPEG, WebP, GIF and BMP.
    ///
    /// - Throws: `notAnImage`, `foreignImage`, `badImage`, `truncatedImage`, `imageTooLarge`, `tooLarge`, `unreadable`.
    static func size(_ file: borrowing OpenFile) throws(Fault) -> Size {
        guard file.size <= sizeLimit else { throw .tooLarge(bytes: file.size, limit: sizeLimit) }
        let head = try file.bytes(at: 0, count: 512)
        switch Format(head) {
        case .png: return try PNGHeader.size(file)
        case .jpeg: return try JPEGHeader.size(file)
        case .webp: return try webp(head, fileSize: file.size)
        case .gif: return try gif(head)
        case .bmp: return try bmp(head, fileSize: file.size)
        case .svg: throw .foreignImage(format: "SVG", converter: "rsvg-convert -w 1920 -o NAME.png NAME.svg")
        case .pdf: throw .foreignImage(format: "PDF", converter: "pdftocairo -png -r 200 NAME.pdf NAME")
        case .heic: throw .foreignImage(format: "HEIC", converter: "heif-convert NAME.heic NAME.png")
        case nil: throw .notAnImage
        }
    }

    /// - Throws: `badImage` for a picture without area, `imageTooLarge`.
    static func checked(width: Int, height: Int, format: String) throws(Fault) -> Size {
        guard width > 0, height > 0 else { throw .badImage(format: format) }
        guard width <= pixelLimit / height else {
            throw .imageTooLarge(width: width, height: height, limit: pixelLimit)
        }
        return Size(width: width, height: height)
    }

    private enum Format {
        case png, jpeg, webp, gif, bmp, svg, pdf, heic

        init?(_ head: [UInt8]) {
            if head.starts(with: PNGHeader.signature) {
                self = .png
            } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
                self = .jpeg
            } else if head.has("RIFF", at: 0), head.has("WEBP", at: 8) {
                self = .webp
            } else if head.has("GIF87a", at: 0) || head.has("GIF89a", at: 0) {
                self = .gif
            } else if head.has("BM", at: 0) {
                self = .bmp
            } else if head.has("%PDF", at: 0) {
                self = .pdf
            } else if head.has("ftyp", at: 4) {
                self = .heic
            } else if head.contains("<svg") || head.contains("<!DOCTYPE svg") || head.has("<?xml", at: 0) {
                self = .svg
            } else {
                return nil
            }
        }
    }

    // Width and height: "Compuserve GIF89a specification", section 18.
    private static func gif(_ head: [UInt8]) throws(Fault) -> Size {
        guard head.count >= 13 else { throw .truncatedImage(format: "GIF") }
        return try checked(width: head.little(6, 2), height: head.little(8, 2), format: "GIF")
    }

    // BITMAPFILEHEADER and BITMAPINFOHEADER; a negative height means rows from the top.
    private static func bmp(_ head: [UInt8], fileSize: Int) throws(Fault) -> Size {
        guard head.count >= 26, fileSize >= head.little(2, 4) else { throw .truncatedImage(format: "BMP") }
        if head.little(14, 4) == 12 {
            return try checked(width: head.little(18, 2), height: head.little(20, 2), format: "BMP")
        }
        let width = Int(Int32(truncatingIfNeeded: head.little(18, 4)))
        let height = abs(Int(Int32(truncatingIfNeeded: head.little(22, 4))))
        return try checked(width: width, height: height, format: "BMP")
    }

    // RFC 9649, sections 2.4 to 2.7.
    private static func webp(_ head: [UInt8], fileSize: Int) throws(Fault) -> Size {
        guard head.count >= 30, fileSize >= head.little(4, 4) + 8 else { throw .truncatedImage(format: "WebP") }
        if head.has("VP8X", at: 12) {
            return try checked(width: head.little(24, 3) + 1, height: head.little(27, 3) + 1, format: "WebP")
        }
        if head.has("VP8L", at: 12), head[20] == 0x2F {
            let bits = head.little(21, 4)
            return try checked(width: bits & 0x3FFF + 1, height: (bits >> 14) & 0x3FFF + 1, format: "WebP")
        }
        if head.has("VP8 ", at: 12), Array(head[23..<26]) == [0x9D, 0x01, 0x2A] {
            return try checked(
                width: head.little(26, 2) & 0x3FFF, height: head.little(28, 2) & 0x3FFF, format: "WebP")
        }
        throw .badImage(format: "WebP")
    }
}

extension [UInt8] {
    /// Whether the letters of `text` stand at `offset`.
    func has(_ text: StaticString, at offset: Int) -> Bool {
        dropFirst(offset).starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    func contains(_ text: String) -> Bool {
        let letters = Array(text.utf8)
        return indices.contains { self[$0...].starts(with: letters) }
    }

    /// The number in `count` bytes from `offset`, the least first. The bytes must be there.
    func little(_ offset: Int, _ count: Int) -> Int {
        self[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The number in `count` bytes from `offset`, the greatest first. The bytes must be there.
    func big(_ offset: Int, _ count: Int) -> Int {
        self[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
