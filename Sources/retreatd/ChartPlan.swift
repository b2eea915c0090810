import Glibc
import Retreat

/// A retreat of one chart, so that a chart alone is read as it would be for the wall.
enum ChartPlan {
    /// The plan for the chart at an absolute path. In a retreat, its data may lie anywhere in the retreat's folder; a
    /// chart that belongs to none reads what it names by a relative path, wherever that leads.
    static func plan(for chart: String) -> Plan {
        let folder = retreat(around: chart) ?? "/"
        let file = String(chart.dropFirst(folder == "/" ? 1 : folder.count + 1))
        return Plan(
            name: "", folder: folder, title: "", team: "",
            meetingProtocol: MeetingProtocol(id: "chart", title: "", minutes: 1, steps: []),
            visuals: [Visual(id: "chart", title: "", evidence: .internalAssessment, content: .chart(file: file))])
    }

    /// The nearest folder above `file` with a `retreat.yaml`.
    private static func retreat(around file: String) -> String? {
        sequence(first: Places.parent(file)) { $0 == "/" ? nil : Places.parent($0) }
            .first { access("\($0)/retreat.yaml", F_OK) == 0 }
    }
}
