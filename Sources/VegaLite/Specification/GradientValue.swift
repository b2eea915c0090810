import Scene

/// A gradient as a specification writes it: its places are fractions of the box around a mark.
struct GradientValue: Sendable, Hashable {
    private var isRadial: Bool
    private var start: Point
    private var end: Point
    private var inner: Double
    private var outer: Double
    private var stops: [Gradient.Stop]

    init?(_ node: JSONNode, path: String, report: Report) {
        guard var reader = ObjectReader(node, path: path, report: report) else { return nil }
        defer { reader.finish() }
        let kind = reader.string("gradient")
        guard kind == "linear" || kind == "radial" else {
            report.error("\(path).gradient", "a gradient is linear or radial", at: node["gradient"]?.position)
            return nil
        }
        isRadial = kind == "radial"
        let usual = isRadial ? 0.5 : 0
        start = Point(reader.number("x1") ?? usual, reader.number("y1") ?? usual)
        end = Point(reader.number("x2") ?? (isRadial ? 0.5 : 1), reader.number("y2") ?? usual)
        inner = reader.number("r1") ?? 0
        outer = reader.number("r2") ?? 0.5
        reader.ignore(["id"])
        stops = []
        for (index, item) in (reader.array("stops") ?? []).enumerated() {
            let place = "\(path).stops[\(index)]"
            guard var stop = ObjectReader(item, path: place, report: report) else { continue }
            defer { stop.finish() }
            guard let offset = stop.number("offset"), let color = stop.color("color") else {
                report.error(place, "a stop has an \"offset\" from 0 to 1 and a \"color\"", at: item.position)
                continue
            }
            stops.append(Gradient.Stop(min(1, max(0, offset)), color.color ?? .clear))
        }
        stops.sort { $0.offset < $1.offset }
        guard !stops.isEmpty else {
            report.error(path, "a gradient has \"stops\"", at: node.position)
            return nil
        }
    }

    /// The colour that stands for the whole where only one can be shown.
    var plain: Color { stops.max { $0.color.alpha < $1.color.alpha }?.color ?? .clear }

    /// The gradient over a box, its colours faded.
    func over(_ box: Rect, opacity: Double) -> Gradient {
        let faded = stops.map { Gradient.Stop($0.offset, $0.color.withAlpha($0.color.alpha * opacity)) }
        guard isRadial else {
            func place(_ p: Point) -> Point { Point(box.minX + p.x * box.width, box.minY + p.y * box.height) }
            return Gradient(.linear(place(start), place(end)), faded)
        }
        // Circles stay round: they are measured by the longer side.
        let side = max(box.width, box.height)
        let middle = Point(
            box.minX + box.width / 2 + (end.x - 0.5) * side, box.minY + box.height / 2 + (end.y - 0.5) * side)
        return Gradient(.radial(middle, inner: inner * side, outer: outer * side), faded)
    }
}
