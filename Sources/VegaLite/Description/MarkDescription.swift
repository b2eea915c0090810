import Scene

/// One item of a mark as it is described: its box or place as fractions of its view, and its paint.
struct MarkDescription {
    private var box: [Double]?
    private var outline: [[Point]] = []
    private var text: String?
    private var place: Point?
    private var fill: Color?
    private var stroke: Color?
    private var hasGradient = false
    private var opacity = 1.0

    /// Vertices nearer than this to the line through their neighbours are left out.
    private static let tolerance = 0.001

    /// Nil where the item draws nothing.
    /// - Parameter type: Vega's name of the mark.
    init?(_ item: FlatItem, type: String, view: Rect) {
        func fraction(_ p: Point) -> Point {
            Point((p.x - view.x) / view.width, (p.y - view.y) / view.height)
        }
        switch item.content {
        case .text(let run):
            guard run.color.alpha * item.opacity > 0, run.text.contains(where: { !$0.isWhitespace }) else { return nil }
            text = Value.trim(run.text)
            fill = run.color
            let at = fraction(run.onBaseline.origin)
            if item.isClipped, !(-0.02...1.02).contains(at.x) || !(-0.02...1.02).contains(at.y) { return nil }
            place = at
        case .shape(let shape, let chains):
            fill = shape.fill.flatMap { $0.alpha > 0 ? $0 : nil }
            stroke = shape.stroke.flatMap { $0.color.alpha > 0 && $0.width > 0 ? $0.color : nil }
            guard fill != nil || stroke != nil, item.opacity > 0 else { return nil }
            if !takeOutline(chains, type, fraction, view, item.isClipped) { return nil }
            hasGradient = fill != nil && shape.gradient != nil
            if type == "line" { fill = nil }
        }
        opacity = item.opacity * (fill ?? stroke ?? .black).alpha
    }

    /// False where nothing is to be seen.
    private mutating func takeOutline(
        _ chains: [[Point]], _ type: String, _ fraction: (Point) -> Point, _ view: Rect, _ isClipped: Bool
    ) -> Bool {
        let points = chains.flatMap { $0 }
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
            let bottom = points.map(\.y).max()
        else { return false }
        let (width, height) = (right - left, bottom - top)
        switch type {
        case "rect": if width < 0.02 || height < 0.02 { return false }
        case "line", "rule", "trail": if width < 0.01 && height < 0.01 { return false }
        default: if width < 0.02 && height < 0.02 { return false }
        }
        let (low, high) = (fraction(Point(left, top)), fraction(Point(right, bottom)))
        var box = [low.x, low.y, high.x, high.y]
        if ["line", "area", "arc", "trail", "shape"].contains(type) {
            outline = chains.map { Simplification.points($0.map(fraction), tolerance: Self.tolerance) }
        }
        if isClipped {
            if box[2] < 0 || box[0] > 1 || box[3] < 0 || box[1] > 1 { return false }
            func cut(_ number: Double) -> Double { max(0, min(1, number)) }
            box = box.map(cut)
            outline = outline.map { $0.map { Point(cut($0.x), cut($0.y)) } }
        }
        self.box = box
        return true
    }

    /// Writes the item.
    func write(_ json: inout JSONText) {
        json.object { json in
            if let box {
                json.name("b")
                json.numbers(box)
            }
            if !outline.isEmpty {
                json.name("p")
                json.array { list in
                    for (index, chain) in outline.enumerated() {
                        if index > 0 { list.null() }
                        for point in chain { list.numbers([point.x, point.y]) }
                    }
                }
            }
            if let text, let place {
                json.name("text")
                json.string(text)
                json.name("at")
                json.numbers([place.x, place.y])
            }
            for (name, color) in [("fill", fill), ("stroke", stroke)] {
                guard let color else { continue }
                json.name(name)
                json.string(hasGradient && name == "fill" ? "gradient" : color.hexText.lowercased())
            }
            if opacity < 0.9995 {
                json.name("opacity")
                json.number(opacity)
            }
        }
    }
}

extension MarkType {
    /// Vega's name for what the mark is drawn with.
    var vegaName: String {
        switch rawValue {
        case "bar", "rect", "tick": "rect"
        case "point", "circle", "square": "symbol"
        default: rawValue
        }
    }
}
