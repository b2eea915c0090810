import Glibc
import Scene

/// A colour as d3-color has them in expressions: an object with the parts of one of four spaces and an opacity.
struct ExpressionColor {
    /// The space in which a colour's parts are.
    enum Space: String, CaseIterable {
        case rgb, hsl, lab, hcl

        /// The names of the parts.
        var names: [String] {
            switch self {
            case .rgb: ["r", "g", "b"]
            case .hsl: ["h", "s", "l"]
            case .lab: ["l", "a", "b"]
            case .hcl: ["h", "c", "l"]
            }
        }
    }

    var space: Space
    var parts: [Double]
    var opacity: Double

    init(_ space: Space, _ parts: [Double], opacity: Double = 1) {
        self.space = space
        self.parts = parts
        self.opacity = opacity
    }

    /// Nil for a value that is no object of a colour's parts.
    init?(_ value: Value) {
        guard case .object(let members) = value, members.count == 4, let opacity = members["opacity"],
            let space = Space.allCases.first(where: { $0.names.allSatisfy { members[$0] != nil } })
        else { return nil }
        self.init(space, space.names.map { members[$0]?.number ?? .nan }, opacity: opacity.number)
    }

    /// The colour that a value is or that a text names; nil for none.
    static func read(_ value: Value) -> ExpressionColor? {
        if let color = ExpressionColor(value) { return color }
        guard case .string(let text) = value, let color = ColorValue(text)?.color else { return nil }
        return ExpressionColor(.rgb, [color.red, color.green, color.blue].map { $0 * 255 }, opacity: color.alpha)
    }

    /// The object that expressions see.
    var value: Value {
        var members = Dictionary(zip(space.names, parts.map { Value.number($0) }), uniquingKeysWith: { $1 })
        members["opacity"] = .number(opacity)
        return .object(members)
    }

    /// The colour as CSS has it, in whole parts of red, green and blue.
    var text: String {
        let whole = self.in(.rgb).parts.map { part in
            part.isNaN ? "0" : String(Int(max(0, min(255, (part + 0.5).rounded(.down)))))
        }.joined(separator: ", ")
        let alpha = opacity.isNaN ? 1 : max(0, min(1, opacity))
        return alpha == 1 ? "rgb(\(whole))" : "rgba(\(whole), \(Value.text(alpha)))"
    }

    /// The relative luminance of WCAG 2.1, with the bound of its first edition, as Vega has it.
    var luminance: Double {
        let linear = self.in(.rgb).parts.map { part in
            part / 255 <= 0.03928 ? part / 255 / 12.92 : pow((part / 255 + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// The same colour in another space.
    func `in`(_ other: Space) -> ExpressionColor {
        if space == other { return self }
        switch (space, other) {
        case (.lab, .hcl): return ExpressionColor(.hcl, Self.polar(parts), opacity: opacity)
        case (.hcl, .lab): return ExpressionColor(.lab, Self.flat(parts), opacity: opacity)
        case (.rgb, .hsl): return ExpressionColor(.hsl, Self.hsl(parts), opacity: opacity)
        case (.rgb, .lab): return ExpressionColor(.lab, Self.lab(parts), opacity: opacity)
        case (.rgb, .hcl): return self.in(.lab).in(.hcl)
        case (.hsl, .rgb): return ExpressionColor(.rgb, Self.rgb(hsl: parts), opacity: opacity)
        case (.lab, .rgb): return ExpressionColor(.rgb, Self.rgb(lab: parts), opacity: opacity)
        case (.hcl, _): return self.in(.lab).in(other)
        case (.hsl, _), (.lab, _), (.rgb, _): return self.in(.rgb).in(other)
        }
    }

    private static func hsl(_ rgb: [Double]) -> [Double] {
        let (r, g, b) = (rgb[0] / 255, rgb[1] / 255, rgb[2] / 255)
        let (low, high) = (min(r, g, b), max(r, g, b))
        let span = high - low
        let light = (high + low) / 2
        guard span != 0 else { return [.nan, light > 0 && light < 1 ? 0 : .nan, light] }
        let sixth = r == high ? (g - b) / span + (g < b ? 6 : 0) : g == high ? (b - r) / span + 2 : (r - g) / span + 4
        return [sixth * 60, span / (light < 0.5 ? high + low : 2 - high - low), light]
    }

    /// After CSS Color 4, section 7.1.
    private static func rgb(hsl parts: [Double]) -> [Double] {
        let hue = parts[0].isNaN ? 0 : parts[0]
        let saturation = parts[1].isNaN ? 0 : parts[1]
        func channel(_ n: Double) -> Double {
            let place = (n + hue / 30).truncatingRemainder(dividingBy: 12)
            let k = place < 0 ? place + 12 : place
            let spread = saturation * min(parts[2], 1 - parts[2])
            return 255 * (parts[2] - spread * max(-1, min(k - 3, 9 - k, 1)))
        }
        return [channel(0), channel(8), channel(4)]
    }

    /// CIE L*a*b* under D50, with the matrices of d3-color.
    private static func lab(_ rgb: [Double]) -> [Double] {
        func linear(_ part: Double) -> Double {
            part / 255 <= 0.04045 ? part / 255 / 12.92 : pow((part / 255 + 0.055) / 1.055, 2.4)
        }
        func curve(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : t * 841 / 108 + 4.0 / 29 }
        let (r, g, b) = (linear(rgb[0]), linear(rgb[1]), linear(rgb[2]))
        let y = curve(0.2225045 * r + 0.7168786 * g + 0.0606169 * b)
        if r == g, g == b { return [116 * y - 16, 0, 0] }
        let x = curve((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.96422)
        let z = curve((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.82521)
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
    }

    private static func rgb(lab parts: [Double]) -> [Double] {
        func curve(_ t: Double) -> Double { t > 6.0 / 29 ? t * t * t : 108.0 / 841 * (t - 4.0 / 29) }
        func part(_ x: Double) -> Double { 255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * pow(x, 1 / 2.4) - 0.055) }
        let middle = (parts[0] + 16) / 116
        let x = 0.96422 * curve(middle + (parts[1].isNaN ? 0 : parts[1] / 500))
        let y = curve(middle)
        let z = 0.82521 * curve(middle - (parts[2].isNaN ? 0 : parts[2] / 200))
        return [
            part(3.1338561 * x - 1.6168667 * y - 0.4906146 * z), part(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
            part(0.0719453 * x - 0.2289914 * y + 1.4052427 * z),
        ]
    }

    private static func polar(_ lab: [Double]) -> [Double] {
        if lab[1] == 0, lab[2] == 0 { return [.nan, lab[0] > 0 && lab[0] < 100 ? 0 : .nan, lab[0]] }
        let hue = atan2(lab[2], lab[1]) * 180 / .pi
        return [hue < 0 ? hue + 360 : hue, sqrt(lab[1] * lab[1] + lab[2] * lab[2]), lab[0]]
    }

    private static func flat(_ hcl: [Double]) -> [Double] {
        guard !hcl[0].isNaN else { return [hcl[2], 0, 0] }
        let angle = hcl[0] * .pi / 180
        return [hcl[2], cos(angle) * hcl[1], sin(angle) * hcl[1]]
    }
}
