import Scene

/// The sizes of views and how their grounds look, in `config.view` or in a view's own `view`.
struct ViewStyle: Sendable, Hashable {
    var continuousWidth: Double?
    var continuousHeight: Double?
    var discreteWidth: ViewLength = .unset
    var discreteHeight: ViewLength = .unset
    var step: Double?
    var fill: ColorValue?
    var stroke: ColorValue?
    var strokeWidth: Double?
    var strokeDash: [Double]?
    var opacity: Double?
    var clip: Bool?
    var cornerRadius: Double?
    /// The styles of the configuration that the view names.
    var styles: [String] = []

    init() {}

    init(_ reader: ObjectReader) {
        var reader = reader
        continuousWidth = reader.number("continuousWidth")
        continuousHeight = reader.number("continuousHeight")
        discreteWidth = ViewLength(&reader, "discreteWidth")
        discreteHeight = ViewLength(&reader, "discreteHeight")
        step = reader.number("step")
        fill = Self.color(&reader, "fill")
        stroke = Self.color(&reader, "stroke")
        strokeWidth = reader.number("strokeWidth")
        strokeDash = reader.numbers("strokeDash")
        opacity = reader.number("opacity")
        clip = reader.bool("clip")
        cornerRadius = reader.number("cornerRadius")
        styles = Configuration.names(reader.node("style"))
        reader.ignore(["cursor"])
        reader.withoutEffect([
            "fillOpacity", "strokeOpacity", "strokeCap", "strokeJoin", "strokeDashOffset", "strokeMiterLimit",
        ])
        reader.finish()
    }

    /// `null` is no paint.
    private static func color(_ reader: inout ObjectReader, _ name: String) -> ColorValue? {
        reader.isNull(name) ? ColorValue.none : reader.color(name)
    }

    /// This style, with what it leaves out taken from `wider`.
    func over(_ wider: ViewStyle) -> ViewStyle {
        var result = self
        result.continuousWidth = continuousWidth ?? wider.continuousWidth
        result.continuousHeight = continuousHeight ?? wider.continuousHeight
        if discreteWidth == .unset { result.discreteWidth = wider.discreteWidth }
        if discreteHeight == .unset { result.discreteHeight = wider.discreteHeight }
        result.step = step ?? wider.step
        result.fill = fill ?? wider.fill
        result.stroke = stroke ?? wider.stroke
        result.strokeWidth = strokeWidth ?? wider.strokeWidth
        result.strokeDash = strokeDash ?? wider.strokeDash
        result.opacity = opacity ?? wider.opacity
        result.clip = clip ?? wider.clip
        result.cornerRadius = cornerRadius ?? wider.cornerRadius
        return result
    }
}
