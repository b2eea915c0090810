import Retreat
import Scene

/// Visuals on as many pages as they need.
struct VisualPages {
    /// The visuals of each page.
    var pages: [[Visual.ID]]

    /// As many on a page as `sheet` has room for in `area`, the pages about equally full.
    init(_ shown: [Visual.ID], _ contents: [Visual.ID: VisualContent], in area: Rect, on sheet: Sheet) {
        let most = (1...max(1, shown.count)).last { sheet.fits($0, of: shown, contents, in: area) } ?? 1
        let count = max(1, (shown.count + most - 1) / most)
        let each = max(1, (shown.count + count - 1) / count)
        pages = stride(from: 0, to: shown.count, by: each).map { Array(shown[$0..<min($0 + each, shown.count)]) }
    }
}

extension Sheet {
    var gridGap: Double { px(24) }

    /// Whether `count` cards side by side leave room for what they hold. A chart needs a card of 17 label sizes
    /// by 15, for the labels of two axes and a legend, which are never made smaller; a picture needs 12 by 10.
    func fits(
        _ count: Int, of shown: [Visual.ID], _ contents: [Visual.ID: VisualContent], in area: Rect
    ) -> Bool {
        let label = fontSize(.caption)
        let hasChart = shown.contains { id in
            if case .chart = contents[id] { true } else { false }
        }
        let least = hasChart ? Size(17 * label, 15 * label) : Size(12 * label, 10 * label)
        return area.grid(count, gap: gridGap).allSatisfy { $0.width >= least.width && $0.height >= least.height }
    }
}

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
                y: y + Double(index / columns) * (cell.height + gap), width: cell.width, height: cell.height)
        }
    }

    private func cellSize(_ columns: Int, _ rows: Int, _ gap: Double) -> Size {
        Size(
            ((width - gap * Double(columns - 1)) / Double(columns)).rounded(.down),
            ((height - gap * Double(rows - 1)) / Double(rows)).rounded(.down))
    }

    private func pictureWidth(_ cell: Size) -> Double { min(cell.width, cell.height * 1.5) }
}
