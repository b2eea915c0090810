import Scene

/// A colour to paint with.
struct Ink {
    /// The pixel of the colour, opaque.
    let color: UInt32
    private let alpha: UInt32

    /// Parts outside 0 to 1 are taken as the nearer of the two.
    init(_ color: Color) {
        func byte(_ part: Double) -> UInt32 { part.isNaN ? 0 : UInt32((min(1, max(0, part)) * 255).rounded()) }
        self.color = 0xFF00_0000 | byte(color.red) << 16 | byte(color.green) << 8 | byte(color.blue)
        alpha = byte(color.alpha)
    }

    /// Whether painting with it changes nothing.
    var isClear: Bool { alpha == 0 }

    /// The colour's alpha where it covers a pixel to `coverage` of 255.
    func alpha(_ coverage: UInt8) -> UInt32 {
        coverage == 255 ? alpha : (alpha * UInt32(coverage) + 127) / 255
    }
}
