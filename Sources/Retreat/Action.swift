/// What the team will do: the change in its teaching, who leads, by when, and what evidence will tell.
public struct Action: Hashable, Sendable, Codable, Identifiable {
    /// How far it is.
    public enum Progress: String, Hashable, Sendable, Codable, CaseIterable {
        /// Agreed, and nobody has said more since.
        case open
        case underWay, done, notBegun
        /// The team does it no more; `why` says why.
        case dropped
    }

    /// From 1, in the order in which they were agreed.
    public var id: Int
    /// The change in what is taught, or how.
    public var what: String
    /// The team or the role that leads, never a person.
    public var team: String
    public var by: Day
    /// What will tell that it helped; empty while nobody has said.
    public var evidence: String
    /// The need: the notes that it rests on.
    public var cites: [Note.ID]
    /// The classes that it is for.
    public var classes: [String]
    public var start: Day?
    /// When the team looks whether it helps, before it is due.
    public var check: Day?
    public var resources: String?
    public var progress: Progress
    /// Why it is as far as it is.
    public var why: String?
    /// Nobody named the day: it is the one that the room takes by itself.
    public var isDayAssumed: Bool

    public init(
        id: Int, what: String, team: String, by: Day, evidence: String = "", cites: [Note.ID] = [],
        classes: [String] = [], start: Day? = nil, check: Day? = nil, resources: String? = nil,
        progress: Progress = .open, why: String? = nil, isDayAssumed: Bool = false
    ) {
        self.id = id
        self.what = what
        self.team = team
        self.by = by
        self.evidence = evidence
        self.cites = cites
        self.classes = classes
        self.start = start
        self.check = check
        self.resources = resources
        self.progress = progress
        self.why = why
        self.isDayAssumed = isDayAssumed
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Int.self, forKey: .id)
        what = try container.decode(String.self, forKey: .what)
        team = try container.decode(String.self, forKey: .team)
        by = try container.decode(Day.self, forKey: .by)
        evidence = try container.decode(String.self, forKey: .evidence)
        // Journals of the first rooms have none of these.
        cites = try container.decodeIfPresent([Note.ID].self, forKey: .cites) ?? []
        classes = try container.decodeIfPresent([String].self, forKey: .classes) ?? []
        start = try container.decodeIfPresent(Day.self, forKey: .start)
        check = try container.decodeIfPresent(Day.self, forKey: .check)
        resources = try container.decodeIfPresent(String.self, forKey: .resources)
        progress = try container.decodeIfPresent(Progress.self, forKey: .progress) ?? .open
        why = try container.decodeIfPresent(String.self, forKey: .why)
        isDayAssumed = try container.decodeIfPresent(Bool.self, forKey: .isDayAssumed) ?? false
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(what, forKey: .what)
        try container.encode(team, forKey: .team)
        try container.encode(by, forKey: .by)
        try container.encode(evidence, forKey: .evidence)
        // What an action does not have takes no room in the journal.
        if !cites.isEmpty { try container.encode(cites, forKey: .cites) }
        if !classes.isEmpty { try container.encode(classes, forKey: .classes) }
        try container.encodeIfPresent(start, forKey: .start)
        try container.encodeIfPresent(check, forKey: .check)
        try container.encodeIfPresent(resources, forKey: .resources)
        if progress != .open { try container.encode(progress, forKey: .progress) }
        try container.encodeIfPresent(why, forKey: .why)
        if isDayAssumed { try container.encode(true, forKey: .isDayAssumed) }
    }

    private enum CodingKeys: String, CodingKey {
        case id, what, team, by, evidence, cites, classes, start, check, resources, progress, why, isDayAssumed
    }

    /// Whether the team still owes it.
    public var isOpen: Bool {
        switch progress {
        case .open, .underWay, .notBegun: true
        case .done, .dropped: false
        }
    }
}

/// Some of what an action says: all that is known of a new one, or what changes in one; nil leaves it as it is.
public struct ActionFields: Hashable, Sendable {
    public var what: String?
    public var team: String?
    public var by: Day?
    public var evidence: String?
    public var cites: [Note.ID]?
    public var classes: [String]?
    public var start: Day?
    public var check: Day?
    public var resources: String?

    public init(
        what: String? = nil, team: String? = nil, by: Day? = nil, evidence: String? = nil, cites: [Note.ID]? = nil,
        classes: [String]? = nil, start: Day? = nil, check: Day? = nil, resources: String? = nil
    ) {
        self.what = what
        self.team = team
        self.by = by
        self.evidence = evidence
        self.cites = cites
        self.classes = classes
        self.start = start
        self.check = check
        self.resources = resources
    }
}

/// The most actions that a team agrees on without being asked: few are carried well.
public let mostActions = 3
