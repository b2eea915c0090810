/// One field by whose values a facet parts its rows, and how its titles look.
struct FacetField: Sendable, Hashable {
    var definition: ChannelDefinition
    var header = HeaderDefinition()

    /// Reads a facet's field. Nil, with an error reported, where there is none.
    init?(_ node: JSONNode, path: String, report: Report) {
        guard var reader = ObjectReader(node, path: path, report: report) else { return nil }
        if reader.isNull("header") {
            header.labels = false
            header.title = .off
        } else if let inner = reader.object("header") {
            header = HeaderDefinition(inner)
        }
        let own = node.without(["header", "spacing", "align", "center", "columns", "bounds"])
        // A facet parts rows without showing them, as `detail` does.
        guard let definition = ChannelDefinition(own, channel: .detail, path: path, report: report) else { return nil }
        guard definition.field != nil else {
            report.error(path, "a facet wants a field", mend: "add \"field\": \"…\"", at: node.position)
            return nil
        }
        self.definition = definition
    }

    /// The title over all headers; none where it is switched off.
    var titleLines: [String] { Titles.merged([definition], guide: header.title) }
}

/// How the titles of rows, columns and cells look.
struct HeaderDefinition: Sendable, Hashable {
    var title: ChannelDefinition.Setting<[String]> = .unset
    var labels: Bool?
    var format: NumberFormat?
    var labelFontSize: Double?
    var labelColor: ColorValue?
    var titleFontSize: Double?
    var titleColor: ColorValue?

    init() {}

    init(_ reader: ObjectReader) {
        var reader = reader
        title = reader.isNull("title") ? .off : TextLines.read(&reader, "title").map { .given($0) } ?? .unset
        labels = reader.bool("labels")
        format = NumberFormat.read(&reader, "format")
        labelFontSize = reader.number("labelFontSize")
        labelColor = reader.color("labelColor")
        titleFontSize = reader.number("titleFontSize")
        titleColor = reader.color("titleColor")
        reader.notDrawn(["labelExpr", "formatType"])
        reader.withoutEffect([
            "labelAlign", "labelAnchor", "labelAngle", "labelBaseline", "labelFont", "labelFontStyle",
            "labelFontWeight", "labelLimit", "labelLineHeight", "labelOrient", "labelPadding", "orient", "titleAlign",
            "titleAnchor", "titleAngle", "titleBaseline", "titleFont", "titleFontStyle", "titleFontWeight",
            "titleLimit", "titleLineHeight", "titleOrient", "titlePadding",
        ])
        reader.finish()
    }

    /// This definition, with what it leaves out taken from `wider`.
    func over(_ wider: HeaderDefinition) -> HeaderDefinition {
        var result = self
        if title == .unset { result.title = wider.title }
        result.labels = labels ?? wider.labels
        result.format = format ?? wider.format
        result.labelFontSize = labelFontSize ?? wider.labelFontSize
        result.labelColor = labelColor ?? wider.labelColor
        result.titleFontSize = titleFontSize ?? wider.titleFontSize
        result.titleColor = titleColor ?? wider.titleColor
        return result
    }
}
