/// What a tally asks. The same questions all year, so that the answers can be compared.
public enum TallyKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Fist to five: how much each person stands behind the plan.
    case fist
    /// I could say what I think.
    case safe
    /// This changes my planning.
    case planning
    /// Hard and soft evidence were in balance.
    case balance
}

/// A show of hands from 0 to 5, counted; nobody's hand is known.
public struct Tally: Hashable, Sendable, Codable {
    public var kind: TallyKind
    /// To one digit after the point.
    public var mean: Double
    /// How many hands showed 0, 1, 2, 3, 4 and 5; nil where they were few, since each could be told from them.
    public var counts: [Int]?

    /// Fewer hands than this leave their mean alone.
    public static let fewestKept = 5

    /// - Parameter counts: how many hands showed 0 to 5, six numbers.
    public init(_ kind: TallyKind, counts: [Int]) {
        self.kind = kind
        let hands = counts.reduce(0, +)
        let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
        mean = hands == 0 ? 0 : (Double(sum) / Double(hands) * 10).rounded() / 10
        self.counts = counts
    }

    /// As it is kept: without its counts where the hands were few.
    public var kept: Tally {
        var tally = self
        if (counts ?? []).reduce(0, +) < Self.fewestKept { tally.counts = nil }
        return tally
    }

    /// Whether all can live with it: no hand showed less than three. Nil where the hands are not known.
    public var isAgreed: Bool? { counts.map { $0.prefix(3).allSatisfy { $0 == 0 } } }
}

extension TallyKind {
    /// What the group is asked.
    public var question: String {
        switch self {
        case .fist: "How much do you stand behind our plan?"
        case .safe: "I could say what I think."
        case .planning: "This changes my planning."
        case .balance: "Hard and soft evidence were in balance."
        }
    }

    /// What it is called in a table.
    public var label: String {
        switch self {
        case .fist: "Plan"
        case .safe: "Safe"
        case .planning: "Planning"
        case .balance: "Balance"
        }
    }
}
