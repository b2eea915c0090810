/// What is to be charted, before it has a number.
public struct NewNote: Hashable, Sendable {
    public var text: String
    /// The id of a category, or the beginning of its id or heading; nil for the one that the step collects.
    public var category: String?
    /// The visual it speaks of; nil for the one on the wall where it speaks of the data.
    public var visual: Visual.ID?
    public var pin: Pin?
    /// Where it points, as people name places: looked up on the wall in place of `visual` and `pin`.
    public var place: String?
    /// The notes that it rests on, by number.
    public var cites: [Note.ID]
    /// Kept for the facilitator until it is shown.
    public var isDraft: Bool

    public init(
        text: String, category: String? = nil, visual: Visual.ID? = nil, pin: Pin? = nil,
        place: String? = nil, cites: [Note.ID] = [], isDraft: Bool = false
    ) {
        self.text = text
        self.category = category
        self.visual = visual
        self.pin = pin
        self.place = place
        self.cites = cites
        self.isDraft = isDraft
    }
}
