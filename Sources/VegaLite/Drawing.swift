import Scene

/// Draws a compiled chart at a size: scales, guides planned, measured and placed, marks, items.
struct Drawing {
    let layers: [Layer]
    let models: [Channel: ScaleModel]
    let specification: Specification
    let style: Style

    /// Every item, from back to front, and where the plot stands.
    func draw(in frame: Rect) throws(ChartError) -> ChartDrawing {
        guard frame.width.isFinite, frame.height.isFinite, frame.width >= 1, frame.height >= 1 else {
            throw ChartError(ChartProblem(path: "$", message: "there is no room to draw in"))
        }
        let factory = ScaleFactory(models: models, layers: layers, style: style)
        let looks = models.filter { $0.key.axis == nil }.mapValues { factory.look($0) }
        let plans = [Direction.x, .y].compactMap {
            AxisPlan($0, models[$0.channel], layers: layers, style: style)
        }
        let legends = LegendPlan.all(models, layers: layers, style: style)
        let layout = LayoutSolver(
            frame: frame, plans: plans, legends: legends, titles: titleLines(frame.width), factory: factory,
            looks: looks, style: style
        ).solve()
        let guides = layout.axes.map { AxisItems(plan: $0.plan, labels: $0.labels, plot: layout.plot, style: style) }
        var items = guides.flatMap(\.grid)
        items += marks(layout.plot, factory, looks)
        items += guides.flatMap(\.items)
        items += legendItems(layout) + titleItems(layout, frame)
        guard items.allSatisfy({ $0.isFinite }) else {
            throw ChartError(ChartProblem(path: "$", message: "a length in the specification is too large to be drawn"))
        }
        return ChartDrawing(items: items, plot: layout.plot)
    }

    private func marks(_ plot: Rect, _ factory: ScaleFactory, _ looks: [Channel: Scale]) -> [Item] {
        guard
            layers.contains(where: { $0.encoding.usesFields }) == false
                || layers.contains(where: { $0.encoding.usesFields && $0.table.count > 0 })
        else { return [noRows(plot)] }
        let scales = looks.merging(placeScales(plot, factory)) { $1 }
        var painter = MarkPainter(plot: plot, scales: scales, size: specification.view.common.size, style: style)
        return layers.flatMap { painter.items($0) }
    }

    private func placeScales(_ plot: Rect, _ factory: ScaleFactory) -> [Channel: Scale] {
        var scales: [Channel: Scale] = [:]
        if let x = models[.x] { scales[.x] = factory.places(x, from: plot.minX, to: plot.maxX) }
        if let y = models[.y] {
            let isUp = !y.type.isDiscrete
            scales[.y] = factory.places(y, from: isUp ? plot.maxY : plot.minY, to: isUp ? plot.minY : plot.maxY)
        }
        if let offset = models[.xOffset] {
            scales[.xOffset] = factory.places(offset, from: 0, to: scales[.x]?.band?.bandwidth ?? plot.width)
        }
        if let offset = models[.yOffset] {
            scales[.yOffset] = factory.places(offset, from: 0, to: scales[.y]?.band?.bandwidth ?? plot.height)
        }
        return scales
    }

    private func noRows(_ plot: Rect) -> Item {
        .text(
            TextRun(
                "No rows to show", at: Point(plot.midX, plot.midY),
                font: style.font(style.theme.labelSize, weight: style.theme.labelWeight),
                color: style.theme.axisTitleColor, anchor: .middle, baseline: .middle))
    }

    private func legendItems(_ layout: Layout) -> [Item] {
        guard let legend = layout.legend, !legend.items.isEmpty else { return [] }
        return [.group(Group(offset: layout.legendOrigin, legend.items))]
    }

    private func titleLines(_ width: Double) -> [Layout.TitleLine] {
        guard style.theme.drawsTitle else { return [] }
        let theme = style.theme
        func lines(_ texts: [String], _ font: Font, _ color: Color) -> [Layout.TitleLine] {
            texts.flatMap { style.fit($0, font, width: width, lines: 3) }
                .map { Layout.TitleLine(text: $0, font: font, color: color) }
        }
        return lines(specification.title, style.font(theme.titleSize, weight: theme.titleWeight), theme.titleColor)
            + lines(
                specification.subtitle, style.font(theme.subtitleSize, weight: theme.labelWeight), theme.axisTitleColor)
    }

    private func titleItems(_ layout: Layout, _ frame: Rect) -> [Item] {
        var top = layout.titleTop
        return layout.titles.map { line in
            let height = style.lineHeight(line.font)
            defer { top += height }
            return .text(
                TextRun(
                    line.text, at: Point(frame.minX, top + height / 2), font: line.font, color: line.color,
                    baseline: .middle))
        }
    }
}
