/// The rows of one group of a window transform, in order, and the frame of each.
struct WindowPartition {
    /// The rows of the table.
    let rows: [Int]
    /// For each row, the first place of the rows that are equal to it in what is sorted by, and the place after the last.
    private let peers: [Range<Int>]
    private let isSorted: Bool
    private let transform: WindowTransform

    init(rows: [Int], order: RowOrder, transform: WindowTransform) {
        self.rows = rows
        self.transform = transform
        isSorted = !order.isEmpty
        var peers: [Range<Int>] = []
        var start = 0
        for place in rows.indices
        where place + 1 == rows.count || !isSorted || order.precedes(rows[place], rows[place + 1]) {
            peers += Array(repeating: start..<(place + 1), count: place + 1 - start)
            start = place + 1
        }
        self.peers = peers
    }

    /// The places of the rows in the frame of the row at `place`.
    private func frame(_ place: Int) -> Range<Int> {
        let first = transform.before.map { max(0, place - $0) } ?? 0
        let end = transform.after.map { min(rows.count, place + $0 + 1) } ?? rows.count
        guard isSorted, !transform.ignoresPeers else { return first..<end }
        return peers[first].lowerBound..<peers[end - 1].upperBound
    }

    /// The results for all rows. `cells` are those of the whole table.
    func values(
        _ field: WindowTransform.WindowField, _ cells: Column?, _ table: Table
    ) throws(TransformError) -> [Value] {
        switch field.operation {
        case .placing(let placing): try placed(placing, field.parameter, cells ?? .nothings(0))
        case .aggregate(.count): rows.indices.map { .number(Double(frame($0).count)) }
        case .aggregate(let aggregate): try aggregated(aggregate, cells ?? .nothings(0), table)
        }
    }

    private func placed(_ placing: WindowPlacing, _ parameter: Double?, _ cells: Column) throws(TransformError)
        -> [Value]
    {
        let count = Double(rows.count)
        func cell(_ place: Int) -> Value { rows.indices.contains(place) ? cells[rows[place]] : .null }
        let offset = Self.whole(parameter)
        switch placing {
        case .rowNumber: return rows.indices.map { .number(Double($0 + 1)) }
        case .rank: return peers.map { .number(Double($0.lowerBound + 1)) }
        case .denseRank: return denseRanks.map { .number($0) }
        case .percentRank:
            return peers.map { .number(Double($0.lowerBound) / (count - 1)) }
        case .cumulativeDistribution: return shares.map { .number($0) }
        case .ntile:
            guard let tiles = parameter, tiles > 0 else { throw Self.wantsParameter }
            return shares.map { .number((tiles * $0).rounded(.up)) }
        case .lag: return rows.indices.map { cell($0 - (offset == 0 ? 1 : offset)) }
        case .lead: return rows.indices.map { cell($0 + (offset == 0 ? 1 : offset)) }
        case .firstValue: return rows.indices.map { cell(frame($0).lowerBound) }
        case .lastValue: return rows.indices.map { cell(frame($0).upperBound - 1) }
        case .nthValue:
            guard offset > 0 else { throw Self.wantsParameter }
            return rows.indices.map { place in
                let wanted = frame(place).lowerBound + offset - 1
                return frame(place).contains(wanted) ? cell(wanted) : .null
            }
        case .previousValue: return filled(Array(rows.indices), cell)
        case .nextValue: return filled(rows.indices.reversed(), cell).reversed()
        }
    }

    private static var wantsParameter: TransformError {
        TransformError("this wants a number greater than 0", mend: "add \"param\"")
    }

    /// An offset of whole rows that no table is longer than.
    private static func whole(_ number: Double?) -> Int { Int(max(-1e9, min(1e9, number ?? 0))) }

    /// The share of the rows up to the last peer of each. The first row of all counts alone, as it does in Vega.
    private var shares: [Double] {
        peers.enumerated().map { Double($0 == 0 ? 1 : $1.upperBound) / Double(rows.count) }
    }

    private var denseRanks: [Double] {
        var rank = 0.0
        return rows.indices.map { place in
            if place == peers[place].lowerBound { rank += 1 }
            return rank
        }
    }

    /// The cells at `places`, each that is nothing like the one before it.
    private func filled(_ places: [Int], _ cell: (Int) -> Value) -> [Value] {
        var last = Value.null
        return places.map { place in
            let value = cell(place)
            if value != .null { last = value }
            return last
        }
    }

    private func aggregated(
        _ aggregate: Aggregate, _ cells: Column, _ table: Table
    ) throws(TransformError) -> [Value] {
        let own = cells.rows(rows)
        if let running = RunningAggregate(aggregate, own) { return running.values(rows.indices.map(frame)) }
        let steps = rows.indices.reduce(0.0) { $0 + Double(frame($1).count) }
        try TransformError.checkSteps(steps, of: 5e7, mend: "give \"frame\" fewer rows")
        return rows.indices.map { place in
            let frame = frame(place)
            switch aggregate {
            case .values: return .array(frame.map { table.object(rows[$0]) })
            case .argmin, .argmax:
                let found = aggregate.place(frame.count) { own[frame.lowerBound + $0] }
                return found.map { table.object(rows[frame.lowerBound + $0]) } ?? .null
            case .count, .valid, .missing, .distinct, .sum, .product, .mean, .average, .median, .min, .max, .q1, .q3,
                .variance, .variancep, .stdev, .stdevp, .stderr, .ci0, .ci1:
                return aggregate.value(Array(frame), of: own)
            }
        }
    }
}
