import Glibc
import Scene

extension Item {
    /// The rectangle that the item paints in, strokes and texts with it; nil where it paints nothing.
    func bounds(_ style: Style) -> Rect? {
        switch self {
        case .shape(let shape):
            guard !shape.path.elements.isEmpty else { return nil }
            let half = (shape.stroke?.width ?? 0) / 2
            return shape.path.bounds.inset(-half, -half)
        case .text(let run): return run.text.isEmpty ? nil : run.bounds(style)
        case .image(let image): return image.frame
        case .group(let group):
            let inside = group.items.compactMap { $0.bounds(style) }
            guard let first = inside.first else { return nil }
            let all = inside.dropFirst().reduce(first) { $0.union($1) }
            let shown = group.clip.map { all.intersection($0) } ?? all
            return shown?.offset(by: group.offset)
        }
    }
}

extension TextRun {
    /// The rectangle around the text where it is set on its alphabetic baseline, as vega-scenegraph's `text` takes it:
    /// 0.79 em above it and 0.21 below.
    fileprivate func bounds(_ style: Style) -> Rect {
        let width = style.width(text, font)
        let start: Double =
            switch anchor {
            case .start: 0
            case .middle: -width / 2
            case .end: -width
            }
        let box = Rect(x: start, y: -0.79 * font.size, width: width, height: font.size)
        let turn = angle * .pi / 180
        let corners = [
            Point(box.minX, box.minY), Point(box.maxX, box.minY), Point(box.minX, box.maxY), Point(box.maxX, box.maxY),
        ].map { Point($0.x * cos(turn) - $0.y * sin(turn), $0.x * sin(turn) + $0.y * cos(turn)) + origin }
        return Path(points: corners).bounds
    }
}
