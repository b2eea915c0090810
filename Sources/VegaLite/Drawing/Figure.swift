import Scene

/// A drawn chart in its parts: what every item is for is known, so that the picture can be described.
struct Figure: Sendable, Hashable {
    /// The whole picture in pixels.
    var size = Size(0, 0)
    /// The plot areas.
    var views: [Rect] = []
    var axes: [AxisPlace] = []
    /// Legends so far; roles count them from 0.
    var legendCount = 0
    /// From back to front.
    var parts: [Part] = []
    /// The marks as things that can be named; of all layers but very long ones.
    var marks: [ChartMark] = []

    /// The view and the side on which an axis stands.
    struct AxisPlace: Sendable, Hashable {
        var view: Int
        var side: Side
        /// How far its lines and words are moved to the right and down.
        var shift: Double
    }

    /// Every item, from back to front.
    var items: [Item] { parts.flatMap(\.items) }

    /// Adds a part, unless nothing is in it.
    mutating func add(_ role: Role, _ items: [Item]) {
        if !items.isEmpty { parts.append(Part(role: role, items: items)) }
    }
}

/// Items that do one thing together.
struct Part: Sendable, Hashable {
    var role: Role
    var items: [Item]

    /// The same part at another place.
    func moved(by offset: Point) -> Part {
        items.isEmpty ? self : Part(role: role, items: [.group(Group(offset: offset, items))])
    }
}

/// What items are for. Views, axes and legends are counted in their figure.
enum Role: Sendable, Hashable {
    /// What stands behind the whole picture.
    case ground
    case background(view: Int)
    case mark(view: Int, MarkType)
    case grid(axis: Int)
    /// The line along the plot.
    case axisLine(axis: Int)
    /// One tick.
    case axisTick(axis: Int)
    case tickLabel(axis: Int)
    case axisTitle(axis: Int)
    case legendTitle(Int)
    case legendSymbol(Int)
    case legendLabel(Int)
    /// A piece of a ramp, from low to high.
    case legendRamp(Int)
    /// The name of a line at its end, in the place of a legend's entry.
    case lineName(Int)
    /// What leads from the end of a line to its name.
    case lineLead(Int)
    case title
    case subtitle
    case viewTitle(view: Int)
    /// The title of one row or column of a facet.
    case header(HeaderSide)
    case headerTitle(HeaderSide)
    /// Words that stand in the place of marks.
    case note
    /// Words under the whole.
    case footnote
}

/// The two sides along which a facet has titles.
enum HeaderSide: String, Sendable, Hashable {
    case row, column
}
