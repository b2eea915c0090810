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
    /// The notes that it rests on: an interpretation on observations, an implication on interpretations.
    public var cites: [Note.ID]
    /// The group holds on to it.
    public var isStarred: Bool
    /// Kept for the facilitator; not on the wall and not in the record until it is shown.
    public var isDraft: Bool
    /// How it left the parking lot; nil while it is open, and for what was never parked.
    public var end: ParkedEnd?

    public init(
        id: Int, category: NoteCategory.ID, text: String, step: Step.ID? = nil, visual: Visual.ID? = nil,
        pin: Pin? = nil, cites: [Note.ID] = [], isStarred: Bool = false, isDraft: Bool = false, end: ParkedEnd? = nil
    ) {
        self.id = id
        self.category = category
        self.text = text
        self.step = step
        self.visual = visual
        self.pin = pin
        self.cites = cites
        self.isStarred = isStarred
        self.isDraft = isDraft
        self.end = end
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Int.self, forKey: .id)
        category = try container.decode(NoteCategory.ID.self, forKey: .category)
        text = try container.decode(String.self, forKey: .text)
        step = try container.decodeIfPresent(Step.ID.self, forKey: .step)
        visual = try container.decodeIfPresent(Visual.ID.self, forKey: .visual)
        pin = try container.decodeIfPresent(Pin.self, forKey: .pin)
        // Journals of the first rooms have none of these.
        cites = try container.decodeIfPresent([Note.ID].self, forKey: .cites) ?? []
        isStarred = try container.decodeIfPresent(Bool.self, forKey: .isStarred) ?? false
        isDraft = try container.decodeIfPresent(Bool.self, forKey: .isDraft) ?? false
        end = try container.decodeIfPresent(ParkedEnd.self, forKey: .end)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(category, forKey: .category)
        try container.encode(text, forKey: .text)
        try container.encodeIfPresent(step, forKey: .step)
        try container.encodeIfPresent(visual, forKey: .visual)
        try container.encodeIfPresent(pin, forKey: .pin)
        // What most notes do not have takes no room in the journal.
        if !cites.isEmpty { try container.encode(cites, forKey: .cites) }
        if isStarred { try container.encode(true, forKey: .isStarred) }
        if isDraft { try container.encode(true, forKey: .isDraft) }
        try container.encodeIfPresent(end, forKey: .end)
    }

    private enum CodingKeys: String, CodingKey {
        case id, category, text, step, visual, pin, cites, isStarred, isDraft, end
    }
}

/// A place on a visual: fractions of its width and height, from the top left, 0 to 1.
public struct Pin: Hashable, Sendable, Codable {
    public var x: Double
    public var y: Double
    /// The values of the mark of a chart that it points at, wherever the mark stands; the fractions say where it stood
    /// when the pin was set.
    public var mark: [String]?

    public init(x: Double, y: Double, mark: [String]? = nil) {
        self.x = x
        self.y = y
        self.mark = mark
    }

    /// Whether both fractions lie on the visual.
    public var isOnVisual: Bool { (0...1).contains(x) && (0...1).contains(y) }
}
