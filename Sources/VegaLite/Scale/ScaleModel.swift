/// A scale before its range is known: which fields it shows, its type and its domain. It does not depend on the size
/// of the drawing.
struct ScaleModel: Sendable, Hashable {
    enum Domain: Sendable, Hashable {
        case values([Value])
        case numbers([Double])
    }

    var channel: Channel
    var type: ScaleType
    var domain: Domain
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
