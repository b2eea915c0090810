import Retreat

extension Record {
    /// The record as a page of Markdown (CommonMark with the tables of GitHub), with a newline at the end.
    public var markdown: String {
        var blocks = ["# \(Markdown.text(title))", byline]
        if let why { blocks.append(Markdown.text(why)) }
        blocks += notes.filter { !$0.notes.isEmpty }.map(\.markdown)
        if !actions.isEmpty { blocks.append(actionTable) }
        if let promises, !promises.isEmpty { blocks.append(promiseTable(promises)) }
        if let tallies { blocks.append(tallyTable(tallies)) }
        if !visuals.isEmpty { blocks.append(visualTable) }
        if !steps.isEmpty { blocks.append(stepTable) }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private var byline: String {
        let named = Markdown.text(`protocol`.title) + (`protocol`.credit.map { " (\(Markdown.text($0)))" } ?? "")
        return [Markdown.text(team), date?.text, named].compactMap(\.self).joined(separator: " · ")
    }

    private var actionTable: String {
        // A column that no action fills is left out.
        let columns: [(head: String, cell: (ActionLine) -> String)] = [
            ("No.", { "\($0.number)" }), ("What", { $0.what }), ("From", { ($0.cites ?? []).list }),
            ("Classes", { ($0.classes ?? []).joined(separator: ", ") }), ("Team", { $0.team }),
            ("Starts", { $0.start?.text ?? "" }), ("Looked at", { $0.check?.text ?? "" }), ("By", { $0.by.text }),
            ("Evidence", { $0.evidence }), ("Takes", { $0.resources ?? "" }), ("Status", { $0.status ?? "" }),
        ]
        let always = ["No.", "What", "Team", "By", "Evidence"]
        let used = columns.filter { column in
            always.contains(column.head) || actions.contains { !column.cell($0).isEmpty }
        }
        return Markdown.section(
            "Action plan",
            Markdown.table(used.map(\.head), actions.map { action in used.map { $0.cell(action) } }))
    }

    private func promiseTable(_ promises: [PromiseLine]) -> String {
        Markdown.section(
            "Promises of last time",
            Markdown.table(
                ["What", "Team", "By", "Status"],
                promises.map { [$0.what, $0.team, $0.by.text, $0.status ?? "Open"] }))
    }

    private func tallyTable(_ tallies: [Tally]) -> String {
        Markdown.section(
            "Tallies",
            Markdown.table(Tally.heads, tallies.map(\.row)))
    }

    private var visualTable: String {
        Markdown.section(
            "What we looked at",
            Markdown.table(
                ["Visual", "Source", "Kind of evidence"],
                visuals.map { [$0.title, $0.sourceLine ?? "", $0.evidence.label] }
            ) + (balance.map { "\n\n\(Markdown.text($0))" } ?? ""))
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
            + marks.map { " · \(Markdown.text($0))" }.joined()
    }
}

extension Record {
    fileprivate static func status(_ progress: Action.Progress?, _ why: String?) -> String? {
        let word: String? =
            switch progress {
            case nil, .open: nil
            case .underWay: "Under way"
            case .done: "Done"
            case .notBegun: "Not begun"
            case .dropped: "Dropped"
            }
        return word.map { word in why.map { "\(word): \($0)" } ?? word }
    }
}

extension Tally {
    /// Over a table of tallies.
    static let heads = ["From 0 to 5", "Mean", "Hands that showed 0, 1, 2, 3, 4, 5"]

    var row: [String] { [kind.question, "\(mean)", counts.map(\.list) ?? "not kept: few hands"] }
}

extension [Int] {
    /// "4, 7"
    var list: String { map(String.init).joined(separator: ", ") }
}

extension Record {
    /// "The notes speak of: Internal assessment 7, Work sample 2."; nil where they speak of none.
    var balance: String? {
        evidence.map { "The notes speak of: \($0.map { "\($0.kind.label) \($0.notes)" }.joined(separator: ", "))." }
    }
}

extension Record.VisualLine {
    /// "School assessment, spring · n = 84"
    var sourceLine: String? {
        let parts = [source, n.map { "n = \($0)" }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }
}

extension Record.PromiseLine {
    /// What became of it, with the reason; nil while nobody has said.
    var status: String? { Record.status(progress, why) }
}

extension Record.ActionLine {
    /// How far it is, with the reason; nil while nobody has said more than that it was agreed.
    var status: String? { Record.status(progress, why) }
}
