import Glibc
import Retreat

/// A retreat of one chart, so that a chart alone can be drawn as it would stand on the wall.
enum ChartPlan {
    static let visual = "chart"

    /// The plan for the chart at an absolute path. Its data may lie anywhere in the retreat that it belongs to.
    static func plan(for chart: String) throws(StartError) -> Plan {
        guard access(chart, R_OK) == 0 else {
            throw .problem("There is no file \(chart) that can be read.", mend: "Name a Vega-Lite file.")
        }
        let folder = retreat(around: chart) ?? Places.parent(chart)
        let file = String(chart.dropFirst(folder.count + 1))
        let name = chart.split(separator: "/").last.map(String.init) ?? chart
        return Plan(
            name: stem(name), folder: folder, title: name, team: "",
            meetingProtocol: MeetingProtocol(
                id: "chart", title: "", minutes: 1, steps: [Step(id: "look", title: name, minutes: 1, rule: "")]),
            visuals: [
                Visual(id: visual, title: name, evidence: .internalAssessment, content: .chart(file: file))
            ])
    }

    /// The nearest folder above `file` with a `retreat.yaml`.
    private static func retreat(around file: String) -> String? {
        sequence(first: Places.parent(file)) { $0 == "/" ? nil : Places.parent($0) }
            .first { access("\($0)/retreat.yaml", F_OK) == 0 }
    }

    /// `bands` of `bands.vl.json`.
    private static func stem(_ name: String) -> String {
        String(name.prefix { $0 != "." })
    }
}
