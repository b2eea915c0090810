import Mesh

/// How much of each pixel is covered, 0 to 255, for a rectangle of pixels.
struct CoverageBitmap {
    /// Where it stands.
    var frame: PixelRect
    /// Rows from the top, `frame.width` bytes each.
    var bytes: [UInt8]

    /// Nothing covered.
    init(_ frame: PixelRect) {
        self.frame = frame
        bytes = Array(repeating: 0, count: frame.area)
    }

    /// The same picture without the empty rows and columns around it.
    func trimmed() -> CoverageBitmap {
        let rows = 0..<frame.height
        let columns = 0..<frame.width
        func isInked(row: Int) -> Bool { bytes[row * frame.width..<(row + 1) * frame.width].contains { $0 != 0 } }
        guard let top = rows.first(where: isInked(row:)), let bottom = rows.last(where: isInked(row:)) else {
            return CoverageBitmap(.empty)
        }
        func isInked(column: Int) -> Bool { (top...bottom).contains { bytes[$0 * frame.width + column] != 0 } }
        let left = columns.first(where: isInked(column:)) ?? 0
        let right = columns.last(where: isInked(column:)) ?? 0
        return cut(
            to: PixelRect(
                left: frame.left + left, top: frame.top + top, right: frame.left + right + 1,
                bottom: frame.top + bottom + 1))
    }

    private func cut(to part: PixelRect) -> CoverageBitmap {
        var result = CoverageBitmap(part)
        result.add(self)
        return result
    }

    /// Lays `other` over this one where they meet; letters that touch do not add up to more than full.
    mutating func add(_ other: CoverageBitmap) {
        let part = frame.intersection(other.frame)
        for y in part.top..<part.bottom {
            var to = (y - frame.top) * frame.width + part.left - frame.left
            var from = (y - other.frame.top) * other.frame.width + part.left - other.frame.left
            for _ in 0..<part.width {
                let a = Int(bytes[to])
                let b = Int(other.bytes[from])
                bytes[to] = UInt8(a + b - (a * b + 127) / 255)
                to += 1
                from += 1
            }
        }
    }
}
