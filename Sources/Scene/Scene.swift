/// What is drawn: a size, a ground, and layers from back to front. A value; equal scenes look the same.
public struct Scene: Hashable, Sendable {
    public var size: Size
    public var background: Color
    public var layers: [Layer]

    public init(size: Size, background: Color, layers: [Layer] = []) {
        self.size = size
        self.background = background
        self.layers = layers
    }
}

/// A part of the picture that changes as one. A layer that is equal to the last frame's is not drawn again.
public struct Layer: Hashable, Sendable {
    /// Stable from frame to frame, unique in the scene: "timer", "notes".
    public var id: String
    public var items: [Item]

    public init(_ id: String, _ items: [Item] = []) {
        self.id = id
        self.items = items
    }
}

/// One thing in a layer.
public indirect enum Item: Hashable, Sendable {
    case shape(Shape)
    case text(TextRun)
    case image(ImageItem)
    case group(Group)
}

/// A filled or stroked path.
public struct Shape: Hashable, Sendable {
    public var path: Path
    public var fill: Color?
    /// What it is filled with instead of `fill`, where that is not one colour.
    public var gradient: Gradient?
    public var stroke: Stroke?

    public init(_ path: Path, fill: Color? = nil, stroke: Stroke? = nil) {
        self.path = path
        self.fill = fill
        self.stroke = stroke
    }
}

/// How a line is drawn; lengths in pixels.
public struct Stroke: Hashable, Sendable {
    public enum Cap: Hashable, Sendable { case butt, round, square }
    public enum Join: Hashable, Sendable { case miter, round, bevel }

    public var color: Color
    public var width: Double
    public var cap: Cap
    public var join: Join
    /// Lengths of dashes and gaps in turn; empty for a solid line.
    public var dash: [Double]

    public init(_ color: Color, width: Double, cap: Cap = .butt, join: Join = .miter, dash: [Double] = []) {
        self.color = color
        self.width = width
        self.cap = cap
        self.join = join
        self.dash = dash
    }
}

/// A picture from a file, scaled to fit a frame.
public struct ImageItem: Hashable, Sendable {
    public enum Fit: Hashable, Sendable {
        /// The whole picture, centred, bars where the shapes differ.
        case contain
        /// The whole frame, the picture cut where the shapes differ.
        case cover
    }

    /// An absolute file path.
    public var file: String
    public var frame: Rect
    public var fit: Fit
    /// What of the picture is gone before it is shown; `frame` and `fit` are for what is left.
    public var redaction: Redaction?

    public init(file: String, frame: Rect, fit: Fit = .contain, redaction: Redaction? = nil) {
        self.file = file
        self.frame = frame
        self.fit = fit
        self.redaction = redaction
    }
}

/// Items moved, cut and faded together.
public struct Group: Hashable, Sendable {
    /// Added to every place inside.
    public var offset: Point
    /// Nothing outside it is drawn, in the coordinates of the group's parent; nil for no limit.
    public var clip: Rect?
    /// From 0 to 1, for everything inside.
    public var opacity: Double
    public var items: [Item]

    public init(offset: Point = .zero, clip: Rect? = nil, opacity: Double = 1, _ items: [Item]) {
        self.offset = offset
        self.clip = clip
        self.opacity = opacity
        self.items = items
    }
}
