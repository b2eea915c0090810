/// How letters look: a family, a weight from 100 to 900, a size in pixels.
public struct Font: Hashable, Sendable {
    /// A family name as fontconfig knows it; what is not installed falls back to Inter.
    public var family: String
    /// The em size in pixels.
    public var size: Double
    /// From 100 (thin) to 900 (black); 400 is regular.
    public var weight: Int
    public var isItalic: Bool
    /// Extra space after each letter, as a fraction of the em; never applied to connected scripts.
    public var tracking: Double
    /// Every digit as wide as the widest one, so that a clock does not jump.
    public var tabularDigits: Bool

    public init(
        _ size: Double, weight: Int = 400, family: String = "Inter", italic: Bool = false, tracking: Double = 0,
        tabularDigits: Bool = false
    ) {
        self.family = family
        self.size = size
        self.weight = weight
        self.isItalic = italic
        self.tracking = tracking
        self.tabularDigits = tabularDigits
    }
}

/// The measured size of one line of text, in pixels.
public struct TextMetrics: Hashable, Sendable {
    /// How far the pen moves.
    public var width: Double
    /// From the baseline up to the font's ascender.
    public var ascent: Double
    /// From the baseline down to the font's descender, as a positive number.
    public var descent: Double

    public init(width: Double, ascent: Double, descent: Double) {
        self.width = width
        self.ascent = ascent
        self.descent = descent
    }

    public var height: Double { ascent + descent }
}

/// Measures a line of text exactly as the painter will set it.
public protocol TextMeasurer {
    func measure(_ text: String, _ font: Font) -> TextMetrics
}

/// One line of text at a place.
public struct TextRun: Hashable, Sendable {
    public enum Anchor: Hashable, Sendable {
        case start, middle, end
    }

    public enum Baseline: Hashable, Sendable {
        /// The origin is on the line the letters stand on.
        case alphabetic
        /// The origin is half way up a capital letter.
        case middle
        /// The origin is at the ascender.
        case top
        /// The origin is at the descender.
        case bottom
    }

    public var text: String
    public var origin: Point
    public var font: Font
    public var color: Color
    public var anchor: Anchor
    public var baseline: Baseline
    /// Degrees, clockwise, about the origin.
    public var angle: Double

    public init(
        _ text: String, at origin: Point, font: Font, color: Color, anchor: Anchor = .start,
        baseline: Baseline = .alphabetic, angle: Double = 0
    ) {
        self.text = text
        self.origin = origin
        self.font = font
        self.color = color
        self.anchor = anchor
        self.baseline = baseline
        self.angle = angle
    }
}

/// Height of a capital letter of Inter as a fraction of the em (the font's OS/2 table: 1490 of 2048).
public let interCapHeight = 0.727
