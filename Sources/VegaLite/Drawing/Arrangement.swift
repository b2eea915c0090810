import Scene

/// A chart as large as its specification makes it.
struct OwnArrangement {
    let chart: CompiledChart
    let settings: ChartSettings
    let style: Style
    let isVeiled: Bool

    /// Draws with the picture's top left corner at `corner`.
    func draw(at corner: Point) -> Figure {
        let (measurer, panel) = measured
        let (whole, padding) = (panel.whole, settings.padding)
        var figure = Figure(size: Size(whole.width + padding.width, whole.height + padding.height))
        if let ground = settings.background?.color {
            let rect = Rect(x: corner.x, y: corner.y, width: figure.size.width, height: figure.size.height)
            figure.add(.ground, [.shape(Shape(Path(rect: rect), fill: ground))])
        }
        let origin = corner + Point(padding.left + panel.outer.left, padding.top + panel.outer.top)
        measurer.draw(panel, at: origin, isRoot: true, isVeiled: isVeiled, into: &figure)
        return figure
    }

    /// The chart measured. Where a plot's side is the whole picture's, the plot gives way to what stands around it.
    private var measured: (PanelMeasurer, MeasuredPanel) {
        let measurer = PanelMeasurer(chart: chart, style: style, factor: Size(1, 1), room: nil)
        let panel = measurer.measure(chart.root, isRoot: true)
        guard case .plot(let plot) = chart.root, case .plot(let drawing, _, _) = panel.content else {
            return (measurer, panel)
        }
        let fits = settings.fits(plot)
        let padding = fits.containsPadding ? settings.padding : Insets()
        func factor(_ fits: Bool, _ own: Double, hasSteps: Bool, _ around: Double) -> Double {
            guard fits, !hasSteps, own > 0 else { return 1 }
            return max(1, own - around) / own
        }
        let steps = drawing.hasSteps
        let outer = panel.outer.rounded
        let size = Size(
            factor(fits.width, panel.size.width, hasSteps: steps.width, outer.width + padding.width),
            factor(fits.height, panel.size.height, hasSteps: steps.height, outer.height + padding.height))
        guard size != Size(1, 1) else { return (measurer, panel) }
        let fitting = PanelMeasurer(chart: chart, style: style, factor: size, room: nil)
        return (fitting, fitting.measure(chart.root, isRoot: true))
    }
}

/// A chart whose plots grow or shrink until the whole fills its frame. Where the guides leave no room for plots, all
/// type gets smaller by the same factor.
struct FilledArrangement {
    let chart: CompiledChart
    let style: Style
    let isVeiled: Bool

    /// The sizes that type may take, as fractions of the room's size.
    private static let typeSizes = (0...20).reduce(into: [Double]()) { sizes, _ in
        sizes.append((sizes.last ?? 1 / 0.87) * 0.87)
    }

    /// - Throws: where there is no room even with the smallest type.
    func draw(in frame: Rect) throws(ChartError) -> Figure {
        let sizes = Self.typeSizes
        if let figure = draw(in: frame, style, leaving: true) { return figure }
        // Smaller type fits better: the largest that does is found by halves.
        var (low, high) = (1, sizes.count)
        var best: Figure?
        while low < high {
            let middle = (low + high) / 2
            if let figure = draw(in: frame, style.scaled(by: sizes[middle]), leaving: true) {
                best = figure
                high = middle
            } else {
                low = middle + 1
            }
        }
        if let best { return best }
        if let last = sizes.last, let figure = draw(in: frame, style.scaled(by: last), leaving: false) {
            return figure
        }
        throw ChartError(
            ChartProblem(
                path: "$", message: "there is no room for so many views",
                mend: "facet by a field with fewer values, or leave views out"))
    }

    /// - Parameter leaving: whether plots must be left more than slivers.
    private func draw(in frame: Rect, _ style: Style, leaving: Bool) -> Figure? {
        let chart = DeskLengths(theme: style.theme).applied(to: chart)
        var factor = Size(1, 1)
        var measurer = PanelMeasurer(chart: chart, style: style, factor: factor, room: frame.size)
        var panel = measurer.measure(chart.root, isRoot: true)
        // Labels change with the size of the plots, so one round is not always enough.
        for _ in 0..<6 {
            let (width, height) = (panel.whole.width, panel.whole.height)
            let x = factor.width * (panel.flexible.width + frame.width - width) / max(1, panel.flexible.width)
            let y = factor.height * (panel.flexible.height + frame.height - height) / max(1, panel.flexible.height)
            if abs(width - frame.width) < 0.5, abs(height - frame.height) < 0.5 { break }
            guard x > 0, y > 0, x.isFinite, y.isFinite else { return nil }
            factor = Size(x, y)
            measurer = PanelMeasurer(chart: chart, style: style, factor: factor, room: frame.size)
            panel = measurer.measure(chart.root, isRoot: true)
        }
        // Nothing may stick out.
        guard panel.whole.width <= frame.width + 2, panel.whole.height <= frame.height + 2,
            !leaving || hasRoom(panel, style)
        else { return nil }
        var figure = Figure(size: frame.size)
        let origin = frame.origin + Point(panel.outer.left, panel.outer.top)
        measurer.draw(panel, at: origin, isRoot: true, isVeiled: isVeiled, into: &figure)
        return figure
    }

    /// Whether the plots are more than slivers: at least a third of the frame, and each two labels wide and high.
    private func hasRoom(_ panel: MeasuredPanel, _ style: Style) -> Bool {
        panel.flexible.width >= panel.whole.width / 3 && panel.flexible.height >= panel.whole.height / 3
            && panel.leastPlot.width >= style.theme.labelSize * 1.5
            && panel.leastPlot.height >= style.theme.labelSize * 1.5
    }
}

extension Theme {
    /// The same look in another size.
    func scaled(by factor: Double) -> Theme {
        var theme = self
        let lengths: [WritableKeyPath<Theme, Double>] = [
            \.labelSize, \.axisTitleSize, \.titleSize, \.subtitleSize, \.gridWidth, \.markLabelSize, \.rowGap,
            \.labelGap, \.axisTitleGap, \.symbolSize, \.legendGap, \.lineWidth, \.barCorner, \.tickSize, \.viewGap,
        ]
        for length in lengths { theme[keyPath: length] *= factor }
        theme.pointSize *= factor * factor
        return theme
    }
}
