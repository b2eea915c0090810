import Glibc

/// A point of a curve that a transform computes.
struct CurvePoint: Sendable, Hashable {
    var x: Double
    var y: Double
}

/// Samples a function so that a line through the points looks like its curve.
struct CurveSampler {
    var low: Double
    var high: Double
    /// Points are at least this many steps apart, and at most that many.
    var fewest: Int
    var most: Int

    /// Where a line turns by less than this, no point is put between two others: half a degree, as in Vega.
    private static let leastTurn = 0.5 * Double.pi / 180

    /// The points from `low` to `high`: evenly spaced where `fewest` and `most` are the same; else more where the curve
    /// bends.
    func points(_ function: (Double) -> Double) -> [CurvePoint] {
        func point(_ x: Double) -> CurvePoint { CurvePoint(x: x, y: function(x)) }
        let span = high - low
        let inner = (1..<max(1, fewest)).map { point(low + Double($0) / Double(fewest) * span) }
        let even = [point(low)] + inner + [point(high)]
        guard fewest < most else { return even }
        let ys = even.map(\.y)
        let scale = (x: 1 / span, y: 1 / ((ys.max() ?? 0) - (ys.min() ?? 0)))
        let shortest = span / Double(most)
        var done = [even[0]]
        var ahead = Array(even.dropFirst().reversed())
        while let next = ahead.last {
            let last = done[done.count - 1]
            let middle = point((last.x + next.x) / 2)
            if middle.x - last.x >= shortest, Self.turn(last, middle, next, scale) > Self.leastTurn {
                ahead.append(middle)
            } else {
                done.append(next)
                ahead.removeLast()
            }
        }
        return done
    }

    /// The angle at `start` between the ways to `middle` and to `end`, both axes made equally long.
    private static func turn(
        _ start: CurvePoint, _ middle: CurvePoint, _ end: CurvePoint, _ scale: (x: Double, y: Double)
    ) -> Double {
        func angle(_ point: CurvePoint) -> Double {
            atan2(scale.y * (point.y - start.y), scale.x * (point.x - start.x))
        }
        return abs(angle(end) - angle(middle))
    }
}

/// Collects rows that a transform makes of groups of other rows.
struct GroupedRows {
    private let groupby: [(name: String, cells: Column)]
    private var sources: [Int] = []
    private var columns: [(name: String, cells: [Value])]

    init(_ table: Table, groupby: [FieldPath], names: [String]) {
        self.groupby = groupby.map { ($0.text, table.cells($0)) }
        columns = names.map { ($0, []) }
    }

    /// Adds a row to the group that the row `source` of the old table is in.
    mutating func append(_ source: Int, _ values: [Value]) {
        sources.append(source)
        for place in columns.indices { columns[place].cells.append(values[place]) }
    }

    /// Adds the points of a curve.
    mutating func append(_ source: Int, _ points: [CurvePoint]) {
        for point in points { append(source, [.number(point.x), .number(point.y)]) }
    }

    var table: Table {
        var table = Table(count: sources.count)
        for (name, cells) in groupby { table.set(name, cells.rows(sources)) }
        for (name, cells) in columns { table[name] = cells }
        return table
    }
}
