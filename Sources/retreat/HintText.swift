import Retreat
import RoomAPI

/// What the remote reminds the facilitator of when the group comes to another step.
enum HintText {
    static func lines(_ position: Room.Position) -> [String] {
        var lines: [String] = []
        if let missing = position.missing { lines.append(Self.missing(missing)) }
        if !position.loose.isEmpty {
            lines.append(
                "Loose ends: \(list(position.loose)). retreat loose says why, retreat note cite 8 2,5 ties."
            )
        }
        if !position.parked.isEmpty {
            lines.append(
                "Parked without an end: \(list(position.parked)). retreat park end NUMBER answered, carried, taken or "
                    + "dropped; what has none opens the next retreat.")
        }
        return lines
    }

    private static func missing(_ side: EvidenceSide) -> String {
        switch side {
        case .soft: "All was seen in numbers so far. Ask: what do we know from students' work, or from watching them?"
        case .hard: "No number was looked at so far. Ask: what do we know from assessments, or from attendance?"
        }
    }

    private static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }
}
