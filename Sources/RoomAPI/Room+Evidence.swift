public import Retreat

extension Room {
    /// A note, or an action, that is not tied to evidence yet.
    public struct LooseEnd: Codable, Hashable, Sendable {
        public enum Kind: String, Codable, Hashable, Sendable { case restsOnNothing, oneReading, action }

        public var number: Int
        public var kind: Kind

        public init(_ end: Retreat.LooseEnd) {
            switch end {
            case .restsOnNothing(let id): (kind, number) = (.restsOnNothing, id)
            case .oneReading(let id): (kind, number) = (.oneReading, id)
            case .actionRestsOnNothing(let id): (kind, number) = (.action, id)
            }
        }
    }

    /// How many notes speak of a kind of evidence.
    public struct EvidenceCount: Codable, Hashable, Sendable {
        public var kind: EvidenceKind
        public var notes: Int

        /// Those of which anybody spoke, in the order of the kinds.
        static func all(_ balance: EvidenceBalance) -> [EvidenceCount] {
            EvidenceKind.allCases.compactMap { kind in
                balance.counts[kind].map { EvidenceCount(kind: kind, notes: $0) }
            }
        }
    }

    /// The column that a note is offered since it does not describe, and the words that tell it.
    public struct Offer: Codable, Hashable, Sendable {
        public var kind: Slip.Kind
        public var words: String
        public var category: NoteCategory.ID
        public var heading: String

        public init(_ slip: Slip, _ column: NoteCategory) {
            kind = slip.kind
            words = slip.words
            category = column.id
            heading = column.heading
        }
    }
}
