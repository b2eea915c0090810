import Scene

/// The specification's `config`: what holds for all marks, axes and legends that say nothing themselves.
struct Configuration: Sendable, Hashable {
    var mark = MarkProperties()
    var marks: [MarkType: MarkProperties] = [:]
    var axis = AxisDefinition()
    var axes: [String: AxisDefinition] = [:]
    var legend = LegendDefinition()
    var view = ViewStyle()
    /// Headers of rows, columns and cells of facets.
    var header = HeaderDefinition()
    /// Room between views, by the kind of composition.
    var facetSpacing: Double?
    var concatSpacing: Double?
    var font: String?
    /// Colours of nominal fields.
    var category: [Color]?

    init() {}

    init(_ reader: ObjectReader) {
        var reader = reader
        font = reader.string("font")
        if var inner = reader.object("mark") { mark = Self.mark(&inner) }
        for type in MarkType.allCases {
            if var inner = reader.object(type.rawValue) { marks[type] = Self.mark(&inner) }
        }
        if let inner = reader.object("axis") { axis = AxisDefinition(inner) }
        for name in Self.axisNames {
            if let inner = reader.object(name) { axes[name] = AxisDefinition(inner) }
        }
        if let inner = reader.object("legend") { legend = LegendDefinition(inner) }
        readRange(&reader)
        readViews(&reader)
        reader.ignore([
            "background", "padding", "autosize", "title", "params", "selection",
            "countTitle", "fieldTitle", "customFormatTypes", "lineBreak", "tooltipFormat", "aria", "locale",
            "legendSymbol", "arc", "boxplot", "errorbar", "errorband", "geoshape", "image", "trail",
            "projection", "timeFormat", "timeFormatType", "axisBand", "axisTemporal",
        ])
        reader.withoutEffect([
            "style", "scale", "numberFormat", "normalizedNumberFormat", "normalizedNumberFormatType",
            "numberFormatType",
        ])
        reader.finish()
    }

    /// Axes by side, direction and kind of scale.
    private static let axisNames = [
        "axisX", "axisY", "axisLeft", "axisRight", "axisTop", "axisBottom", "axisDiscrete", "axisQuantitative",
        "axisPoint", "axisXDiscrete", "axisYDiscrete", "axisXQuantitative", "axisYQuantitative", "axisXBand",
        "axisYBand", "axisXPoint", "axisYPoint",
    ]

    private static func mark(_ reader: inout ObjectReader) -> MarkProperties {
        let properties = MarkProperties(reading: &reader)
        reader.withoutEffect(["point", "line"])
        reader.finish()
        return properties
    }

    private mutating func readViews(_ reader: inout ObjectReader) {
        if let inner = reader.object("view") { view = ViewStyle(inner) }
        if let inner = reader.object("header") { header = HeaderDefinition(inner) }
        reader.ignore(["headerRow", "headerColumn", "headerFacet"])
        func spacing(_ name: String) -> Double? {
            guard var inner = reader.object(name) else { return nil }
            inner.ignore(["columns"])
            defer { inner.finish() }
            return inner.number("spacing")
        }
        facetSpacing = spacing("facet")
        concatSpacing = spacing("concat")
    }

    private mutating func readRange(_ reader: inout ObjectReader) {
        guard var inner = reader.object("range") else { return }
        if let node = inner.node("category") {
            if case .array(let items) = node.content {
                category = items.enumerated().compactMap { index, item in
                    ColorValue(item, path: "\(inner.path("category"))[\(index)]", report: inner.report)?.color
                }
            } else if case .string(let scheme)? = node["scheme"]?.content {
                category = ColorScheme(scheme)?.colors
            }
        }
        inner.withoutEffect(["diverging", "heatmap", "ordinal", "ramp", "symbol"])
        inner.finish()
    }

    /// What is configured for marks of a type.
    func properties(_ type: MarkType) -> MarkProperties {
        (marks[type] ?? MarkProperties()).over(mark)
    }

    /// What is configured for an axis, its side before its direction before all axes.
    func axis(_ direction: Direction, _ side: Side, isDiscrete: Bool) -> AxisDefinition {
        let sideName = "axis" + side.rawValue.prefix(1).uppercased() + side.rawValue.dropFirst()
        let directionName = direction == .x ? "axisX" : "axisY"
        let kind = isDiscrete ? "Discrete" : "Quantitative"
        let names = [directionName + kind, "axis" + kind, sideName, directionName]
        return names.reversed().reduce(axis) { wider, name in axes[name]?.over(wider) ?? wider }
    }
}
