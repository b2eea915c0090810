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

    /// The layers of all plots in it.
    var layers: [Int] {
        switch self {
        case .plot(let plot): plot.layers.all
        case .grid(let grid): grid.cells.flatMap(\.panel.layers)
        }
    }
}

/// What stands around a panel.
struct PanelFrame: Sendable, Hashable {
    var title = ViewTitle()
    /// What legends of this panel explain; more than one set where layers have their own.
    var legends: [LegendSet] = []

    /// Adds a scale to the first set that has none for the channel.
    mutating func addLegend(_ channel: Channel, _ scale: Int, of layers: Set<Int>? = nil) {
        if let place = legends.firstIndex(where: { $0.scales[channel] == nil && $0.layers == layers }) {
            legends[place].scales[channel] = scale
        } else {
            legends.append(LegendSet(scales: [channel: scale], layers: layers))
        }
    }
}

/// Scales that legends explain together.
struct LegendSet: Sendable, Hashable {
    var scales: [Channel: Int]
    /// The layers whose use of the scales is explained; nil for all of them.
    var layers: Set<Int>?
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

    /// The layers that have legends of their own for a scale that they share; none where they share the legend too.
    func partsOfLegend(_ channel: Channel) -> [Set<Int>] {
        switch self {
        case .node(let children, let resolve) where resolve.partsGuide(channel): children.map { Set($0.all) }
        case .leaf, .node: []
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
