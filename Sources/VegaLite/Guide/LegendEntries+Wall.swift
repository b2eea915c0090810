/// Entries of numbers that are read from far away.
extension LegendEntries {
    /// Entries for round numbers, as the axes of a wall write them: none in parts where all are whole, and none for
    /// nothing, which has no size.
    /// - Parameters:
    ///   - entries: as Vega-Lite has them.
    ///   - layers: whose marks they explain.
    ///   - channels: what the numbers are shown by.
    func onWall(_ entries: [Entry], layers: [Layer], channels: [Channel]) -> [Entry] {
        let numbers = entries.compactMap(\.value.measure)
        guard definition.values == nil, definition.format == nil, definition.labelExpression == nil,
            !model.type.isTime, timeFormat == nil, case .numbers = model.domain, scale.discretizer == nil,
            scale.continuous?.bins == nil, numbers.count == entries.count
        else { return entries }
        var shown = numbers
        if channels.contains(.size), shown.count > 2 { shown.removeAll { $0 == 0 } }
        if layers.allSatisfy({ hasWholeNumbers($0, channels) }) {
            let whole = shown.filter { $0 == $0.rounded() }
            if whole.count > 1 { shown = whole }
        }
        let isWhole = shown.allSatisfy { $0 == $0.rounded() && abs($0) < 1e15 }
        let grouped = isWhole ? shown.map { TickLabels.grouped.text($0) } : nil
        let kept = entries.filter { entry in shown.contains { .number($0) == entry.value } }
        let texts = TickLabels.compact(shown) ?? grouped ?? kept.map(\.text)
        return zip(kept, texts).map { Entry(value: $0.value, text: $1) }
    }

    private func hasWholeNumbers(_ layer: Layer, _ channels: [Channel]) -> Bool {
        channels.allSatisfy { channel in
            guard let cells = layer.cells(channel), layer.table.count <= 20_000 else { return true }
            return cells.allSatisfy { $0.measure.map { $0 == $0.rounded() } ?? true }
        }
    }
}
