import Glibc
import Scene

/// A colour by hue (degrees), strength and lightness: in HCL, HSL or Cubehelix. Grey has no hue: it is not a number.
struct HueColor: Sendable, Hashable {
    var hue: Double
    var strength: Double
    var light: Double

    // MARK: into

    static func hcl(_ color: Color) -> HueColor {
        let lab = LabColor(color)
        if lab.a == 0, lab.b == 0 {
            return HueColor(hue: .nan, strength: lab.light > 0 && lab.light < 100 ? 0 : .nan, light: lab.light)
        }
        let hue = atan2(lab.b, lab.a) * 180 / .pi
        return HueColor(hue: hue < 0 ? hue + 360 : hue, strength: hypot(lab.a, lab.b), light: lab.light)
    }

    static func hsl(_ color: Color) -> HueColor {
        let (r, g, b) = (color.red, color.green, color.blue)
        let low = min(r, g, b)
        let high = max(r, g, b)
        let range = high - low
        let light = (high + low) / 2
        guard range > 0 else { return HueColor(hue: .nan, strength: light > 0 && light < 1 ? 0 : .nan, light: light) }
        var hue = r == high ? (g - b) / range + (g < b ? 6 : 0) : g == high ? (b - r) / range + 2 : (r - g) / range + 4
        hue *= 60
        return HueColor(hue: hue, strength: range / (light < 0.5 ? high + low : 2 - high - low), light: light)
    }

    /// Green's scheme of colours that grow evenly brighter (Bulletin of the Astronomical Society of India 39, 2011).
    static func cubehelix(_ color: Color) -> HueColor {
        let ed = e * d
        let eb = e * b
        let cross = b * c - d * a
        let light = (cross * color.blue + ed * color.red - eb * color.green) / (cross + ed - eb)
        let rise = color.blue - light
        let side = (e * (color.green - light) - c * rise) / d
        let strength = (side * side + rise * rise).squareRoot() / (e * light * (1 - light))
        guard strength.isFinite, strength != 0 else { return HueColor(hue: .nan, strength: strength, light: light) }
        let hue = atan2(side, rise) * 180 / .pi - 120
        return HueColor(hue: hue < 0 ? hue + 360 : hue, strength: strength, light: light)
    }

    /// The helix's factors for red, green and blue, by the letters that d3-color has for them.
    private static let (a, b, c, d, e) = (-0.14861, 1.78277, -0.29227, -0.90649, 1.97294)

    // MARK: between

    func mixed(_ other: HueColor, _ part: Double, isLong: Bool) -> HueColor {
        func between(_ a: Double, _ b: Double) -> Double {
            let distance = b - a
            return distance.isNaN || distance == 0 ? (a.isNaN ? b : a) : a + distance * part
        }
        var hue = between(self.hue, other.hue)
        let turn = other.hue - self.hue
        if !isLong, !turn.isNaN, abs(turn) > 180 { hue = self.hue + (turn - 360 * (turn / 360).rounded()) * part }
        return HueColor(hue: hue, strength: between(strength, other.strength), light: between(light, other.light))
    }

    // MARK: out of

    var fromHCL: Color {
        guard !hue.isNaN else { return LabColor(light: light, a: 0, b: 0).color }
        let angle = hue * .pi / 180
        return LabColor(light: light, a: cos(angle) * strength, b: sin(angle) * strength).color
    }

    var fromHSL: Color {
        let hue = self.hue.isNaN ? 0 : self.hue.truncatingRemainder(dividingBy: 360)
        let turn = hue < 0 ? hue + 360 : hue
        let saturation = self.hue.isNaN || strength.isNaN ? 0 : strength
        let high = light + (light < 0.5 ? light : 1 - light) * saturation
        let low = 2 * light - high
        func part(_ angle: Double) -> Double {
            if angle < 60 { return low + (high - low) * angle / 60 }
            if angle < 180 { return high }
            return angle < 240 ? low + (high - low) * (240 - angle) / 60 : low
        }
        return Color(
            red: part(turn >= 240 ? turn - 240 : turn + 120), green: part(turn),
            blue: part(turn < 120 ? turn + 240 : turn - 120))
    }

    var fromCubehelix: Color {
        let angle = hue.isNaN ? 0 : (hue + 120) * .pi / 180
        let reach = strength.isNaN ? 0 : strength * light * (1 - light)
        let (x, y) = (cos(angle), sin(angle))
        return Color(
            red: light + reach * (Self.a * x + Self.b * y), green: light + reach * (Self.c * x + Self.d * y),
            blue: light + reach * (Self.e * x))
    }
}
