public import Scene

/// A decoded chart: specification and rows, ready to be drawn at any size.
///
///     let chart = try Chart(specification: bytes) { path in files[path] }
///     let drawing = try chart.draw(in: frame, theme: .paper(labelSize: 34), measurer: measurer)
public struct Chart: Sendable, Hashable {
    /// What is odd but does not keep the chart from being drawn, such as unknown properties.
    public let warnings: [ChartProblem]
    private let specification: Specification
    let compiled: CompiledChart
    private let privacy: Privacy?
    /// The views as the specification writes them.
    var view: View { specification.view }

    /// Decodes a specification and reads its rows.
    ///
    /// - Parameters:
    ///   - specification: a Vega-Lite specification as UTF-8 JSON.
    ///   - privacy: what must not reach the wall; nil to draw all.
    ///   - data: gives the bytes of a file by the relative path that the specification writes, or nil where it is
    ///     not found.
    /// - Throws: every problem that keeps the chart from being drawn.
    public init(
        specification: [UInt8], privacy: Privacy? = nil, data: (String) -> [UInt8]?
    ) throws(ChartError) {
        let report = Report()
        let written = try JSONParser.parse(specification, name: "$")
        let node = privacy?.letters?.lettered(written) ?? written
        if let privacy { IdentifyingFields.check(node, privacy, report) }
        let decoded = try Specification(node, report: report)
        compiled = try Self.compiled(decoded, privacy, data: data, report: report)
        self.privacy = privacy
        self.specification = decoded
        warnings = report.warnings
    }

    private static func compiled(
        _ specification: Specification, _ privacy: Privacy?, data: (String) -> [UInt8]?, report: Report
    ) throws(ChartError) -> CompiledChart {
        var builder = PanelBuilder(specification, privacy: privacy, report: report)
        let root = builder.panel(specification.view, data: data)
        try report.check()
        if let privacy { IdentifyingFields.check(builder.layers, privacy, report) }
        if let field = privacy?.countField, !builder.hasCountField {
            report.error(
                "$.data", "no row has the field \"\(field)\" that should count its students",
                mend: "correct the name of the count field")
        }
        try report.check()
        var chart = ScaleSharing.chart(root, layers: builder.layers, report: report)
        chart.settings = specification.settings
        chart.classNames = builder.classNames
        try report.check()
        return chart
    }

    /// The groups that have too few students to be drawn. Their names are for who prepares the chart, not for the wall.
    public var hiddenGroups: [HiddenGroup] { compiled.hiddenGroups }

    /// The groups that are left out so that those cannot be worked out.
    public var heldGroups: [HiddenGroup] { compiled.heldGroups }

    /// What classes are called in the rows, in the fields that are said to have them.
    public var classNames: Set<String> { compiled.classNames }

    private var footnote: String? {
        let count = hiddenGroups.count
        let others = heldGroups.count
        return count + others == 0 ? nil : privacy?.footnote(groups: count, others: others)
    }

    private var badge: String? { privacy?.hasBadge == true ? studentMark?.words : nil }

    /// The chart's title, its lines joined by spaces.
    public var title: String? { Self.joined(specification.title) }

    /// The chart's subtitle, its lines joined by spaces.
    public var subtitle: String? { Self.joined(specification.subtitle) }

    private static func joined(_ lines: [String]) -> String? {
        lines.isEmpty ? nil : lines.joined(separator: " ")
    }

    /// The relative paths in every `data.url` of a specification, each once, so that a caller can check them first.
    /// - Throws: where the specification is not JSON.
    public static func dataFiles(in specification: [UInt8]) throws(ChartError) -> [String] {
        var found: [String] = []
        func search(_ node: JSONNode) {
            switch node.content {
            case .object(let members):
                for member in members {
                    if member.name == "data", case .string(let url)? = member.value["url"]?.content,
                        !found.contains(url)
                    {
                        found.append(url)
                    }
                    // Rows are not specification: a row may well have a field named "data".
                    if member.name != "values" && member.name != "datasets" { search(member.value) }
                }
            case .array(let items): for item in items { search(item) }
            case .null, .bool, .number, .string: break
            }
        }
        search(try JSONParser.parse(specification, name: "$"))
        return found
    }

    /// Draws the chart; y goes down, lengths are pixels.
    ///
    /// - Parameters:
    ///   - frame: the rectangle that the chart fills. In a theme in which charts take their own size, only its corner
    ///     counts.
    ///   - isVeiled: leaves out every mark and data label; all else stays where it is, so that a group can predict
    ///     what it will see.
    /// - Throws: where the chart cannot be drawn at this size without a wrong picture.
    public func draw(
        in frame: Rect, theme: Theme, measurer: any TextMeasurer, isVeiled: Bool = false
    ) throws(ChartError) -> ChartDrawing {
        let style = Style(
            theme: theme, given: specification.config, parameters: specification.parameters, measurer: measurer)
        return ChartDrawing(
            figure: try ChartDrawer(
                chart: compiled, style: style, isVeiled: isVeiled, footnote: footnote, badge: badge
            ).draw(in: frame),
            corner: frame.origin)
    }
}

/// A chart drawn at a size.
public struct ChartDrawing: Sendable, Hashable {
    /// From back to front.
    public let items: [Item]
    /// The rectangle that the scales span, of all plots together: pins and grids refer to it.
    public let plot: Rect
    /// The whole picture in pixels.
    public var size: Size { figure.size }
    /// The items with others behind the marks and before what stands behind all marks, such as the lines of a grid;
    /// before everything where a veil hides the marks.
    public func items(behindMarks others: [Item]) -> [Item] {
        let first = figure.parts.firstIndex { if case .mark = $0.role { true } else { false } }
        let end = first ?? figure.parts.endIndex
        return figure.parts[..<end].flatMap(\.items) + others + figure.parts[end...].flatMap(\.items)
    }

    let figure: Figure
    /// Where the picture's top left corner stands.
    let corner: Point

    init(figure: Figure, corner: Point) {
        self.figure = figure
        self.corner = corner
        items = figure.items
        plot = figure.views.dropFirst().reduce(figure.views.first ?? Rect(figure.size)) { $0.union($1) }
    }
}
