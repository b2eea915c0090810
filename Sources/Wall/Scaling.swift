import Glibc
import Scene

/// Scales a picture with light added as light adds: sums are taken of linear values, not of sRGB bytes.
struct Scaling {
    private let image: DecodedImage
    private let columns: Filter
    private let rows: Filter

    init(_ image: DecodedImage, _ fitting: StoredFitting) {
        self.image = image
        columns = Filter(
            from: fitting.source.minX, to: fitting.source.maxX, of: image.width, count: fitting.width)
        rows = Filter(from: fitting.source.minY, to: fitting.source.maxY, of: image.height, count: fitting.height)
    }

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

/// What each output pixel takes from which input pixels, along one side.
struct Filter {
    /// The most inputs that one output takes from.
    let taps: Int
    /// The first input of each output.
    let firsts: [Int]
    /// `taps` weights for each output; they add up to 1.
    let weights: [Float]
    /// Whether each output is the input at its place.
    let isIdentity: Bool

    /// - Parameters:
    ///   - from: where the part that is seen begins, in inputs; `to` where it ends.
    ///   - of: how many inputs there are.
    ///   - count: how many outputs.
    init(from: Double, to: Double, of inputs: Int, count: Int) {
        let step = (to - from) / Double(count)
        isIdentity = from == 0 && to == Double(inputs) && count == inputs
        let isShrinking = step > 1
        // Shrinking takes the area that a pixel covers; enlarging takes four neighbours.
        let reach = isShrinking ? step / 2 : 2
        let taps = min(inputs, Int((2 * reach).rounded(.up)) + 1)
        var firsts: [Int] = []
        var weights: [Float] = []
        for i in 0..<count {
            let middle = from + (Double(i) + 0.5) * step
            let first = max(0, min(inputs - taps, Int((middle - reach).rounded(.down))))
            var row = Array(repeating: 0.0, count: taps)
            let span = Int((middle - reach).rounded(.down))...Int((middle + reach).rounded(.down))
            for input in span {
                let weight =
                    isShrinking
                    ? max(0, min(Double(input) + 1, middle + reach) - max(Double(input), middle - reach))
                    : Self.catmullRom(abs(Double(input) + 0.5 - middle))
                // Beyond the edge the edge goes on.
                row[max(0, min(taps - 1, max(0, min(inputs - 1, input)) - first))] += weight
            }
            let total = row.reduce(0, +)
            weights += row.map { Float($0 / total) }
            firsts.append(first)
        }
        self.taps = taps
        self.firsts = firsts
        self.weights = weights
    }

    /// The cubic of Catmull and Rom (Keys 1981, a = -1/2): passes through every input.
    private static func catmullRom(_ x: Double) -> Double {
        if x < 1 { return (1.5 * x - 2.5) * x * x + 1 }
        if x < 2 { return ((-0.5 * x + 2.5) * x - 4) * x + 2 }
        return 0
    }
}

/// The transfer function of sRGB (IEC 61966-2-1), as tables.
enum SRGB {
    /// The linear value of each byte.
    static let linear: [Float] = (0...255).map { byte in
        let c = Float(byte) / 255
        return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }

    /// The byte of a linear value in steps of 1/8191: fine enough to tell the darkest bytes apart.
    private static let bytes: [UInt8] = (0...8191).map { step in
        let v = Float(step) / 8191
        let c = v <= 0.003_130_8 ? v * 12.92 : 1.055 * pow(v, 1 / 2.4) - 0.055
        return UInt8((c * 255).rounded())
    }

    private static func byte(_ v: Float) -> UInt32 {
        UInt32(bytes[Int(min(1, max(0, v)) * 8191 + 0.5)])
    }

    /// A pixel from linear parts with alpha multiplied in.
    static func pixel(_ v: SIMD4<Float>, isOpaque: Bool) -> UInt32 {
        if isOpaque { return 0xFF00_0000 | byte(v.x) << 16 | byte(v.y) << 8 | byte(v.z) }
        let alpha = UInt32((min(1, max(0, v.w)) * 255).rounded())
        guard alpha > 0 else { return 0 }
        return pixel(red: byte(v.x / v.w), green: byte(v.y / v.w), blue: byte(v.z / v.w), alpha: alpha)
    }

    /// A pixel from bytes, alpha not yet multiplied in.
    static func pixel(red: UInt32, green: UInt32, blue: UInt32, alpha: UInt32) -> UInt32 {
        if alpha == 255 { return 0xFF00_0000 | red << 16 | green << 8 | blue }
        func part(_ byte: UInt32) -> UInt32 { (byte * alpha + 127) / 255 }
        return alpha << 24 | part(red) << 16 | part(green) << 8 | part(blue)
    }
}
