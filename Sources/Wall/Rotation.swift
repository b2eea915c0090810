import Glibc
import Mesh

extension CoverageBitmap {
    /// The picture turned clockwise about the origin; quarter turns keep every pixel, others are
    /// blended from the four nearest.
    func rotated(degrees: Double) -> CoverageBitmap {
        let quarters = degrees / 90
        if quarters == quarters.rounded() {
            let turns = Int(quarters.truncatingRemainder(dividingBy: 4))
            return (0..<(turns + 4) % 4).reduce(self) { bitmap, _ in bitmap.quarterTurned() }
        }
        return turned(radians: degrees * .pi / 180)
    }

    private func quarterTurned() -> CoverageBitmap {
        var result = CoverageBitmap(
            PixelRect(left: -frame.bottom, top: frame.left, right: -frame.top, bottom: frame.right))
        let (width, height) = (frame.width, frame.height)
        for y in 0..<height {
            for x in 0..<width { result.bytes[x * height + height - 1 - y] = bytes[y * width + x] }
        }
        return result
    }

    private func turned(radians: Double) -> CoverageBitmap {
        let (s, c) = (sin(radians), cos(radians))
        let corners = [
            (frame.left, frame.top), (frame.right, frame.top), (frame.right, frame.bottom), (frame.left, frame.bottom),
        ].map { (x: Double($0) * c - Double($1) * s, y: Double($0) * s + Double($1) * c) }
        let xs = corners.map(\.x)
        let ys = corners.map(\.y)
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return self }
        var result = CoverageBitmap(
            PixelRect(
                left: Int(left.rounded(.down)) - 1, top: Int(top.rounded(.down)) - 1,
                right: Int(right.rounded(.up)) + 1, bottom: Int(bottom.rounded(.up)) + 1))
        var index = 0
        for y in result.frame.top..<result.frame.bottom {
            for x in result.frame.left..<result.frame.right {
                let (u, v) = (Double(x) + 0.5, Double(y) + 0.5)
                result.bytes[index] = blended(u * c + v * s - 0.5, v * c - u * s - 0.5)
                index += 1
            }
        }
        return result.trimmed()
    }

    /// The coverage between the middles of four pixels.
    private func blended(_ x: Double, _ y: Double) -> UInt8 {
        let (left, top) = (x.rounded(.down), y.rounded(.down))
        let (u, v) = (x - left, y - top)
        let (column, row) = (Int(left), Int(top))
        let upper = Double(byte(column, row)) * (1 - u) + Double(byte(column + 1, row)) * u
        let lower = Double(byte(column, row + 1)) * (1 - u) + Double(byte(column + 1, row + 1)) * u
        return UInt8(min(255, (upper * (1 - v) + lower * v).rounded()))
    }

    private func byte(_ x: Int, _ y: Int) -> UInt8 {
        guard x >= frame.left, x < frame.right, y >= frame.top, y < frame.bottom else { return 0 }
        return bytes[(y - frame.top) * frame.width + x - frame.left]
    }
}
