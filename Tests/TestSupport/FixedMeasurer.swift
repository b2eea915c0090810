public import Scene

/// Measures text without a font: every character is 0.56 em wide, so that layouts in goldens do not
/// depend on what is installed.
public struct FixedMeasurer: TextMeasurer {
    public init() {}

    public func measure(_ text: String, _ font: Font) -> TextMetrics {
        TextMetrics(
            width: Double(text.count) * (0.56 + font.tracking) * font.size, ascent: 0.97 * font.size,
            descent: 0.24 * font.size)
    }
}
