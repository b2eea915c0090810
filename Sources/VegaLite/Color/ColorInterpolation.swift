import Glibc
import Scene

/// How the colours between two others are found, as d3-interpolate does.
struct ColorInterpolation: Sendable, Hashable {
    /// The space in which they lie on a straight line; `long` goes the long way round the hues.
    enum Space: String, CaseIterable, Sendable {
        case rgb, lab, hcl, hsl, cubehelix
        case hclLong = "hcl-long", hslLong = "hsl-long", cubehelixLong = "cubehelix-long"
    }

    var space: Space = .rgb
    /// Brightens (over 1) or darkens the way between the colours; of use in `rgb` and `cubehelix`.
    var gamma = 1.0

    static let rgb = ColorInterpolation()
    static let hcl = ColorInterpolation(space: .hcl)

    /// The colour at `part` of the way from `a` to `b`; beyond both ends the way goes on straight.
    func mix(_ a: Color, _ b: Color, _ part: Double) -> Color {
        let alpha = a.alpha + (b.alpha - a.alpha) * part
        let mixed: Color
        switch space {
        case .rgb:
            mixed = Color(
                red: bent(a.red, b.red, part), green: bent(a.green, b.green, part), blue: bent(a.blue, b.blue, part))
        case .lab: mixed = LabColor(a).mixed(LabColor(b), part).color
        case .hcl: mixed = HueColor.hcl(a).mixed(.hcl(b), part, isLong: false).fromHCL
        case .hclLong: mixed = HueColor.hcl(a).mixed(.hcl(b), part, isLong: true).fromHCL
        case .hsl: mixed = HueColor.hsl(a).mixed(.hsl(b), part, isLong: false).fromHSL
        case .hslLong: mixed = HueColor.hsl(a).mixed(.hsl(b), part, isLong: true).fromHSL
        case .cubehelix: mixed = cubehelix(a, b, part, isLong: false)
        case .cubehelixLong: mixed = cubehelix(a, b, part, isLong: true)
        }
        func inside(_ x: Double) -> Double { x.isFinite ? max(0, min(1, x)) : 0 }
        return Color(
            red: inside(mixed.red), green: inside(mixed.green), blue: inside(mixed.blue), alpha: inside(alpha))
    }

    /// The way from one part of a colour to the other, on a curve where gamma is not 1.
    private func bent(_ a: Double, _ b: Double, _ part: Double) -> Double {
        guard gamma != 1, gamma > 0, a != b else { return a + (b - a) * part }
        let low = pow(a * 255, gamma)
        return pow(low + part * (pow(b * 255, gamma) - low), 1 / gamma) / 255
    }

    private func cubehelix(_ a: Color, _ b: Color, _ part: Double, isLong: Bool) -> Color {
        let from = HueColor.cubehelix(a)
        let to = HueColor.cubehelix(b)
        var mixed = from.mixed(to, part, isLong: isLong)
        mixed.light = from.light + (to.light - from.light) * pow(part, gamma)
        return mixed.fromCubehelix
    }
}
