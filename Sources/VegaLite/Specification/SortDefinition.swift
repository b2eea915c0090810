/// In which order the values of a discrete field stand.
enum SortDefinition: Sendable, Hashable {
    case order(SortOrder)
    /// As they come in the data.
    case none
    /// These first, in this order.
    case list([Value])
    /// By another channel of the same view.
    case channel(Channel, SortOrder)
    /// By a field, computed over the rows of each value.
    case field(FieldPath?, Aggregate?, SortOrder)

    init?(_ reader: inout ObjectReader) {
        guard let node = reader.node("sort") else { return nil }
        switch node.content {
        case .null: self = .none
        case .array(let items): self = .list(items.map(Value.init))
        case .string(let text):
            if let order = SortOrder(rawValue: text) {
                self = .order(order)
            } else {
                let isDescending = text.hasPrefix("-")
                guard let channel = Channel(rawValue: isDescending ? String(text.dropFirst()) : text) else {
                    let words = SortOrder.allCases.map(\.rawValue) + Channel.allCases.map(\.rawValue)
                    let mend = Spelling.nearest(to: text, in: words).map { "write \"\($0)\"" }
                    reader.report.error(
                        reader.path("sort"), "\"\(text)\" is not an order", mend: mend, at: node.position)
                    return nil
                }
                self = .channel(channel, isDescending ? .descending : .ascending)
            }
        case .object:
            guard var inner = reader.object("sort") else { return nil }
            defer { inner.finish() }
            let order = inner.choice("order", SortOrder.self) ?? .ascending
            if let channel = inner.choice("encoding", Channel.self) {
                self = .channel(channel, order)
            } else {
                self = .field(inner.string("field").map { FieldPath($0) }, Aggregate.read(&inner, "op"), order)
            }
        case .bool, .number:
            reader.report.error(reader.path("sort"), "an order must stand here, not \(node.kind)", at: node.position)
            return nil
        }
    }
}
