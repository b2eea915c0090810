/// What a specification says of a legend; whatever is nil is left to the configuration and the theme.
struct LegendDefinition: Sendable, Hashable {
    var title: ChannelDefinition.Setting<[String]> = .unset
    var orient: Orient?
    var format: NumberFormat?
    var timeFormat: TimeFormat?
    var values: [Value]?
    var labelFontSize: Double?
    var labelColor: ColorValue?
    var titleFontSize: Double?
    var titleColor: ColorValue?
    var symbolSize: Double?
    var symbolType: PointShape?
    var disable: Bool?

    /// Where a legend stands.
    enum Orient: String, CaseIterable, Sendable {
        case left, right, top, bottom, none
        case topLeft = "top-left", topRight = "top-right", bottomLeft = "bottom-left", bottomRight = "bottom-right"
    }

    init() {}

    init(_ reader: ObjectReader) {
        var reader = reader
        title = reader.isNull("title") ? .off : TextLines.read(&reader, "title").map { .given($0) } ?? .unset
        orient = reader.choice("orient", Orient.self)
        format = NumberFormat.read(&reader, "format")
        timeFormat = TimeFormat.read(&reader, "format")
        values = reader.array("values")?.map(Value.init)
        labelFontSize = reader.number("labelFontSize")
        labelColor = reader.color("labelColor")
        titleFontSize = reader.number("titleFontSize")
        titleColor = reader.color("titleColor")
        symbolSize = reader.number("symbolSize")
        symbolType = reader.choice("symbolType", PointShape.self)
        disable = reader.bool("disable")
        reader.notDrawn(["labelExpr", "encoding", "formatType"])
        reader.ignore([
            "aria", "description", "direction", "columns", "labelLimit", "labelOverlap", "titleLimit", "zindex", "type",
        ])
        reader.withoutEffect(Self.fineLook)
        reader.finish()
    }

    private static let fineLook = [
        "clipHeight", "columnPadding", "cornerRadius", "fillColor", "gradientLength", "gradientOpacity",
        "gradientStrokeColor", "gradientStrokeWidth", "gradientThickness", "gridAlign", "labelAlign", "labelBaseline",
        "labelFont", "labelFontStyle", "labelFontWeight", "labelOffset", "labelOpacity", "labelPadding",
        "labelSeparation", "layout", "legendX", "legendY", "offset", "padding", "rowPadding", "strokeColor",
        "strokeDash", "strokeWidth", "symbolDash", "symbolDashOffset", "symbolFillColor", "symbolLimit", "symbolOffset",
        "symbolOpacity", "symbolStrokeColor", "symbolStrokeWidth", "tickCount", "tickMinStep", "titleAlign",
        "titleAnchor", "titleBaseline", "titleFont", "titleFontStyle", "titleFontWeight", "titleLineHeight",
        "titleOpacity", "titleOrient", "titlePadding", "gradientHorizontalMaxLength", "gradientHorizontalMinLength",
        "gradientVerticalMaxLength", "gradientVerticalMinLength", "unselectedOpacity", "gradientDirection",
        "gradientLabelLimit", "gradientLabelOffset", "symbolBaseFillColor", "symbolBaseStrokeColor", "symbolDirection",
    ]

    /// This definition, with what it leaves out taken from `wider`.
    func over(_ wider: LegendDefinition) -> LegendDefinition {
        var result = self
        if title == .unset { result.title = wider.title }
        result.orient = orient ?? wider.orient
        result.format = format ?? wider.format
        result.timeFormat = timeFormat ?? wider.timeFormat
        result.values = values ?? wider.values
        result.labelFontSize = labelFontSize ?? wider.labelFontSize
        result.labelColor = labelColor ?? wider.labelColor
        result.titleFontSize = titleFontSize ?? wider.titleFontSize
        result.titleColor = titleColor ?? wider.titleColor
        result.symbolSize = symbolSize ?? wider.symbolSize
        result.symbolType = symbolType ?? wider.symbolType
        result.disable = disable ?? wider.disable
        return result
    }
}
