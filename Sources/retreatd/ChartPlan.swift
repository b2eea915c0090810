import Glibc
import Library
import Retreat
import VegaLite

/// A retreat of one chart, so that a chart alone is read as it would be for the wall.
enum ChartPlan {
    /// The plan for the chart at an absolute path. In a retreat, its data may lie anywhere in the retreat's folder, and
    /// what the retreat says of its students holds; a chart that belongs to none is drawn with all its groups and reads
    /// what it names by a relative path, wherever that leads.
    static func plan(for chart: String, protocols: ProtocolShelf) -> Plan {
        let folder = retreat(around: chart)
        let file = String(chart.dropFirst(folder.map { $0.count + 1 } ?? 1))
        let retreat = folder.flatMap { RetreatFolder($0).read(protocols: protocols).plan }
        let known = retreat?.visuals.first { $0.content == .chart(file: file) }
        let visual = known ?? Visual(id: "chart", title: "", evidence: .internalAssessment, content: .chart(file: file))
        // The others are read as well: what they show may tell what this one hides.
        let others = retreat?.visuals.filter { $0.id != visual.id } ?? []
        return Plan(
            name: "", folder: folder ?? "/", title: "", team: "",
            meetingProtocol: MeetingProtocol(id: "chart", title: "", minutes: 1, steps: []), visuals: [visual] + others,
            minimumGroupSize: folder == nil ? nil : retreat?.minimumGroupSize ?? Privacy.usualSize,
            protection: retreat?.protection)
    }

    /// The nearest folder above `file` with a `retreat.yaml`.
    private static func retreat(around file: String) -> String? {
        sequence(first: Places.parent(file)) { $0 == "/" ? nil : Places.parent($0) }
            .first { access("\($0)/retreat.yaml", F_OK) == 0 }
    }
}
