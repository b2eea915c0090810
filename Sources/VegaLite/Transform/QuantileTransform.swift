/// Makes rows of the quantiles of numbers.
struct QuantileTransform: Sendable, Hashable {
    var field: FieldPath
    var groupby: [FieldPath] = []
    /// Shares between 0 and 1.
    var shares: [Double]
    var names = ["prob", "value"]

    init(field: FieldPath, shares: [Double]) {
        self.field = field
        self.shares = shares
    }

    init?(_ reader: inout ObjectReader) {
        guard let text = reader.string("quantile") else { return nil }
        let given = reader.number("step") ?? 0
        let step = given > 0 ? given : 0.01
        guard step >= 1e-6 else {
            reader.report.error(
                reader.path("step"), "\(Value.text(step)) is too small", at: reader.node["step"]?.position)
            return nil
        }
        // From half a step on, as Vega does; the small number keeps 1 itself out.
        let even = stride(from: 0.0, to: ((1 - 1e-14 - step / 2) / step).rounded(.up), by: 1).map {
            step / 2 + $0 * step
        }
        self.init(field: FieldPath(text), shares: reader.numbers("probs") ?? even)
        groupby = FieldPath.all(&reader, "groupby")
        names = reader.names(names)
    }

    /// One row a share of each group.
    func run(_ table: Table) throws(TransformError) -> Table {
        let numbers = table.cells(field).measures
        let groups = table.groups(by: groupby)
        try TransformError.checkRows(Double(groups.count) * Double(shares.count))
        var rows = GroupedRows(table, groupby: groupby, names: names)
        for group in groups {
            let sorted = group.map { numbers[$0] }.filter { !$0.isNaN }.sorted()
            for share in shares {
                let value = Aggregate.quantile(sorted, max(0, min(1, share)))
                rows.append(group[0], [.number(share), value.map { .number($0) } ?? .null])
            }
        }
        return rows.table
    }
}
