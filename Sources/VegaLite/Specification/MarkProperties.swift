/// How marks look; whatever is nil is left to the next wider setting.
struct MarkProperties: Sendable, Hashable {
    var color: ColorValue?
    var fill: ColorValue?
    var stroke: ColorValue?
    var filled: Bool?
    var opacity: Double?
    var fillOpacity: Double?
    var strokeOpacity: Double?
    var strokeWidth: Double?
    var strokeDash: [Double]?
    var strokeCap: StrokeCap?
    var strokeJoin: StrokeJoin?
    var size: Double?
    var width: BandSize?
    var height: BandSize?
    var thickness: Double?
    var shape: PointShape?
    var interpolation: Interpolation?
    var orientation: Orientation?
    var cornerRadius: Double?
    var cornerRadiusEnd: Double?
    var cornerRadiusTopLeft: Double?
    var cornerRadiusTopRight: Double?
    var cornerRadiusBottomLeft: Double?
    var cornerRadiusBottomRight: Double?
    var clip: Bool?
    var align: TextAlign?
    var baseline: TextBaseline?
    var angle: Double?
    var font: String?
    var fontSize: Double?
    var fontWeight: Int?
    var isItalic: Bool?
    var text: [String]?
    /// What parts the lines of a text.
    var lineBreak: String?
    /// What stands in the place of the rest where a text is cut.
    var ellipsis: String?
    /// What rows decide.
    var computed: [ComputedProperty] = []
    /// The styles of the configuration that the mark names.
    var styles: [String] = []
    /// What becomes of rows that have no number.
    var invalid: InvalidRows?
    /// Lengths, angles and fractions that only some marks have.
    var numbers: [MarkNumber: Double] = [:]
    /// Places in the view's own pixels, or its "width" and "height", by their channels.
    var places: [Channel: Value] = [:]

    /// How much of a band a mark covers.
    enum BandSize: Sendable, Hashable {
        case pixels(Double)
        case fraction(Double)
    }

    init() {}

    /// Takes every property of a mark from `reader`.
    init(reading reader: inout ObjectReader) {
        computed = reader.takeComputed()
        readPaint(&reader)
        readShape(&reader)
        readText(&reader)
        styles = Configuration.names(reader.node("style"))
        reader.ignore(["type", "tooltip", "href", "cursor", "aria", "ariaRole", "ariaRoleDescription", "description"])
        readNumbers(&reader)
        reader.withoutEffect([
            "blend", "dir", "strokeDashOffset", "strokeMiterLimit", "strokeOffset", "smooth",
        ])
        reader.notDrawn(["order", "url", "aspect", "time"])
        invalid = reader.isNull("invalid") ? .show : reader.choice("invalid", InvalidRows.self)
    }

    private mutating func readPaint(_ reader: inout ObjectReader) {
        color = reader.color("color")
        fill = reader.color("fill")
        stroke = reader.color("stroke")
        filled = reader.bool("filled")
        opacity = reader.number("opacity")
        fillOpacity = reader.number("fillOpacity")
        strokeOpacity = reader.number("strokeOpacity")
        strokeWidth = reader.number("strokeWidth")
        strokeDash = reader.numbers("strokeDash")
        strokeCap = reader.choice("strokeCap", StrokeCap.self)
        strokeJoin = reader.choice("strokeJoin", StrokeJoin.self)
    }

    private mutating func readShape(_ reader: inout ObjectReader) {
        size = reader.number("size")
        width = Self.bandSize(&reader, "width")
        height = Self.bandSize(&reader, "height")
        thickness = reader.number("thickness")
        shape = reader.choice("shape", PointShape.self)
        orientation = reader.choice("orient", Orientation.self)
        cornerRadius = reader.number("cornerRadius")
        cornerRadiusEnd = reader.number("cornerRadiusEnd")
        cornerRadiusTopLeft = reader.number("cornerRadiusTopLeft")
        cornerRadiusTopRight = reader.number("cornerRadiusTopRight")
        cornerRadiusBottomLeft = reader.number("cornerRadiusBottomLeft")
        cornerRadiusBottomRight = reader.number("cornerRadiusBottomRight")
        clip = reader.bool("clip")
        interpolation = reader.choice("interpolate", Interpolation.self)
    }

    private mutating func readNumbers(_ reader: inout ObjectReader) {
        for name in MarkNumber.allCases {
            if let number = reader.number(name.rawValue) { numbers[name] = number }
        }
        for (channel, word) in [(Channel.x, "width"), (.y, "height"), (.x2, "width"), (.y2, "height")] {
            guard let node = reader.node(channel.rawValue), node.content != .null else { continue }
            if node.content == .string(word) {
                places[channel] = .string(word)
            } else if let number = reader.number(channel.rawValue) {
                places[channel] = .number(number)
            }
        }
    }

    private mutating func readText(_ reader: inout ObjectReader) {
        align = reader.choice("align", TextAlign.self)
        baseline = reader.choice("baseline", TextBaseline.self)
        angle = reader.number("angle")
        font = reader.string("font")
        fontSize = reader.number("fontSize")
        fontWeight = FontWeight.read(&reader, "fontWeight")
        isItalic = reader.string("fontStyle").map { $0 == "italic" || $0 == "oblique" }
        text = TextLines.read(&reader, "text")
        lineBreak = reader.string("lineBreak")
        ellipsis = reader.string("ellipsis")
    }

    private static func bandSize(_ reader: inout ObjectReader, _ name: String) -> BandSize? {
        guard let node = reader.node(name) else { return nil }
        if case .object = node.content, node["band"] != nil, var inner = reader.object(name) {
            defer { inner.finish() }
            return inner.number("band").map { .fraction($0) }
        }
        return reader.number(name).map { .pixels($0) }
    }

    /// These properties, and those of `wider` where these say nothing.
    func over(_ wider: MarkProperties) -> MarkProperties {
        var result = self
        result.takePaint(wider)
        result.takeShape(wider)
        result.takeText(wider)
        result.computed =
            wider.computed.filter { property in !computed.contains { $0.name == property.name } } + computed
        result.numbers.merge(wider.numbers) { own, _ in own }
        result.places.merge(wider.places) { own, _ in own }
        return result
    }

    private mutating func takePaint(_ wider: MarkProperties) {
        color = color ?? wider.color
        fill = fill ?? wider.fill
        stroke = stroke ?? wider.stroke
        filled = filled ?? wider.filled
        opacity = opacity ?? wider.opacity
        fillOpacity = fillOpacity ?? wider.fillOpacity
        strokeOpacity = strokeOpacity ?? wider.strokeOpacity
        strokeWidth = strokeWidth ?? wider.strokeWidth
        strokeDash = strokeDash ?? wider.strokeDash
        strokeCap = strokeCap ?? wider.strokeCap
        strokeJoin = strokeJoin ?? wider.strokeJoin
    }

    private mutating func takeShape(_ wider: MarkProperties) {
        size = size ?? wider.size
        width = width ?? wider.width
        height = height ?? wider.height
        thickness = thickness ?? wider.thickness
        shape = shape ?? wider.shape
        interpolation = interpolation ?? wider.interpolation
        orientation = orientation ?? wider.orientation
        cornerRadius = cornerRadius ?? wider.cornerRadius
        cornerRadiusEnd = cornerRadiusEnd ?? wider.cornerRadiusEnd
        cornerRadiusTopLeft = cornerRadiusTopLeft ?? wider.cornerRadiusTopLeft
        cornerRadiusTopRight = cornerRadiusTopRight ?? wider.cornerRadiusTopRight
        cornerRadiusBottomLeft = cornerRadiusBottomLeft ?? wider.cornerRadiusBottomLeft
        cornerRadiusBottomRight = cornerRadiusBottomRight ?? wider.cornerRadiusBottomRight
        clip = clip ?? wider.clip
        invalid = invalid ?? wider.invalid
    }

    private mutating func takeText(_ wider: MarkProperties) {
        align = align ?? wider.align
        baseline = baseline ?? wider.baseline
        angle = angle ?? wider.angle
        font = font ?? wider.font
        fontSize = fontSize ?? wider.fontSize
        fontWeight = fontWeight ?? wider.fontWeight
        isItalic = isItalic ?? wider.isItalic
        text = text ?? wider.text
        lineBreak = lineBreak ?? wider.lineBreak
        ellipsis = ellipsis ?? wider.ellipsis
        if styles.isEmpty { styles = wider.styles }
    }
}
