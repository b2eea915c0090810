/// The rows that decide which views a facet has. Vega-Lite parts rows as late as it can: after all that one mark makes
/// of them. So rows that the mark leaves out make no view, and what an aggregation forgets orders no views.
struct FacetRows {
    var table: Table
    /// Whether the rows are aggregated.
    var isAggregated = false
}

extension FacetRows {
    /// The rows of a facet whose views are one mark each.
    /// - Parameters:
    ///   - unit: the mark.
    ///   - rows: after its transforms.
    ///   - definitions: by which the facet parts.
    init(_ unit: NormalUnit, _ rows: Table, by definitions: [ChannelDefinition]) {
        guard !unit.encoding.sortsByRows else {
            self.init(table: rows)
            return
        }
        var unit = unit
        unit.encoding.detail += definitions
        let layer = Layer(unit, source: rows, report: Report())
        let isAggregated = unit.encoding.all.contains { $0.aggregate != nil }
        self.init(table: layer.withoutInvalidRows, isAggregated: isAggregated)
    }
}

extension Encoding {
    /// Whether the order of a scale's values depends on rows before they are aggregated.
    fileprivate var sortsByRows: Bool {
        channels.contains { channel, definition in
            guard channel.scaled != nil, definition.usesField, definition.type?.isDiscrete == true else { return false }
            switch definition.sort {
            case nil, .order(.ascending), Optional.some(SortDefinition.none): return false
            case .order(.descending), .list, .field, .channel: return true
            }
        }
    }
}

extension Layer {
    /// The rows without those that have no place on a scale of numbers, for marks that are not joined.
    fileprivate var withoutInvalidRows: Table {
        guard !mark.joinsRows, encoding.usesFields else { return table }
        let columns = encoding.channels.compactMap { channel, definition -> [Value]? in
            guard channel.scaled == channel, definition.usesField, definition.aggregate != .count,
                definition.type?.isDiscrete == false, definition.scale.given?.type?.isDiscrete != true
            else { return nil }
            return cells(definition)
        }
        let kept = (0..<table.count).filter { row in columns.allSatisfy { $0[row].measure != nil } }
        return kept.count == table.count ? table : table.rows(kept)
    }
}
