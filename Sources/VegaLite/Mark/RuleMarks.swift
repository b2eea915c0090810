import Scene

/// Straight lines: across the plot, or between two places.
struct RuleMarks {
    let places: MarkPlaces
    let look: MarkLook

    var items: [Item] {
        let x = ends(.x)
        let y = ends(.y)
        return places.rows.compactMap { row in
            guard let (x1, x2) = x[row], let (y1, y2) = y[row] else { return nil }
            let path = Path(points: [Point(x1, y1), Point(x2, y2)])
            return .shape(Shape(path, stroke: look.paint(row).stroke))
        }
    }

    private func ends(_ direction: Direction) -> [(Double, Double)?] {
        let encoding = places.layer.encoding
        let lies: Direction = places.layer.orientation == .horizontal ? .x : .y
        if places.has(direction.secondary) { return places.spans(direction) }
        if !places.has(direction.channel) {
            // A rule between two places of the other direction lies in the middle of this one.
            if direction == lies || !places.has(direction.other.secondary) { return places.spans(direction) }
            return places.middles(direction).map { place in place.map { ($0, $0) } }
        }
        // A measure of a rule that goes along it begins at zero, as a bar does.
        let growsFromZero =
            direction == lies && encoding[direction.channel]?.isMeasure == true
            && encoding[direction.other.channel] != nil && !places.has(direction.other.secondary)
        if growsFromZero { return places.spans(direction) }
        return places.middles(direction).map { place in place.map { ($0, $0) } }
    }
}
