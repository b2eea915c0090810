import Scene

/// The outlines of points: one by its name, or one that the specification draws itself.
enum PointShape: Sendable, Hashable {
    case circle, square, cross, diamond, triangle, triangleUp, triangleDown, triangleRight, triangleLeft
    case stroke, arrow, wedge
    /// An outline as SVG path data, in a square from -1 to 1 around the point's place.
    case drawn(String, Path)
}

extension PointShape: RawRepresentable, CaseIterable {
    /// Those that have a name.
    static let allCases: [PointShape] = [
        .circle, .square, .cross, .diamond, .triangleUp, .triangleDown, .triangleRight, .triangleLeft, .triangle,
        .stroke, .arrow, .wedge,
    ]

    init?(rawValue: String) {
        if let named = Self.allCases.first(where: { $0.rawValue == rawValue }) {
            self = named
        } else if let path = OutlineText.path(rawValue) {
            self = .drawn(rawValue, path)
        } else {
            return nil
        }
    }

    /// The name or the path data.
    var rawValue: String {
        switch self {
        case .circle: "circle"
        case .square: "square"
        case .cross: "cross"
        case .diamond: "diamond"
        case .triangle: "triangle"
        case .triangleUp: "triangle-up"
        case .triangleDown: "triangle-down"
        case .triangleRight: "triangle-right"
        case .triangleLeft: "triangle-left"
        case .stroke: "stroke"
        case .arrow: "arrow"
        case .wedge: "wedge"
        case .drawn(let text, _): text
        }
    }
}
