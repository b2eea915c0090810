import Glibc

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
