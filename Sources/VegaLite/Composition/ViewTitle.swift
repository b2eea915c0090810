/// The title and subtitle of a view.
struct ViewTitle: Sendable, Hashable {
    var lines: [String] = []
    var subtitle: [String] = []

    init() {}

    /// Reads `title`: text, lines, or an object with `text` and `subtitle`.
    init(_ reader: inout ObjectReader) {
        guard let node = reader.node("title"), node.content != .null else { return }
        guard case .object = node.content, var inner = reader.object("title") else {
            lines = TextLines.read(&reader, "title") ?? []
            return
        }
        lines = TextLines.read(&inner, "text") ?? []
        subtitle = TextLines.read(&inner, "subtitle") ?? []
        inner.withoutEffect([
            "align", "anchor", "angle", "baseline", "color", "dx", "dy", "font", "fontSize", "fontStyle", "fontWeight",
            "frame", "limit", "lineHeight", "offset", "orient", "style", "subtitleColor", "subtitleFont",
            "subtitleFontSize", "subtitleFontStyle", "subtitleFontWeight", "subtitleLineHeight", "subtitlePadding",
            "zindex", "aria",
        ])
        inner.finish()
    }
}
