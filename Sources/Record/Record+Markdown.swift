import Retreat

extension Record {
    /// The record as a page of Markdown (CommonMark with the tables of GitHub), with a newline at the end.
    public var markdown: String {
        var blocks = ["# \(Markdown.text(title))", byline]
        if let why { blocks.append(Markdown.text(why)) }
        blocks += notes.filter { !$0.notes.isEmpty }.map(\.markdown)
        if !actions.isEmpty { blocks.append(actionTable) }
        if !visuals.isEmpty { blocks.append(visualTable) }
        if !steps.isEmpty { blocks.append(stepTable) }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private var byline: String {
        let named = Markdown.text(`protocol`.title) + (`protocol`.credit.map { " (\(Markdown.text($0)))" } ?? "")
        return [Markdown.text(team), date?.text, named].compactMap(\.self).joined(separator: " · ")
    }

    private var actionTable: String {
        Markdown.section(
            "Action plan",
            Markdown.table(
                ["No.", "What", "Team", "By", "Evidence"],
                actions.map { ["\($0.number)", $0.what, $0.team, $0.by.text, $0.evidence] }))
    }

    private var visualTable: String {
        Markdown.section(
            "What we looked at",
            Markdown.table(
                ["Visual", "Source", "Kind of evidence"],
                visuals.map { [$0.title, $0.source ?? "", $0.evidence.label] }
            ))
    }

    private var stepTable: String {
        Markdown.section(
            "Time",
            Markdown.table(
                ["Step", "Planned (min)", "Actual (min)"],
                steps.map { [$0.title, "\($0.plannedMinutes)", $0.actualMinutes.map { "\($0)" } ?? ""] }))
    }
}

extension Record.Section {
    fileprivate var markdown: String {
        Markdown.section(heading, notes.map { "- \($0.markdown)" }.joined(separator: "\n"))
    }
}

extension Record.NoteLine {
    fileprivate var markdown: String {
        "**\(number)** \(Markdown.text(text))" + (visual.map { " (\(Markdown.text($0)))" } ?? "")
    }
}
