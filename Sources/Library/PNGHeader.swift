/// Walks the chunks of a PNG (W3C, "Portable Network Graphics", sections 5 and 11.2).
enum PNGHeader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// - Throws: `imageTooLarge` as soon as the size is known; `truncatedImage` where a chunk runs past the end of
    ///   the file or `IEND` is missing; `badImage` also for more chunks than any program writes; `unreadable`.
    static func size(_ file: borrowing OpenFile) throws(Fault) -> ImageHeader.Size {
        let head = try file.bytes(at: 0, count: 24)
        guard head.count == 24 else { throw .truncatedImage(format: "PNG") }
        guard head.has("IHDR", at: 12) else { throw .badImage(format: "PNG") }
        let size = try ImageHeader.checked(width: head.big(16, 4), height: head.big(20, 4), format: "PNG")
        var offset = signature.count
        for _ in 0..<ImageHeader.partLimit {
            let chunk = try file.bytes(at: offset, count: 8)
            guard chunk.count == 8 else { throw .truncatedImage(format: "PNG") }
            // Length, type, data, checksum.
            offset += 12 + chunk.big(0, 4)
            guard offset <= file.size else { throw .truncatedImage(format: "PNG") }
            if chunk.has("IEND", at: 4) { return size }
        }
        throw .badImage(format: "PNG")
    }
}
