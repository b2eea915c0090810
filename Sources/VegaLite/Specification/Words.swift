/// What kind of values a field has.
enum FieldType: String, CaseIterable, Sendable {
    case quantitative, ordinal, nominal, temporal

    var isDiscrete: Bool {
        switch self {
        case .ordinal, .nominal: true
        case .quantitative, .temporal: false
        }
    }
}

/// The marks that are drawn.
enum MarkType: String, CaseIterable, Sendable {
    case bar, line, area, point, circle, square, tick, rect, rule, text

    /// Marks of Vega-Lite that are not drawn.
    static let notDrawn = ["arc", "boxplot", "errorband", "errorbar", "geoshape", "image", "trail"]

    /// Whether the mark covers a band rather than stand in its middle.
    var coversBand: Bool {
        switch self {
        case .bar, .rect, .tick: true
        case .line, .area, .point, .circle, .square, .rule, .text: false
        }
    }

    /// Whether one mark joins many rows.
    var joinsRows: Bool { self == .line || self == .area }
}

enum Orientation: String, CaseIterable, Sendable {
    case horizontal, vertical
}

enum StackOffset: String, CaseIterable, Sendable {
    case zero, normalize, center
}

enum SortOrder: String, CaseIterable, Sendable {
    case ascending, descending
}

enum ScaleType: String, CaseIterable, Sendable {
    case linear, band, point, ordinal, sqrt, pow, log, symlog

    static let notDrawn = [
        "time", "utc", "identity", "sequential", "quantile", "quantize", "threshold", "bin-ordinal",
    ]

    /// Whether the domain is a list of values rather than a stretch of numbers.
    var isDiscrete: Bool {
        switch self {
        case .band, .point, .ordinal: true
        case .linear, .sqrt, .pow, .log, .symlog: false
        }
    }
}

enum Interpolation: String, CaseIterable, Sendable {
    case linear, step, stepBefore = "step-before", stepAfter = "step-after", monotone

    static let notDrawn = [
        "basis", "basis-open", "basis-closed", "bundle", "cardinal", "cardinal-open", "cardinal-closed", "catmull-rom",
        "natural", "linear-closed",
    ]
}

enum PointShape: String, CaseIterable, Sendable {
    case circle, square, cross, diamond, triangleUp = "triangle-up", triangleDown = "triangle-down"
    case triangleRight = "triangle-right", triangleLeft = "triangle-left", triangle, stroke, arrow, wedge
}

enum Side: String, CaseIterable, Sendable {
    case left, right, top, bottom
}

enum TextAlign: String, CaseIterable, Sendable {
    case left, center, right
}

enum TextBaseline: String, CaseIterable, Sendable {
    case alphabetic, top, middle, bottom, lineTop = "line-top", lineBottom = "line-bottom"
}
