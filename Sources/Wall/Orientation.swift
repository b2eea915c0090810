/// How a camera was held; the numbers are those of the Exif tag Orientation (CIPA DC-008, 4.6.4).
enum Orientation: Int, Sendable {
    case upright = 1
    case mirrored, upsideDown, upsideDownMirrored, mirroredTurnedLeft, turnedRight, mirroredTurnedRight, turnedLeft

    /// Whether width and height change places when it is shown.
    var swapsSides: Bool { rawValue >= Orientation.mirroredTurnedLeft.rawValue }

    /// Reads the segment that begins "Exif"; nil where it says nothing.
    init?(exif bytes: [UInt8]) {
        let tiff = Array(bytes.dropFirst(6))
        guard bytes.starts(with: "Exif\0\0".utf8), tiff.count >= 10 else { return nil }
        let isLittle = tiff[0] == 0x49
        func number(_ index: Int, _ count: Int) -> Int? {
            guard index + count <= tiff.count else { return nil }
            return isLittle ? tiff.littleEndian(index, count) : tiff.bigEndian(index, count)
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for entry in 0..<count {
            let place = directory + 2 + 12 * entry
            guard let tag = number(place, 2), let value = number(place + 8, 2) else { return nil }
            if tag == 0x0112 {
                self.init(rawValue: value)
                return
            }
        }
        return nil
    }

    /// Where the pixel shown at (x, y) is stored, in a picture `width` by `height` as stored.
    func stored(x: Int, y: Int, width: Int, height: Int) -> (x: Int, y: Int) {
        switch self {
        case .upright: (x, y)
        case .mirrored: (width - 1 - x, y)
        case .upsideDown: (width - 1 - x, height - 1 - y)
        case .upsideDownMirrored: (x, height - 1 - y)
        case .mirroredTurnedLeft: (y, x)
        case .turnedRight: (y, height - 1 - x)
        case .mirroredTurnedRight: (width - 1 - y, height - 1 - x)
        case .turnedLeft: (width - 1 - y, x)
        }
    }
}
