extension Layer {
    /// Moves stacks around a middle line so that the views of a facet have one line: Vega-Lite stacks before it parts
    /// the rows.
    static func alignCenters(_ layers: inout ArraySlice<Layer>) {
        let greatest = layers.reduce(into: [String: Double]()) { greatest, layer in
            guard let end = layer.centeredEnd else { return }
            greatest[layer.path] = max(greatest[layer.path] ?? end, end)
        }
        for index in layers.indices {
            guard let end = layers[index].centeredEnd, let stack = layers[index].stack,
                let most = greatest[layers[index].path], most > end
            else { continue }
            for name in [stack.start, stack.end] {
                layers[index].table[name] = layers[index].table.column(FieldPath(name)).map { cell in
                    cell.measure.map { .number($0 + (most - end) / 2) } ?? cell
                }
            }
        }
    }

    /// The greatest end of a piece, which is the height of the highest stack, where stacks stand around a middle line.
    private var centeredEnd: Double? {
        guard let stack, stack.offset == .center else { return nil }
        return table.column(FieldPath(stack.end)).lazy.compactMap(\.measure).max()
    }
}
