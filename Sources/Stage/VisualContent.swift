public import Scene
public import VegaLite

/// What a visual is drawn from, read and checked by the shell.
public enum VisualContent: Sendable, Hashable {
    case chart(Chart)
    /// An absolute path, and the picture's own width and height in pixels.
    /// The size is that of what `redaction` leaves of the picture.
    case image(file: String, size: Size, redaction: Redaction? = nil)
    /// Why it cannot be shown, and how to mend it.
    case problem(message: String, mend: String?)
}
