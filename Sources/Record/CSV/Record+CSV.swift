import Retreat

extension Record {
    /// Notes and actions as one table for spreadsheets: a line each, what a line has not is empty.
    public var csv: String {
        CSV.text([Self.columns] + notes.flatMap(\.rows) + actions.map(\.row))
    }

    private static let columns = ["kind", "number", "column", "text", "visual", "team", "by", "evidence"]
}

extension Record.Section {
    fileprivate var rows: [[String]] {
        notes.map { ["note", "\($0.number)", heading, $0.text, $0.visual ?? "", "", "", ""] }
    }
}

extension Record.ActionLine {
    fileprivate var row: [String] {
        ["action", "\(number)", "Action plan", what, "", team, by.text, evidence]
    }
}
