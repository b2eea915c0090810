import Scene

/// The marks of a layer as things that can be named: their rows' values, their places and the numbers that they show.
struct MarkTable {
    let places: MarkPlaces
    let look: MarkLook
    let facets: [ChartMark.Field]
    /// Counted in the chart.
    let number: Int

    /// More rows than anybody tells apart by name.
    static let mostRows = 2000

    private var layer: Layer { places.layer }

    var marks: [ChartMark] {
        guard layer.encoding.usesFields, (1...Self.mostRows).contains(layer.table.count), let kind else { return [] }
        let fields = fields
        let measures = measures
        return boxes.map { row, box in
            ChartMark(
                fields: fields.map {
                    ChartMark.Field(name: $0.name, value: $0.cells[row].text, isPlace: $0.isPlace)
                } + facets, box: box,
                measure: measures[row], kind: kind, layer: number)
        }
    }

    private var kind: ChartMark.Kind? {
        switch layer.mark {
        case .bar, .rect, .arc: .area
        case .point, .circle, .square, .tick, .rule: .point
        case .line, .area, .trail: .vertex
        case .text: nil
        }
    }

    /// What parts the marks by name: no numbers, no moments and no bins.
    private var fields: [(name: String, cells: [Value], isPlace: Bool)] {
        var seen = Set(facets.map(\.name))
        return layer.encoding.all.compactMap { definition in
            guard let field = definition.field, definition.aggregate == nil, definition.type?.isDiscrete == true,
                definition.bin == nil, definition.timeUnit == nil, definition.channel != .text,
                definition.channel != .order, let cells = layer.cells(definition), seen.insert(field.text).inserted
            else { return nil }
            let isPlace = [.x, .y, .xOffset, .yOffset].contains(definition.channel)
            return (field.text, cells, isPlace)
        }
    }

    private var boxes: [(row: Int, box: Rect)] {
        switch layer.mark {
        case .bar: BarBoxes(places: places, look: look).boxes.map { ($0.row, $0.rect) }
        case .rect: RectBoxes(places: places).boxes.map { ($0.row, $0.rect) }
        case .tick: TickBoxes(places: places, look: look).boxes.map { ($0.row, $0.rect) }
        case .point, .circle, .square: dots { row in (look.number(.size, row) ?? ownArea).squareRoot() }
        case .line, .area, .trail, .rule: dots { _ in 0 }
        case .arc: ArcMarks(places: places, look: look).middles.map { ($0.row, Self.square($0.place, 0)) }
        case .text: []
        }
    }

    private var ownArea: Double { layer.properties.size ?? places.style.theme.pointSize }

    private func dots(_ side: (Int) -> Double) -> [(row: Int, box: Rect)] {
        let x = places.middles(.x)
        let y = places.middles(.y)
        return places.rows.compactMap { row in
            guard let x = x[row], let y = y[row] else { return nil }
            return (row, Self.square(Point(x, y), side(row)))
        }
    }

    private static func square(_ middle: Point, _ side: Double) -> Rect {
        Rect(x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side)
    }

    // MARK: numbers

    /// The number of every row, along the one axis that is of numbers.
    private var measures: [MarkMeasure?] {
        let none: [MarkMeasure?] = Array(repeating: nil, count: layer.table.count)
        let along = [Direction.x, .y].filter { direction in
            guard let definition = layer.encoding[direction.channel] else { return false }
            return definition.type == .quantitative && !definition.isStretch && !definition.isFixed
                && places.scales[direction.channel]?.continuous != nil
        }
        guard along.count == 1, let direction = along.first, layer.encoding[direction.secondary] == nil,
            let scale = places.scales[direction.channel]?.continuous
        else { return none }
        return numbers(direction, foot: foot(scale)).map { span in
            span.map { start, end in
                MarkMeasure(
                    isAlongX: direction == .x, start: start, end: end, isPiece: stack(direction) != nil, scale: scale,
                    format: format(direction))
            }
        }
    }

    private func stack(_ direction: Direction) -> StackPlan? { places.stacked(direction.channel) }

    /// Zero, or the end that is nearest to it.
    private func foot(_ scale: Continuous) -> Double {
        let (low, high) = scale.ends
        return Swift.max(Swift.min(low, high), Swift.min(Swift.max(low, high), 0))
    }

    private func numbers(_ direction: Direction, foot: Double) -> [(Double, Double)?] {
        if let stack = stack(direction) {
            let starts = layer.table.column(FieldPath(stack.start))
            let ends = layer.table.column(FieldPath(stack.end))
            return zip(starts, ends).map { start, end in
                guard let start = start.measure, let end = end.measure else { return nil }
                return (start, end)
            }
        }
        let cells = layer.cells(direction.channel) ?? []
        return places.rows.map { row in
            cells.indices.contains(row) ? cells[row].measure.map { (foot, $0) } : nil
        }
    }

    private func format(_ direction: Direction) -> NumberFormat? {
        layer.encoding[direction.channel]?.axis.given?.format?.text.flatMap { NumberFormat($0) }
    }
}
