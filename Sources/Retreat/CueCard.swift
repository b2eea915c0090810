/// A line for the facilitator to say when a talk slips, in words that blame nobody.
public struct CueCard: Hashable, Sendable, Codable, Identifiable {
    /// `blame`: what `retreat card` takes.
    public var id: String
    /// When it helps; for the facilitator alone.
    public var occasion: String
    /// What to say.
    public var line: String

    public init(id: String, occasion: String, line: String) {
        self.id = id
        self.occasion = occasion
        self.line = line
    }
}
