public import Scene

/// What somebody at the display did.
public enum WallEvent: Hashable, Sendable {
    /// Page Down, Right, Down, Space or Enter.
    case next
    /// Page Up, Left, Up or Backspace.
    case back
    /// Period or b.
    case blank
    /// The window was closed.
    case quit
    /// What was shown is lost: paint the scene again, which then only has to be handed over.
    case exposed
    /// The window has a new size, to which the next scene is painted whole.
    case resized(Size)
}
