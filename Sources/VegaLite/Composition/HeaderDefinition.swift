import Scene

/// How the titles of a facet's rows, columns and cells look; whatever is nil is left to the configuration and the
/// theme.
struct HeaderDefinition: Sendable, Hashable {
    var title: ChannelDefinition.Setting<[String]> = .unset
    var labels: Bool?
    var format: NumberFormat?
    var timeFormat: TimeFormat?
    /// Writes a label anew, of `datum.label` and `datum.value`.
    var labelExpression: Expression?
    /// The same for values that are written as they are. Vega-Lite puts a condition without parentheses in the place of
    /// `datum.label` there, which takes in what stands around it.
    var plainLabelExpression: Expression?
    var label = HeaderTextLook()
    var titleLook = HeaderTextLook()

    init() {}

    init(_ reader: ObjectReader) {
        var reader = reader
        title = reader.isNull("title") ? .off : TextLines.read(&reader, "title").map { .given($0) } ?? .unset
        labels = reader.bool("labels")
        format = NumberFormat.read(&reader, "format")
        timeFormat = TimeFormat.read(&reader, "format")
        labelExpression = Self.expression(&reader) { $0 }
        plainLabelExpression =
            labelExpression == nil
            ? nil : Self.expression(&reader) { $0.replacing("datum.label", with: Self.plainLabel) }
        label = HeaderTextLook(&reader, "label")
        titleLook = HeaderTextLook(&reader, "title")
        if let side = reader.choice("orient", Side.self) {
            label.orient = label.orient ?? side
            titleLook.orient = titleLook.orient ?? side
        }
        if let word = reader.string("formatType"), word != "number", word != "time", word != "utc" {
            reader.report.error(reader.path("formatType"), "\"\(word)\" is not drawn")
        }
        reader.finish()
    }

    private static let plainLabel = "isValid(datum.value) ? datum.value : ''+datum.value"

    private static func expression(_ reader: inout ObjectReader, _ written: (String) -> String) -> Expression? {
        guard let text = reader.string("labelExpr") else { return nil }
        do throws(ExpressionError) {
            return try Expression(written(text), reader.report.parameters)
        } catch {
            reader.report.error(reader.path("labelExpr"), error.message, mend: error.mend)
            return nil
        }
    }

    /// This definition, with what it leaves out taken from `wider`.
    func over(_ wider: HeaderDefinition) -> HeaderDefinition {
        var result = self
        if title == .unset { result.title = wider.title }
        result.labels = labels ?? wider.labels
        result.format = format ?? wider.format
        result.timeFormat = timeFormat ?? wider.timeFormat
        result.labelExpression = labelExpression ?? wider.labelExpression
        result.plainLabelExpression = plainLabelExpression ?? wider.plainLabelExpression
        result.label = label.over(wider.label)
        result.titleLook = titleLook.over(wider.titleLook)
        return result
    }

    /// The text of a label that would say `text` for `value`.
    /// - Parameter isPlain: whether that is the value as it is.
    func written(_ text: String, _ value: Value, isPlain: Bool) -> String {
        guard let labelExpression = isPlain ? plainLabelExpression : labelExpression else { return text }
        let evaluator = ExpressionEvaluator(datum: ["label": .string(text), "value": value])
        return (try? evaluator.evaluate(labelExpression))?.text ?? text
    }
}

/// How one kind of a header's texts looks: its labels or its title.
struct HeaderTextLook: Sendable, Hashable {
    /// The side on which the text stands.
    var orient: Side?
    var anchor: Anchor?
    var align: TextAlign?
    /// In degrees, clockwise.
    var angle: Double?
    /// The room between the text and what it is the title of.
    var padding: Double?
    var fontSize: Double?
    var fontWeight: Int?
    var isItalic: Bool?
    var font: String?
    var color: ColorValue?
    /// The longest text, in pixels.
    var limit: Double?

    /// Where along its row or column a text stands.
    enum Anchor: String, CaseIterable, Sendable {
        case start, middle, end
    }

    init() {}

    /// Reads the properties whose names begin with `prefix`.
    init(_ reader: inout ObjectReader, _ prefix: String) {
        orient = reader.choice("\(prefix)Orient", Side.self)
        anchor = reader.isNull("\(prefix)Anchor") ? nil : reader.choice("\(prefix)Anchor", Anchor.self)
        align = reader.choice("\(prefix)Align", TextAlign.self)
        angle = reader.number("\(prefix)Angle")
        padding = reader.number("\(prefix)Padding")
        fontSize = reader.number("\(prefix)FontSize")
        fontWeight = FontWeight.read(&reader, "\(prefix)FontWeight")
        isItalic = reader.string("\(prefix)FontStyle").map { $0 == "italic" || $0 == "oblique" }
        font = reader.string("\(prefix)Font")
        color = reader.color("\(prefix)Color")
        limit = reader.number("\(prefix)Limit")
        reader.withoutEffect(["\(prefix)Baseline", "\(prefix)LineHeight"])
    }

    /// This look, with what it leaves out taken from `wider`.
    func over(_ wider: HeaderTextLook) -> HeaderTextLook {
        var result = self
        result.orient = orient ?? wider.orient
        result.anchor = anchor ?? wider.anchor
        result.align = align ?? wider.align
        result.angle = angle ?? wider.angle
        result.padding = padding ?? wider.padding
        result.fontSize = fontSize ?? wider.fontSize
        result.fontWeight = fontWeight ?? wider.fontWeight
        result.isItalic = isItalic ?? wider.isItalic
        result.font = font ?? wider.font
        result.color = color ?? wider.color
        result.limit = limit ?? wider.limit
        return result
    }
}
