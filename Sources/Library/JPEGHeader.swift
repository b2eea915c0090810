/// Walks the segments of a JPEG up to its frame header (ITU-T T.81, annex B).
enum JPEGHeader {
    /// - Throws: `imageTooLarge`; `badImage` also for more segments than any program writes; `unreadable`; `truncatedImage` where the end marker is missing.
    static func size(_ file: borrowing OpenFile) throws(Fault) -> ImageHeader.Size {
        var offset = 2
        for _ in 0..<ImageHeader.partLimit {
            let segment = try file.bytes(at: offset, count: 9)
            guard segment.count == 9 else { throw .truncatedImage(format: "JPEG") }
            guard segment[0] == 0xFF else { throw .badImage(format: "JPEG") }
            switch segment[1] {
            case 0xFF: offset += 1  // a fill byte
            case 0x01, 0xD0...0xD8: offset += 2  // markers without a segment
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                let size = try ImageHeader.checked(width: segment.big(7, 2), height: segment.big(5, 2), format: "JPEG")
                try expectEnd(file)
                return size
            case 0xD9, 0xDA: throw .badImage(format: "JPEG")  // the end, or pixels, before a frame header
            default: offset += 2 + max(2, segment.big(2, 2))
            }
        }
        throw .badImage(format: "JPEG")
    }

    /// The end marker stands last, though cameras may add some bytes after it.
    private static func expectEnd(_ file: borrowing OpenFile) throws(Fault) {
        let tail = 1 << 16
        let bytes = try file.bytes(at: max(0, file.size - tail), count: tail)
        guard zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0xFF && $1 == 0xD9 }) else {
            throw .truncatedImage(format: "JPEG")
        }
    }
}
