import Scene

/// Points, circles and squares.
struct PointMarks {
    let places: MarkPlaces
    let look: MarkLook

    var items: [Item] {
        let x = places.middles(.x)
        let y = places.middles(.y)
        let properties = places.layer.properties
        let paints = look.paints
        let hasSize = places.layer.encoding[.size] != nil
        let hasAngle = places.layer.encoding[.angle] != nil
        let hasShape = places.layer.encoding[.shape] != nil
        let ownArea = properties.size ?? places.style.theme.pointSize
        // Vega's symbols without a size are larger than Vega-Lite's.
        let unsized = places.style.theme.takesOwnSize ? 64 : ownArea
        let ownShape = hasShape ? .circle : shape(0)
        return places.rows.compactMap { row in
            guard let x = x[row], let y = y[row] else { return nil }
            let area = hasSize ? look.number(.size, row) ?? unsized : ownArea
            guard area > 0 else { return nil }
            let paint = paints[row]
            let place = Point(x, y)
            let path = Symbols.path(hasShape ? shape(row) : ownShape, at: place, area: area)
            let angle = (hasAngle ? look.number(.angle, row) : nil) ?? properties.angle ?? 0
            return .shape(paint.shape(angle == 0 ? path : path.turned(angle, about: place)))
        }
    }

    private func shape(_ row: Int) -> PointShape {
        switch places.layer.mark {
        case .circle: .circle
        case .square: .square
        case .point, .bar, .line, .area, .tick, .rect, .rule, .text, .arc, .trail:
            look.shape(row) ?? places.layer.properties.shape ?? .circle
        }
    }
}

extension Path {
    /// The path turned by degrees, clockwise.
    fileprivate func turned(_ angle: Double, about place: Point) -> Path {
        let (sine, cosine) = Turn.matrix(angle)
        return mapPoints { point in
            let from = point - place
            return place + Point(from.x * cosine - from.y * sine, from.x * sine + from.y * cosine)
        }
    }
}
