/// What of an image is gone before anybody sees it, in fractions of the whole image: a name line, a face.
public struct Covering: Hashable, Sendable, Codable {
    /// What is left of the image; nil for all.
    public var crop: Region?
    /// What is covered.
    public var boxes: [Region]

    public init(crop: Region? = nil, boxes: [Region] = []) {
        self.crop = crop
        self.boxes = boxes
    }
}
