import Scene

extension Rect {
    /// `count` rectangles of one size that fill this one row by row with `gap` between them, in as many columns
    /// as make a picture of three to two the largest.
    func grid(_ count: Int, gap: Double) -> [Rect] {
        let candidates = (1...max(1, count)).map { columns in
            let rows = (count + columns - 1) / columns
            return (columns, cellSize(columns, rows, gap))
        }
        let best = candidates.max { pictureWidth($0.1) < pictureWidth($1.1) }
        guard count > 0, let (columns, cell) = best else { return [] }
        return (0..<count).map { index in
            Rect(
                x: x + Double(index % columns) * (cell.width + gap),
                y: y + Double(index / columns) * (cell.height + gap), width: cell.width,
                height: cell.height)
        }
    }

    private func cellSize(_ columns: Int, _ rows: Int, _ gap: Double) -> Size {
        Size(
            ((width - gap * Double(columns - 1)) / Double(columns)).rounded(.down),
            ((height - gap * Double(rows - 1)) / Double(rows)).rounded(.down))
    }

    private func pictureWidth(_ cell: Size) -> Double { min(cell.width, cell.height * 1.5) }
}
