extension Layer {
    /// This layer with its rows in the order in which marks that stand for themselves are drawn: those last to which the
    /// conditions of `order` give the greatest number.
    func inDrawingOrder(size: ViewSize) -> Layer {
        guard !mark.joinsRows, let order = encoding.order.first, !order.usesField,
            !order.conditions.isEmpty || order.otherwise != nil
        else { return self }
        let heights = (0..<table.count).map { order.fixed(table, $0, size: size)?.measure ?? 0 }
        let rows = (0..<table.count).sorted { (heights[$0], $0) < (heights[$1], $1) }
        guard rows != Array(0..<table.count) else { return self }
        var result = self
        result.table = table.rows(rows)
        return result
    }
}
