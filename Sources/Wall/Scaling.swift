import Scene

/// Scales a picture with light added as light adds: sums are taken of linear values, not of sRGB bytes.
struct Scaling {
    private let image: DecodedImage
    private let columns: Filter
    private let rows: Filter

    /// Prepares the weights for both sides.
    init(_ image: DecodedImage, _ fitting: StoredFitting) {
        self.image = image
        columns = Filter(
            from: fitting.source.minX, to: fitting.source.maxX, of: image.width, count: fitting.width)
        rows = Filter(from: fitting.source.minY, to: fitting.source.maxY, of: image.height, count: fitting.height)
    }

    /// The part that is seen, at its size.
    func picture() -> Picture {
        if columns.isIdentity && rows.isIdentity { return copied() }
        let width = columns.firsts.count
        let result = Picture(width: width, height: rows.firsts.count, isOpaque: image.layout.alpha == nil)
        // The rows that the next output row may need again.
        var window = Array(repeating: SIMD4<Float>.zero, count: rows.taps * width)
        var filled = Array(repeating: -1, count: rows.taps)
        var sums = Array(repeating: SIMD4<Float>.zero, count: width)
        for y in 0..<result.height {
            for i in 0..<width { sums[i] = .zero }
            for tap in 0..<rows.taps {
                let weight = rows.weights[y * rows.taps + tap]
                guard weight != 0 else { continue }
                let source = rows.firsts[y] + tap
                let slot = source % rows.taps
                if filled[slot] != source {
                    filterRow(source, into: &window, at: slot * width)
                    filled[slot] = source
                }
                for i in 0..<width { sums[i] += window[slot * width + i] * weight }
            }
            for i in 0..<width { result.pixels[y * width + i] = SRGB.pixel(sums[i], isOpaque: result.isOpaque) }
        }
        return result
    }

    /// The picture as it is, where it has the size it is shown at.
    private func copied() -> Picture {
        let layout = image.layout
        let result = Picture(width: image.width, height: image.height, isOpaque: layout.alpha == nil)
        for y in 0..<result.height {
            guard var pixel = image.row(y) else { break }
            let to = result.pixels + y * result.width
            for x in 0..<result.width {
                let alpha = layout.alpha.map { UInt32(pixel[$0]) } ?? 255
                to[x] = SRGB.pixel(
                    red: UInt32(pixel[layout.red]), green: UInt32(pixel[layout.green]),
                    blue: UInt32(pixel[layout.blue]), alpha: alpha)
                pixel += layout.bytes
            }
        }
        return result
    }

    /// Scales one row across; parts are linear with alpha multiplied in.
    private func filterRow(_ y: Int, into window: inout [SIMD4<Float>], at start: Int) {
        guard let row = image.row(y) else { return }
        let layout = image.layout
        SRGB.linear.withUnsafeBufferPointer { linear in
            columns.weights.withUnsafeBufferPointer { weights in
                for x in columns.firsts.indices {
                    var sum = SIMD4<Float>.zero
                    let first = row + columns.firsts[x] * layout.bytes
                    for tap in 0..<columns.taps {
                        let weight = weights[x * columns.taps + tap]
                        if weight == 0 { continue }
                        let pixel = first + tap * layout.bytes
                        let alpha = layout.alpha.map { Float(pixel[$0]) / 255 } ?? 1
                        let color = SIMD4(
                            linear[Int(pixel[layout.red])], linear[Int(pixel[layout.green])],
                            linear[Int(pixel[layout.blue])], 1)
                        sum += color * (weight * alpha)
                    }
                    window[start + x] = sum
                }
            }
        }
    }
}
