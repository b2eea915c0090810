/// What of a picture is gone before it is shown. Places are fractions of the picture as it is shown, from its top left.
public struct Redaction: Hashable, Sendable {
    /// The part that is left; nil for all.
    public var crop: Rect?
    /// What is covered, in fractions of the whole picture and not of the part that is left.
    public var boxes: [Rect]

    public init(crop: Rect? = nil, boxes: [Rect] = []) {
        self.crop = crop
        self.boxes = boxes
    }
}
