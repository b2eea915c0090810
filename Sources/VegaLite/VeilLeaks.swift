extension Chart {
    /// Where the frame of the chart would tell what a veil hides: orders by what is shown, and axes and legends whose
    /// ends are those of the data. Each is a problem of a chart that a group is to predict, not of another.
    public var veilLeaks: [ChartProblem] {
        let leaks = VeilLeaks(chart: compiled)
        var told: Set<String> = []
        return (leaks.orders + VeilLeaks.facetOrders(view) + leaks.ends).filter { told.insert($0.path).inserted }
    }
}

/// Finds what the frame of a chart tells of its marks.
private struct VeilLeaks {
    let chart: CompiledChart

    /// Categories in the order of what is shown of them, by another channel or by a field.
    var orders: [ChartProblem] {
        chart.layers.flatMap { layer in
            Channel.allCases.compactMap { channel -> ChartProblem? in
                guard let definition = layer.encoding[channel], definition.type?.isDiscrete == true,
                    definition.scale.given?.domain == nil
                else { return nil }
                switch definition.sort {
                case nil, .order, .some(.none), .list: return nil
                case .channel(let by, _):
                    guard let other = layer.encoding[by], other.aggregate != nil || other.field != definition.field
                    else { return nil }
                    return Self.order(definition.path, "by \"\(by.rawValue)\"")
                case .field(let field, _, _):
                    guard field != definition.field || field == nil else { return nil }
                    return Self.order(definition.path, field.map { "by \"\($0.text)\"" } ?? "by their number")
                }
            }
        }
    }

    /// Views of a facet in the order of what they show.
    static func facetOrders(_ view: View) -> [ChartProblem] {
        switch view {
        case .unit: []
        case .layer(let layer): layer.layers.flatMap(facetOrders)
        case .concat(let concat): concat.children.flatMap(facetOrders)
        case .facet(let facet):
            facet.definitions.compactMap { definition in
                guard case .field(let field, _, _)? = definition.sort, field != definition.field || field == nil else {
                    return nil
                }
                return order(definition.path, field.map { "by \"\($0.text)\"" } ?? "by their number")
            } + facetOrders(facet.child)
        }
    }

    private static func order(_ path: String, _ how: String) -> ChartProblem {
        ChartProblem(
            path: "\(path).sort",
            message: "under a veil, an order \(how) tells already what the group is to predict",
            mend: "write an order of its own, such as \"sort\": [\"Fall\", \"Winter\", \"Spring\"]")
    }

    /// Scales of numbers that end where the data ends, and say so at an axis or in a legend.
    var ends: [ChartProblem] {
        chart.scales.indices.compactMap { index in
            let model = chart.scales[index]
            guard model.tellsEnds else { return nil }
            let uses = chart.layers(ofScale: index).compactMap { layer in
                layer.encoding[model.channel].map { (layer: layer, definition: $0) }
            }
            guard
                let use = uses.first(where: { $0.definition.usesField && $0.definition.bin == nil }),
                uses.allSatisfy({ !Self.isShare($0.layer, model.channel) }),
                uses.contains(where: { $0.definition.axis != .off && $0.definition.legend != .off })
            else { return nil }
            let isAxis = model.channel.axis != nil
            return ChartProblem(
                path: "\(use.definition.path).scale.domain",
                message: "under a veil, \(isAxis ? "the axis" : "the legend") still ends where the data ends",
                mend: "say its ends, such as \"scale\": {\"domain\": [0, 100]}")
        }
    }

    /// Whether a layer's stacks all end at 100 %.
    private static func isShare(_ layer: Layer, _ channel: Channel) -> Bool {
        layer.stack.map { $0.channel == channel && $0.offset == .normalize } ?? false
    }
}

extension ScaleModel {
    /// Whether the least and the greatest number of the data are the ends of the scale.
    var tellsEnds: Bool {
        switch channel {
        case .x, .y, .color, .fill, .stroke, .size, .opacity: break
        case .x2, .y2, .xOffset, .yOffset, .theta, .theta2, .radius, .radius2, .xError, .xError2, .yError, .yError2,
            .text, .detail, .order, .shape, .strokeDash, .strokeWidth, .fillOpacity, .strokeOpacity, .angle:
            return false
        }
        guard !type.isDiscrete, !type.isTime, bins == nil else { return false }
        return definition.domain == nil && definition.rawDomain == nil
            && (definition.domainMin == nil || definition.domainMax == nil)
    }
}
