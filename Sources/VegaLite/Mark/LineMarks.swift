import Scene

/// Lines through rows; a row without a place breaks its line.
struct LineMarks {
    let places: MarkPlaces
    let look: MarkLook

    var items: [Item] {
        let x = places.middles(.x)
        let y = places.middles(.y)
        let properties = places.layer.properties
        let isUpright = places.layer.orientation != .horizontal
        return RowRuns(places: places).groups.compactMap { group in
            guard let first = group.first else { return nil }
            var path = Path()
            for run in Self.runs(group, { x[$0] != nil && y[$0] != nil }) {
                let points = run.compactMap { row -> Point? in
                    guard let x = x[row], let y = y[row] else { return nil }
                    return Point(x, y)
                }
                path.append(Curve(properties, isUpright: isUpright).path(points))
            }
            guard !path.elements.isEmpty else { return nil }
            let paint = look.paint(first)
            return .shape(Shape(path, fill: properties.fill?.color, stroke: paint.stroke))
        }
    }

    /// The stretches of `rows` in which every row has a place.
    static func runs(_ rows: [Int], _ hasPlace: (Int) -> Bool) -> [[Int]] {
        rows.split { !hasPlace($0) }.map { Array($0) }
    }
}
