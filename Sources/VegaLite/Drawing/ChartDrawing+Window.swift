public import Scene

extension ChartDrawing {
    /// A part of the chart in a window: what stands on the plot is moved there and cut at its edges, the axes are moved
    /// along it and stay at their sides, and legends and titles stand where the whole chart has them. Where there are
    /// several plots, everything is moved together.
    ///
    /// - Parameters:
    ///   - shift: from where this drawing has the plot to where it goes.
    ///   - whole: the same chart as it stands when nothing is enlarged.
    ///   - others: what stands behind the marks, moved with them.
    public func items(in window: Rect, shift: Point, whole: ChartDrawing, behindMarks others: [Item]) -> [Item] {
        guard isOnePlot else {
            return [.group(Group(offset: shift, clip: window, items(behindMarks: others)))]
        }
        var plot: [Item] = []
        var above: [Item] = []
        var guides: [Item] = []
        var isBehind = true
        for part in figure.parts {
            switch part.role {
            case .mark:
                if isBehind { plot += others }
                isBehind = false
                plot += part.items
            case .ground, .background, .grid, .note:
                if isBehind { plot += part.items } else { above += part.items }
            case .axisLine(let axis), .axisTick(let axis), .tickLabel(let axis):
                guides += guide(part.items, axis, in: window, shift)
            case .axisTitle(let axis): guides += title(part.items, axis, in: window)
            case .legendTitle, .legendSymbol, .legendLabel, .legendRamp, .lineName, .lineLead, .title,
                .subtitle, .viewTitle, .header, .headerTitle, .footnote:
                break
            }
        }
        if isBehind { plot += others }
        let beside = whole.figure.parts.filter { $0.role.isBesidePlot }.flatMap(\.items)
        return [.group(Group(offset: shift, clip: window, plot + above))] + guides + beside
    }

    /// Whether it has one plot, with its axes around it.
    public var isOnePlot: Bool { figure.views.count == 1 }

    /// How far the chart's own words reach around its plot: left, top, right and bottom.
    ///
    /// - Parameter frame: what it was drawn in.
    public func margins(in frame: Rect) -> (left: Double, top: Double, right: Double, bottom: Double) {
        (plot.minX - frame.minX, plot.minY - frame.minY, frame.maxX - plot.maxX, frame.maxY - plot.maxY)
    }

    /// What an axis shows along the window, at its side of it; nothing is cut in two.
    private func guide(_ items: [Item], _ axis: Int, in window: Rect, _ shift: Point) -> [Item] {
        guard figure.axes.indices.contains(axis) else { return [] }
        let side = figure.axes[axis].side
        let offset = offset(of: side, in: window, along: shift)
        let seen = items.filter { item in
            let place = item.anchor + offset
            return side.isUpright
                ? (window.minY - 1...window.maxY + 1).contains(place.y)
                : (window.minX - 1...window.maxX + 1).contains(place.x)
        }
        return seen.isEmpty ? [] : [.group(Group(offset: offset, seen))]
    }

    /// The title of an axis, in the middle of the window's side.
    private func title(_ items: [Item], _ axis: Int, in window: Rect) -> [Item] {
        guard figure.axes.indices.contains(axis) else { return [] }
        let middle = Point(window.midX - plot.midX, window.midY - plot.midY)
        return [.group(Group(offset: offset(of: figure.axes[axis].side, in: window, along: middle), items))]
    }

    private func offset(of side: Side, in window: Rect, along shift: Point) -> Point {
        switch side {
        case .left: Point(window.minX - plot.minX, shift.y)
        case .right: Point(window.maxX - plot.maxX, shift.y)
        case .top: Point(shift.x, window.minY - plot.minY)
        case .bottom: Point(shift.x, window.maxY - plot.maxY)
        }
    }
}

extension Side {
    /// Whether an axis there goes up and down.
    fileprivate var isUpright: Bool {
        switch self {
        case .left, .right: true
        case .top, .bottom: false
        }
    }
}

extension Role {
    /// Whether it belongs to no place on the plot.
    fileprivate var isBesidePlot: Bool {
        switch self {
        case .legendTitle, .legendSymbol, .legendLabel, .legendRamp, .title, .subtitle, .viewTitle, .header,
            .headerTitle,
            .footnote:
            true
        case .ground, .background, .mark, .grid, .axisLine, .axisTick, .tickLabel, .axisTitle, .lineName, .lineLead,
            .note:
            false
        }
    }
}

extension Item {
    /// The place that an item of an axis marks.
    fileprivate var anchor: Point {
        switch self {
        case .text(let run): return run.origin
        case .shape(let shape):
            let box = shape.path.bounds
            return Point(box.midX, box.midY)
        case .image(let image): return Point(image.frame.midX, image.frame.midY)
        case .group(let group): return (group.items.first?.anchor ?? .zero) + group.offset
        }
    }
}
