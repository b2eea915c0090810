public import Scene

/// What painting a scene did.
public struct PaintReport: Hashable, Sendable {
    /// A picture that could not be shown, and why.
    public struct Failure: Hashable, Sendable {
        public var file: String
        public var message: String
    }

    /// The rectangles that were painted again, in pixels; empty where the scene looks as it did.
    public var damage: [Rect]
    /// The ids of the layers that have something there, from back to front.
    public var drawnLayers: [String]
    /// Each file once. Nothing is drawn in its frame.
    public var failures: [Failure]
}
