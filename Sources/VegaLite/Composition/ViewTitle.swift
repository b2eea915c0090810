/// The title and subtitle of a view.
struct ViewTitle: Sendable, Hashable {
    var lines: [String] = []
    var subtitle: [String] = []
    /// The object as it is written, so that it can be laid over what is configured.
    var node = JSONNode.empty

    init() {}

    /// Reads `title`: text, lines, or an object with `text` and `subtitle`.
    init(_ reader: inout ObjectReader) {
        guard let node = reader.node("title"), node.content != .null else { return }
        guard case .object = node.content, var inner = reader.object("title") else {
            lines = TextLines.read(&reader, "title") ?? []
            return
        }
        self.node = inner.node
        lines = TextLines.read(&inner, "text") ?? []
        subtitle = TextLines.read(&inner, "subtitle") ?? []
        _ = TitleLook(&inner)
        inner.finish()
    }
}

/// How a title and its subtitle look and where they stand over their view.
struct TitleLook: Sendable, Hashable {
    var title = TextLook()
    var subtitle = TextLook()
    var anchor: AxisDefinition.TitleAnchor?
    /// On which side of the view the title stands; on top where it does not say.
    var side: Side?
    /// Whether the title stands over the whole view, its axes counted in, rather than over the plot.
    var isOverBounds: Bool?
    /// From the title to the view.
    var offset: Double?
    var dx: Double?
    var dy: Double?

    init() {}

    /// Takes every property of a title but its texts.
    init(_ reader: inout ObjectReader) {
        title = TextLook(plain: &reader)
        subtitle = TextLook(&reader, prefix: "subtitle")
        anchor = reader.choice("anchor", AxisDefinition.TitleAnchor.self)
        isOverBounds = reader.string("frame").map { $0 == "bounds" }
        offset = title.offset
        dx = reader.number("dx")
        dy = reader.number("dy")
        reader.ignore(["style", "zindex", "aria"])
        side = reader.choice("orient", Side.self)
    }
}
