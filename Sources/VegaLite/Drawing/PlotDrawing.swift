import Scene

/// One plot with its scales and axes, to be measured and drawn at any size.
struct PlotDrawing {
    let plot: Plot
    let style: Style
    /// The axes, and whether only their grids are drawn here.
    let axes: [(plan: AxisPlan, isBare: Bool)]
    /// On a wall, the axes whose titles stand beside the whole facet.
    let titledOutside: [AxisPlan]
    let chart: CompiledChart
    private let layers: [Layer]
    /// The layers by their numbers in the chart.
    let numbers: Set<Int>
    private let view: ViewStyle

    init(_ plot: Plot, chart: CompiledChart, style: Style) {
        self.plot = plot
        self.chart = chart
        self.style = style
        view = style.configuration.view(plot.style)
        layers = plot.layers.all.map { chart.layers[$0] }
        numbers = Set(plot.layers.all)
        let all = [Direction.x, .y].flatMap { direction in
            AxisGrouping(chart: chart, channel: direction.channel).shown(plot.layers).compactMap { group in
                AxisPlan(
                    direction, chart.scales[group.scale], layers: group.layers.map { chart.layers[$0] }, style: style,
                    side: group.side, hasOwnGrid: group.hasOwnGrid
                )
            }
        }
        let isShared = { (plan: AxisPlan) in !style.theme.takesOwnSize && plot.sharedSides.contains(plan.side) }
        titledOutside = all.filter { isShared($0) && !$0.titleLines.isEmpty }
        axes = all.map { plan in
            var plan = plan
            if isShared(plan) { plan.titleLines = [] }
            return (plan, plot.bareSides.contains(plan.side))
        }
    }

    private func factory(_ models: [Channel: ScaleModel]) -> ScaleFactory {
        ScaleFactory(models: models, layers: layers, style: style, step: step)
    }

    /// The steps of band scales that the specification or the configuration asks for.
    private var step: Size {
        func step(_ length: ViewLength, _ configured: ViewLength) -> Double {
            if case .step(let step, _) = length { return step }
            if length == .unset, case .step(let step, _) = configured { return step }
            return plot.style.step ?? 20
        }
        return Size(
            step(plot.width, plot.style.discreteWidth), step(plot.height, plot.style.discreteHeight))
    }

    /// The scales of every layer's channels that are no places; the first layer's where layers share them.
    private func models(of direction: Direction) -> [Channel: ScaleModel] {
        let layer = plot.layers.all.first { chart.scalesOfLayer[$0][direction.channel] != nil }
        return layer.map { chart.models($0) } ?? [:]
    }

    // MARK: size

    /// The size that the specification and Vega-Lite's defaults give the plot.
    var ownSize: Size {
        Size(ownLength(.x, plot.width), ownLength(.y, plot.height))
    }

    /// Whether a side is as long as its band scale has steps.
    var hasSteps: (width: Bool, height: Bool) { (hasSteps(.x, plot.width), hasSteps(.y, plot.height)) }

    private func hasSteps(_ direction: Direction, _ given: ViewLength) -> Bool {
        guard let model = models(of: direction)[direction.channel], model.type.isDiscrete else { return false }
        switch given {
        case .pixels, .container: return false
        case .step: return true
        case .unset:
            if case .pixels = direction == .x ? view.discreteWidth : view.discreteHeight { return false }
            return true
        }
    }

    private func ownLength(_ direction: Direction, _ given: ViewLength) -> Double {
        let isX = direction == .x
        let models = models(of: direction)
        let model = models[direction.channel]
        let continuous = (isX ? view.continuousWidth : view.continuousHeight) ?? 300
        switch given {
        case .pixels(let pixels): return pixels
        case .step(let step, let isForPosition):
            guard let model, model.type.isDiscrete else { return continuous }
            return stepped(direction, model, models, step: step, isForPosition: isForPosition)
        case .container: return continuous
        case .unset: break
        }
        if let model, !model.type.isDiscrete { return continuous }
        // A pie without places of its own is as large as a plot of numbers.
        if model == nil, layers.first?.mark == .arc { return continuous }
        switch isX ? view.discreteWidth : view.discreteHeight {
        case .pixels(let pixels): return pixels
        case .step(let step, let isForPosition):
            return model.map { stepped(direction, $0, models, step: step, isForPosition: isForPosition) } ?? step
        case .unset, .container: break
        }
        let step = view.step ?? 20
        return model.map { stepped(direction, $0, models, step: step, isForPosition: false) } ?? step
    }

    /// Steps of a band scale; where offsets stand within a band, the step is theirs.
    private func stepped(
        _ direction: Direction, _ model: ScaleModel, _ models: [Channel: ScaleModel], step: Double,
        isForPosition: Bool
    ) -> Double {
        let factory = factory(models)
        // A scale without values has no steps.
        if model.isEmpty, style.theme.takesOwnSize { return 0 }
        guard let band = factory.places(model, from: 0, to: 1).band, band.step > 0 else { return step }
        var step = step
        if !isForPosition, let offset = models[direction.offset],
            let inner = factory.places(offset, from: 0, to: 1).band, inner.step > 0, band.bandwidth > 0
        {
            step *= 1 / inner.step * band.step / band.bandwidth
        }
        return step / band.step
    }

    /// The length of an axis on which every name has room, turned or on a line of its own; none for other axes.
    var roomForNames: Size {
        func length(_ direction: Direction) -> Double {
            axes.filter { $0.plan.direction == direction && $0.plan.hasLabels && $0.plan.hasNames }.map {
                axis, _ -> Double in
                let models = models(of: direction).merging([direction.channel: axis.model]) { _, own in own }
                guard axis.isDiscrete, let band = factory(models).places(axis.model, from: 0, to: 1).band, band.step > 0
                else { return 0 }
                return axis.labelFont.size * 1.08 / band.step
            }.max() ?? 0
        }
        return Size(length(.x), length(.y))
    }

    // MARK: axes

    /// The labels of every axis for a plot of a size.
    /// - Parameter most: the greatest room that labels should take along x and along y.
    func labels(_ size: Size, most: Size) -> [AxisLabels] {
        axes.map { plan, _ in
            let isX = plan.direction == .x
            let length = isX ? size.width : size.height
            let goesUp = !isX && !plan.isDiscrete
            var factory = factory(
                [plan.direction.channel: plan.model].merging(models(of: plan.direction)) { own, _ in own })
            factory.size = ownSize
            let scale = factory.places(plan.model, from: goesUp ? length : 0, to: goesUp ? 0 : length)
            let own = isX ? ownSize.width : ownSize.height
            let stretched = style.theme.takesOwnSize ? plan : plan.stretched(by: length / max(1, own))
            return AxisLabels(stretched, scale, length: length, most: isX ? most.height : most.width, style: style)
        }
    }

    /// What the axes take around the plot.
    /// - Parameter sharing: whether axes count that a facet's views share.
    func insets(_ labels: [AxisLabels], sharing: Bool = true) -> Insets {
        let shown = zip(axes, labels)
            .filter { !$0.0.isBare && (sharing || !plot.sharedSides.contains($0.0.plan.side)) }
            .map { (plan: $0.0.plan, labels: $0.1) }
        return Insets(shown, style)
    }

    // MARK: drawing

    /// Adds the plot to a figure.
    /// - Parameters:
    ///   - isVeiled: leaves the marks out.
    ///   - isEmpty: whether a facet has no row for the plot.
    func draw(
        _ labels: [AxisLabels], in rect: Rect, isVeiled: Bool, isEmpty: Bool = false, into figure: inout Figure
    ) {
        let view = figure.views.count
        figure.views.append(rect)
        figure.add(.background(view: view), ground(rect))
        let first = figure.axes.count
        let guides = zip(axes, labels).map { axis, labels in
            AxisItems(plan: axis.plan, labels: labels, plot: rect, style: style)
        }
        for guide in guides {
            figure.axes.append(
                Figure.AxisPlace(view: view, side: guide.plan.side, shift: AxisItems.shift(guide.plan, style)))
        }
        // Vega-Lite draws no grid in a cell without rows; on a wall its grid shows that the cell is there.
        let hasGrid = !(isEmpty && style.theme.takesOwnSize)
        func add(above isAbove: Bool) {
            let shown = guides.indices.filter { guides[$0].plan.isAbove == isAbove }
            for index in shown where hasGrid {
                for line in guides[index].grid { figure.add(.grid(axis: first + index), [line]) }
            }
            for index in shown where !axes[index].isBare { addAxis(guides[index], first + index, &figure) }
        }
        add(above: false)
        if !isVeiled, !isEmpty { addMarks(rect, view, &figure) }
        if !isEmpty { figure.marks += marks(rect) }
        add(above: true)
    }

    /// How far marks stand out over a plot of a size.
    func overflow(_ size: Size) -> Insets {
        var figure = Figure()
        addMarks(Rect(size), 0, &figure)
        return Insets(of: figure.items.compactMap { $0.bounds(style) }, around: Rect(size))
    }

    /// How far the titles of axes that no other view shares stand out: some are longer than their axis, or turned.
    func titleOverflow(_ labels: [AxisLabels], _ size: Size) -> Insets {
        let items = zip(axes, labels).filter { !plot.sharedSides.contains($0.0.plan.side) }.flatMap { axis, labels in
            AxisItems(plan: axis.plan, labels: labels, plot: Rect(size), style: style).titleItems
        }
        return Insets(of: items.compactMap { $0.onBaseline.bounds(style) }, around: Rect(size))
    }

    private func addAxis(_ guide: AxisItems, _ axis: Int, _ figure: inout Figure) {
        for tick in guide.ticks { figure.add(.axisTick(axis: axis), [tick]) }
        figure.add(.axisLine(axis: axis), guide.domain)
        for label in guide.labelItems { figure.add(.tickLabel(axis: axis), label) }
        figure.add(.axisTitle(axis: axis), guide.titleItems)
    }

    private func ground(_ rect: Rect) -> [Item] {
        let look = view
        let opacity = look.opacity ?? 1
        // Vega-Lite frames a plot that has a place along x or y.
        let isFramed = layers.contains { $0.encoding[.x] != nil || $0.encoding[.y] != nil }
        let stroke = (isFramed || !style.theme.takesOwnSize ? look : plot.style).stroke?.color
        let fill = look.fill?.color
        guard fill != nil || stroke != nil else { return [] }
        return [
            .shape(
                Shape(
                    Path(rect: rect, corners: Corners(look.cornerRadius ?? 0)),
                    fill: fill.map { $0.withAlpha($0.alpha * opacity) },
                    stroke: stroke.map {
                        Stroke(
                            $0.withAlpha($0.alpha * opacity), width: look.strokeWidth ?? style.theme.gridWidth,
                            dash: DashPattern.usable(look.strokeDash ?? []))
                    }))
        ]
    }

    private func addMarks(_ rect: Rect, _ view: Int, _ figure: inout Figure) {
        guard
            !layers.contains(where: { $0.encoding.usesFields })
                || layers.contains(where: { $0.encoding.usesFields && $0.table.count > 0 })
        else {
            figure.add(.note, style.noRows(in: rect))
            return
        }
        var painters: [[Channel: Int]: MarkPainter] = [:]
        for layer in plot.layers.all {
            let key = chart.scalesOfLayer[layer]
            var painter =
                painters[key]
                ?? MarkPainter(
                    plot: rect, scales: scales(chart.models(layer), rect), size: ownSize, style: style)
            var items = painter.items(chart.layers[layer])
            painters[key] = painter
            if style.theme.takesOwnSize { items = items.map(\.onBaseline) }
            if self.view.clip == true, !items.isEmpty { items = [.group(Group(clip: rect, items))] }
            figure.add(.mark(view: view, chart.layers[layer].mark), items)
        }
        figure.add(.note, hiddenSlots(in: rect))
    }

    private func marks(_ rect: Rect) -> [ChartMark] {
        plot.layers.all.flatMap { layer in
            MarkPainter(plot: rect, scales: scales(chart.models(layer), rect), size: ownSize, style: style)
                .marks(chart.layers[layer], number: layer, facets: plot.facets)
        }
    }

    /// A scale of angles or of distances from the middle; `unit` is the length of one of the specification's pixels.
    private func polar(_ model: ScaleModel, to most: Double, unit: Double, _ factory: ScaleFactory) -> Scale {
        let given = model.definition.range?.compactMap(\.measure) ?? []
        let ends = given.count > 1 ? (given[0] * unit, given[1] * unit) : (0, most)
        return factory.places(
            model, from: model.definition.rangeMin.map { $0 * unit } ?? ends.0,
            to: model.definition.rangeMax.map { $0 * unit } ?? ends.1)
    }

    /// The scales of a layer's channels in a plot area.
    func scales(_ models: [Channel: ScaleModel], _ plot: Rect) -> [Channel: Scale] {
        var factory = factory(models)
        factory.size = ownSize
        var scales = models.filter { $0.key.axis == nil }.mapValues { factory.look($0) }
        if let x = models[.x] { scales[.x] = factory.places(x, from: plot.minX, to: plot.maxX) }
        if let y = models[.y] {
            let isUp = !y.type.isDiscrete
            scales[.y] = factory.places(y, from: isUp ? plot.maxY : plot.minY, to: isUp ? plot.minY : plot.maxY)
        }
        let most = min(plot.width, plot.height) / 2
        if let theta = models[.theta] { scales[.theta] = polar(theta, to: 2 * .pi, unit: 1, factory) }
        if let radius = models[.radius] {
            let unit = style.theme.takesOwnSize ? 1 : most * 2 / max(1, min(ownSize.width, ownSize.height))
            scales[.radius] = polar(radius, to: most, unit: unit, factory)
        }
        if let offset = models[.xOffset] {
            scales[.xOffset] = factory.places(offset, from: 0, to: scales[.x]?.band?.bandwidth ?? plot.width)
        }
        if let offset = models[.yOffset] {
            scales[.yOffset] = factory.places(offset, from: 0, to: scales[.y]?.band?.bandwidth ?? plot.height)
        }
        return scales
    }
}
