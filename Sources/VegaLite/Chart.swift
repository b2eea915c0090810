public import Scene

/// A decoded chart: specification and rows, ready to be drawn at any size.
///
///     let chart = try Chart(specification: bytes) { path in files[path] }
///     let drawing = try chart.draw(in: frame, theme: .paper(labelSize: 34), measurer: measurer)
public struct Chart: Sendable, Hashable {
    /// What is odd but does not keep the chart from being drawn, such as unknown properties.
    public let warnings: [ChartProblem]
    private let specification: Specification
    let layers: [Layer]
    let models: [Channel: ScaleModel]

    /// Decodes a specification and reads its rows.
    ///
    /// - Parameters:
    ///   - specification: a Vega-Lite specification as UTF-8 JSON.
    ///   - data: gives the bytes of a file by the relative path that the specification writes, or nil where it is
    ///     not found.
    /// - Throws: every problem that keeps the chart from being drawn.
    public init(specification: [UInt8], data: (String) -> [UInt8]?) throws(ChartError) {
        let report = Report()
        let decoded = try Specification(JSONParser.parse(specification, name: "$"), report: report)
        let units = Normalizer(configuration: decoded.configuration, report: report).units(decoded.view)
        let layers = try Self.layers(units, datasets: decoded.datasets, data: data, report: report)
        models = ScaleBuilder(layers: layers, report: report).models()
        try report.check()
        self.specification = decoded
        self.layers = layers
        warnings = report.warnings
    }

    private static func layers(
        _ units: [NormalUnit], datasets: [String: Table], data: (String) -> [UInt8]?, report: Report
    ) throws(ChartError) -> [Layer] {
        var layers: [Layer] = []
        var loader = TableLoader(datasets: datasets)
        for unit in units {
            do throws(ChartError) {
                let rows = try loader.table(unit.data, data: data)
                layers.append(Layer(unit, source: try TransformRunner.run(unit.transforms, rows), report: report))
            } catch {
                report.add(error)
            }
        }
        try report.check()
        return layers
    }

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

    /// Draws the chart so that it fills `frame`; y goes down, lengths are pixels.
    ///
    /// - Throws: where the chart cannot be drawn at this size without a wrong picture.
    public func draw(
        in frame: Rect, theme: Theme, measurer: any TextMeasurer
    ) throws(ChartError) -> ChartDrawing {
        try Drawing(
            layers: layers, models: models, specification: specification,
            style: Style(theme: theme, configuration: specification.configuration, measurer: measurer)
        ).draw(in: frame)
    }
}

/// A chart drawn at a size.
public struct ChartDrawing: Sendable, Hashable {
    /// From back to front.
    public var items: [Item]
    /// The rectangle that the scales span: pins and grids refer to it.
    public var plot: Rect

    public init(items: [Item], plot: Rect) {
        self.items = items
        self.plot = plot
    }
}
