/// Where the bins of a scale begin and end: as the specification says, or those that a channel makes.
struct BinEdges {
    private(set) var edges: [Double]?
    private var steps: (start: Double?, stop: Double?, step: Double)?

    /// The most edges that are kept.
    private static let most = 10_000.0

    init(type: ScaleType, uses: [ScaleBuilder.Use], definition: ScaleDefinition) {
        guard !type.isDiscrete else { return }
        switch definition.bins {
        case .edges(let given): edges = given.count > 1 ? given : nil
        case .steps(let start, let stop, let step): steps = (start, stop, step)
        case nil: steps = Self.steps(uses)
        }
        if let steps, let start = steps.start, let stop = steps.stop {
            edges = Self.edges(start, stop, steps.step)
        }
    }

    /// The bins that channels make, those of all views together; or, of bins made before, their width.
    private static func steps(_ uses: [ScaleBuilder.Use]) -> (start: Double?, stop: Double?, step: Double)? {
        guard let first = uses.first else { return nil }
        guard let bin = first.definition.bin else { return first.definition.binnedStep.map { (nil, nil, $0) } }
        if bin.extent != nil {
            let bins = Bins(bin, low: 0, high: 0)
            return (bins.start, bins.stop, bins.step)
        }
        var result: (start: Double?, stop: Double?, step: Double)?
        for use in uses where use.definition.bin != nil {
            guard let own = steps(use) else { continue }
            result = (
                min(result?.start ?? own.start, own.start), max(result?.stop ?? own.stop, own.stop),
                result?.step ?? own.step
            )
        }
        return result
    }

    private static func steps(_ use: ScaleBuilder.Use) -> (start: Double, stop: Double, step: Double)? {
        guard let start = use.definition.column, let end = use.definition.endColumn else { return nil }
        let starts = use.layer.table.column(FieldPath(start))
        let ends = use.layer.table.column(FieldPath(end))
        let widths = zip(starts, ends).lazy.compactMap { low, high -> Double? in
            guard let low = low.measure, let high = high.measure, high > low else { return nil }
            return high - low
        }
        guard let step = widths.first(where: { $0 > 0 }), let low = starts.lazy.compactMap(\.measure).min(),
            let high = ends.lazy.compactMap(\.measure).max()
        else { return nil }
        return (low, high, step)
    }

    private static func edges(_ start: Double, _ stop: Double, _ step: Double) -> [Double]? {
        guard step > 0, stop > start, (stop - start) / step <= most else { return nil }
        let count = Int(((stop - start) / step + 0.5).rounded(.up))
        return (0..<max(2, count)).map { start + Double($0) * step }
    }

    /// Lets bins of a known width span a domain.
    mutating func fit(_ domain: [Double]) {
        guard edges == nil, let steps, let low = domain.min(), let high = domain.max() else { return }
        // Bins that are given beyond the domain begin and end at multiples of their width within it.
        let start = steps.start.map { $0 < low ? (low / steps.step).rounded(.up) * steps.step : $0 } ?? low
        let stop = steps.stop.map { $0 > high ? (high / steps.step).rounded(.down) * steps.step : $0 } ?? high
        edges = Self.edges(start, stop, steps.step)
    }
}
