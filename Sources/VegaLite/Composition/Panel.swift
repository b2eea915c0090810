/// A part of a chart: one plot, or a grid of panels.
indirect enum Panel: Sendable, Hashable {
    case plot(Plot)
    case grid(PanelGrid)

    var frame: PanelFrame {
        switch self {
        case .plot(let plot): plot.frame
        case .grid(let grid): grid.frame
        }
    }
}

/// What stands around a panel.
struct PanelFrame: Sendable, Hashable {
    var title = ViewTitle()
    /// The scales that legends of this panel explain, by channel; more than one set where layers have their own.
    var legends: [[Channel: Int]] = []

    /// Adds a scale to the first set that has none for the channel.
    mutating func addLegend(_ channel: Channel, _ scale: Int) {
        if let place = legends.firstIndex(where: { $0[channel] == nil }) {
            legends[place][channel] = scale
        } else {
            legends.append([channel: scale])
        }
    }
}

/// Layers on top of each other.
struct Plot: Sendable, Hashable {
    var frame = PanelFrame()
    var path: String
    var width = ViewLength.unset
    var height = ViewLength.unset
    var style = ViewStyle()
    var layers: LayerTree
    /// What the plot shows of a facet.
    var facets: [ChartMark.Field] = []
    /// The sides on which a facet draws the axes once for many views, at another one than this.
    var bareSides: Set<Side> = []
    /// The sides on which the views of a facet share their axes.
    var sharedSides: Set<Side> = []
}

/// Layers, counted in their chart, and what they share.
indirect enum LayerTree: Sendable, Hashable {
    case leaf([Int])
    case node([LayerTree], Resolve)

    /// All layers, the lowest first.
    var all: [Int] {
        switch self {
        case .leaf(let layers): layers
        case .node(let children, _): children.flatMap(\.all)
        }
    }
}

/// Panels in rows and columns.
struct PanelGrid: Sendable, Hashable {
    var frame = PanelFrame()
    var cells: [Cell]
    var resolve: Resolve
    var spacing: GridSpacing
    /// The headers of a facet; nil for a concatenation.
    var headers: Headers?

    /// A panel and its place.
    struct Cell: Sendable, Hashable {
        var panel: Panel
        var row: Int
        var column: Int
        /// Whether a facet has no row for it: Vega-Lite leaves such a view bare.
        var isEmpty = false
    }

    /// The titles of a facet's rows and columns.
    struct Headers: Sendable, Hashable {
        var rows: [String] = []
        var columns: [String] = []
        var rowTitle: [String] = []
        var columnTitle: [String] = []
        var rowLook = HeaderDefinition()
        var columnLook = HeaderDefinition()
        /// Whether views of one row of a facet stand in more than one row, each with its own title.
        var isWrapped = false
    }

    var rowCount: Int { (cells.map(\.row).max() ?? -1) + 1 }
    var columnCount: Int { (cells.map(\.column).max() ?? -1) + 1 }
    var isFacet: Bool { headers != nil }
}
