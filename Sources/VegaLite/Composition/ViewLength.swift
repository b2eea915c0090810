/// The width or the height of a view as the specification gives it.
enum ViewLength: Sendable, Hashable {
    case unset
    case pixels(Double)
    /// Pixels a step of the band scale; `forPosition` where offsets within a band do not count.
    case step(Double, forPosition: Bool)
    /// As much as there is.
    case container

    /// The longest side that is drawn, in pixels.
    private static let longest = 100_000.0

    /// Reads a side; a number that is none or too large is an error.
    init(_ reader: inout ObjectReader, _ name: String) {
        self = .unset
        guard let node = reader.node(name) else { return }
        switch node.content {
        case .number(let number):
            if number > 0, number <= Self.longest {
                self = .pixels(number)
            } else {
                reader.report.error(
                    reader.path(name), "a side must be more than 0 and at most 100000 pixels", at: node.position)
            }
        case .string("container"): self = .container
        case .object:
            guard var inner = reader.object(name) else { return }
            let isForPosition = inner.string("for") == "position"
            if let step = inner.number("step"), step > 0, step <= Self.longest {
                self = .step(step, forPosition: isForPosition)
            } else {
                reader.refuse(name, "a step must be a number above 0", node)
            }
            inner.finish()
        case .null: break
        case .bool, .string, .array:
            reader.refuse(name, "a number, a step or \"container\" must stand here, not \(node.kind)", node)
        }
    }
}
