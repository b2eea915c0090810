public import Retreat
import Varlink

extension Room {
    /// How something in the parking lot ended, as it travels.
    public struct ParkedEnd: Codable, Hashable, Sendable {
        public enum Kind: String, Codable, Hashable, Sendable { case answered, carried, taken, dropped }

        public var kind: Kind
        /// The answer, or the team that takes it.
        public var text: String?

        public init(_ end: Retreat.ParkedEnd) {
            switch end {
            case .answered(let answer): (kind, text) = (.answered, answer)
            case .carried: (kind, text) = (.carried, nil)
            case .taken(let team): (kind, text) = (.taken, team)
            case .dropped: (kind, text) = (.dropped, nil)
            }
        }

        /// Nil where something is taken and nobody says by which team.
        public var end: Retreat.ParkedEnd? {
            switch kind {
            case .answered: .answered(text)
            case .carried: .carried
            case .taken: text.map(Retreat.ParkedEnd.taken)
            case .dropped: .dropped
            }
        }

        var parameters: [String: JSON] {
            ["kind": .string(kind.rawValue), "text": text.map(JSON.string)].compactMapValues { $0 }
        }
    }
}
