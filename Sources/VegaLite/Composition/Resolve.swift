/// Which scales, axes and legends the children of a composition share.
struct Resolve: Sendable, Hashable {
    /// Whether children share a thing or have their own.
    enum Sharing: String, CaseIterable, Sendable {
        case shared, independent
    }

    /// What the specification says, by the name of the channel.
    private var scales: [String: Sharing] = [:]
    private var axes: [String: Sharing] = [:]
    private var legends: [String: Sharing] = [:]

    init() {}

    init(_ reader: inout ObjectReader) {
        guard var inner = reader.object("resolve") else { return }
        scales = Self.read("scale", &inner)
        axes = Self.read("axis", &inner)
        legends = Self.read("legend", &inner)
        inner.finish()
    }

    private static func read(_ part: String, _ reader: inout ObjectReader) -> [String: Sharing] {
        guard var inner = reader.object(part), case .object(let members) = inner.node.content else { return [:] }
        var result: [String: Sharing] = [:]
        for member in members { result[member.name] = inner.choice(member.name, Sharing.self) }
        return result
    }

    /// Whether children have scales of their own for `channel`.
    /// - Parameter placesDiffer: whether the composition parts places unless told otherwise, as concatenations do.
    func partsScale(_ channel: Channel, placesDiffer: Bool) -> Bool {
        if let given = scales[channel.rawValue] { return given == .independent }
        return placesDiffer && (channel.axis != nil)
    }

    /// Whether children have axes or legends of their own for a scale that they share.
    func partsGuide(_ channel: Channel) -> Bool {
        (channel.isPosition ? axes : legends)[channel.rawValue] == .independent
    }
}
