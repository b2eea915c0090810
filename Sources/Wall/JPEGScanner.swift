/// Walks the segments of a JPEG (ITU-T T.81, annex B) for its size, its orientation and its end. The
/// decoder would fill a file that was cut short with grey and say nothing.
struct JPEGScanner {
    private(set) var width = 0
    private(set) var height = 0
    private(set) var orientation = Orientation.upright

    /// Reads up to the coded data, and finds its end.
    ///
    /// - Throws: `pictureBroken` where the header or the end is cut off.
    mutating func scan(_ file: borrowing FileBytes) throws(WallError) {
        var place = 2
        while true {
            let head = file.read(at: place, count: 4)
            guard head.count == 4, head[0] == 0xFF else { throw broken(file, "it ends within its header") }
            let marker = head[1]
            if marker == 0xFF {
                place += 1
                continue
            }
            let length = head.bigEndian(2, 2)
            switch marker {
            case 0xDA:
                guard Self.hasEnd(file, from: place) else { throw broken(file, "its end is missing") }
                return
            case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
                let frame = file.read(at: place + 5, count: 4)
                guard frame.count == 4 else { throw broken(file, "it ends within its header") }
                (height, width) = (frame.bigEndian(0, 2), frame.bigEndian(2, 2))
            case 0xE1:
                let exif = file.read(at: place + 4, count: length)
                orientation = Orientation(exif: exif) ?? orientation
            default: break
            }
            place += 2 + length
        }
    }

    private func broken(_ file: borrowing FileBytes, _ reason: String) -> WallError {
        .pictureBroken(file: file.identity.path, reason: reason)
    }

    /// Whether the marker EOI follows; it cannot stand within the coded data.
    private static func hasEnd(_ file: borrowing FileBytes, from start: Int) -> Bool {
        var place = start
        var last: UInt8 = 0
        while true {
            let bytes = file.read(at: place, count: 1 << 16)
            if bytes.isEmpty { return false }
            for byte in bytes {
                if last == 0xFF, byte == 0xD9 { return true }
                last = byte
            }
            place += bytes.count
        }
    }
}
