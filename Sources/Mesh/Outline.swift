public import Scene

/// Flat contours, each closed by a line from its last point to its first; the area inside is where
/// the winding number is not zero.
public struct Outline: Hashable, Sendable {
    /// In the order they are wound; fewer than three points cover nothing.
    public var contours: [[Point]]

    /// An outline of contours that are flat already.
    public init(contours: [[Point]] = []) {
        self.contours = contours
    }

    /// The area that a fill of `path` covers; open pieces are closed.
    public init(fill path: Path) {
        contours = path.flattened().map(\.points)
    }

    /// The area that a line of `stroke` along `path` covers.
    public init(stroke: Stroke, along path: Path) {
        guard stroke.width > 0, stroke.width.isFinite else {
            contours = []
            return
        }
        let pieces = path.flattened().flatMap { $0.dashed(stroke.dash) }
        var stroker = Stroker(stroke)
        for piece in pieces { stroker.add(piece) }
        contours = stroker.contours
    }

    /// The smallest rectangle of whole pixels that holds every point.
    public var bounds: PixelRect {
        var box: Rect?
        for contour in contours {
            for p in contour {
                guard let b = box else {
                    box = Rect(x: p.x, y: p.y, width: 0, height: 0)
                    continue
                }
                let left = min(b.minX, p.x)
                let top = min(b.minY, p.y)
                box = Rect(x: left, y: top, width: max(b.maxX, p.x) - left, height: max(b.maxY, p.y) - top)
            }
        }
        return box.map { PixelRect(around: $0) } ?? .empty
    }
}
