import Mesh
import Scene

extension Item {
    /// Every pixel that painting the item may touch.
    func bounds(offset: Point, fonts: Fonts) -> PixelRect {
        switch self {
        case .shape(let shape): return shape.bounds(offset: offset)
        case .text(let run): return fonts.drawn(run, at: run.origin + offset)?.frame ?? .empty
        case .image(let image):
            // A picture's own size is rounded, and its place with it: at most one pixel beyond the frame.
            return PixelRect(around: image.frame.offset(by: offset).inset(-1, -1))
        case .group(let group):
            var bounds = PixelRect.empty
            for item in group.items { bounds = bounds.union(item.bounds(offset: offset + group.offset, fonts: fonts)) }
            return group.pixelClip(offset: offset).map { bounds.intersection($0) } ?? bounds
        }
    }
}

extension Shape {
    /// Every pixel that the fill and the stroke may touch.
    func bounds(offset: Point) -> PixelRect {
        var box = path.bounds
        guard [box.x, box.y, box.width, box.height].allSatisfy(\.isFinite) else { return .empty }
        if let stroke, stroke.width > 0, stroke.width.isFinite {
            // A miter reaches four times as far as the line's edge; a square cap's corner less.
            let reach = stroke.width / 2 * (stroke.join == .miter ? 4 : 1.5)
            box = box.inset(-reach, -reach)
        }
        return PixelRect(around: box.offset(by: offset))
    }
}

extension Group {
    /// The limit in whole pixels, nil for none.
    func pixelClip(offset: Point) -> PixelRect? {
        clip.map { PixelRect(nearest: $0.offset(by: offset)) }
    }
}
