/// What a window transform computes for a row from the rows around it.
enum WindowOperation: Sendable, Hashable {
    case placing(WindowPlacing)
    case aggregate(Aggregate)

    /// Reads the operation under `op`.
    static func read(_ reader: inout ObjectReader) -> WindowOperation? {
        if case .string(let word)? = reader.node("op")?.content, let placing = WindowPlacing(rawValue: word) {
            return .placing(placing)
        }
        return Aggregate.read(&reader, "op").map { .aggregate($0) }
    }
}

/// Operations that depend on the place of a row among the others.
enum WindowPlacing: String, CaseIterable, Sendable {
    case rowNumber = "row_number"
    case rank
    case denseRank = "dense_rank"
    case percentRank = "percent_rank"
    case cumulativeDistribution = "cume_dist"
    case ntile, lag, lead
    case firstValue = "first_value"
    case lastValue = "last_value"
    case nthValue = "nth_value"
    case previousValue = "prev_value"
    case nextValue = "next_value"

    /// Whether the operation shows the cells of a field.
    var wantsField: Bool {
        switch self {
        case .lag, .lead, .firstValue, .lastValue, .nthValue, .previousValue, .nextValue: true
        case .rowNumber, .rank, .denseRank, .percentRank, .cumulativeDistribution, .ntile: false
        }
    }
}
