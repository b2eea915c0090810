import Glibc
import Retreat
import Scene
import VegaLite

extension Sheet {
    /// A drop for every note with a pin on the card's visual. The point touches the place; the drop leans to the
    /// side where it covers least of what can be read, upwards before downwards. At a mark it touches the edge, beside
    /// the mark and not on it; where the chart has no such mark, there is no drop.
    ///
    /// - Parameter over: what lies over the card and can be read, such as the letters of its grid.
    func pinItems(_ notes: [Note], on card: VisualCard, over: [Item] = []) -> [Item] {
        guard let place = card.place, notes.contains(where: { $0.pin != nil }) else { return [] }
        let targets = notes.contains { $0.pin?.mark != nil } ? card.chart?.marks ?? [] : []
        var readable = TextBoxes(measurer: measurer).boxes(of: card.items + over)
        var items: [Item] = []
        for note in notes {
            guard let pin = note.pin else { continue }
            var points = [Point(place.x + pin.x * place.width, place.y + pin.y * place.height)]
            var own: Rect?
            if let mark = pin.mark {
                guard let target = targets.first(where: { $0.fields.map(\.value) == mark }) else { continue }
                let box = target.box.offset(by: card.shift)
                points = edgePoints(of: box)
                own = box
            }
            if let visible = card.visible {
                points = points.filter(visible.contains)
                if points.isEmpty { continue }
            }
            let drop = bestDrop(
                at: points, inside: card.frame, avoiding: readable,
                marks: targets.map { $0.box.offset(by: card.shift) }, own: own,
                number: note.id)
            items += dropItems(drop, number: note.id)
            readable.append(drop.frame)
        }
        return items
    }

    /// Where a drop can touch a box, its middle before its ends.
    private func edgePoints(of box: Rect) -> [Point] {
        let across = [0.5, 0.2, 0.8].map { box.x + $0 * box.width }
        let down = [0.5, 0.2, 0.8].map { box.y + $0 * box.height }
        return across.map { Point($0, box.minY) } + across.map { Point($0, box.maxY) }
            + down.map { Point(box.maxX, $0) } + down.map { Point(box.minX, $0) }
    }

    /// A drop beside its point: `lean` is 1 to the right or below, -1 to the left or above.
    private struct Drop {
        var frame: Rect
        var horizontal: Double
        var vertical: Double
    }

    /// The drop that hides least: letters and other drops weigh most, then the mark itself, then other marks.
    private func bestDrop(
        at points: [Point], inside: Rect, avoiding: [Rect], marks: [Rect], own: Rect?, number: Int
    ) -> Drop {
        let diameter = dropDiameter(number)
        let drops = points.flatMap { point in
            [(1.0, -1.0), (-1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map { horizontal, vertical in
                Drop(
                    frame: Rect(
                        x: horizontal > 0 ? point.x : point.x - diameter,
                        y: vertical > 0 ? point.y : point.y - diameter, width: diameter, height: diameter),
                    horizontal: horizontal, vertical: vertical)
            }
        }
        var best = drops[0]
        var least = Double.infinity
        for drop in drops {
            let shown = inside.intersection(drop.frame).map { $0.width * $0.height } ?? 0
            let hidden = avoiding.area(in: drop.frame)
            let covered = own.map { 0.5 * [$0].area(in: drop.frame) + 0.25 * marks.area(in: drop.frame) } ?? 0
            let cost = hidden + covered + 4 * (diameter * diameter - shown)
            if cost < least - 1 {
                least = cost
                best = drop
            }
        }
        return best
    }

    private func dropDiameter(_ number: Int) -> Double {
        max(px(60), (fontSize(.badge) * 1.75).rounded(), width(String(number), font(.badge)) + px(28))
    }

    private func dropItems(_ drop: Drop, number: Int) -> [Item] {
        let round = drop.frame.width / 2
        let sharp = px(5)
        let corners = Corners(
            topLeft: drop.horizontal > 0 && drop.vertical > 0 ? sharp : round,
            topRight: drop.horizontal < 0 && drop.vertical > 0 ? sharp : round,
            bottomRight: drop.horizontal < 0 && drop.vertical < 0 ? sharp : round,
            bottomLeft: drop.horizontal > 0 && drop.vertical < 0 ? sharp : round)
        let path = Path(rect: drop.frame, corners: corners)
        return [
            .shape(Shape(path, stroke: Stroke(palette.card, width: 2 * max(2, px(3))))),
            .shape(Shape(path, fill: palette.badge)),
            line(
                String(number), .badge, at: Point(drop.frame.midX, drop.frame.midY), color: palette.onBadge,
                anchor: .middle),
        ]
    }
}

/// Where text stands in a picture.
struct TextBoxes {
    let measurer: any TextMeasurer

    func boxes(of items: [Item], moved: Point = .zero) -> [Rect] {
        items.flatMap { item -> [Rect] in
            switch item {
            case .text(let run): [box(of: run).offset(by: moved)]
            case .group(let group):
                boxes(of: group.items, moved: moved + group.offset).compactMap { box in
                    group.clip.map { box.intersection($0.offset(by: moved)) } ?? box
                }
            case .shape, .image: []
            }
        }
    }

    /// The rectangle around the letters, from their capitals' height to their descent.
    func box(of run: TextRun) -> Rect {
        let metrics = measurer.measure(run.text, run.font)
        let capital = interCapHeight * run.font.size
        let descent = 0.2 * run.font.size
        let left: Double =
            switch run.anchor {
            case .start: 0
            case .middle: -metrics.width / 2
            case .end: -metrics.width
            }
        let baseline: Double =
            switch run.baseline {
            case .alphabetic: 0
            case .middle: capital / 2
            case .top: metrics.ascent
            case .bottom: -metrics.descent
            }
        let flat = Rect(x: left, y: baseline - capital, width: metrics.width, height: capital + descent)
        return turned(flat, degrees: run.angle).offset(by: run.origin)
    }

    /// The upright rectangle around `rect` turned about the origin.
    private func turned(_ rect: Rect, degrees: Double) -> Rect {
        guard degrees != 0 else { return rect }
        let a = degrees * .pi / 180
        let corners = Path(rect: rect).mapPoints { p in
            Point(p.x * cos(a) - p.y * sin(a), p.x * sin(a) + p.y * cos(a))
        }
        return corners.bounds
    }
}

extension [Rect] {
    /// How much of `frame` they cover; what two cover counts twice.
    func area(in frame: Rect) -> Double {
        reduce(0) { $0 + ($1.intersection(frame).map { $0.width * $0.height } ?? 0) }
    }
}
