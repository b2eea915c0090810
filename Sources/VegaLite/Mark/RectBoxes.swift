import Scene

/// The rectangles of `rect` marks: a band, a span between two channels, or the whole plot, in each direction.
struct RectBoxes {
    let places: MarkPlaces

    var boxes: [MarkBox] {
        let x = spans(.x)
        let y = spans(.y)
        let corners = Corners(places.layer.properties.cornerRadius ?? 0)
        return places.rows.compactMap { row in
            guard let (a, b) = x[row], let (c, d) = y[row] else { return nil }
            let rect = Rect(x: min(a, b), y: min(c, d), width: abs(b - a), height: abs(d - c))
            return MarkBox(row: row, rect: rect, corners: corners)
        }
    }

    private func spans(_ direction: Direction) -> [(Double, Double)?] {
        guard let band = places.bandwidth(direction), !places.has(direction.secondary) else {
            return places.spans(direction)
        }
        var width = band
        switch direction == .x ? places.layer.properties.width : places.layer.properties.height {
        case .pixels(let pixels): width = pixels
        case .fraction(let fraction): width = band * fraction
        case nil: break
        }
        return places.middles(direction).map { middle in middle.map { ($0 - width / 2, $0 + width / 2) } }
    }
}
