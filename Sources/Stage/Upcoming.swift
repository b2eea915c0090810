public import Retreat

/// The retreat that the room holds next, for the wall while none is open.
public struct Upcoming: Hashable, Sendable {
    /// What `retreat open` takes.
    public var name: String
    public var title: String
    public var team: String
    public var start: Start

    public init(name: String, title: String, team: String, start: Start) {
        self.name = name
        self.title = title
        self.team = team
        self.start = start
    }
}
