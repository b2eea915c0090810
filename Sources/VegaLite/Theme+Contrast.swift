import Scene

/// What stands out from the wall's ground. In Vega-Lite's own look nothing changes.
extension Theme {
    /// The least contrast of a mark with the ground, after WCAG 2.1, "non-text contrast".
    static var leastContrast: Double { 3 }

    private func standsOut(_ color: Color) -> Bool {
        color.contrast(with: background) >= Self.leastContrast
    }

    /// A colour, mixed with the ink as far as it needs to stand out from the ground.
    func outstanding(_ color: Color) -> Color {
        guard !takesOwnSize, !standsOut(color) else { return color }
        let parts = (1...20).map { ColorInterpolation.rgb.mix(color, titleColor, Double($0) / 20) }
        return parts.first(where: standsOut) ?? titleColor
    }

    /// A ramp without an end that is lost on the ground; one that is faint in the middle stays as it is.
    func outstanding(_ ramp: ColorRamp) -> ColorRamp {
        let places = (0...64).map { Double($0) / 64 }
        let strong = takesOwnSize ? [] : places.filter { ramp.color($0).map(standsOut) ?? false }
        guard let first = strong.first, let last = strong.last, last - first >= 0.25 else { return ramp }
        return ramp.part(first, last)
    }

    /// The colour of a line or a point that the specification gives: one meant for white paper, and hardly seen on a
    /// dark ground, becomes the ink.
    func inked(_ color: Color) -> Color {
        guard !takesOwnSize, background.luminance < 0.2, color.contrast(with: background) < 1.5 else { return color }
        return titleColor.withAlpha(titleColor.alpha * color.alpha)
    }
}
