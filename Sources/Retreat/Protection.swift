/// What keeps people from being recognised in a retreat, besides the size of groups.
public struct Protection: Hashable, Sendable, Codable {
    /// The file with the names that must not reach the wall, in the retreat's folder. The names themselves are nowhere
    /// in a plan.
    public var roster: String?
    /// The fields whose values, classes or teachers, are shown as letters.
    public var classes: [String]
    /// Whether all classes are shown as one.
    public var isPooled: Bool
    /// What the order of the letters is drawn from; drawn anew for every retreat.
    public var seed: UInt64?

    public init(roster: String? = nil, classes: [String] = [], isPooled: Bool = false, seed: UInt64? = nil) {
        self.roster = roster
        self.classes = classes
        self.isPooled = isPooled
        self.seed = seed
    }
}
