import Scene

/// Colours on a line from 0 to 1, evenly spread, with those between them.
struct ColorRamp: Sendable, Hashable {
    var colors: [Color]
    var interpolation = ColorInterpolation.rgb
    /// The fractions of the whole line at which the ramp begins and ends.
    private var start = 0.0
    private var end = 1.0

    init(_ colors: [Color], _ interpolation: ColorInterpolation = .rgb) {
        self.colors = colors
        self.interpolation = interpolation
    }

    /// The colour at a fraction; before the first and after the last the outermost stretch goes on.
    func color(_ fraction: Double) -> Color? {
        guard let first = colors.first else { return nil }
        guard colors.count > 1, fraction.isFinite else { return first }
        let place = (start + (end - start) * fraction) * Double(colors.count - 1)
        let piece = max(0, min(colors.count - 2, Int(max(-1, min(1e6, place)).rounded(.down))))
        return interpolation.mix(colors[piece], colors[piece + 1], place - Double(piece))
    }

    /// The part of the ramp from one fraction to another, which may be the smaller one.
    func part(_ from: Double, _ to: Double) -> ColorRamp {
        var part = self
        part.start = start + (end - start) * from
        part.end = start + (end - start) * to
        return part
    }

    /// `count` colours that divide the ramp evenly, its ends left out, as Vega samples a scheme.
    func samples(_ count: Int) -> [Color] {
        (0..<max(0, count)).compactMap { color(Double($0 + 1) / Double(count + 1)) }
    }
}
