import Scene

/// A grid of measured panels with the headers around it.
struct MeasuredGrid {
    let size: Size
    let flexible: Size
    /// What stands out around the first and the last plots.
    let insets: Insets
    private let grid: PanelGrid
    private let cells: [MeasuredPanel]
    private let placement: GridPlacement
    private let strips: [HeaderStrip]

    init(_ grid: PanelGrid, _ measurer: PanelMeasurer) {
        self.grid = grid
        let style = measurer.style
        let isWrapped = grid.headers?.isWrapped ?? false
        let cells = grid.cells.map { measurer.measure($0.panel, isCell: isWrapped, isEmpty: $0.isEmpty) }
        let configured = grid.isFacet ? style.configuration.facetSpacing : style.configuration.concatSpacing
        let gap = configured ?? style.theme.viewGap
        var spacing = grid.spacing
        if !style.theme.takesOwnSize { spacing.align = GridSpacing.Directed(row: .each, column: .each) }
        let placement = GridPlacement(
            zip(grid.cells, cells).map { Self.box($0, $1, in: grid) },
            gap: Size(spacing.column ?? gap, spacing.row ?? gap), spacing: spacing,
            isWhole: style.theme.takesOwnSize)
        self.cells = cells
        self.placement = placement
        size = placement.size
        flexible = placement.flexible
        // What overhangs a flush grid stands out all the same.
        var insets = placement.insets
        for (corner, panel) in zip(placement.corners, cells) {
            insets = insets.union(
                Insets(
                    left: panel.outer.left - corner.x,
                    right: corner.x + panel.size.width + panel.outer.right - placement.size.width,
                    top: panel.outer.top - corner.y,
                    bottom: corner.y + panel.size.height + panel.outer.bottom - placement.size.height))
        }
        strips = Self.strips(grid, cells, measurer)
        for strip in strips { insets = insets + strip.insets }
        self.insets = insets
    }

    /// The room of a view. Axes below a facet's last view of a column keep nothing away, nor do those at its right.
    private static func box(_ cell: PanelGrid.Cell, _ panel: MeasuredPanel, in grid: PanelGrid) -> GridPlacement.Box {
        var outer = grid.spacing.isFlush ? Insets() : panel.outer
        if grid.isFacet {
            if !grid.cells.contains(where: { $0.column == cell.column && $0.row > cell.row }) { outer.bottom = 0 }
            if !grid.cells.contains(where: { $0.row == cell.row && $0.column > cell.column }) { outer.right = 0 }
        }
        return GridPlacement.Box(
            row: cell.row, column: cell.column, size: panel.size, flexible: panel.flexible, outer: outer)
    }

    private static func strips(
        _ grid: PanelGrid, _ cells: [MeasuredPanel], _ measurer: PanelMeasurer
    ) -> [HeaderStrip] {
        guard let headers = grid.headers else { return [] }
        func longest(_ count: Int, _ place: (PanelGrid.Cell) -> Int, _ length: (Size) -> Double) -> [Double] {
            zip(grid.cells, cells).reduce(into: Array(repeating: 0, count: count)) { lengths, cell in
                lengths[place(cell.0)] = max(lengths[place(cell.0)], length(cell.1.size))
            }
        }
        let most = measurer.room.map { $0.width * 0.2 }
        let configuration = measurer.style.configuration
        let columnLook = headers.columnLook.over(configuration.header(headers.isWrapped ? .facet : .column))
        let rowLook = headers.rowLook.over(configuration.header(.row))
        return [
            HeaderStrip(
                isRow: false, headers.columns, title: headers.columnTitle, look: columnLook,
                lengths: longest(grid.columnCount, \.column, \.width), most: most, style: measurer.style),
            HeaderStrip(
                isRow: true, headers.rows, title: headers.rowTitle, look: rowLook,
                lengths: longest(grid.rowCount, \.row, \.height), most: most, style: measurer.style),
        ]
    }

    /// The least width and the least height of a plot in it.
    var leastPlot: Size {
        cells.map(\.leastPlot).reduce(Size(.infinity, .infinity)) {
            Size(min($0.width, $1.width), min($0.height, $1.height))
        }
    }

    /// Adds the panels and the headers to a figure, the first plot's corner at `origin`.
    func draw(at origin: Point, _ measurer: PanelMeasurer, isVeiled: Bool, into figure: inout Figure) {
        for (panel, corner) in zip(cells, placement.corners) {
            measurer.draw(panel, at: origin + corner, isVeiled: isVeiled, into: &figure)
        }
        let around = strips.reduce(insets) { $0 - $1.insets }
        let rect = Rect(
            x: origin.x - around.left, y: origin.y - around.top, width: size.width + around.width,
            height: size.height + around.height)
        guard strips.count == 2 else { return }
        strips[0].add(to: &figure, around: rect, stretches(grid.columnCount, \.column, from: origin.x, \.x, \.width))
        strips[1].add(to: &figure, around: rect, stretches(grid.rowCount, \.row, from: origin.y, \.y, \.height))
    }

    /// Where the columns, or the rows, begin and end.
    private func stretches(
        _ count: Int, _ track: (PanelGrid.Cell) -> Int, from origin: Double, _ start: (Point) -> Double,
        _ length: (Size) -> Double
    ) -> [(start: Double, end: Double)] {
        (0..<count).map { index in
            var result = (start: Double.infinity, end: -Double.infinity)
            for (place, cell) in grid.cells.enumerated() where track(cell) == index {
                let from = origin + start(placement.corners[place])
                result = (min(result.start, from), max(result.end, from + length(cells[place].size)))
            }
            return result
        }
    }
}

extension Insets {
    static func + (a: Insets, b: Insets) -> Insets {
        Insets(left: a.left + b.left, right: a.right + b.right, top: a.top + b.top, bottom: a.bottom + b.bottom)
    }

    static func - (a: Insets, b: Insets) -> Insets {
        Insets(left: a.left - b.left, right: a.right - b.right, top: a.top - b.top, bottom: a.bottom - b.bottom)
    }
}
