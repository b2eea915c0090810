public import Scene
public import VegaLite

/// What a visual is drawn from, read and checked by the shell.
public enum VisualContent: Sendable, Hashable {
    case chart(Chart)
    /// An absolute path, and the picture's own width and height in pixels.
    case image(file: String, size: Size)
    /// Why it cannot be shown, and how to mend it.
    case problem(message: String, mend: String?)
}
