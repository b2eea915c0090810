/// What a chain of evidence begins with.
public enum ChainEnd: Hashable, Sendable, Codable {
    case note(Note.ID)
    case action(Action.ID)

    /// "note 7"
    public var summary: String {
        switch self {
        case .note(let id): "note \(id)"
        case .action(let id): "action \(id)"
        }
    }
}

/// A note of a chain: `depth` counts how many notes stand between it and the end, plus one.
public struct ChainLink: Hashable, Sendable {
    public let note: Note
    public let depth: Int
}
