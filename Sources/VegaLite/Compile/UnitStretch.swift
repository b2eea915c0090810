/// The stretch of time that a bar or a rectangle covers where it does not stand in the middle of its unit: moved by a
/// part of the units before and after it, as Vega-Lite does with `bandPosition`.
struct UnitStretch {
    private let unit: TimeUnit
    /// By how much of a unit it is moved, from -0.5 to 0.5.
    private let offset: Double

    /// Nil where the mark covers its unit from its beginning to its end.
    init?(_ definition: ChannelDefinition, in layer: Layer) {
        guard layer.mark == .bar || layer.mark == .rect, let unit = definition.timeUnit else { return nil }
        let position = definition.bandPosition ?? layer.properties[.timeUnitBandPosition] ?? 0.5
        guard position != 0.5 else { return nil }
        self.unit = unit
        offset = position - 0.5
    }

    /// The ends of the stretch of the unit from `start` to `end`.
    func ends(_ start: Double, _ end: Double) -> (Double, Double) {
        let part = abs(offset)
        let neighbour = (offset < 0 ? unit.start(before: start) : unit.end(end)) ?? (offset < 0 ? start : end)
        return offset < 0
            ? (part * neighbour + (1 - part) * start, part * start + (1 - part) * end)
            : ((1 - part) * start + part * end, (1 - part) * end + part * neighbour)
    }

    /// The ends of the stretches of all rows.
    func ends(_ definition: ChannelDefinition, _ table: Table) -> [(Double, Double)?] {
        guard let start = definition.column, let end = definition.endColumn else { return [] }
        return zip(table.column(FieldPath(start)), table.column(FieldPath(end))).map { start, end in
            guard let start = start.measure, let end = end.measure else { return nil }
            return ends(start, end)
        }
    }
}
