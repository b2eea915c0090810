extension MarkLook {
    /// What every row is painted with, found once for all rows that are alike in what paints.
    var paints: [Paint] {
        guard let alike else { return (0..<layer.table.count).map { paint($0) } }
        var known: [Paint] = []
        return alike.codes.enumerated().map { row, code in
            if Int(code) == known.count { known.append(paint(row)) }
            return known[Int(code)]
        }
    }

    /// Equal numbers for rows that have the same paint; nil where conditions tell rows apart.
    private var alike: RowCodes? {
        var channels: [Channel] = [
            .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash,
        ]
        // Of lines the size is the width.
        if layer.mark == .line || layer.mark == .rule { channels.append(.size) }
        let definitions = channels.compactMap { layer.encoding[$0] }
        guard !definitions.contains(where: \.testsRows) else { return nil }
        return layer.table.codes(by: definitions.compactMap(\.column).map { FieldPath($0) })
    }
}
