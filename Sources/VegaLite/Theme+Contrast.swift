import Scene

/// What stands out from the wall's ground. In Vega-Lite's own look nothing changes.
extension Theme {
    /// The least contrast of a mark with the ground, after WCAG 2.1, "non-text contrast".
    static var leastContrast: Double { 3 }

    /// The least contrast of a text, after WCAG 2.1, "contrast (minimum)".
    static var leastTextContrast: Double { 4.5 }

    private func standsOut(_ color: Color) -> Bool {
        color.contrast(with: background) >= Self.leastContrast
    }

    /// A colour, mixed with the ink as far as it needs to stand out from the ground.
    func outstanding(_ color: Color) -> Color { outstanding(color, least: Self.leastContrast) }

    private func outstanding(_ color: Color, least: Double) -> Color {
        guard !takesOwnSize, color.contrast(with: background) < least else { return color }
        let ink = titleColor.withAlpha(color.alpha)
        let parts = (1...20).map { ColorInterpolation.rgb.mix(color, ink, Double($0) / 20) }
        return parts.first { $0.contrast(with: background) >= least } ?? ink
    }

    /// A ramp without an end that is lost on the ground; one that is faint in the middle stays as it is.
    func outstanding(_ ramp: ColorRamp) -> ColorRamp {
        let places = (0...64).map { Double($0) / 64 }
        let strong = takesOwnSize ? [] : places.filter { ramp.color($0).map(standsOut) ?? false }
        guard let first = strong.first, let last = strong.last, last - first >= 0.25 else { return ramp }
        return ramp.part(first, last)
    }

    /// The colour of a line, a point or a text that the specification gives, on a dark ground: one meant for white
    /// paper becomes as light as it must be to stand out, and the darkest become the ink.
    func inked(_ color: Color, least: Double = Theme.leastContrast) -> Color {
        guard !takesOwnSize, background.luminance < 0.2, color.alpha > 0 else { return color }
        guard color.contrast(with: background) >= 1.5 else {
            return titleColor.withAlpha(titleColor.alpha * color.alpha)
        }
        return outstanding(color, least: least)
    }
}
