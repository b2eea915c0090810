/// Rows that one line or area joins, in order.
struct RowRuns {
    let places: MarkPlaces

    private var layer: Layer { places.layer }

    /// The direction along which rows follow each other.
    private var along: Direction { layer.orientation == .horizontal ? .y : .x }

    /// Rows by the fields that part lines, each in the order of the `order` channel or of its places.
    var groups: [[Int]] {
        var parting: [Channel] = [
            .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .shape,
        ]
        // Along a trail the size changes.
        if layer.mark != .trail { parting.append(.size) }
        let definitions = parting.compactMap { layer.encoding[$0] } + layer.encoding.detail
        let fields = definitions.filter { $0.aggregate == nil }.compactMap(\.column).map { FieldPath($0) }
        let order = layer.encoding.order.compactMap { definition in
            definition.column.map { SortField(field: FieldPath($0), order: definition.sort?.plainOrder ?? .ascending) }
        }
        let places = places.middles(along)
        return layer.table.groups(by: fields).map { group in
            if !order.isEmpty { return RowOrder.sorted(group, layer.table, order) }
            // `"order": {"value": null}` joins rows as they come.
            if layer.encoding.order.contains(where: { $0.value != nil }) { return group }
            if layer.encoding[along.channel]?.sort == SortDefinition.none, !isDiscrete { return group }
            return group.enumerated().sorted { a, b in
                let (x, y) = (places[a.element] ?? .infinity, places[b.element] ?? .infinity)
                return x != y ? x < y : a.offset < b.offset
            }.map(\.element)
        }
    }

    private var isDiscrete: Bool { layer.encoding[along.channel]?.type?.isDiscrete ?? false }
}
