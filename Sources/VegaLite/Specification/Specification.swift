/// A decoded Vega-Lite specification.
struct Specification: Sendable, Hashable {
    var view: View
    /// The `config`, as the specification writes it.
    var config: JSONNode
    var datasets: [String: Table]
    /// What expressions and tests may name.
    var parameters: Parameters
    /// What holds for the picture as a whole.
    var settings: ChartSettings

    /// Reads a specification; throws all errors at once.
    init(_ node: JSONNode, report: Report) throws(ChartError) {
        report.parameters = ParameterReader.parameters(of: node, report: report)
        let written = ValueWriter(parameters: report.parameters, report: report).written(node, path: "$")
        guard var reader = ObjectReader(written, path: "$", report: report) else {
            throw ChartError(problems: report.errors)
        }
        let config = reader.object("config")
        if let config { Configuration.check(config) }
        let datasets = Self.datasets(&reader)
        let view = View(&reader)
        let settings = ChartSettings(&reader, config: config?.node ?? .empty)
        reader.ignore(["$schema", "usermeta"])
        if view != nil { reader.finish() }
        try report.check()
        guard let view else {
            throw ChartError(ChartProblem(path: "$", message: "the specification has no view that can be drawn"))
        }
        self.view = view
        self.config = config?.node ?? .empty
        self.datasets = datasets
        parameters = report.parameters
        self.settings = settings
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

    var title: [String] { view.common.title.lines }
    var subtitle: [String] { view.common.title.subtitle }
}
