/// How something in the parking lot ends; until then it is open.
public enum ParkedEnd: Hashable, Sendable, Codable {
    /// With the answer, where it was said.
    case answered(String?)
    /// The next retreat takes it up.
    case carried
    /// A team or a role takes it, never a person.
    case taken(by: String)
    case dropped
}
