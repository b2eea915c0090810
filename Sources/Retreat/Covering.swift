/// What of an image is gone before anybody sees it: a name line, a face.
public struct Covering: Hashable, Sendable, Codable {
    /// A part of an image, in fractions of its width and height from the top left.
    public struct Part: Hashable, Sendable, Codable {
        public var x: Double
        public var y: Double
        public var width: Double
        public var height: Double

        public init(x: Double, y: Double, width: Double, height: Double) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    /// What is left of the image; nil for all.
    public var crop: Part?
    /// What is covered, in fractions of the whole image.
    public var boxes: [Part]

    public init(crop: Part? = nil, boxes: [Part] = []) {
        self.crop = crop
        self.boxes = boxes
    }
}
