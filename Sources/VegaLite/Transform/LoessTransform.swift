import Glibc

/// Makes the points of smooth curves through the rows of each group: at every row a line is fitted to those near it.
struct LoessTransform: Sendable, Hashable {
    var y: FieldPath
    var x: FieldPath
    var groupby: [FieldPath] = []
    /// The share of the rows that counts as near.
    var bandwidth = 0.3
    var names: [String]

    init(y: FieldPath, x: FieldPath) {
        self.y = y
        self.x = x
        names = [x.text, y.text]
    }

    init?(_ reader: inout ObjectReader) {
        guard let y = reader.string("loess") else { return nil }
        guard let x = reader.string("on") else {
            reader.report.error(
                reader.path, "a loess curve wants a field", mend: "add \"on\"", at: reader.node.position)
            return nil
        }
        self.init(y: FieldPath(y), x: FieldPath(x))
        groupby = FieldPath.all(&reader, "groupby")
        let given = reader.number("bandwidth") ?? 0
        if given > 0 { bandwidth = min(1, given) }
        names = reader.names(names)
    }

    /// One row a different x of each group.
    func run(_ table: Table) throws(TransformError) -> Table {
        let xs = table.cells(x).measures
        let ys = table.cells(y).measures
        var rows = GroupedRows(table, groupby: groupby, names: names)
        let groups = table.groups(by: groupby)
        let steps = groups.reduce(0.0) { $0 + Double($1.count) * Double($1.count) * bandwidth }
        try TransformError.checkSteps(steps, of: 5e8, mend: "sample the rows, or give \"bandwidth\" a lower number")
        for group in groups {
            let points = group.map { CurvePoint(x: xs[$0], y: ys[$0]) }.filter { !$0.x.isNaN && !$0.y.isNaN }
            if points.isEmpty { continue }
            rows.append(group[0], LoessCurve(points, bandwidth: bandwidth).points)
        }
        return rows.table
    }
}

/// W. S. Cleveland's robust, locally weighted regression, in the form that Vega has it: three rounds, each but the first
/// with less weight for points far from the curve.
struct LoessCurve {
    private var xs: [Double]
    private var ys: [Double]
    private var fitted: [Double]
    private var weights: [Double]
    private let middle: CurvePoint
    private let width: Int

    private static let rounds = 3
    private static let least = 1e-12

    init(_ points: [CurvePoint], bandwidth: Double) {
        let sorted = points.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }
            .map(\.element)
        let count = Double(points.count)
        middle = CurvePoint(x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
        xs = sorted.map { $0.x }
        ys = sorted.map { $0.y }
        for place in xs.indices {
            xs[place] -= middle.x
            ys[place] -= middle.y
        }
        fitted = Array(repeating: 0, count: points.count)
        weights = Array(repeating: 1, count: points.count)
        width = min(points.count, max(2, Int(bandwidth * count)))
        for round in 1...Self.rounds {
            fit()
            if round == Self.rounds { break }
            let rests = zip(ys, fitted).map { abs($0 - $1) }
            guard let median = Aggregate.quantile(rests.sorted(), 0.5), median >= Self.least else { break }
            weights = rests.map { rest in
                let share = rest / (6 * median)
                return share >= 1 ? Self.least : (1 - share * share) * (1 - share * share)
            }
        }
    }

    private mutating func fit() {
        var near = 0..<width
        for place in xs.indices {
            fitted[place] = value(at: xs[place], near)
            near = next(near, place + 1)
        }
    }

    /// The nearest points of the point at `place`, which are those of the one before it or some to the right.
    private func next(_ near: Range<Int>, _ place: Int) -> Range<Int> {
        guard place < xs.count else { return near }
        var near = near
        // Equal distances move on too, so that points at one x do not hold the window.
        while near.upperBound < xs.count, place > near.lowerBound,
            xs[near.upperBound] - xs[place] <= xs[place] - xs[near.lowerBound]
        {
            near = near.lowerBound + 1..<near.upperBound + 1
        }
        return near
    }

    private func value(at x: Double, _ near: Range<Int>) -> Double {
        let first = xs[near.lowerBound]
        let last = xs[near.upperBound - 1]
        let distance = x - first > last - x ? x - first : last - x
        let reach = abs(distance == 0 ? 1 : distance)
        var (sum, sumX, sumY, sumXY, sumXX) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for place in near {
            let share = abs(x - xs[place]) / reach
            let cube = 1 - share * share * share
            let weight = cube * cube * cube * weights[place]
            sum += weight
            sumX += weight * xs[place]
            sumY += weight * ys[place]
            sumXY += weight * xs[place] * ys[place]
            sumXX += weight * xs[place] * xs[place]
        }
        let line = RegressionFit.leastSquares(sumX / sum, sumY / sum, sumXY / sum, sumXX / sum)
        return line.0 + line.1 * x
    }

    /// One point a different x; those at the same x are averaged.
    var points: [CurvePoint] {
        var result: [CurvePoint] = []
        var same = 1.0
        for place in xs.indices {
            let y = fitted[place] + middle.y
            if place > 0, xs[place] == xs[place - 1] {
                same += 1
                result[result.count - 1].y += (y - result[result.count - 1].y) / same
            } else {
                same = 1
                result.append(CurvePoint(x: xs[place] + middle.x, y: y))
            }
        }
        return result
    }
}
