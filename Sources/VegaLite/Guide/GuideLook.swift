/// How the text of a guide looks; whatever is nil is left to the next wider setting. Lengths are pixels, angles degrees.
struct TextLook: Sendable, Hashable {
    var align: TextAlign?
    var baseline: TextBaseline?
    var angle: Double?
    var color: ColorValue?
    var font: String?
    var size: Double?
    var isItalic: Bool?
    var weight: Int?
    var limit: Double?
    var lineHeight: Double?
    var opacity: Double?
    var padding: Double?
    var offset: Double?

    init() {}

    /// Reads `labelAlign`, `labelColor` and so on, for the prefix `label`.
    init(_ reader: inout ObjectReader, prefix: String) {
        read(&reader) { prefix + $0.prefix(1).uppercased() + $0.dropFirst() }
    }

    /// Reads `align`, `color` and so on.
    init(plain reader: inout ObjectReader) {
        read(&reader) { $0 }
    }

    /// Reads a style of the configuration, in which colours are called `fill`.
    init(style node: JSONNode?) {
        guard var reader = Configuration.reader(node) else { return }
        read(&reader) { $0 == "color" ? "fill" : $0 }
    }

    private mutating func read(_ reader: inout ObjectReader, _ name: (String) -> String) {
        align = reader.choice(name("align"), TextAlign.self)
        baseline = reader.choice(name("baseline"), TextBaseline.self)
        angle = reader.number(name("angle"))
        color = reader.color(name("color"))
        font = reader.string(name("font"))
        size = reader.number(name("fontSize"))
        isItalic = reader.string(name("fontStyle")).map { $0 == "italic" || $0 == "oblique" }
        weight = FontWeight.read(&reader, name("fontWeight"))
        limit = reader.number(name("limit"))
        lineHeight = reader.number(name("lineHeight"))
        opacity = reader.number(name("opacity"))
        padding = reader.number(name("padding"))
        offset = reader.number(name("offset"))
    }

    /// This look, with what it leaves out taken from `wider`.
    func over(_ wider: TextLook) -> TextLook {
        var result = self
        result.align = align ?? wider.align
        result.baseline = baseline ?? wider.baseline
        result.angle = angle ?? wider.angle
        result.color = color ?? wider.color
        result.font = font ?? wider.font
        result.size = size ?? wider.size
        result.isItalic = isItalic ?? wider.isItalic
        result.weight = weight ?? wider.weight
        result.limit = limit ?? wider.limit
        result.lineHeight = lineHeight ?? wider.lineHeight
        result.opacity = opacity ?? wider.opacity
        result.padding = padding ?? wider.padding
        result.offset = offset ?? wider.offset
        return result
    }
}

/// How the lines of a guide look.
struct LineLook: Sendable, Hashable {
    var color: ColorValue?
    var width: Double?
    var dash: [Double]?
    var opacity: Double?
    var isRound: Bool?

    init() {}

    /// Reads `gridColor`, `gridWidth` and so on, for the prefix `grid`.
    init(_ reader: inout ObjectReader, prefix: String) {
        color = reader.color(prefix + "Color")
        width = reader.number(prefix + "Width")
        dash = reader.numbers(prefix + "Dash")
        opacity = reader.number(prefix + "Opacity")
        isRound = reader.string(prefix + "Cap").map { $0 == "round" }
        reader.ignore([prefix + "DashOffset"])
    }
}
