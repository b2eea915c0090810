/// Which channels show what.
struct Encoding: Sendable, Hashable {
    /// All channels but `detail`.
    var channels: [Channel: ChannelDefinition] = [:]
    /// Fields that part the marks without being shown.
    var detail: [ChannelDefinition] = []
    /// Fields that say in which order marks are stacked or joined.
    var order: [ChannelDefinition] = []

    init() {}

    init(_ reader: ObjectReader) {
        var reader = reader
        for channel in Channel.allCases {
            guard let node = reader.node(channel.rawValue), node.content != .null else { continue }
            let path = reader.path(channel.rawValue)
            switch channel {
            case .detail: detail = Self.list(node, channel, path, reader.report)
            case .order:
                order = Self.list(node, channel, path, reader.report)
            case .x, .y, .x2, .y2, .xOffset, .yOffset, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity,
                .strokeWidth, .strokeDash, .size, .shape, .angle, .theta, .theta2, .radius, .radius2, .xError, .xError2,
                .yError, .yError2, .text:
                channels[channel] = ChannelDefinition(node, channel: channel, path: path, report: reader.report)
            }
        }
        reader.ignore(Channel.ignored)
        for name in Channel.notDrawn {
            guard let node = reader.node(name), node.content != .null else { continue }
            reader.report.error(reader.path(name), "the channel \"\(name)\" is not drawn", at: node.position)
        }
        reader.finish()
    }

    private static func list(
        _ node: JSONNode, _ channel: Channel, _ path: String, _ report: Report
    ) -> [ChannelDefinition] {
        guard case .array(let items) = node.content else {
            return ChannelDefinition(node, channel: channel, path: path, report: report).map { [$0] } ?? []
        }
        return items.enumerated().compactMap {
            ChannelDefinition($1, channel: channel, path: "\(path)[\($0)]", report: report)
        }
    }

    /// The definition of a channel other than `detail` and `order`.
    subscript(channel: Channel) -> ChannelDefinition? { channels[channel] }

    /// These channels, and those of `outer` that these leave out.
    func inside(_ outer: Encoding) -> Encoding {
        var result = self
        result.channels.merge(outer.channels) { own, outer in own.inside(outer) }
        if detail.isEmpty { result.detail = outer.detail }
        if order.isEmpty { result.order = outer.order }
        return result
    }

    /// Every definition, in the fixed order of channels.
    var all: [ChannelDefinition] {
        Channel.allCases.compactMap { channels[$0] } + detail + order
    }

    /// Whether rows decide anything that is drawn.
    var usesFields: Bool { all.contains { $0.usesField || $0.testsRows } }
}
