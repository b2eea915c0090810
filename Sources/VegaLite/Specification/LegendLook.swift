/// How the texts of a legend look and what frames it; whatever is nil is left to the configuration and the theme.
struct LegendLook: Sendable, Hashable {
    var label = TextLook()
    var title = TextLook()
    /// On which side of the entries the title stands.
    var titleSide: Side?
    /// Between the frame and what is in it.
    var padding: Double?
    var cornerRadius: Double?
    var fill: ColorValue?
    var stroke: ColorValue?
    var strokeWidth: Double?
    var gradientOpacity: Double?
    var gradientStroke: ColorValue?
    var gradientStrokeWidth: Double?
    var symbolDash: [Double]?
    /// How far symbols stand to the right.
    var symbolOffset: Double?

    init() {}

    init(_ reader: inout ObjectReader) {
        label = TextLook(&reader, prefix: "label")
        title = TextLook(&reader, prefix: "title")
        titleSide = reader.choice("titleOrient", Side.self)
        padding = reader.number("padding")
        cornerRadius = reader.number("cornerRadius")
        fill = reader.color("fillColor")
        stroke = reader.color("strokeColor")
        strokeWidth = reader.number("strokeWidth")
        gradientOpacity = reader.number("gradientOpacity")
        gradientStroke = reader.color("gradientStrokeColor")
        gradientStrokeWidth = reader.number("gradientStrokeWidth")
        symbolDash = reader.numbers("symbolDash")
        symbolOffset = reader.number("symbolOffset")
    }

    /// This look, with what it leaves out taken from `wider`.
    func over(_ wider: LegendLook) -> LegendLook {
        var result = self
        result.label = label.over(wider.label)
        result.title = title.over(wider.title)
        result.titleSide = titleSide ?? wider.titleSide
        result.padding = padding ?? wider.padding
        result.cornerRadius = cornerRadius ?? wider.cornerRadius
        result.fill = fill ?? wider.fill
        result.stroke = stroke ?? wider.stroke
        result.strokeWidth = strokeWidth ?? wider.strokeWidth
        result.gradientOpacity = gradientOpacity ?? wider.gradientOpacity
        result.gradientStroke = gradientStroke ?? wider.gradientStroke
        result.gradientStrokeWidth = gradientStrokeWidth ?? wider.gradientStrokeWidth
        result.symbolDash = symbolDash ?? wider.symbolDash
        result.symbolOffset = symbolOffset ?? wider.symbolOffset
        return result
    }
}
