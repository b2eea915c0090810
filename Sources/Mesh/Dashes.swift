import Scene

extension Polyline {
    /// A pattern with more dashes on one chain than this is drawn solid: nobody could see them.
    private static let mostDashes = 10_000.0

    /// The chain cut into the dashes of `pattern` (lengths of dashes and gaps in turn; an odd number
    /// of lengths is taken twice, as SVG does). A pattern without length, or with a negative one, cuts nothing.
    func dashed(_ pattern: [Double]) -> [Polyline] {
        let cycle = pattern.count.isMultiple(of: 2) ? pattern : pattern + pattern
        let total = cycle.reduce(0, +)
        guard total > 0, total.isFinite, cycle.allSatisfy({ $0 >= 0 }), points.count > 1 else { return [self] }
        let chain = isClosed ? points + points.prefix(1) : points
        let whole = zip(chain, chain.dropFirst()).reduce(0) { $0 + length($1.1 - $1.0) }
        guard whole / total * Double(cycle.count) < Self.mostDashes else { return [self] }
        var cutter = DashCutter(cycle, from: chain[0])
        for (a, b) in zip(chain, chain.dropFirst()) { cutter.walk(a, b) }
        return cutter.finish()
    }
}

private struct DashCutter {
    let cycle: [Double]
    var index = 0
    /// What is left of the current dash or gap.
    var left: Double
    var current: Polyline?
    var dashes: [Polyline] = []

    init(_ cycle: [Double], from start: Point) {
        self.cycle = cycle
        left = cycle[0]
        current = Polyline(points: [start])
    }

    /// Goes along the line from `a`, where it stands, to `b`.
    mutating func walk(_ a: Point, _ b: Point) {
        let whole = length(b - a)
        var done = 0.0
        while whole - done > left {
            done += left
            turn(at: a + (b - a) * (done / whole))
        }
        left -= whole - done
        current?.add(b)
    }

    private mutating func turn(at p: Point) {
        if var dash = current {
            dash.add(p)
            dashes.append(dash)
            current = nil
        } else {
            current = Polyline(points: [p])
        }
        index = (index + 1) % cycle.count
        left = cycle[index]
    }

    /// The dashes cut so far, with the one it stands in.
    mutating func finish() -> [Polyline] {
        if let dash = current, dash.points.count > 1 { dashes.append(dash) }
        return dashes
    }
}
