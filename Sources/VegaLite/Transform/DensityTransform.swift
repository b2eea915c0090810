/// Makes the points of density curves out of numbers.
struct DensityTransform: Sendable, Hashable {
    var field: FieldPath
    var groupby: [FieldPath] = []
    /// Of the kernel; 0 for what suits the numbers.
    var bandwidth = 0.0
    /// Whether curves are as high as their groups have rows.
    var countsRows = false
    var isCumulative = false
    var extent: [Double]?
    /// The exact number of steps; nil for as many as the curve needs.
    var steps: Double?
    var fewestSteps = 25.0
    var mostSteps = 200.0
    /// Whether all curves have the same places along x, so that they can be stacked.
    var isShared = true
    var names = ["value", "density"]

    /// Whether curves of several groups are drawn over the same places.
    enum Resolution: String, CaseIterable, Sendable {
        case shared, independent
    }

    init(field: FieldPath) {
        self.field = field
    }

    init?(_ reader: inout ObjectReader) {
        guard let text = reader.string("density") else { return nil }
        self.init(field: FieldPath(text))
        groupby = FieldPath.all(&reader, "groupby")
        bandwidth = max(0, reader.number("bandwidth") ?? 0)
        countsRows = reader.bool("counts") ?? false
        isCumulative = reader.bool("cumulative") ?? false
        extent = reader.ends("extent")
        steps = Self.steps(&reader, "steps")
        fewestSteps = Self.steps(&reader, "minsteps") ?? 25
        mostSteps = Self.steps(&reader, "maxsteps") ?? 200
        isShared = reader.choice("resolve", Resolution.self) != .independent
        names = reader.names(names)
    }

    /// A number of steps; 0 says as much as none.
    private static func steps(_ reader: inout ObjectReader, _ name: String) -> Double? {
        guard let number = reader.number(name), number != 0 else { return nil }
        guard number >= 1, number <= 100_000 else {
            reader.report.error(
                reader.path(name), "a curve has 1 to 100000 steps, not \(Value.text(number))",
                at: reader.node[name]?.position)
            return nil
        }
        return number.rounded(.up)
    }

    /// One row a point of each group's curve.
    func run(_ table: Table) throws(TransformError) -> Table {
        // Vega takes nothing for 0 here, but not where it looks for the ends and for the bandwidth.
        let cells = table.cells(field)
        let numbers = cells.numbers { $0 == .null ? 0 : $0.number }
        let measures = cells.measures
        let fewest = steps ?? (isShared ? mostSteps : fewestSteps)
        let most = max(fewest, steps ?? mostSteps)
        let whole = extent ?? (isShared ? measures.ends.map { [$0.low, $0.high] } : nil)
        let groups = table.groups(by: groupby)
        try TransformError.checkRows(Double(groups.count) * (most + 1))
        try TransformError.checkSteps(
            Double(table.count) * (most + 1), of: 1e9, mend: "sample the rows, or give \"steps\" a lower number")
        var rows = GroupedRows(table, groupby: groupby, names: names)
        for group in groups {
            let ends = group.map { measures[$0] }.ends
            guard let local = whole ?? ends.map({ [$0.low, $0.high] }) else { continue }
            let known = group.map { measures[$0] }.filter { !$0.isNaN }.sorted()
            let kernel = KernelDensity(
                group.map { numbers[$0] },
                bandwidth: bandwidth > 0
                    ? bandwidth : KernelDensity.bandwidth(of: known, count: Double(group.count)))
            let scale = countsRows ? Double(group.count) : 1
            let sampler = CurveSampler(low: local[0], high: local[1], fewest: Int(fewest), most: Int(most))
            let points = sampler.points { isCumulative ? kernel.share(upTo: $0) : kernel.density(at: $0) }
            rows.append(group[0], points.map { CurvePoint(x: $0.x, y: $0.y * scale) })
        }
        return rows.table
    }
}
