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
        let grid = cellGrid(place)
        let cell = Size(place.width / Double(grid.columns), place.height / Double(grid.rows))
        var lines = Path()
        for column in 0...grid.columns {
            let x = (place.x + Double(column) * cell.width).rounded()
            lines.move(Point(x, place.minY))
            lines.line(Point(x, place.maxY))
        }
        for row in 0...grid.rows {
            let y = (place.y + Double(row) * cell.height).rounded()
            lines.move(Point(place.minX, y))
            lines.line(Point(place.maxX, y))
        }
        let width = max(1, px(2))
        var items: [Item] = [
            // A light line beside a dark one is seen on every ground.
            .shape(Shape(lines, stroke: Stroke(palette.card.withAlpha(0.55), width: 3 * width))),
            .shape(Shape(lines, stroke: Stroke(palette.mutedInk.withAlpha(0.75), width: width))),
        ]
        for column in 0..<grid.columns {
            let middle = place.x + (Double(column) + 0.5) * cell.width
            items += gridLabel(Cell.letter(column), at: Point(middle, place.y + labelSide / 2))
        }
        for row in 0..<grid.rows {
            let middle = place.y + (Double(row) + 0.5) * cell.height
            items += gridLabel(String(row + 1), at: Point(place.x + labelSide / 2, middle))
        }
        return items
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
