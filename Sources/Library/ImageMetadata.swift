/// What a picture's file says besides its pixels: where and when it was taken, with what, by whom.
enum ImageMetadata: String, CaseIterable {
    case exif = "Exif"
    case xmp = "XMP"
    case iptc = "IPTC"
    case text = "texts"
    case time = "a time"

    /// What there is in a file that `ImageHeader` has found whole, in the order of the cases.
    ///
    /// - Throws: `unreadable`.
    static func kinds(in file: borrowing OpenFile) throws(Fault) -> [ImageMetadata] {
        let head = try file.bytes(at: 0, count: 16)
        let found: Set<ImageMetadata>
        if head.starts(with: PNGHeader.signature) {
            found = try png(file)
        } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            found = try jpeg(file)
        } else if head.has("RIFF", at: 0), head.has("WEBP", at: 8) {
            found = try webp(file)
        } else {
            found = []
        }
        return allCases.filter(found.contains)
    }

    // W3C, "Portable Network Graphics", section 11.3.
    private static func png(_ file: borrowing OpenFile) throws(Fault) -> Set<ImageMetadata> {
        var found: Set<ImageMetadata> = []
        var offset = PNGHeader.signature.count
        for _ in 0..<ImageHeader.partLimit {
            let chunk = try file.bytes(at: offset, count: 8 + 17)
            guard chunk.count >= 8 else { break }
            if chunk.has("eXIf", at: 4) { found.insert(.exif) }
            if chunk.has("tIME", at: 4) { found.insert(.time) }
            if chunk.has("iTXt", at: 4), chunk.has("XML:com.adobe.xmp", at: 8) {
                found.insert(.xmp)
            } else if chunk.has("iTXt", at: 4) || chunk.has("tEXt", at: 4) || chunk.has("zTXt", at: 4) {
                found.insert(.text)
            }
            offset += 12 + chunk.big(0, 4)
        }
        return found
    }

    // ITU-T T.81, annex B; the names are those of Exif (CIPA DC-008), XMP part 3, and IPTC as Photoshop keeps it.
    private static func jpeg(_ file: borrowing OpenFile) throws(Fault) -> Set<ImageMetadata> {
        var found: Set<ImageMetadata> = []
        var offset = 2
        for _ in 0..<ImageHeader.partLimit {
            let segment = try file.bytes(at: offset, count: 4 + 28)
            guard segment.count >= 4, segment[0] == 0xFF, segment[1] != 0xDA, segment[1] != 0xD9 else { break }
            switch segment[1] {
            case 0xFF: offset += 1
            case 0x01, 0xD0...0xD8: offset += 2
            default:
                if segment[1] == 0xE1, segment.has("Exif", at: 4) { found.insert(.exif) }
                if segment[1] == 0xE1, segment.has("http://ns.adobe.com/", at: 4) { found.insert(.xmp) }
                if segment[1] == 0xED { found.insert(.iptc) }
                if segment[1] == 0xFE { found.insert(.text) }
                offset += 2 + max(2, segment.big(2, 2))
            }
        }
        return found
    }

    // RFC 9649, section 2.7.1.
    private static func webp(_ file: borrowing OpenFile) throws(Fault) -> Set<ImageMetadata> {
        var found: Set<ImageMetadata> = []
        var offset = 12
        for _ in 0..<ImageHeader.partLimit {
            let chunk = try file.bytes(at: offset, count: 8)
            guard chunk.count == 8 else { break }
            if chunk.has("EXIF", at: 0) { found.insert(.exif) }
            if chunk.has("XMP ", at: 0) { found.insert(.xmp) }
            let length = chunk.little(4, 4)
            offset += 8 + length + length % 2
        }
        return found
    }
}
