/// A scale before its range is known: which fields it shows, its type and its domain. It does not depend on the size
/// of the drawing.
struct ScaleModel: Sendable, Hashable {
    /// What goes into the scale.
    enum Domain: Sendable, Hashable {
        case values([Value])
        /// Two ends with what lies between them; the edges of steps; or, where quantiles part them, all numbers.
        case numbers([Double])
    }

    /// How a domain of numbers is widened to round ones.
    enum Nice: Sendable, Hashable {
        case off
        /// To the steps of about this many ticks.
        case count(Double)
        /// To the steps that the theme's axes have.
        case own
        /// To steps of the calendar.
        case step(TimeStep)
    }

    /// What the first mark that uses the scale decides.
    struct Lead: Sendable, Hashable {
        var mark: MarkType
        /// Whether another scale parts every band of this one.
        var isNested = false
        /// Whether the range begins at nothing.
        var hasZero = false
    }

    var channel: Channel
    var type: ScaleType
    var domain: Domain
    var nice: Nice
    var definition: ScaleDefinition
    /// What the scale shows, for guides that explain two channels at once.
    var fieldType: FieldType
    var columns: [String]
    var lead: Lead
    /// Where bins begin and end, where the scale shows bins.
    var bins: [Double]?
    var isReversed = false
    /// Room at both ends of a domain of numbers, in pixels.
    var padding = 0.0
    /// What the domain is made of: scales with equal sources share a legend.
    var source: DomainSource
    /// The range where a field holds it: one value for each of the domain.
    var fieldRange: [Value]?

    /// Whether anything is in the domain.
    var isEmpty: Bool {
        switch domain {
        case .values(let values): values.isEmpty
        case .numbers(let numbers): numbers.count < (type == .threshold ? 1 : 2)
        }
    }
}

/// What a domain is made of, whatever its ends become.
struct DomainSource: Sendable, Hashable {
    /// The values that the specification gives.
    var given: [Value]?
    var columns: Set<String> = []
    /// The layers whose rows make the domain.
    var layers: Set<Int> = []
    var sort: SortDefinition?
    var isBinned = false
}
