import Glibc
import Scene

/// A colour in CIELAB with the white point D50, as d3-color computes it.
struct LabColor: Sendable, Hashable {
    var light: Double
    var a: Double
    var b: Double

    private static let white = (x: 0.96422, y: 1.0, z: 0.82521)
    private static let edge = 6.0 / 29

    init(light: Double, a: Double, b: Double) {
        self.light = light
        self.a = a
        self.b = b
    }

    init(_ color: Color) {
        let (r, g, b) = (Self.linear(color.red), Self.linear(color.green), Self.linear(color.blue))
        let y = Self.root((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / Self.white.y)
        var (x, z) = (y, y)
        if r != g || g != b {
            x = Self.root((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / Self.white.x)
            z = Self.root((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / Self.white.z)
        }
        self.init(light: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
    }

    func mixed(_ other: LabColor, _ part: Double) -> LabColor {
        LabColor(
            light: light + (other.light - light) * part, a: a + (other.a - a) * part, b: b + (other.b - b) * part)
    }

    /// The colour in sRGB; its parts may leave 0 to 1.
    var color: Color {
        let height = (light + 16) / 116
        let x = Self.white.x * Self.cube(a.isNaN ? height : height + a / 500)
        let y = Self.white.y * Self.cube(height)
        let z = Self.white.z * Self.cube(b.isNaN ? height : height - b / 200)
        return Color(
            red: Self.bent(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
            green: Self.bent(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
            blue: Self.bent(0.0719453 * x - 0.2289914 * y + 1.4052427 * z))
    }

    private static func linear(_ x: Double) -> Double { x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4) }

    private static func bent(_ x: Double) -> Double { x <= 0.0031308 ? 12.92 * x : 1.055 * pow(x, 1 / 2.4) - 0.055 }

    private static func root(_ t: Double) -> Double {
        t > edge * edge * edge ? cbrt(t) : t / (3 * edge * edge) + 4.0 / 29
    }

    private static func cube(_ t: Double) -> Double { t > edge ? t * t * t : 3 * edge * edge * (t - 4.0 / 29) }
}
