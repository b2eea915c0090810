import Retreat
import RoomAPI

/// A status in words. The visuals are named, never shown: the data stands on the wall alone.
enum StatusText {
    static func lines(_ status: Room.Status) -> [String] {
        var lines: [String] = []
        if let rehearsing = status.rehearsing { lines.append(RehearsalText.line(rehearsing)) }
        if let retreat = status.retreat { lines.append("\(retreat.title) · \(retreat.team) · \(retreat.protocol)") }
        lines.append(position(status))
        if let frozen = status.frozen {
            let seen = frozen.view == .gallery ? "the gallery" : frozen.visuals.joined(separator: ", ")
            lines.append("Frozen: the wall keeps \(seen.isEmpty ? "its picture" : seen) until retreat unfreeze")
        }
        if let step = status.step {
            lines += ["Rule: \(step.rule)"] + step.prompts.enumerated().map { ask($0 + 1, $1, step) }
        }
        if let retreat = status.retreat {
            lines.append("Visuals: \(retreat.visuals.map { mark($0, status) }.joined(separator: ", "))")
        }
        lines += status.unshown.map { "Not shown: \($0.visual). \($0.message)\($0.mend.map { " \($0)" } ?? "")" }
        if !status.guesses.isEmpty { lines.append("What we predict:") }
        lines += status.guesses.map { "  \($0.mark.joined(separator: "/")): \($0.value) [\($0.visual)]" }
        for category in status.retreat?.categories ?? [] {
            let notes = status.notes.filter { $0.category == category.id }
            if notes.isEmpty { continue }
            lines.append("\(category.heading):")
            lines += notes.map(line)
        }
        if !status.evidence.isEmpty { lines.append("The notes speak of: \(evidence(status))") }
        if !status.loose.isEmpty { lines.append("Loose ends:") }
        if !status.loose.isEmpty { lines += LooseText.lines(status) }
        lines += lastTime(status)
        if !status.actions.isEmpty { lines.append("What we will do:") }
        lines += status.actions.flatMap(ActionText.lines)
        lines.append(display(status.display))
        return lines
    }

    /// `  7. Small classes … [bands] (from 2, 5; a draft)`
    private static func line(_ note: Room.Note) -> String {
        let marks = [
            note.starred ? "starred" : nil,
            note.cites.isEmpty ? nil : "from \(note.cites.map(String.init).joined(separator: ", "))",
            note.draft ? "a draft: retreat note show \(note.number)" : nil, note.end.map(end),
        ].compactMap { $0 }
        let place = note.visual.map { " [\($0)]" } ?? ""
        return "  \(note.number). \(note.text)\(place)\(marks.isEmpty ? "" : " (\(marks.joined(separator: "; ")))")"
    }

    /// `Internal assessment 7, Work sample 2`
    private static func evidence(_ status: Room.Status) -> String {
        status.evidence.map { "\($0.kind.label) \($0.notes)" }.joined(separator: ", ")
    }

    private static func lastTime(_ status: Room.Status) -> [String] {
        guard let last = status.lastTime else { return [] }
        var lines: [String] = []
        if !last.promises.isEmpty { lines.append("What we said we would do (retreat promise NUMBER done):") }
        lines += last.promises.map { promise in
            var action = promise.action
            action.number = promise.number
            return ActionText.line(action)
        }
        if !last.deltas.isEmpty { lines.append("What we asked for (retreat changed NUMBER TEXT):") }
        lines += last.deltas.map { "  \($0.number). \($0.text)\($0.change.map { " · changed: \($0)" } ?? "")" }
        return lines
    }

    private static func end(_ end: Room.ParkedEnd) -> String {
        switch end.kind {
        case .answered: end.text.map { "answered: \($0)" } ?? "answered"
        case .carried: "for the next retreat"
        case .taken: "\(end.text ?? "a team") takes it"
        case .dropped: "dropped"
        }
    }

    private static func position(_ status: Room.Status) -> String {
        var line = AnswerText.line(status.position)
        if let pace = status.pace { line += " · \(paceText(pace))" }
        return line
    }

    private static func paceText(_ pace: Int64) -> String {
        // A pace within half a minute is as good as exact.
        if abs(pace) < 30_000 { return "on time" }
        return "\(AnswerText.clock(abs(pace))) \(pace > 0 ? "ahead" : "behind")"
    }

    /// The prompt on the wall is marked.
    private static func ask(_ number: Int, _ prompt: String, _ step: Room.Step) -> String {
        "Ask \(number): \(prompt)\(number == step.prompt ? " (on the wall)" : "")"
    }

    private static func mark(_ visual: String, _ status: Room.Status) -> String {
        status.visuals.contains(visual) ? "\(visual) (on the wall)" : visual
    }

    private static func display(_ display: Room.Display) -> String {
        if let problem = display.problem { return "Display: none. \(problem)" }
        return "Display: \(display.driver), \(display.width)x\(display.height)"
    }
}
