extension Configuration {
    /// Reads a specification's `config` once for what is wrong or odd in it.
    static func check(_ reader: ObjectReader) {
        var reader = reader
        for name in ["mark"] + MarkType.allCases.map(\.rawValue) {
            if var inner = reader.object(name) { checkMark(&inner) }
        }
        for kind in CompositeMark.Kind.allCases {
            guard var inner = reader.object(kind.rawValue) else { continue }
            _ = CompositeMark(kind: kind, reading: &inner)
            checkMark(&inner)
        }
        for name in axisNames {
            if let inner = reader.object(name) { _ = AxisDefinition(inner) }
        }
        if let inner = reader.object("legend") { _ = LegendDefinition(inner) }
        if let inner = reader.object("view") { _ = ViewStyle(inner) }
        for name in ["header", "headerRow", "headerColumn", "headerFacet"] {
            if let inner = reader.object(name) { _ = HeaderDefinition(inner) }
        }
        if var inner = reader.object("title") {
            _ = TitleLook(&inner)
            inner.finish()
        }
        checkRange(&reader)
        if reader.node("customFormatTypes")?.content == .bool(true) {
            reader.report.error(
                reader.path("customFormatTypes"), "formats of one's own need code and are not drawn",
                at: reader.node["customFormatTypes"]?.position)
        }
        reader.ignore([
            "aria", "autosize", "background", "color", "concat", "countTitle", "facet", "fieldTitle", "font",
            "fontSize", "geoshape", "image", "legendSymbol", "lineBreak",
            "locale", "normalizedNumberFormat", "normalizedNumberFormatType", "numberFormat", "numberFormatType",
            "padding", "params", "projection", "scale", "selection", "style", "timeFormat", "timeFormatType",
            "tooltipFormat",
        ])
        reader.finish()
    }

    private static func checkMark(_ reader: inout ObjectReader) {
        _ = MarkProperties(reading: &reader)
        reader.ignore(["point", "line"])
        reader.finish()
    }

    private static func checkRange(_ reader: inout ObjectReader) {
        guard var inner = reader.object("range") else { return }
        for name in ["category", "diverging", "heatmap", "ordinal", "ramp"] {
            guard let node = inner.node(name) else { continue }
            if case .array(let items) = node.content {
                for (index, item) in items.enumerated() {
                    _ = ColorValue(item, path: "\(inner.path(name))[\(index)]", report: inner.report)
                }
            } else if case .string(let scheme)? = node["scheme"]?.content, ColorScheme(scheme) == nil {
                let mend = Spelling.nearest(to: scheme, in: ColorScheme.names).map { "write \"\($0)\"" }
                inner.report.error(
                    "\(inner.path(name)).scheme", "the colour scheme \"\(scheme)\" is not known", mend: mend,
                    at: node.position)
            }
        }
        inner.ignore(["symbol"])
        inner.finish()
    }
}
