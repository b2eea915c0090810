import Scene

/// A panel with the room that it takes: its content's size, and what stands around it.
struct MeasuredPanel {
    /// What the panel holds.
    indirect enum Content {
        case plot(PlotDrawing, [AxisLabels], isEmpty: Bool)
        case grid(MeasuredGrid)

        /// Whether it is one plot.
        var isPlot: Bool {
            switch self {
            case .plot: true
            case .grid: false
            }
        }

        /// The size of the first plot that shows one of some layers, in the specification's own pixels.
        func plot(showing layers: Set<Int>) -> Size? {
            switch self {
            case .plot(let drawing, _, _): drawing.numbers.isDisjoint(with: layers) ? nil : drawing.ownSize
            case .grid(let grid): grid.plot(showing: layers)
            }
        }
    }

    let content: Content
    /// The plot, or the stretch from the first to the last plot of a grid.
    let size: Size
    /// How much of the size grows with the plots.
    let flexible: Size
    /// Axes and headers.
    let inner: Insets
    /// Axes, headers, legends and the title.
    let outer: Insets
    let title: [TitleLine]
    let titleSide: Side
    /// Whether the title stands over all that is around the plot, too.
    let isTitleWide: Bool
    let legend: LegendStack?
    let legendOrient: LegendDefinition.Orient?
    /// Where the legends stand if they have no side, from the plot's top left corner.
    let legendPlace: Point
    /// Between legends and what they stand beside.
    let legendGap: Double

    /// The least width and the least height of a plot in it.
    var leastPlot: Size {
        switch content {
        case .plot: size
        case .grid(let grid): grid.leastPlot
        }
    }

    /// The whole panel's size.
    var whole: Size { Size(size.width + outer.width, size.height + outer.height) }
}

/// Measures panels whose plots have their own sizes times a factor, and draws them.
struct PanelMeasurer {
    let chart: CompiledChart
    let style: Style
    /// How much wider and higher plots are than the specification says.
    let factor: Size
    /// The room that the whole chart has; nil where it takes what it needs.
    let room: Size?
    /// What is given up for want of room.
    var manner = PanelManner()

    /// Measures a panel and all within.
    /// - Parameters:
    ///   - isCell: whether the panel is one of those that a facet gives a title each.
    ///   - isEmpty: whether a facet has no row for it.
    func measure(
        _ panel: Panel, isRoot: Bool = false, isCell: Bool = false, isEmpty: Bool = false
    ) -> MeasuredPanel {
        switch panel {
        case .plot(let plot):
            let drawing = PlotDrawing(plot, chart: chart, style: style)
            let own = drawing.ownSize
            let least = least(drawing)
            let size = Size(max(least.width, own.width * factor.width), max(least.height, own.height * factor.height))
            let labels = drawing.labels(size, most: most(size))
            var inner = drawing.insets(labels)
            if let room, !isEmpty {
                let most = Size(room.width * 0.3, room.height * 0.3)
                inner = inner.union(drawing.textOverflow(size, most: most))
            }
            return framed(
                plot.frame, .plot(drawing, labels, isEmpty: isEmpty), size: size, flexible: size, inner: inner,
                isRoot: isRoot, isCell: isCell)
        case .grid(let grid):
            let measured = MeasuredGrid(grid, self)
            return framed(
                grid.frame, .grid(measured), size: measured.size, flexible: measured.flexible,
                inner: measured.insets, isRoot: isRoot, isCell: false)
        }
    }

    /// The least size of a plot: on a wall, one with room for its names.
    private func least(_ drawing: PlotDrawing) -> Size {
        guard !style.theme.takesOwnSize else { return Size(0, 0) }
        guard let room, manner.keepsNames else { return Size(1, 1) }
        let names = drawing.roomForNames
        return Size(max(1, min(names.width, room.width)), max(1, min(names.height, room.height)))
    }

    /// The greatest room for labels: where the room is bounded, no more than suits a plot of the size.
    private func most(_ size: Size) -> Size {
        guard let room else { return Size(10_000, 10_000) }
        let least = max(style.theme.labelSize * 4, min(room.width, room.height) * manner.labelShare)
        return Size(max(least, size.width * 0.6), max(least, size.height * 0.5))
    }

    private func framed(
        _ frame: PanelFrame, _ content: MeasuredPanel.Content, size: Size, flexible: Size, inner: Insets,
        isRoot: Bool, isCell: Bool
    ) -> MeasuredPanel {
        let legends = PanelLegends(frame, chart: chart, style: style) { content.plot(showing: $0) ?? size }
        let width = size.width + inner.width
        let most = legends.isBeside ? (room?.width ?? 10_000) * 0.35 : room == nil ? 10_000 : width
        let legend = legends.isEmpty ? nil : legends.blocks(width: most)
        var outer = inner
        if let legend { outer = outer.adding(legend.size, at: legends.orient, to: size, gap: legends.gap) }
        // On a wall marks keep to the room of their plot; Vega makes the picture larger for those that stand out.
        if style.theme.takesOwnSize, case .plot(let drawing, let labels, isEmpty: false) = content {
            outer = outer.union(drawing.overflow(size)).union(drawing.titleOverflow(labels, size))
        }
        let look = style.title(frame.title)
        // On a wall the title of the whole comes first, wherever it stands on paper.
        let side = isCell || style.theme.takesOwnSize ? look.side ?? .top : .top
        let isUpright = side == .left || side == .right
        let length =
            isUpright ? (isRoot ? room?.height : nil) ?? size.height : isRoot ? room?.width ?? width : size.width
        let title = titleLines(frame.title, width: length, isPlot: content.isPlot, isRoot, isCell)
        if !title.isEmpty {
            outer.add(TitleLine.height(title, style) + titleGap(frame.title) * (isCell ? 0.5 : 1), at: side)
        }
        return MeasuredPanel(
            content: content, size: size, flexible: flexible, inner: inner, outer: outer, title: title,
            titleSide: side, isTitleWide: look.isOverBounds ?? false, legend: legend,
            legendOrient: legends.orient, legendPlace: legends.place, legendGap: legends.gap)
    }

    private func titleLines(
        _ title: ViewTitle, width: Double, isPlot: Bool, _ isRoot: Bool, _ isCell: Bool
    ) -> [TitleLine] {
        if isRoot && !style.theme.drawsTitle { return [] }
        var lines = TitleLine.lines(of: title, isRoot: isRoot, width: width, style: style)
        if style.theme.takesOwnSize, isPlot, style.title(title).anchor == nil {
            // Vega-Lite sets the title of one plot over its middle, those of many at their left.
            for index in lines.indices { lines[index].anchor = .middle }
        }
        if isCell {
            for index in lines.indices {
                lines[index].font = style.font(style.theme.labelSize, weight: style.theme.labelWeight)
            }
        }
        return lines
    }

    private func titleGap(_ title: ViewTitle) -> Double { style.title(title).offset ?? style.theme.rowGap }

    // MARK: drawing

    /// Adds a measured panel to a figure, the corner of its content at `origin`.
    /// - Parameter above: how far over the content its title begins; nil for as close as can be.
    func draw(
        _ panel: MeasuredPanel, at origin: Point, above: Double? = nil, isRoot: Bool = false, isVeiled: Bool,
        into figure: inout Figure
    ) {
        var view: Int?
        switch panel.content {
        case .plot(let drawing, let labels, let isEmpty):
            view = isRoot ? nil : figure.views.count
            drawing.draw(
                labels, in: Rect(x: origin.x, y: origin.y, width: panel.size.width, height: panel.size.height),
                isVeiled: isVeiled, isEmpty: isEmpty, into: &figure)
        case .grid(let grid): grid.draw(at: origin, self, isVeiled: isVeiled, into: &figure)
        }
        if let legend = panel.legend {
            legend.add(to: &figure, at: panel.legendCorner(origin, panel.legendGap), isVeiled: isVeiled)
        }
        let isWide = panel.isTitleWide || (isRoot && !style.theme.takesOwnSize)
        let plots = Rect(x: origin.x, y: origin.y, width: panel.size.width, height: panel.size.height)
        TitleLine.add(
            panel.title, to: &figure,
            in: panel.titleRoom(plots, isWide: isWide, above: above ?? panel.outer.top, style),
            side: panel.titleSide, view: view, isVeiled: isVeiled)
    }
}

extension MeasuredPanel {
    /// The room of the title around the content.
    /// - Parameters:
    ///   - isWide: whether it is as long as all that is around the content.
    ///   - above: how far over the content a title on top begins.
    fileprivate func titleRoom(_ content: Rect, isWide: Bool, above: Double, _ style: Style) -> Rect {
        let depth = TitleLine.height(title, style)
        let all = isWide ? outer : Insets()
        let left = content.minX - all.left
        let top = content.minY - all.top
        let width = content.width + all.width
        let height = content.height + all.height
        return switch titleSide {
        case .top: Rect(x: left, y: content.minY - above, width: width, height: depth)
        case .bottom: Rect(x: left, y: content.maxY + outer.bottom - depth, width: width, height: depth)
        case .left: Rect(x: content.minX - outer.left, y: top, width: depth, height: height)
        case .right: Rect(x: content.maxX + outer.right - depth, y: top, width: depth, height: height)
        }
    }
}

extension MeasuredPanel {
    /// Where the top left corner of the legends stands.
    fileprivate func legendCorner(_ origin: Point, _ gap: Double) -> Point {
        let legend = legend?.size ?? Size(0, 0)
        let right = origin.x + size.width
        let bottom = origin.y + size.height
        return switch legendOrient {
        case .left: Point(origin.x - outer.left, origin.y)
        case .right: Point(right + inner.right + gap, origin.y)
        case .bottom: Point(origin.x, bottom + inner.bottom + gap)
        case LegendDefinition.Orient.none?: origin + legendPlace
        case .top, nil:
            Point(origin.x - inner.left, origin.y - inner.top - gap * 0.7 - legend.height)
        case .topLeft: Point(origin.x + gap, origin.y + gap)
        case .topRight: Point(right - legend.width - gap, origin.y + gap)
        case .bottomLeft: Point(origin.x + gap, bottom - legend.height - gap)
        case .bottomRight: Point(right - legend.width - gap, bottom - legend.height - gap)
        }
    }
}

extension Insets {
    /// These insets and the room that legends take beside a content of a size.
    fileprivate func adding(
        _ legend: Size, at orient: LegendDefinition.Orient?, to content: Size, gap: Double
    ) -> Insets {
        var result = self
        switch orient {
        case .left:
            result.left += legend.width + gap
            result.bottom = max(bottom, legend.height - content.height)
        case .right:
            result.right += legend.width + gap
            result.bottom = max(bottom, legend.height - content.height)
        case .bottom:
            result.bottom += legend.height + gap
            result.right = max(right, legend.width - content.width)
        case .top, nil:
            result.top += legend.height + gap * 0.7
            result.right = max(right, legend.width - content.width - left)
        case .topLeft, .topRight, .bottomLeft, .bottomRight, LegendDefinition.Orient.none?: break
        }
        return result
    }
}
