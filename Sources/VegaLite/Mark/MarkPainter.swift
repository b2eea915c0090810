import Scene

/// Turns layers into items. It remembers the shapes it has drawn, so that text on them can take the ink that stands
/// out.
struct MarkPainter {
    let plot: Rect
    let scales: [Channel: Scale]
    /// The plot's size in the specification's own pixels.
    let size: Size
    let style: Style
    private(set) var grounds: [(box: Rect, color: Color)] = []

    init(plot: Rect, scales: [Channel: Scale], size: Size, style: Style) {
        self.plot = plot
        self.scales = scales
        self.size = size
        self.style = style
    }

    /// The items of a layer, in the order of its rows.
    mutating func items(_ layer: Layer) -> [Item] {
        let size = ViewSize(width: size.width, height: size.height)
        let layer = layer.shown.inDrawingOrder(size: size)
        guard !layer.properties.computed.isEmpty else { return plainItems(layer) }
        let places = MarkPlaces(layer: layer, scales: scales, plot: plot, size: self.size, style: style)
        let runs = layer.mark.joinsRows ? RowRuns(places: places).groups : nil
        var items: [Item] = []
        for piece in layer.computed(size: size, runs: runs) { items += plainItems(piece) }
        return items
    }

    /// The layer's marks as things that can be named.
    func marks(_ layer: Layer, number: Int, facets: [ChartMark.Field]) -> [ChartMark] {
        guard layer.mark != .text, layer.table.count <= MarkTable.mostRows else { return [] }
        let viewSize = ViewSize(width: size.width, height: size.height)
        let layer = layer.shown.inDrawingOrder(size: viewSize)
        let pieces = layer.properties.computed.isEmpty ? [layer] : layer.computed(size: viewSize, runs: nil)
        return pieces.flatMap { piece in
            var look = MarkLook(layer: piece, scales: scales, style: style)
            look.size = viewSize
            let places = MarkPlaces(layer: piece, scales: scales, plot: plot, size: size, style: style)
            return MarkTable(places: places, look: look, facets: facets, number: number).marks
        }
    }

    private mutating func plainItems(_ layer: Layer) -> [Item] {
        var look = MarkLook(layer: layer, scales: scales, style: style)
        look.size = ViewSize(width: size.width, height: size.height)
        let places = MarkPlaces(layer: layer, scales: scales, plot: plot, size: size, style: style)
        let items: [Item]
        switch layer.mark {
        case .bar: items = boxes(layer, look, BarBoxes(places: places, look: look).boxes)
        case .rect: items = boxes(layer, look, RectBoxes(places: places).boxes)
        case .tick: items = boxes(layer, look, TickBoxes(places: places, look: look).boxes)
        case .point, .circle, .square: items = PointMarks(places: places, look: look).items
        case .line: items = LineMarks(places: places, look: look).items
        case .area: items = AreaMarks(places: places, look: look).items
        case .rule: items = RuleMarks(places: places, look: look).items
        case .arc: items = ArcMarks(places: places, look: look).items
        case .trail: items = TrailMarks(places: places, look: look).items
        case .text: items = TextMarks(places: places, look: look, grounds: grounds).items
        }
        guard layer.properties.clip == true, !items.isEmpty else { return items }
        return [.group(Group(clip: plot, items))]
    }

    private mutating func boxes(_ layer: Layer, _ look: MarkLook, _ boxes: [MarkBox]) -> [Item] {
        let paints = look.paints
        let outline = PaleOutline(layer, theme: style.theme)
        return boxes.map { box in
            let paint = paints[box.row]
            if let fill = paint.fill { grounds.append((box.rect, fill)) }
            if let shape = outline?.shape(box, paint) { return .shape(shape) }
            return .shape(paint.shape(Path(rect: box.rect, corners: box.corners)))
        }
    }
}

/// A rectangle that stands for a row.
struct MarkBox {
    var row: Int
    var rect: Rect
    var corners = Corners(0)
}
