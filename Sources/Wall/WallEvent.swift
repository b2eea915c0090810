public import Scene

/// What somebody at the display did.
public enum WallEvent: Hashable, Sendable {
    case next
    case back
    case blank
    /// The window was closed.
    case quit
    /// What was shown is lost; the next scene is painted whole.
    case exposed
    case resized(Size)
}
