import Mesh

/// A picture that is being painted: rows of 32-bit pixels with blue in the lowest byte.
///
/// Whoever makes one guarantees that the memory outlives it.
struct Pixels {
    let base: UnsafeMutablePointer<UInt32>
    let width: Int
    let height: Int
    /// Pixels from the start of one row to that of the next.
    let stride: Int

    var frame: PixelRect { PixelRect(left: 0, top: 0, right: width, bottom: height) }

    /// The pixel at `column` of `row`, which must lie inside.
    func pixel(_ row: Int, _ column: Int) -> UnsafeMutablePointer<UInt32> {
        base + row * stride + column
    }

    /// Lays `ink` over pixels of one row.
    func fill(_ row: Int, _ columns: Range<Int>, _ ink: Ink, coverage: UInt8) {
        let alpha = ink.alpha(coverage)
        let start = pixel(row, columns.lowerBound)
        if alpha == 255 {
            start.update(repeating: ink.color, count: columns.count)
        } else {
            for i in 0..<columns.count { start[i] = blend(ink.color, over: start[i], alpha) }
        }
    }

    /// Lays `ink` over the pixels that `bitmap` covers, inside `clip`.
    func fill(_ bitmap: CoverageBitmap, _ ink: Ink, clip: PixelRect) {
        let part = bitmap.frame.intersection(clip)
        bitmap.bytes.withUnsafeBufferPointer { bytes in
            for y in part.top..<part.bottom {
                var index = (y - bitmap.frame.top) * bitmap.frame.width + part.left - bitmap.frame.left
                let row = pixel(y, part.left)
                for x in 0..<part.width {
                    let coverage = bytes[index]
                    index += 1
                    if coverage == 0 { continue }
                    let alpha = ink.alpha(coverage)
                    row[x] = alpha == 255 ? ink.color : blend(ink.color, over: row[x], alpha)
                }
            }
        }
    }

    /// Lays `ink` over the pixels that `stamp` covers, inside `clip`.
    func fill(_ stamp: Stamp, _ ink: Ink, clip: PixelRect) {
        let frame = stamp.bitmap.frame
        guard frame.intersection(clip) == frame else { return fill(stamp.bitmap, ink, clip: clip) }
        stamp.bitmap.bytes.withUnsafeBufferPointer { bytes in
            for run in stamp.runs {
                let row = pixel(frame.top + run.row, frame.left)
                let start = run.row * frame.width
                for x in run.columns {
                    let alpha = ink.alpha(bytes[start + x])
                    row[x] = alpha == 255 ? ink.color : blend(ink.color, over: row[x], alpha)
                }
            }
        }
    }

    /// Lays `picture`, whose upper left corner is at `place`, over the pixels inside `clip`.
    func draw(_ picture: Picture, at place: PixelRect, clip: PixelRect) {
        let part = place.intersection(clip)
        for y in part.top..<part.bottom {
            let from = picture.pixels + (y - place.top) * picture.width + part.left - place.left
            let to = pixel(y, part.left)
            if picture.isOpaque {
                to.update(from: from, count: part.width)
            } else {
                for x in 0..<part.width { to[x] = blend(premultiplied: from[x], over: to[x]) }
            }
        }
    }

    /// A copy of the pixels in `part`, row after row.
    func copy(_ part: PixelRect) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(part.area)
        for y in part.top..<part.bottom {
            result += UnsafeBufferPointer(start: pixel(y, part.left), count: part.width)
        }
        return result
    }

    /// Lets `before`, a copy of `part`, shine through what was painted since: `opacity` 255 leaves only what was painted.
    func fade(_ part: PixelRect, from before: [UInt32], opacity: UInt8) {
        var index = 0
        for y in part.top..<part.bottom {
            let row = pixel(y, part.left)
            for x in 0..<part.width {
                row[x] = blend(row[x], over: before[index], UInt32(opacity))
                index += 1
            }
        }
    }
}

/// Red and blue are worked on together, 16 bits each: 255 · 255 and the rounding fit. Rounds exactly
/// (Blinn 1995, "Three wrongs make a right": division by 255).
private func blend(_ color: UInt32, over ground: UInt32, _ alpha: UInt32) -> UInt32 {
    let rest = 255 &- alpha
    var outer = (color & 0xFF00FF) &* alpha &+ (ground & 0xFF00FF) &* rest &+ 0x800080
    var green = (color >> 8 & 0xFF) &* alpha &+ (ground >> 8 & 0xFF) &* rest &+ 0x80
    outer = (outer &+ (outer >> 8 & 0xFF00FF)) >> 8 & 0xFF00FF
    green = (green &+ green >> 8) >> 8 & 0xFF
    return 0xFF00_0000 | outer | green << 8
}

private func blend(premultiplied color: UInt32, over ground: UInt32) -> UInt32 {
    let alpha = color >> 24
    if alpha == 255 { return color }
    if alpha == 0 { return ground }
    return (color | 0xFF00_0000) &+ (blend(0, over: ground, alpha) & 0xFFFFFF)
}
