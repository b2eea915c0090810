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
    private let titles: [SharedTitle]

    init(_ grid: PanelGrid, _ measurer: PanelMeasurer) {
        self.grid = grid
        let style = measurer.style
        let isWrapped = grid.headers?.isWrapped ?? false
        var cells = grid.cells.map { measurer.measure($0.panel, isCell: isWrapped, isEmpty: $0.isEmpty) }
        if !style.theme.takesOwnSize, !grid.isFacet, !grid.spacing.isFlush {
            cells = Self.filled(grid, cells, measurer)
        }
        let configured = grid.isFacet ? style.configuration.facetSpacing : style.configuration.concatSpacing
        let gap = configured ?? style.theme.viewGap
        // On a wall, the last label of an axis keeps off the first one of the next.
        let least = style.theme.takesOwnSize || !grid.isFacet ? 0 : style.theme.labelSize * 0.6
        var spacing = DeskLengths(theme: style.theme).spacing(grid.spacing)
        if !style.theme.takesOwnSize { spacing.align = GridSpacing.Directed(row: .each, column: .each) }
        let placement = GridPlacement(
            zip(grid.cells, cells).map { Self.box($0, $1, in: grid, isWhole: style.theme.takesOwnSize) },
            gap: Size(max(least, spacing.column ?? gap), spacing.row ?? gap), spacing: spacing,
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
        var titled: [AxisPlan] = []
        for case .plot(let drawing, _, _) in cells.map(\.content) {
            for plan in drawing.titledOutside where !titled.contains(where: { $0.side == plan.side }) {
                titled.append(plan)
            }
        }
        titles = titled.map { plan in
            let length = plan.direction == .x ? placement.size.width : placement.size.height
            return SharedTitle(plan, length: length, style: style)
        }
        for title in titles { insets = insets + title.insets }
        strips = Self.strips(grid, cells, measurer)
        for strip in strips { insets = insets + strip.insets }
        self.insets = insets
    }

    /// The views of a concatenation on a wall: each as wide as its column and as high as its row.
    private static func filled(
        _ grid: PanelGrid, _ cells: [MeasuredPanel], _ measurer: PanelMeasurer
    ) -> [MeasuredPanel] {
        let places = grid.cells.indices
        return places.map { index in
            let (cell, panel) = (grid.cells[index], cells[index])
            let width = places.filter { grid.cells[$0].column == cell.column }.map { cells[$0].size.width }.max()
            let height = places.filter { grid.cells[$0].row == cell.row }.map { cells[$0].size.height }.max()
            let wider = growth(panel.size.width, panel.flexible.width, to: width)
            let higher = growth(panel.size.height, panel.flexible.height, to: height)
            guard wider > 1 || higher > 1 else { return panel }
            let factor = Size(measurer.factor.width * wider, measurer.factor.height * higher)
            let grown = PanelMeasurer(
                chart: measurer.chart, style: measurer.style, factor: factor, room: measurer.room,
                manner: measurer.manner)
            return grown.measure(cell.panel, isEmpty: cell.isEmpty)
        }
    }

    /// By how much what is flexible in a length must grow for the whole to reach another.
    private static func growth(_ length: Double, _ flexible: Double, to whole: Double?) -> Double {
        guard let whole, flexible > 1, whole > length + 0.5 else { return 1 }
        return (flexible + whole - length) / flexible
    }

    /// The room of a view. Axes below a facet's last view of a column keep nothing away, nor do those at its right.
    private static func box(
        _ cell: PanelGrid.Cell, _ panel: MeasuredPanel, in grid: PanelGrid, isWhole: Bool
    ) -> GridPlacement.Box {
        // A plot's outline stands half a pixel out.
        let outline = Insets(left: 0.5, right: 0.5, top: 0.5, bottom: 0.5)
        // On a wall, what stands around plots never touches, flush or not.
        var outer = grid.spacing.isFlush && isWhole ? Insets() : panel.outer.union(outline)
        // In Vega-Lite, shared axes are headers, which do not move views apart.
        if isWhole, case .plot(let drawing, let labels, _) = panel.content, !grid.spacing.isFlush {
            let shared = drawing.insets(labels)
            outer = (panel.outer - shared + drawing.insets(labels, sharing: false)).union(outline)
        }
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

    /// The size of the first plot that shows one of some layers.
    func plot(showing layers: Set<Int>) -> Size? {
        cells.lazy.compactMap { $0.content.plot(showing: layers) }.first
    }

    /// Adds the panels and the headers to a figure, the first plot's corner at `origin`.
    func draw(at origin: Point, _ measurer: PanelMeasurer, isVeiled: Bool, into figure: inout Figure) {
        let firstAxis = figure.axes.count
        for (index, panel) in cells.enumerated() {
            // On a wall, the titles of a row stand on one line.
            let row = grid.cells[index].row
            let beside = grid.cells.indices.filter { grid.cells[$0].row == row }
            let above = measurer.room == nil ? nil : beside.map { cells[$0].outer.top }.max()
            measurer.draw(
                panel, at: origin + placement.corners[index], above: above, isVeiled: isVeiled, into: &figure)
        }
        let plots = Rect(x: origin.x, y: origin.y, width: size.width, height: size.height)
        let around = strips.reduce(insets) { $0 - $1.insets }
        let rect = plots.grown(by: around)
        let axes = plots.grown(by: titles.reduce(around) { $0 - $1.insets })
        for title in titles { title.add(to: &figure, around: axes, plots: plots, firstAxis: firstAxis) }
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

extension Rect {
    /// The rectangle with what stands out around it.
    fileprivate func grown(by insets: Insets) -> Rect {
        Rect(x: x - insets.left, y: y - insets.top, width: width + insets.width, height: height + insets.height)
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
