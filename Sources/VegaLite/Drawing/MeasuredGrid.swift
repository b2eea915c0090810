import Scene

/// A grid of measured panels: every row as high as its highest, every column as wide as its widest.
struct MeasuredGrid {
    let size: Size
    let flexible: Size
    /// What stands out around the first and the last plots.
    let insets: Insets
    private let grid: PanelGrid
    private let cells: [MeasuredPanel]
    private let columns: Track
    private let rows: Track
    private let headers: HeaderBlock

    /// The columns, or the rows, of a grid.
    private struct Track {
        var starts: [Double] = []
        var lengths: [Double]
        var before: [Double]
        var after: [Double]
        var flexible: [Double]

        init(_ count: Int) {
            let zeros = Array(repeating: 0.0, count: count)
            (lengths, before, after, flexible) = (zeros, zeros, zeros, zeros)
        }

        mutating func take(_ index: Int, length: Double, flexible: Double, before: Double, after: Double) {
            if length > lengths[index] { self.flexible[index] = flexible }
            lengths[index] = max(lengths[index], length)
            self.before[index] = max(self.before[index], before)
            self.after[index] = max(self.after[index], after)
        }

        /// Places everything one after the other.
        mutating func place(gap: Double) {
            starts = lengths.indices.reduce(into: []) { starts, index in
                guard let last = starts.last else { return starts.append(0) }
                starts.append(last + lengths[index - 1] + after[index - 1] + gap + before[index])
            }
        }

        var length: Double { (starts.last ?? 0) + (lengths.last ?? 0) }
    }

    init(_ grid: PanelGrid, _ measurer: PanelMeasurer) {
        self.grid = grid
        let style = measurer.style
        let isWrapped = grid.headers?.isWrapped ?? false
        cells = grid.cells.map { measurer.measure($0.panel, isCell: isWrapped) }
        var columns = Track(grid.columnCount)
        var rows = Track(grid.rowCount)
        for (cell, panel) in zip(grid.cells, cells) {
            columns.take(
                cell.column, length: panel.size.width, flexible: panel.flexible.width, before: panel.outer.left,
                after: panel.outer.right)
            rows.take(
                cell.row, length: panel.size.height, flexible: panel.flexible.height, before: panel.outer.top,
                after: panel.outer.bottom)
        }
        let configured = grid.isFacet ? style.configuration.facetSpacing : style.configuration.concatSpacing
        let gap = configured ?? style.theme.viewGap
        columns.place(gap: grid.spacing.column ?? gap)
        rows.place(gap: grid.spacing.row ?? gap)
        self.columns = columns
        self.rows = rows
        size = Size(columns.length, rows.length)
        flexible = Size(columns.flexible.reduce(0, +), rows.flexible.reduce(0, +))
        headers = HeaderBlock(
            grid.headers ?? PanelGrid.Headers(), widths: columns.lengths, heights: rows.lengths,
            isBounded: measurer.room != nil, style: style)
        insets = Insets(
            left: (columns.before.first ?? 0) + headers.left, right: columns.after.last ?? 0,
            top: (rows.before.first ?? 0) + headers.top, bottom: rows.after.last ?? 0)
    }

    /// The least width and the least height of a plot in it.
    var leastPlot: Size {
        cells.map(\.leastPlot).reduce(Size(.infinity, .infinity)) {
            Size(min($0.width, $1.width), min($0.height, $1.height))
        }
    }

    /// Adds the panels and the headers to a figure, the first plot's corner at `origin`.
    func draw(at origin: Point, _ measurer: PanelMeasurer, isVeiled: Bool, into figure: inout Figure) {
        for (cell, panel) in zip(grid.cells, cells) {
            let place = Point(origin.x + columns.starts[cell.column], origin.y + rows.starts[cell.row])
            // The titles of a row stand on one line.
            measurer.draw(panel, at: place, above: rows.before[cell.row], isVeiled: isVeiled, into: &figure)
        }
        headers.add(
            to: &figure, rowPlaces: rows.starts.map { origin.y + $0 },
            columnPlaces: columns.starts.map { origin.x + $0 },
            left: origin.x - (columns.before.first ?? 0), top: origin.y - (rows.before.first ?? 0),
            middle: Point(origin.x + size.width / 2, origin.y + size.height / 2))
    }
}
