/// A scale from a list of values to a list of colours, shapes or dash patterns.
struct Ordinal: Sendable, Hashable {
    let domain: [Value]
    private let places: [Value: Int]

    init(domain: [Value]) {
        self.domain = domain
        places = Dictionary(domain.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of `value` in the domain.
    func place(_ value: Value) -> Int? { places[value.key] }
}
