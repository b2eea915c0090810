/// What a field can be shown by.
enum Channel: String, CaseIterable, Sendable {
    case x, y, x2, y2, xOffset, yOffset, color, fill, stroke, opacity, fillOpacity, strokeOpacity, strokeWidth
    case strokeDash, size, shape, angle, theta, theta2, radius, radius2, xError, xError2, yError, yError2
    case text, detail, order

    /// Along x or along y, where the channel is a place.
    var axis: Direction? {
        switch self {
        case .x, .x2, .xOffset, .xError, .xError2: .x
        case .y, .y2, .yOffset, .yError, .yError2: .y
        case .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape,
            .angle, .theta, .theta2, .radius, .radius2, .text, .detail, .order:
            nil
        }
    }

    /// The channel whose scale this one uses; nil for channels without a scale.
    var scaled: Channel? {
        switch self {
        case .x, .x2: .x
        case .y, .y2: .y
        case .theta, .theta2: .theta
        case .radius, .radius2: .radius
        case .xError, .xError2, .yError, .yError2, .text, .detail, .order: nil
        case .xOffset, .yOffset, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
            .strokeDash, .size, .shape, .angle:
            self
        }
    }

    /// Whether the scale is of places.
    var isPosition: Bool { self == .x || self == .y }

    /// How many bins a field is put into where nothing else is said.
    var mostBins: Double {
        switch self {
        case .color, .fill, .stroke, .strokeWidth, .opacity, .fillOpacity, .strokeOpacity, .shape, .size: 6
        case .strokeDash: 4
        case .x, .y, .x2, .y2, .xOffset, .yOffset, .theta, .theta2, .radius, .radius2, .xError, .xError2, .yError,
            .yError2, .angle, .text, .detail, .order:
            10
        }
    }

    /// Whether the scale is of angles or distances around a middle.
    var isPolar: Bool { self == .theta || self == .radius }

    /// The other end of what begins here; nil for channels that have one end only.
    var secondary: Channel? {
        switch self {
        case .x: .x2
        case .y: .y2
        case .theta: .theta2
        case .radius: .radius2
        case .x2, .y2, .theta2, .radius2, .xOffset, .yOffset, .xError, .xError2, .yError, .yError2, .color, .fill,
            .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape, .angle, .text,
            .detail, .order:
            nil
        }
    }

    /// Whether a legend explains the scale.
    var hasLegend: Bool { scaled == self && axis == nil && !isPolar && self != .angle }

    /// Channels of Vega-Lite that change nothing in a still picture without links.
    static let ignored = ["tooltip", "href", "description", "key", "url"]
    /// Channels of Vega-Lite that are not drawn.
    static let notDrawn = [
        "longitude", "latitude", "longitude2", "latitude2", "row", "column", "facet", "time",
    ]
}

/// One of the two directions of the plane.
enum Direction: Sendable, Hashable {
    case x, y

    var channel: Channel { self == .x ? .x : .y }
    var secondary: Channel { self == .x ? .x2 : .y2 }
    var offset: Channel { self == .x ? .xOffset : .yOffset }
    var other: Direction { self == .x ? .y : .x }
}
