import Scene

/// A chart whose plots grow or shrink until the whole fills its frame. Where the guides leave no room for plots, the
/// layout of a larger frame is scaled down as a whole.
struct FilledArrangement {
    let chart: CompiledChart
    let style: Style
    let isVeiled: Bool

    /// The sizes that type may take where nothing else helps, as fractions of the room's size.
    private static let typeSizes = (1...20).reduce(into: [Double]()) { sizes, _ in
        sizes.append((sizes.last ?? 1) * 0.87)
    }

    /// - Throws: where there is no room even with the smallest type.
    func draw(in frame: Rect) throws(ChartError) -> Figure {
        for manner in PanelManner.inTurn {
            if let figure = draw(in: frame, manner, leaving: true) { return figure }
        }
        func manner(_ size: Double) -> PanelManner {
            PanelManner(typeSize: size, keepsNames: false, labelShare: 0)
        }
        // Smaller type fits better: the largest that does is found by halves.
        let sizes = Self.typeSizes
        var (low, high) = (0, sizes.count)
        var best: Figure?
        while low < high {
            let middle = (low + high) / 2
            if let figure = draw(in: frame, manner(sizes[middle]), leaving: true) {
                best = figure
                high = middle
            } else {
                low = middle + 1
            }
        }
        if let best { return best }
        if let last = sizes.last, let figure = draw(in: frame, manner(last), leaving: false) { return figure }
        throw ChartError(
            ChartProblem(
                path: "$", message: "there is no room for so many views",
                mend: "facet by a field with fewer values, or leave views out"))
    }

    /// - Parameter leaving: whether plots must be left more than slivers.
    private func draw(in frame: Rect, _ manner: PanelManner, leaving: Bool) -> Figure? {
        let style = style.scaled(by: manner.typeSize)
        let chart = DeskLengths(theme: style.theme).applied(to: chart)
        func measurer(_ factor: Size) -> PanelMeasurer {
            PanelMeasurer(chart: chart, style: style, factor: factor, room: frame.size, manner: manner)
        }
        var factor = Size(1, 1)
        var measuring = measurer(factor)
        var panel = measuring.measure(chart.root, isRoot: true)
        // Labels change with the size of the plots, so one round is not always enough.
        for _ in 0..<10 {
            let (width, height) = (panel.whole.width, panel.whole.height)
            let x = factor.width * (panel.flexible.width + frame.width - width) / max(1, panel.flexible.width)
            let y = factor.height * (panel.flexible.height + frame.height - height) / max(1, panel.flexible.height)
            if abs(width - frame.width) < 0.5, abs(height - frame.height) < 0.5 { break }
            guard x > 0, y > 0, x.isFinite, y.isFinite else { return nil }
            factor = Size(x, y)
            measuring = measurer(factor)
            panel = measuring.measure(chart.root, isRoot: true)
        }
        // Nothing may stick out.
        guard panel.whole.width <= frame.width + 2, panel.whole.height <= frame.height + 2,
            !leaving || hasRoom(panel, style)
        else { return nil }
        var figure = Figure(size: frame.size)
        let origin = frame.origin + Point(panel.outer.left, panel.outer.top)
        measuring.draw(panel, at: origin, isRoot: true, isVeiled: isVeiled, into: &figure)
        return figure
    }

    /// Whether the plots are more than slivers: at least a third of the frame, and each a label and a half wide and
    /// high.
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
