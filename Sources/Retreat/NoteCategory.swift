/// A kind of thing that is said, as a protocol names it: `observation`, under the heading "What we see".
public struct NoteCategory: Hashable, Sendable, Codable, Identifiable {
    /// The name of a category: what `retreat note --as` takes and what the journal keeps.
    public struct ID: RawRepresentable, Hashable, Sendable, Codable {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    /// What saying such a thing does, whatever a protocol calls it.
    public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        /// Guesses what the data will show, before it is seen.
        case predict
        /// Says what is there.
        case describe
        /// Says what it might mean, or why it is so.
        case interpret
        /// Says what it asks of us.
        case imply
        /// Asks what nobody knows yet.
        case ask
        /// Says what is new to the group, or how it worked.
        case reflect
        /// Keeps something for later.
        case park
    }

    public var id: ID
    /// What stands above the notes of this category, on the wall and in the record.
    public var heading: String
    public var role: Role

    public init(id: ID, heading: String, role: Role) {
        self.id = id
        self.heading = heading
        self.role = role
    }
}

extension NoteCategory.ID {
    public static let observation = Self(rawValue: "observation")
    public static let interpretation = Self(rawValue: "interpretation")
    public static let implication = Self(rawValue: "implication")
    public static let reflection = Self(rawValue: "reflection")
    /// The parking lot, open in every step of every protocol.
    public static let parked = Self(rawValue: "parked")
    /// What went well in how the group worked, and what it wishes to change; open as the parking lot is.
    public static let plus = Self(rawValue: "plus")
    public static let delta = Self(rawValue: "delta")
}

extension NoteCategory {
    public static let parkingLot = NoteCategory(id: .parked, heading: "Parking lot", role: .park)
    /// How the group worked, beside what it saw.
    public static let process = [
        NoteCategory(id: .plus, heading: "What helped", role: .reflect),
        NoteCategory(id: .delta, heading: "What we would change", role: .reflect),
    ]

    /// The categories of a protocol that names none, which are those of ATLAS: Looking at Data.
    public static let standard = [
        NoteCategory(id: .observation, heading: "What we see", role: .describe),
        NoteCategory(id: .interpretation, heading: "What it might mean", role: .interpret),
        NoteCategory(id: .implication, heading: "What it asks of us", role: .imply),
        NoteCategory(id: .reflection, heading: "What we take with us", role: .reflect),
    ]
}

extension NoteCategory.Role {
    /// Whether it speaks of what was looked at, and not of the group or of another time.
    var isAboutData: Bool {
        switch self {
        case .predict, .describe, .interpret, .imply: true
        case .ask, .reflect, .park: false
        }
    }
}
