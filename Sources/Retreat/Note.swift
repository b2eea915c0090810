/// One thing that the group said, charted in public. It has no author and no time of its own.
public struct Note: Hashable, Sendable, Codable, Identifiable {
    /// From 1: "number 7". A note that is removed keeps its number for itself; one that is taken back gives it up.
    public var id: Int
    public var category: NoteCategory.ID
    public var text: String
    /// The step in which it was said; nil where no step was running.
    public var step: Step.ID?
    /// The visual it speaks of.
    public var visual: Visual.ID?
    public var pin: Pin?

    public init(
        id: Int, category: NoteCategory.ID, text: String, step: Step.ID? = nil, visual: Visual.ID? = nil,
        pin: Pin? = nil
    ) {
        self.id = id
        self.category = category
        self.text = text
        self.step = step
        self.visual = visual
        self.pin = pin
    }
}

/// A place on a visual: fractions of its width and height, from the top left, 0 to 1.
public struct Pin: Hashable, Sendable, Codable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// Whether both fractions lie on the visual.
    public var isOnVisual: Bool { (0...1).contains(x) && (0...1).contains(y) }
}

/// What the team will do: who, what, by when, and what evidence will tell.
public struct Action: Hashable, Sendable, Codable, Identifiable {
    /// From 1, in the order in which they were agreed.
    public var id: Int
    public var what: String
    /// A team or a role, never a person.
    public var team: String
    public var by: Day
    public var evidence: String

    public init(id: Int, what: String, team: String, by: Day, evidence: String) {
        self.id = id
        self.what = what
        self.team = team
        self.by = by
        self.evidence = evidence
    }
}
