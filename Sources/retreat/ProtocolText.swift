import Retreat
import RoomAPI

/// A protocol in words, for whoever chooses one.
enum ProtocolText {
    static func lines(_ meetingProtocol: Room.MeetingProtocol) -> [String] {
        var lines = ["\(meetingProtocol.title) · \(meetingProtocol.minutes) minutes"]
        if let credit = meetingProtocol.credit { lines.append(credit) }
        for (index, step) in meetingProtocol.steps.enumerated() {
            lines += ["", "\(index + 1). \(step.title) (\(step.id)) · \(step.minutes) min"]
            lines += body(step, meetingProtocol).map { "   \($0)" }
        }
        return lines
    }

    private static func body(_ step: Room.ProtocolStep, _ meetingProtocol: Room.MeetingProtocol) -> [String] {
        var lines = ["Rule: \(step.rule)"]
        if let purpose = step.purpose { lines.append("Why: \(purpose)") }
        lines += step.prompts.map { "Ask: \($0)" }
        let heading = meetingProtocol.categories.first { $0.id == step.collects }?.heading
        if let heading { lines.append("Charts: \(heading)") }
        let manner = [step.silent ? "nobody speaks" : nil, step.rounds ? "in rounds" : nil].compactMap { $0 }
        lines.append((["Wall: \(wall(step.wall))"] + manner).joined(separator: " · "))
        return lines
    }

    private static func wall(_ face: Step.Face) -> String {
        switch face {
        case .visual: "the visual"
        case .veiled: "the visual without its data"
        case .question: "the question alone"
        case .gallery: "all notes"
        case .actions: "the action plan"
        case .readBack: "each action large"
        case .lastTime: "the promises of last time"
        case .celebrate: "what was done since last time"
        }
    }
}
