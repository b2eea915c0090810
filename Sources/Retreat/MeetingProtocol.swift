/// An ordered list of steps that a group follows: ATLAS Looking at Data is the default.
public struct MeetingProtocol: Hashable, Sendable, Codable, Identifiable {
    /// The file's name without its ending: `atlas-looking-at-data`.
    public var id: String
    public var title: String
    /// Whose idea it is: shown wherever the protocol is named in full.
    public var credit: String?
    /// How long the whole meeting is planned to be, slack included.
    public var minutes: Int
    /// What is said in it, in the order in which it is charted; the parking lot is always there besides.
    public var categories: [NoteCategory]
    public var steps: [Step]

    public init(
        id: String, title: String, credit: String? = nil, minutes: Int,
        categories: [NoteCategory] = NoteCategory.standard, steps: [Step]
    ) {
        self.id = id
        self.title = title
        self.credit = credit
        self.minutes = minutes
        self.categories = categories
        self.steps = steps
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        title = try container.decode(String.self, forKey: .title)
        credit = try container.decodeIfPresent(String.self, forKey: .credit)
        minutes = try container.decode(Int.self, forKey: .minutes)
        // Journals of the first rooms name none.
        categories =
            try container.decodeIfPresent([NoteCategory].self, forKey: .categories) ?? NoteCategory.standard
        steps = try container.decode([Step].self, forKey: .steps)
    }

    /// Every category that a note can have: the protocol's, then the parking lot and those of how the group worked.
    public var allCategories: [NoteCategory] {
        categories + ([.parkingLot] + NoteCategory.process).filter { own in !categories.contains { $0.id == own.id } }
    }

    public func category(_ id: NoteCategory.ID) -> NoteCategory? {
        allCategories.first { $0.id == id }
    }

    /// The sum of what the steps ask for.
    public var plannedMinutes: Int { steps.reduce(0) { $0 + $1.minutes } }
}
