/// Makes the points of curves that are fitted to the rows of each group.
struct RegressionTransform: Sendable, Hashable {
    var y: FieldPath
    var x: FieldPath
    var groupby: [FieldPath] = []
    var method = Method.linear
    /// Of a polynomial.
    var order = 3
    var extent: [Double]?
    /// Whether the result is the coefficients and the share of explained variance rather than points.
    var givesParameters = false
    var names: [String]

    /// The kinds of curves.
    enum Method: String, CaseIterable, Sendable {
        case linear, log, exp, pow, quad, poly
    }

    /// No polynomial of a higher order is fitted; sums of higher powers hold no more true digits.
    private static let highestOrder = 20

    init(y: FieldPath, x: FieldPath) {
        self.y = y
        self.x = x
        names = [x.text, y.text]
    }

    init?(_ reader: inout ObjectReader) {
        guard let y = reader.string("regression") else { return nil }
        guard let x = reader.string("on") else {
            reader.report.error(reader.path, "a regression wants a field", mend: "add \"on\"", at: reader.node.position)
            return nil
        }
        self.init(y: FieldPath(y), x: FieldPath(x))
        groupby = FieldPath.all(&reader, "groupby")
        method = reader.choice("method", Method.self) ?? .linear
        let given = reader.number("order") ?? 3
        guard given >= 0, given <= Double(Self.highestOrder) else {
            reader.report.error(
                reader.path("order"), "an order is at most \(Self.highestOrder)", at: reader.node["order"]?.position)
            return nil
        }
        order = given == 0 ? 3 : Int(given)
        extent = reader.ends("extent")
        givesParameters = reader.bool("params") ?? false
        names = reader.names(names)
    }

    /// The parameters beside the constant one: as many rows or fewer cannot be fitted.
    private var freedom: Int {
        switch method {
        case .poly: order
        case .quad: 2
        case .linear, .log, .exp, .pow: 1
        }
    }

    /// The points of each group's curve, or one row of parameters a group.
    func run(_ table: Table) throws(TransformError) -> Table {
        let xs = table.cells(x).measures
        let ys = table.cells(y).measures
        let groups = table.groups(by: groupby).filter { $0.count > freedom }
        try TransformError.checkRows(Double(groups.count) * 201)
        let columns = givesParameters ? ["keys", "coef", "rSquared"] : names
        var rows = GroupedRows(table, groupby: givesParameters ? [] : groupby, names: columns)
        for group in groups {
            let points = group.map { CurvePoint(x: xs[$0], y: ys[$0]) }.filter { !$0.x.isNaN && !$0.y.isNaN }
            guard let fit = RegressionFit(points, method, order: order) else { continue }
            if givesParameters {
                let keys = groupby.isEmpty ? Value.null : .array(groupby.map { table.cell($0, group[0]) })
                let coefficients = fit.coefficients.map { Value.number($0) }
                rows.append(group[0], [keys, .array(coefficients), .number(fit.explained(points))])
            } else if let (low, high) = ends(points) {
                rows.append(group[0], curve(fit, low, high))
            }
        }
        return rows.table
    }

    private func ends(_ points: [CurvePoint]) -> (Double, Double)? {
        // Logarithms of what is not above zero are none.
        if let extent, method != .log || extent[0] > 0 { return (extent[0], extent[1]) }
        return points.map(\.x).ends.map { ($0.low, $0.high) }
    }

    private func curve(_ fit: RegressionFit, _ low: Double, _ high: Double) -> [CurvePoint] {
        if method == .linear { return [low, high].map { CurvePoint(x: $0, y: fit.value(at: $0)) } }
        return CurveSampler(low: low, high: high, fewest: 25, most: 200).points { fit.value(at: $0) }
    }
}
