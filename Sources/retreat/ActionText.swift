import Retreat
import RoomAPI

/// An action in words.
enum ActionText {
    /// `  2. Read aloud in fours · Grade 3 · by 2027-01-12 · Running records`, and questions for the group below it.
    static func lines(_ action: Room.Action) -> [String] {
        [line(action)] + action.advice.map { "     Ask: \($0)" }
    }

    static func line(_ action: Room.Action) -> String {
        let parts = [
            action.what, action.team, action.classes.isEmpty ? nil : "for \(action.classes.joined(separator: ", "))",
            action.cites.isEmpty ? nil : "from \(action.cites.map(String.init).joined(separator: ", "))",
            action.start.map { "starts \($0.text)" }, action.check.map { "looked at \($0.text)" },
            "by \(action.by.text)",
            action.evidence.isEmpty ? nil : action.evidence, action.resources.map { "with \($0)" }, progress(action),
        ].compactMap(\.self)
        return "  \(action.number). \(parts.joined(separator: " · "))"
    }

    private static func progress(_ action: Room.Action) -> String? {
        if action.progress == .open { return nil }
        let word = ProgressWord(action.progress).rawValue.split(separator: "-").joined(separator: " ")
        return action.why.map { "\(word): \($0)" } ?? word
    }
}
