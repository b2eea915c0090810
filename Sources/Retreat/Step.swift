/// Where the group is: a rule, prompts, a timer and the kind of note it collects.
public struct Step: Hashable, Sendable, Codable, Identifiable {
    /// What a step puts on the wall by itself.
    public enum Face: String, Hashable, Sendable, Codable, CaseIterable {
        /// The visual, with the notes of the step beside it.
        case visual
        /// The same without its data: a frame to guess in.
        case veiled
        /// The rule and the prompt alone, large.
        case question
        /// All notes by category.
        case gallery
        /// The action plan.
        case actions
        /// Each action large, a page each, to be read aloud.
        case readBack = "read-back"
        /// The promises of last time, and what became of them.
        case lastTime = "last-time"
        /// What of last time's promises was done.
        case celebrate
    }

    /// The colour of a phase; one accent at a time.
    public enum Accent: String, Hashable, Sendable, Codable, CaseIterable {
        case teal, blue, purple, green, orange
    }

    /// Stable within the protocol: `describe`. What `retreat go` takes.
    public var id: String
    public var title: String
    public var minutes: Int
    /// Why the step is there; for the facilitator.
    public var purpose: String?
    /// The one rule that stands on the wall.
    public var rule: String
    /// Questions for the group, one at a time.
    public var prompts: [String]
    /// What a note is when the facilitator says nothing else; nil where only the parking lot is open.
    public var collects: NoteCategory.ID?
    public var face: Face
    public var accent: Accent
    /// Nobody speaks: a quiet screen without notes.
    public var isSilent: Bool
    /// Everyone in turn, one thing each: the wall counts the rounds.
    public var hasRounds: Bool

    public init(
        id: String, title: String, minutes: Int, purpose: String? = nil, rule: String, prompts: [String] = [],
        collects: NoteCategory.ID? = nil, face: Face = .question, accent: Accent = .teal, isSilent: Bool = false,
        hasRounds: Bool = false
    ) {
        self.id = id
        self.title = title
        self.minutes = minutes
        self.purpose = purpose
        self.rule = rule
        self.prompts = prompts
        self.collects = collects
        self.face = face
        self.accent = accent
        self.isSilent = isSilent
        self.hasRounds = hasRounds
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        title = try container.decode(String.self, forKey: .title)
        minutes = try container.decode(Int.self, forKey: .minutes)
        purpose = try container.decodeIfPresent(String.self, forKey: .purpose)
        rule = try container.decode(String.self, forKey: .rule)
        prompts = try container.decode([String].self, forKey: .prompts)
        collects = try container.decodeIfPresent(NoteCategory.ID.self, forKey: .collects)
        face = try container.decode(Face.self, forKey: .face)
        accent = try container.decode(Accent.self, forKey: .accent)
        isSilent = try container.decode(Bool.self, forKey: .isSilent)
        // Journals of the first rooms have no rounds.
        hasRounds = try container.decodeIfPresent(Bool.self, forKey: .hasRounds) ?? false
    }

    /// Whether the team plans what it will do in it: its time is protected.
    public var isPlanning: Bool { face == .actions || face == .readBack }
}

extension Step.Face {
    /// Whether a visual stands on the wall, with its data or without.
    public var showsVisual: Bool {
        switch self {
        case .visual, .veiled: true
        case .question, .gallery, .actions, .readBack, .lastTime, .celebrate: false
        }
    }
}
