import Glibc
import Scene

/// Slices of pies and rings around the middle of the plot, or around places of x and y.
struct ArcMarks {
    let places: MarkPlaces
    let look: MarkLook

    /// The middle of every slice.
    var middles: [(row: Int, place: Point)] {
        let x = places.middles(.x)
        let y = places.middles(.y)
        let polar = PolarPlaces(places: places)
        let turns = polar.spans(.theta)
        let distances = polar.spans(.radius)
        return places.rows.compactMap { row in
            guard let x = x[row], let y = y[row], let (end, start) = turns[row], let (outer, inner) = distances[row]
            else { return nil }
            // From twelve o'clock on, as a clock goes.
            let turn = (start + end) / 2
            let distance = (inner + outer) / 2
            return (row, Point(x + sin(turn) * distance, y - cos(turn) * distance))
        }
    }

    var items: [Item] {
        let x = places.middles(.x)
        let y = places.middles(.y)
        let polar = PolarPlaces(places: places)
        let turns = polar.spans(.theta)
        let distances = polar.spans(.radius)
        let properties = places.layer.properties
        return places.rows.compactMap { row in
            guard let x = x[row], let y = y[row], let (end, start) = turns[row], let (outer, inner) = distances[row]
            else { return nil }
            let sector = Sector(
                start: start, end: end, inner: max(0, min(inner, outer)), outer: max(inner, outer),
                pad: properties[.padAngle] ?? 0, corner: (properties.cornerRadius ?? 0) * places.unit)
            let path = sector.path(around: Point(x, y))
            guard !path.elements.isEmpty else { return nil }
            let paint = look.paint(row)
            return .shape(paint.shape(path))
        }
    }
}
