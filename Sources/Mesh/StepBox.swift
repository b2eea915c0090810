/// A rectangle with upright sides, in steps of a pixel: most of what a chart is made of (bars, rules, ticks, grid
/// lines), and far simpler to cover than any outline. The coverage is that which the sums of `CoverageRow` give.
struct StepBox {
    private let left: Int
    private let right: Int
    private let top: Int
    private let bottom: Int

    /// Nil where the contour is no rectangle, or where a side is not upright.
    init?(_ contour: [(x: Int, y: Int)]) {
        var corners: [(x: Int, y: Int)] = []
        for point in contour where corners.last.map({ $0 != point }) ?? true {
            if corners.count == 5 { return nil }
            corners.append(point)
        }
        if corners.count == 5, corners[0] == corners[4] { corners.removeLast() }
        guard corners.count == 4 else { return nil }
        let (a, b, c, d) = (corners[0], corners[1], corners[2], corners[3])
        guard
            (a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x)
                || (a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y)
        else { return nil }
        (left, right) = (min(a.x, c.x), max(a.x, c.x))
        (top, bottom) = (min(a.y, c.y), max(a.y, c.y))
    }

    /// Calls `body` as `Rasterizer.spans` does.
    func spans(in clip: PixelRect, _ body: (_ row: Int, _ columns: Range<Int>, _ coverage: UInt8) -> Void) {
        let steps = Rasterizer.steps
        let first = divided(left, by: steps)
        let last = divided(right - 1, by: steps)
        let firstWidth = min(right, (first + 1) * steps) - left
        let lastWidth = right - last * steps
        for row in max(
            clip.top, divided(top, by: steps))..<max(clip.top, min(clip.bottom, divided(bottom - 1, by: steps) + 1))
        {
            let height = min(bottom, (row + 1) * steps) - max(top, row * steps)
            func report(_ columns: Range<Int>, width: Int) {
                let columns = columns.clamped(to: clip.left..<clip.right)
                let coverage = Rasterizer.coverage(2 * width * height)
                if coverage > 0, !columns.isEmpty { body(row, columns, coverage) }
            }
            if first == last {
                report(first..<first + 1, width: right - left)
                continue
            }
            let inner = (firstWidth == steps ? first : first + 1)..<(lastWidth == steps ? last + 1 : last)
            if firstWidth < steps { report(first..<first + 1, width: firstWidth) }
            report(inner, width: steps)
            if lastWidth < steps { report(last..<last + 1, width: lastWidth) }
        }
    }
}
