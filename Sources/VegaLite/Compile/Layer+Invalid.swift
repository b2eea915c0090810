extension Layer {
    /// The rows of a mark that stands for single rows, without those that a scale of numbers or moments has no place
    /// for: Vega-Lite leaves them out of the picture and of every domain.
    static func valid(_ table: Table, _ unit: NormalUnit) -> Table {
        guard !unit.mark.joinsRows, unit.properties.invalid != .show else { return table }
        var isKept: [Bool]?
        for definition in unit.encoding.all {
            guard showsNumbers(definition), let column = definition.column, table.has(FieldPath(column)) else {
                continue
            }
            let cells = table.column(FieldPath(column))
            // What is written where a number belongs, such as "<10" for a group that is not shown, has no place either.
            let isNumber = definition.type == .quantitative
            for (row, cell) in cells.enumerated() where !cell.isValid || isNumber && !cell.number.isFinite {
                if isKept == nil { isKept = Array(repeating: true, count: table.count) }
                isKept?[row] = false
            }
        }
        guard let isKept else { return table }
        return table.rows(isKept.indices.filter { isKept[$0] })
    }

    /// Whether a scale of numbers or moments shows the field.
    private static func showsNumbers(_ definition: ChannelDefinition) -> Bool {
        guard definition.usesField, definition.aggregate != .count, definition.channel.scaled == definition.channel,
            definition.scale != .off, definition.type?.isDiscrete == false, definition.conditions.isEmpty
        else { return false }
        let channel = definition.channel
        if channel == .shape || channel == .strokeDash { return definition.scale.given?.type?.isDiscretizing == true }
        return channel == .x || channel == .y || definition.bin == nil
    }
}
