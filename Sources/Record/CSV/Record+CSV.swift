import Retreat

extension Record {
    /// Notes and actions as one table for spreadsheets: a line each, what a line has not is empty.
    public var csv: String {
        CSV.text([Self.columns] + notes.flatMap(\.rows) + actions.map(\.row))
    }

    private static let columns = [
        "kind", "number", "column", "text", "visual", "from", "starred", "ended", "team", "by", "evidence", "classes",
        "begins", "looked at", "takes", "status",
    ]
}

extension Record.Section {
    fileprivate var rows: [[String]] {
        notes.map { note in
            [
                "note", "\(note.number)", heading, note.text, note.visual ?? "",
                (note.cites ?? []).list, note.starred == true ? "yes" : "",
                note.ended?.words ?? "", "", "", "", "", "", "", "", "",
            ]
        }
    }
}

extension Record.ActionLine {
    fileprivate var row: [String] {
        [
            "action", "\(number)", "Action plan", what, "", (cites ?? []).list, "",
            "", team, by.text, evidence, (classes ?? []).joined(separator: ", "), start?.text ?? "",
            check?.text ?? "", resources ?? "", status ?? "",
        ]
    }
}
