/// Finds which layers share which scale, by what every composition resolves.
struct ScaleSharing {
    private let report: Report
    private var chart: CompiledChart
    /// The panels' legends are collected by the order in which panels are met.
    private var channel = Channel.x

    /// The chart of a tree of panels, with its scales. What cannot be a scale is reported.
    static func chart(_ root: Panel, layers: [Layer], report: Report) -> CompiledChart {
        var sharing = ScaleSharing(
            report: report,
            chart: CompiledChart(
                layers: layers, scalesOfLayer: Array(repeating: [:], count: layers.count), root: root))
        for channel in Channel.allCases where channel.scaled == channel { sharing.resolve(channel) }
        sharing.clip()
        return sharing.chart
    }

    /// Marks stay in their plot where a selection moves a scale of places.
    private mutating func clip() {
        for (layer, scales) in chart.scalesOfLayer.enumerated() where chart.layers[layer].properties.clip == nil {
            let places = [Channel.x, .y].compactMap { scales[$0] }
            if places.contains(where: { chart.scales[$0].definition.followsSelection }) {
                chart.layers[layer].properties.clip = true
                chart.layers[layer].own.clip = true
            }
        }
    }

    private init(report: Report, chart: CompiledChart) {
        self.report = report
        self.chart = chart
    }

    private mutating func resolve(_ channel: Channel) {
        self.channel = channel
        var root = chart.root
        let open = open(&root)
        if let scale = close(open) { root.addLegend(channel, scale, of: Set(open)) }
        chart.root = root
    }

    /// The layers of a panel whose scale is still to be shared with others; what is not shared gets its scale.
    private mutating func open(_ panel: inout Panel) -> [Int] {
        switch panel {
        case .plot(var plot):
            defer { panel = .plot(plot) }
            return open(plot.layers, &plot.frame)
        case .grid(var grid):
            defer { panel = .grid(grid) }
            var groups: [[Int]] = []
            for index in grid.cells.indices {
                groups.append(open(&grid.cells[index].panel))
            }
            let isParted =
                grid.resolve.partsScale(channel, placesDiffer: !grid.isFacet)
                || !canShare(groups, isFacet: grid.isFacet)
            guard isParted else { return groups.flatMap { $0 } }
            for index in grid.cells.indices {
                let group = groups[index]
                if let scale = close(group) { grid.cells[index].panel.addLegend(channel, scale, of: Set(group)) }
            }
            return []
        }
    }

    private mutating func open(_ tree: LayerTree, _ frame: inout PanelFrame) -> [Int] {
        switch tree {
        case .leaf(let layers): return layers
        case .node(let children, let resolve):
            var groups: [[Int]] = []
            for child in children { groups.append(open(child, &frame)) }
            guard resolve.partsScale(channel, placesDiffer: false) else { return groups.flatMap { $0 } }
            for group in groups {
                if let scale = close(group) { frame.addLegend(channel, scale) }
            }
            return []
        }
    }

    /// Views beside each other do not share a scale of numbers with one of values.
    private func canShare(_ groups: [[Int]], isFacet: Bool) -> Bool {
        guard !isFacet else { return true }
        let kinds = groups.compactMap { group in
            ScaleBuilder(layers: group.map { chart.layers[$0] }, numbers: group, report: Report()).model(channel)?.type
                .isDiscrete
        }
        return !(kinds.contains(true) && kinds.contains(false))
    }

    /// Makes the scale of some layers; nil where none of them uses the channel.
    private mutating func close(_ group: [Int]) -> Int? {
        let builder = ScaleBuilder(layers: group.map { chart.layers[$0] }, numbers: group, report: report)
        guard let model = builder.model(channel) else { return nil }
        let scale = chart.scales.count
        chart.scales.append(model)
        chart.usesOfScale.append(group)
        for layer in group { chart.scalesOfLayer[layer][channel] = scale }
        return scale
    }
}

extension Panel {
    /// Says that a legend explains a scale: one of this panel, or one of each part that has its own.
    /// - Parameters:
    ///   - used: the layers that share the scale.
    ///   - isPart: whether the legend explains what this panel shows only.
    mutating func addLegend(_ channel: Channel, _ scale: Int, of used: Set<Int>, isPart: Bool = false) {
        guard channel.hasLegend else { return }
        switch self {
        case .plot(var plot):
            let parts = plot.layers.partsOfLegend(channel).filter { !$0.isDisjoint(with: used) }
            for part in parts { plot.frame.addLegend(channel, scale, of: part) }
            if parts.isEmpty { plot.frame.addLegend(channel, scale, of: isPart ? Set(layers) : nil) }
            self = .plot(plot)
        case .grid(var grid):
            if grid.resolve.partsGuide(channel) {
                for index in grid.cells.indices where !used.isDisjoint(with: grid.cells[index].panel.layers) {
                    grid.cells[index].panel.addLegend(channel, scale, of: used, isPart: true)
                }
            } else {
                grid.frame.addLegend(channel, scale, of: isPart ? Set(layers) : nil)
            }
            self = .grid(grid)
        }
    }
}
