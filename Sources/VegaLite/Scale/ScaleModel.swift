/// A scale before its range is known: which fields it shows, its type and its domain. It does not depend on the size
/// of the drawing.
struct ScaleModel: Sendable, Hashable {
    /// What goes into the scale.
    enum Domain: Sendable, Hashable {
        case values([Value])
        case numbers([Double])
    }

    /// How a domain of numbers is widened to round ones.
    enum Nice: Sendable, Hashable {
        case off
        /// To the steps of about this many ticks.
        case count(Double)
        /// To the steps that the theme's axes have.
        case own
    }

    var channel: Channel
    var type: ScaleType
    var domain: Domain
    var nice: Nice
    var definition: ScaleDefinition
    /// What the scale shows, for guides that explain two channels at once.
    var fieldType: FieldType
    var columns: [String]
    /// Whether anything is in the domain.
    var isEmpty: Bool {
        switch domain {
        case .values(let values): values.isEmpty
        case .numbers(let numbers): numbers.count < 2
        }
    }
}
