import Retreat
import RoomAPI

/// What the remote says on one line when a command is done.
enum AnswerText {
    static func line(_ position: Room.Position) -> String {
        var parts: [String] = []
        switch position.state {
        case .idle: parts = ["No retreat is open"]
        case .lobby: parts = ["In the lobby"]
        case .finished: parts = ["Finished"]
        case .running, .paused: parts = position.step.map(describe) ?? []
        }
        if position.state == .paused { parts.append("paused") }
        switch position.view {
        case .step, .visual: break
        case .full: parts.append("visual alone")
        case .gallery: parts.append("gallery")
        case .parking: parts.append("parking lot")
        case .loose: parts.append("loose ends")
        case .chain: parts.append("chain of evidence")
        case .card: parts.append("card")
        case .tally: parts.append("tally")
        }
        if position.veiled { parts.append("veiled") }
        if position.frozen { parts.append("wall frozen") }
        if let focus = position.focus { parts.append("part of \(focus) enlarged") }
        if let round = position.step?.round { parts.append("round \(round)") }
        if position.offRecord { parts.append("off the record") }
        if position.blank { parts.append("wall dark") }
        return parts.joined(separator: " · ")
    }

    private static func describe(_ step: Room.Step) -> [String] {
        ["\(step.number)/\(step.count) \(step.title)", timeLeft(step.remaining)]
    }

    /// `9:18 left`, `0:12 over`.
    static func timeLeft(_ milliseconds: Int64) -> String {
        milliseconds < 0 ? "\(clock(-milliseconds)) over" : "\(clock(milliseconds + 999)) left"
    }

    /// Minutes and seconds, whole seconds only.
    static func clock(_ milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000
        let rest = seconds % 60
        return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
