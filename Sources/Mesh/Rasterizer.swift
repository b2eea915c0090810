import Scene

/// Finds how much of each pixel an outline covers, exactly: areas are summed along each row, as in
/// FreeType's smooth rasterizer. All sums are of whole numbers, so that a part painted alone has the
/// same pixels as when it is painted with the rest.
public struct Rasterizer {
    /// Steps per pixel of a coordinate.
    static let steps = 256
    /// The sum of a pixel that is wholly covered: a height of 256 steps times twice a width of 256.
    static let whole = 2 * steps * steps

    fileprivate struct Edge {
        var x0: Int
        var y0: Int
        var x1: Int
        var y1: Int
        /// 1 where the outline goes down, -1 where it goes up.
        var winding: Int
    }

    private let clip: PixelRect
    private var edges: [Edge] = []
    /// What is covered where it is a rectangle with upright sides; there are no edges then.
    private var box: StepBox?

    /// - Parameter clip: what may be painted; nothing outside it is reported.
    public init(_ outline: Outline, clip: PixelRect) {
        self.clip = clip.intersection(outline.bounds)
        guard !self.clip.isEmpty else { return }
        if outline.contours.count == 1, outline.contours[0].count <= 5 {
            box = StepBox(outline.contours[0].map(Self.fixed))
            if box != nil { return }
        }
        for contour in outline.contours where contour.count > 2 {
            var before = Self.fixed(contour[contour.count - 1])
            for point in contour {
                let p = Self.fixed(point)
                add(before, p)
                before = p
            }
        }
        edges.sort { $0.y0 < $1.y0 }
    }

    private static func fixed(_ p: Point) -> (x: Int, y: Int) {
        func step(_ v: Double) -> Int { Int((min(1e6, max(-1e6, v)) * Double(steps)).rounded()) }
        return (step(p.x), step(p.y))
    }

    private mutating func add(_ a: (x: Int, y: Int), _ b: (x: Int, y: Int)) {
        guard a.y != b.y else { return }
        let down = a.y < b.y
        let (top, end) = down ? (a, b) : (b, a)
        guard end.y > clip.top * Self.steps, top.y < clip.bottom * Self.steps else { return }
        edges.append(Edge(x0: top.x, y0: top.y, x1: end.x, y1: end.y, winding: down ? 1 : -1))
    }

    /// Calls `body` for every run of pixels of one coverage above 0 (to 255), rows from the top, runs from the left.
    public func spans(_ body: (_ row: Int, _ columns: Range<Int>, _ coverage: UInt8) -> Void) {
        if let box { return box.spans(in: clip, body) }
        guard !edges.isEmpty else { return }
        var row = CoverageRow(left: clip.left, right: clip.right)
        var active: [Edge] = []
        var next = 0
        for y in clip.top..<clip.bottom {
            let top = y * Self.steps
            while next < edges.count, edges[next].y0 < top + Self.steps {
                active.append(edges[next])
                next += 1
            }
            active.removeAll { $0.y1 <= top }
            if active.isEmpty {
                if next == edges.count { return }
                continue
            }
            for edge in active { Self.add(edge, top, to: &row) }
            row.flush { body(y, $0, $1) }
        }
    }

    /// How much of a pixel a sum covers, to 255.
    static func coverage(_ sum: Int) -> UInt8 {
        let covered = min(abs(sum), whole)
        return UInt8((covered * 255 + whole / 2) / whole)
    }

    /// Adds the part of `edge` within the row that begins at `top`.
    private static func add(_ edge: Edge, _ top: Int, to row: inout CoverageRow) {
        let y0 = max(edge.y0, top)
        let y1 = min(edge.y1, top + steps)
        row.add(
            x0: edge.x(at: y0), y0: y0 - top, x1: edge.x(at: y1), y1: y1 - top, winding: edge.winding)
    }
}

extension Rasterizer.Edge {
    fileprivate func x(at y: Int) -> Int {
        if y == y0 { return x0 }
        if y == y1 { return x1 }
        return x0 + divided((x1 - x0) * (y - y0), by: y1 - y0)
    }
}

/// Division that rounds downwards, so that left and right of zero are alike.
func divided(_ a: Int, by b: Int) -> Int {
    let q = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q
}
