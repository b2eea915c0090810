/// The bytes of small pictures, and of broken ones.
enum Pictures {
    static func png(
        width: Int = 4, height: Int = 3, end: Bool = true, extra: [(type: String, data: [UInt8])] = []
    ) -> [UInt8] {
        let header = big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
            + extra.flatMap { chunk($0.type, $0.data) }
            + chunk("IDAT", [UInt8](repeating: 7, count: 100)) + (end ? chunk("IEND", []) : [])
    }

    static func jpeg(
        width: Int, height: Int, end: Bool = true, extra: [(marker: UInt8, data: [UInt8])] = []
    ) -> [UInt8] {
        let app: [UInt8] = [0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]
        let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
        var more: [UInt8] = []
        for segment in extra { more += [0xFF, segment.marker] + big(segment.data.count + 2, 2) + segment.data }
        let head: [UInt8] = [0xFF, 0xD8] + app + more + frame
        return head + [0xFF, 0xDA, 0, 2, 1, 2, 3] + (end ? [0xFF, 0xD9] : [])
    }

    static func gif(width: Int, height: Int) -> [UInt8] {
        Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0, 0x3B]
    }

    static func bmp(width: Int, height: Int) -> [UInt8] {
        let info = little(40, 4) + little(width, 4) + little(height, 4) + [1, 0, 24, 0]
        let head = Array("BM".utf8) + little(14 + info.count, 4) + little(0, 4) + little(54, 4)
        return head + info
    }

    /// A lossless, and an extended, WebP header.
    static func webp(width: Int, height: Int, isExtended: Bool) -> [UInt8] {
        let lossless: [UInt8] = [0x2F] + little((width - 1) | (height - 1) << 14, 4) + [0, 0, 0, 0, 0]
        let extended: [UInt8] = [0, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3)
        let body = isExtended ? extended : lossless
        let name = Array((isExtended ? "VP8X" : "VP8L").utf8)
        return Array("RIFF".utf8) + little(12 + body.count, 4) + Array("WEBP".utf8) + name + little(body.count, 4)
            + body
    }

    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        big(data.count, 4) + Array(type.utf8) + data + [0, 0, 0, 0]
    }

    private static func big(_ number: Int, _ count: Int) -> [UInt8] { little(number, count).reversed() }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
