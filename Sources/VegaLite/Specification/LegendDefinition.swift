/// What a specification says of a legend; whatever is nil is left to the configuration and the theme.
struct LegendDefinition: Sendable, Hashable {
    var title: ChannelDefinition.Setting<[String]> = .unset
    var type: Kind?
    var orient: Orient?
    var direction: Orientation?
    var format: NumberFormat?
    var timeFormat: TimeFormat?
    var values: [Value]?
    var labelExpression: Expression?
    var tickCount: Double?
    var tickMinStep: Double?
    /// The most entries of symbols; 0 for no limit.
    var symbolLimit: Double?
    var columns: Double?
    var columnPadding: Double?
    var rowPadding: Double?
    /// From the plot to the legend.
    var offset: Double?
    /// The place of a legend without a side, in pixels from the plot's top left corner.
    var legendX: Double?
    var legendY: Double?
    var gradientLength: Double?
    var gradientThickness: Double?
    var symbolSize: Double?
    var symbolType: PointShape?
    var symbolFillColor: ColorValue?
    var symbolStrokeColor: ColorValue?
    var symbolStrokeWidth: Double?
    var symbolOpacity: Double?
    var disable: Bool?
    /// The look of its texts and of its frame.
    var look = LegendLook()

    /// How a legend shows its values.
    enum Kind: String, CaseIterable, Sendable {
        case symbol, gradient
    }

    /// Where a legend stands.
    enum Orient: String, CaseIterable, Sendable {
        case left, right, top, bottom, none
        case topLeft = "top-left", topRight = "top-right", bottomLeft = "bottom-left", bottomRight = "bottom-right"
    }

    init() {}

    init(_ reader: ObjectReader) {
        var reader = reader
        title = reader.isNull("title") ? .off : TextLines.read(&reader, "title").map { .given($0) } ?? .unset
        type = reader.choice("type", Kind.self)
        orient = reader.choice("orient", Orient.self)
        direction = reader.choice("direction", Orientation.self)
        readLabels(&reader)
        readLook(&reader)
        look = LegendLook(&reader)
        disable = reader.bool("disable")
        reader.notDrawn(["encoding"])
        reader.ignore(["aria", "description", "zindex"])
        reader.withoutEffect(Self.fineLook)
        reader.finish()
    }

    private mutating func readLabels(_ reader: inout ObjectReader) {
        format = NumberFormat.read(&reader, "format")
        timeFormat = TimeFormat.read(&reader, "format")
        if let word = reader.string("formatType"), word != "number", word != "time", word != "utc" {
            reader.report.error(reader.path("formatType"), "\"\(word)\" is not drawn")
        }
        values = reader.array("values")?.map(DateTimeObject.value)
        if let text = reader.string("labelExpr") {
            do throws(ExpressionError) {
                labelExpression = try Expression(text, reader.report.parameters)
            } catch {
                reader.report.error(reader.path("labelExpr"), error.message, mend: error.mend)
            }
        }
        if case .number(let count)? = reader.node("tickCount")?.content { tickCount = count }
        tickMinStep = reader.number("tickMinStep")
        symbolLimit = reader.number("symbolLimit")
    }

    private mutating func readLook(_ reader: inout ObjectReader) {
        columns = reader.number("columns")
        columnPadding = reader.number("columnPadding")
        rowPadding = reader.number("rowPadding")
        offset = reader.number("offset")
        legendX = reader.number("legendX")
        legendY = reader.number("legendY")
        gradientLength = reader.number("gradientLength")
        gradientThickness = reader.number("gradientThickness")
        symbolSize = reader.number("symbolSize")
        symbolType = reader.choice("symbolType", PointShape.self)
        symbolFillColor = reader.color("symbolFillColor")
        symbolStrokeColor = reader.color("symbolStrokeColor")
        symbolStrokeWidth = reader.number("symbolStrokeWidth")
        symbolOpacity = reader.number("symbolOpacity")
    }

    private static let fineLook = [
        "clipHeight", "gridAlign", "labelOverlap", "labelSeparation", "layout", "strokeDash", "symbolDashOffset",
        "titleAnchor", "gradientHorizontalMaxLength", "gradientHorizontalMinLength", "gradientVerticalMaxLength",
        "gradientVerticalMinLength", "unselectedOpacity", "gradientDirection", "gradientLabelLimit",
        "gradientLabelOffset", "symbolBaseFillColor", "symbolBaseStrokeColor", "symbolDirection",
    ]

    /// This definition, with what it leaves out taken from `wider`.
    func over(_ wider: LegendDefinition) -> LegendDefinition {
        var result = self
        if title == .unset { result.title = wider.title }
        result.type = type ?? wider.type
        result.orient = orient ?? wider.orient
        result.direction = direction ?? wider.direction
        result.format = format ?? wider.format
        result.timeFormat = timeFormat ?? wider.timeFormat
        result.values = values ?? wider.values
        result.labelExpression = labelExpression ?? wider.labelExpression
        result.tickCount = tickCount ?? wider.tickCount
        result.tickMinStep = tickMinStep ?? wider.tickMinStep
        result.symbolLimit = symbolLimit ?? wider.symbolLimit
        result.disable = disable ?? wider.disable
        result.takeLook(wider)
        result.look = look.over(wider.look)
        return result
    }

    private mutating func takeLook(_ wider: LegendDefinition) {
        columns = columns ?? wider.columns
        columnPadding = columnPadding ?? wider.columnPadding
        rowPadding = rowPadding ?? wider.rowPadding
        offset = offset ?? wider.offset
        legendX = legendX ?? wider.legendX
        legendY = legendY ?? wider.legendY
        gradientLength = gradientLength ?? wider.gradientLength
        gradientThickness = gradientThickness ?? wider.gradientThickness
        symbolSize = symbolSize ?? wider.symbolSize
        symbolType = symbolType ?? wider.symbolType
        symbolFillColor = symbolFillColor ?? wider.symbolFillColor
        symbolStrokeColor = symbolStrokeColor ?? wider.symbolStrokeColor
        symbolStrokeWidth = symbolStrokeWidth ?? wider.symbolStrokeWidth
        symbolOpacity = symbolOpacity ?? wider.symbolOpacity
    }
}
