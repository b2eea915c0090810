/// A decoded Vega-Lite specification.
struct Specification: Sendable, Hashable {
    var view: View
    var title: [String]
    var subtitle: [String]
    var configuration: Configuration
    var datasets: [String: Table]

    /// Reads a specification; throws all errors at once.
    init(_ node: JSONNode, report: Report) throws(ChartError) {
        guard var reader = ObjectReader(node, path: "$", report: report) else {
            throw ChartError(problems: report.errors)
        }
        let configuration = reader.object("config").map { Configuration($0) } ?? Configuration()
        let datasets = Self.datasets(&reader)
        let titles = Self.titles(&reader)
        let view = View(&reader)
        reader.ignore(["$schema", "background", "padding", "autosize", "usermeta"])
        if view != nil { reader.finish() }
        try report.check()
        guard let view else {
            throw ChartError(ChartProblem(path: "$", message: "the specification has no view that can be drawn"))
        }
        self.view = view
        title = titles.title
        subtitle = titles.subtitle
        self.configuration = configuration
        self.datasets = datasets
    }

    private static func datasets(_ reader: inout ObjectReader) -> [String: Table] {
        guard let inner = reader.object("datasets"), case .object(let members) = inner.node.content else { return [:] }
        var tables: [String: Table] = [:]
        for member in members {
            tables[member.name] = DataSource.inline(
                member.value, DataFormat(), inner.path(member.name), reader.report)
        }
        return tables
    }

    private static func titles(_ reader: inout ObjectReader) -> (title: [String], subtitle: [String]) {
        guard let node = reader.node("title"), node.content != .null else { return ([], []) }
        guard case .object = node.content, var inner = reader.object("title") else {
            return (TextLines.read(&reader, "title") ?? [], [])
        }
        let title = TextLines.read(&inner, "text") ?? []
        let subtitle = TextLines.read(&inner, "subtitle") ?? []
        inner.withoutEffect([
            "align", "anchor", "angle", "baseline", "color", "dx", "dy", "font", "fontSize", "fontStyle", "fontWeight",
            "frame", "limit", "lineHeight", "offset", "orient", "style", "subtitleColor", "subtitleFont",
            "subtitleFontSize", "subtitleFontStyle", "subtitleFontWeight", "subtitleLineHeight", "subtitlePadding",
            "zindex", "aria",
        ])
        inner.finish()
        return (title, subtitle)
    }
}
