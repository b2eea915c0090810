import Scene

/// What a specification says of the picture as a whole: the room around it, its ground, and how it takes its size.
struct ChartSettings: Sendable, Hashable {
    var padding = Insets(left: 5, right: 5, top: 5, bottom: 5)
    var background: ColorValue?
    var autosize = Autosize()

    /// How plots take their sizes.
    struct Autosize: Sendable, Hashable {
        /// Nil where the specification does not say.
        var type: Kind?
        /// Whether the padding is counted in the size.
        var containsPadding = false
    }

    /// Whether a side of the specification is the plot's, or the whole picture's.
    enum Kind: String, CaseIterable, Sendable {
        case pad, none, fit
        case fitX = "fit-x"
        case fitY = "fit-y"
    }

    private enum Contents: String, CaseIterable {
        case content, padding
    }

    init() {}

    /// Reads `padding`, `background` and `autosize`; what is left out is taken from the configuration.
    init(_ reader: inout ObjectReader, config: JSONNode) {
        if var configured = ObjectReader(config, path: reader.path("config"), report: Report()) {
            read(&configured)
        }
        read(&reader)
    }

    private mutating func read(_ reader: inout ObjectReader) {
        if let node = reader.node("padding") {
            if case .object = node.content, var inner = reader.object("padding") {
                padding = Insets(
                    left: inner.number("left") ?? 0, right: inner.number("right") ?? 0,
                    top: inner.number("top") ?? 0, bottom: inner.number("bottom") ?? 0)
                inner.finish()
            } else if let all = reader.number("padding") {
                padding = Insets(left: all, right: all, top: all, bottom: all)
            }
        }
        background = reader.color("background") ?? background
        guard let node = reader.node("autosize") else { return }
        if case .object = node.content, var inner = reader.object("autosize") {
            autosize.type = inner.choice("type", Kind.self) ?? autosize.type
            if let contents = inner.choice("contains", Contents.self) {
                autosize.containsPadding = contents == .padding
            }
            inner.ignore(["resize"])
            inner.finish()
        } else {
            autosize.type = reader.choice("autosize", Kind.self) ?? autosize.type
        }
    }

    /// For a plot: on which sides its size is that of the whole picture, padding counted in or not.
    func fits(_ plot: Plot) -> (width: Bool, height: Bool, containsPadding: Bool) {
        let container = (width: plot.width == .container, height: plot.height == .container)
        var contains = autosize.containsPadding
        var fits: (width: Bool, height: Bool)
        switch autosize.type {
        case .fit: fits = (true, true)
        case .fitX: fits = (true, false)
        case .fitY: fits = (false, true)
        case .pad, Kind.none?: fits = (false, false)
        case nil:
            fits = container
            contains = container.width || container.height || contains
        }
        return (fits.width, fits.height, contains)
    }
}
