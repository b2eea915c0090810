/// Layers that share an axis of one direction.
struct AxisGroup: Sendable, Hashable {
    var layers: [Int]
    var scale: Int
    var side: Side
    /// Whether the specification says the side.
    var isSideGiven: Bool
    /// Whether the axis has its grid unless told otherwise; only the first of several has.
    var hasOwnGrid = true
    /// Whether the axis is switched off.
    var isOff = false
    /// Whether the specification says that the axis is on or off.
    var isOffGiven = false
}

/// Finds the axes of layers, by what every level of layers resolves.
struct AxisGrouping {
    let chart: CompiledChart
    let channel: Channel

    /// The axes of a direction that are shown for `tree`.
    func shown(_ tree: LayerTree) -> [AxisGroup] { groups(tree).filter { !$0.isOff && !$0.layers.isEmpty } }

    /// The axes of a direction in `tree`, the innermost level merged first.
    private func groups(_ tree: LayerTree) -> [AxisGroup] {
        switch tree {
        case .leaf(let layers): return merged(layers.map { single($0) }) ?? []
        case .node(let children, let resolve):
            let all = children.map { groups($0) }
            let isParted = resolve.partsScale(channel, placesDiffer: false) || resolve.partsGuide(channel)
            if !isParted, let merged = merged(all) { return merged }
            return parted(all.flatMap { $0 })
        }
    }

    /// The axis that a layer would have alone.
    private func single(_ layer: Int) -> [AxisGroup] {
        guard let scale = chart.scalesOfLayer[layer][channel], let definition = chart.layers[layer].encoding[channel],
            definition.usesField || definition.datum != nil
        else { return [] }
        if definition.axis == .off {
            let usual: Side = channel == .x ? .bottom : .left
            return [
                AxisGroup(layers: [], scale: scale, side: usual, isSideGiven: false, isOff: true, isOffGiven: true)
            ]
        }
        let given = definition.axis.given?.orient
        let side = given ?? (channel == .x ? .bottom : .left)
        return [
            AxisGroup(
                layers: [layer], scale: scale, side: side, isSideGiven: given != nil,
                isOffGiven: definition.axis != .unset)
        ]
    }

    /// One list of axes for many; nil where their numbers or their sides say that they are different axes.
    private func merged(_ all: [[AxisGroup]]) -> [AxisGroup]? {
        var result: [AxisGroup] = []
        for axes in all where !axes.isEmpty {
            if result.isEmpty {
                result = axes
                continue
            }
            guard result.count == axes.count else { return nil }
            for index in result.indices {
                let (own, other) = (result[index], axes[index])
                guard !own.isSideGiven || !other.isSideGiven || own.side == other.side else { return nil }
                if !own.isSideGiven, !other.layers.isEmpty { result[index].side = other.side }
                if !own.isOffGiven, other.isOffGiven { result[index].isOff = other.isOff }
                result[index].isOffGiven = own.isOffGiven || other.isOffGiven
                result[index].isSideGiven = own.isSideGiven || other.isSideGiven
                result[index].layers += other.layers
            }
        }
        return result
    }

    /// Axes beside each other: where a side has one and nobody says the side, the next stands across.
    private func parted(_ axes: [AxisGroup]) -> [AxisGroup] {
        var result = axes
        var counts: [Side: Int] = [:]
        for index in result.indices {
            let side = result[index].side
            let count = counts[side, default: 0]
            if count > 0, !result[index].isSideGiven, count > counts[side.opposite, default: 0] {
                result[index].side = side.opposite
            }
            counts[side, default: 0] += 1
            if index > 0 { result[index].hasOwnGrid = false }
        }
        return result
    }
}

extension Side {
    /// The side across the plot.
    var opposite: Side {
        switch self {
        case .left: .right
        case .right: .left
        case .top: .bottom
        case .bottom: .top
        }
    }
}
