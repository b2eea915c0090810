import Retreat
import Scene

extension Sheet {
    /// The cells over a card's visual; one of a card with nothing on it.
    func cellGrid(_ place: Rect) -> CellGrid {
        CellGrid(width: place.width, height: place.height, least: fontSize(.badge) * 2.6)
    }

    /// Thin lines over the visual, letters along its top and numbers along its left, inside its edges: so they cover
    /// neither the title nor the labels of an axis.
    func gridItems(on card: VisualCard) -> [Item] {
        guard let place = card.place else { return [] }
        let seen = card.visible ?? place
        let grid = card.grid ?? cellGrid(place)
        let cell = Size(place.width / Double(grid.columns), place.height / Double(grid.rows))
        let across = (0...grid.columns).map { (place.x + Double($0) * cell.width).rounded() }
        let down = (0...grid.rows).map { (place.y + Double($0) * cell.height).rounded() }
        // Numbers in bars stay whole: a line stops before what can be read.
        let words = TextBoxes(measurer: measurer).boxes(of: card.items).map { $0.inset(-px(5), -px(3)) }
        var lines = Path()
        for x in across where (seen.minX - 1...seen.maxX + 1).contains(x) {
            let blocks = words.filter { $0.minX < x && x < $0.maxX }.map { $0.minY...$0.maxY }
            for piece in Self.pieces(of: seen.minY...seen.maxY, without: blocks) {
                lines.move(Point(x, piece.lowerBound))
                lines.line(Point(x, piece.upperBound))
            }
        }
        for y in down where (seen.minY - 1...seen.maxY + 1).contains(y) {
            let blocks = words.filter { $0.minY < y && y < $0.maxY }.map { $0.minX...$0.maxX }
            for piece in Self.pieces(of: seen.minX...seen.maxX, without: blocks) {
                lines.move(Point(piece.lowerBound, y))
                lines.line(Point(piece.upperBound, y))
            }
        }
        let width = max(1, px(2))
        var items: [Item] = [
            // A light line beside a dark one is seen on every ground.
            .shape(Shape(lines, stroke: Stroke(palette.card.withAlpha(0.55), width: 3 * width))),
            .shape(Shape(lines, stroke: Stroke(palette.mutedInk.withAlpha(0.75), width: width))),
        ]
        for column in 0..<grid.columns {
            guard let middle = middle(across[column], across[column + 1], seen.minX, seen.maxX) else { continue }
            items += gridLabel(Cell.letter(column), at: Point(middle, seen.y + labelSide / 2))
        }
        for row in 0..<grid.rows {
            guard let middle = middle(down[row], down[row + 1], seen.minY, seen.maxY) else { continue }
            items += gridLabel(String(row + 1), at: Point(seen.x + labelSide / 2, middle))
        }
        return items
    }

    /// What is left of a line.
    private static func pieces(
        of line: ClosedRange<Double>, without blocks: [ClosedRange<Double>]
    ) -> [ClosedRange<Double>] {
        var pieces: [ClosedRange<Double>] = []
        var start = line.lowerBound
        for block in blocks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if block.lowerBound > start { pieces.append(start...min(block.lowerBound, line.upperBound)) }
            start = max(start, block.upperBound)
            if start >= line.upperBound { return pieces }
        }
        return pieces + [start...line.upperBound]
    }

    /// The middle of what is seen of a column or row; nil where its letter has no room.
    private func middle(_ start: Double, _ end: Double, _ first: Double, _ last: Double) -> Double? {
        let (low, high) = (max(start, first), min(end, last))
        return high - low >= labelSide ? (low + high) / 2 : nil
    }

    private var labelSide: Double { (fontSize(.badge) * 1.3).rounded() }

    private func gridLabel(_ text: String, at middle: Point) -> [Item] {
        let side = labelSide
        let ground = Rect(x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side)
        return [
            box(ground, palette.card.withAlpha(0.92), corners: Corners(px(6))),
            line(text, .badge, at: middle, color: palette.ink, anchor: .middle),
        ]
    }
}
