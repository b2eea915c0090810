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
    case bar, line, area, point, circle, square, tick, rect, rule, text, arc, trail

    /// Marks of Vega-Lite that are not drawn.
    static let notDrawn = ["geoshape", "image"]

    /// Whether the mark covers a band rather than stand in its middle.
    var coversBand: Bool {
        switch self {
        case .bar, .rect, .tick: true
        case .line, .area, .point, .circle, .square, .rule, .text, .arc, .trail: false
        }
    }

    /// Whether groups of rows stand in bands rather than at points along x and y.
    var wantsBands: Bool { coversBand || self == .rule }

    /// Whether one mark joins many rows.
    var joinsRows: Bool { self == .line || self == .area || self == .trail }
}

/// The direction in which a mark grows or runs.
enum Orientation: String, CaseIterable, Sendable {
    case horizontal, vertical
}

/// Where stacks begin: at zero, at zero and all as high as 1, or around a common middle.
enum StackOffset: String, CaseIterable, Sendable {
    case zero, normalize, center
}

/// Up or down.
enum SortOrder: String, CaseIterable, Sendable {
    case ascending, descending
}

/// The scales that are drawn.
enum ScaleType: String, CaseIterable, Sendable {
    case linear, band, point, ordinal, sqrt, pow, log, symlog, time, utc, quantile, quantize, threshold
    case binOrdinal = "bin-ordinal"

    /// Scales that Vega-Lite names and that no field's type fits; it takes the scale of the type instead.
    static let replaced = ["identity", "sequential"]

    /// Whether the domain is a list of values rather than a stretch of numbers.
    var isDiscrete: Bool {
        switch self {
        case .band, .point, .ordinal: true
        case .linear, .sqrt, .pow, .log, .symlog, .time, .utc, .quantile, .quantize, .threshold, .binOrdinal: false
        }
    }

    /// Whether numbers go in and one of a few values comes out.
    var isDiscretizing: Bool {
        switch self {
        case .quantile, .quantize, .threshold, .binOrdinal: true
        case .linear, .band, .point, .ordinal, .sqrt, .pow, .log, .symlog, .time, .utc: false
        }
    }

    /// Whether numbers go in and a stretch of places or colours comes out.
    var isContinuous: Bool { !isDiscrete && !isDiscretizing }

    /// Whether the numbers of the domain are moments. Both kinds are in UTC: a drawing does not depend on where it is
    /// drawn.
    var isTime: Bool { self == .time || self == .utc }
}

/// How the points of a line are joined.
enum Interpolation: String, CaseIterable, Sendable {
    case linear, step, stepBefore = "step-before", stepAfter = "step-after", monotone, natural
    case linearClosed = "linear-closed"
    case basis, basisOpen = "basis-open", basisClosed = "basis-closed", bundle
    case cardinal, cardinalOpen = "cardinal-open", cardinalClosed = "cardinal-closed"
    case catmullRom = "catmull-rom"
}

/// A side of the plot.
enum Side: String, CaseIterable, Sendable {
    case left, right, top, bottom
}

/// Which part of a text stands at its place.
enum TextAlign: String, CaseIterable, Sendable {
    case left, center, right
}

/// Which height of a text stands at its place.
enum TextBaseline: String, CaseIterable, Sendable {
    case alphabetic, top, middle, bottom, lineTop = "line-top", lineBottom = "line-bottom"
}

/// How a line ends.
enum StrokeCap: String, CaseIterable, Sendable {
    case butt, round, square
}

/// How the pieces of a line meet.
enum StrokeJoin: String, CaseIterable, Sendable {
    case miter, round, bevel
}
