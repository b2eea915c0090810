import Scene

/// Where the rows of a layer stand in the plot.
struct MarkPlaces {
    let layer: Layer
    let scales: [Channel: Scale]
    let plot: Rect
    let size: Size
    let style: Style

    var rows: Range<Int> { 0..<layer.table.count }

    /// The start and the length of the plot along a direction.
    func stretch(_ direction: Direction) -> (start: Double, length: Double) {
        direction == .x ? (plot.minX, plot.width) : (plot.minY, plot.height)
    }

    /// The places of all rows on one channel; nil where the channel shows nothing. In bands they are the middles.
    func column(_ channel: Channel) -> [Double?]? {
        let places = plainColumn(channel)
        let offset = layer.properties.offset(channel)
        guard let places, offset != 0 else { return places }
        let own = channel == .theta || channel == .theta2 ? offset : offset * unit
        return places.map { place in place.map { $0 + own } }
    }

    /// What a mark covers of a direction that shows nothing: all but what the configuration leaves between bands.
    func ownThickness(_ direction: Direction, padding name: String, usual: Double) -> Double {
        let scale = style.configuration.node["scale"]
        let padding = [scale?["bandPaddingInner"], scale?[name]].compactMap { node -> Double? in
            if case .number(let number)? = node?.content { number } else { nil }
        }
        return max(0, 1 - (padding.first ?? usual)) * stretch(direction).length
    }

    /// How many pixels of the plot one of the specification's own is.
    var unit: Double {
        style.theme.takesOwnSize ? 1 : min(plot.width / max(1, size.width), plot.height / max(1, size.height))
    }

    /// Whether the encoding or the mark says where a channel's places are.
    func has(_ channel: Channel) -> Bool {
        layer.encoding[channel] != nil || layer.properties.place(channel) != nil
    }

    private func plainColumn(_ channel: Channel) -> [Double?]? {
        guard let definition = layer.encoding[channel] else {
            guard let value = layer.properties.place(channel) else { return nil }
            return Array(repeating: fixed(value, channel), count: rows.count)
        }
        if definition.isFixed {
            let size = ViewSize(width: size.width, height: size.height)
            return rows.map { row in
                definition.fixed(layer.table, row, size: size).flatMap { fixed($0, channel) }
            }
        }
        guard let scaled = channel.scaled else { return nil }
        // Without a scale the values themselves are places.
        if (layer.encoding[scaled] ?? definition).scale == .off {
            return layer.cells(definition)?.map { fixed($0, channel) }
        }
        guard let scale = scales[scaled] else { return nil }
        if let stack = stacked(channel) {
            let ends = layer.table.column(FieldPath(stack.end)).map { scale.number($0) }
            // A text on a slice stands in its middle.
            guard let position = definition.bandPosition ?? (channel.isPolar ? 0.5 : nil) else { return ends }
            let starts = layer.table.column(FieldPath(stack.start)).map { scale.number($0) }
            return zip(starts, ends).map { start, end in
                guard let start, let end else { return nil }
                return start + (end - start) * position
            }
        }
        if definition.isStretch {
            // Vega-Lite puts a mark into the middle of a bin of numbers and at the beginning of one of time.
            let isSpan = definition.bin != nil || layer.mark.coversBand
            let position = definition.bandPosition ?? (isSpan ? 0.5 : 0)
            return bins(definition, scale).map { bin in bin.map { $0.0 + ($0.1 - $0.0) * position } }
        }
        let shift = (definition.bandPosition ?? 0.5) - 0.5
        let band = scale.band?.bandwidth ?? 0
        let offsets = channel.axis.flatMap { self.offsets($0) }
        let missing = channel.axis.flatMap { missingPlace($0, scale) }
        return layer.cells(definition)?.enumerated().map { row, cell in
            if let missing, !cell.isValid { return missing }
            guard let place = scale.number(cell) else { return nil }
            return place + shift * band + (offsets?[row] ?? 0)
        }
    }

    /// Where rows without a number stand if they are to be seen: at zero, or at the least where the scale does not
    /// reach it.
    private func missingPlace(_ direction: Direction, _ scale: Scale) -> Double? {
        guard layer.properties.invalid == .show, !layer.mark.joinsRows, let line = scale.continuous else { return nil }
        let (low, high) = line.ends
        let isZeroInside = min(low, high) <= 0 && max(low, high) >= 0
        if isZeroInside, let zero = line.place(0) { return zero }
        let (start, length) = stretch(direction)
        return direction == .x ? start : start + length
    }

    /// A place that is no row's own, in the plot.
    private func fixed(_ value: Value, _ channel: Channel) -> Double? {
        if let direction = channel.axis { return pixel(value, direction) }
        let number = value.measure
        return channel == .radius || channel == .radius2 ? number.map { $0 * unit } : number
    }

    /// Both ends of the bin of every row.
    func bins(_ definition: ChannelDefinition, _ scale: Scale) -> [(Double, Double)?] {
        guard let start = definition.column, let end = definition.endColumn else { return rows.map { _ in nil } }
        let starts = layer.table.column(FieldPath(start))
        let ends = layer.table.column(FieldPath(end))
        return zip(starts, ends).map { start, end in
            guard let start = scale.number(start), let end = scale.number(end) else { return nil }
            return (start, end)
        }
    }

    /// The stack, where it goes along this channel.
    func stacked(_ channel: Channel) -> StackPlan? {
        guard let stack = layer.stack, stack.channel == channel else { return nil }
        return stack
    }

    /// A place in the specification's own pixels, or "width" or "height", as a place in the plot.
    private func pixel(_ value: Value, _ direction: Direction) -> Double? {
        let (start, length) = stretch(direction)
        switch value {
        case .string("width") where direction == .x, .string("height") where direction == .y: return start + length
        case .string, .null, .bool, .array, .object: return nil
        case .number(let number):
            let own = direction == .x ? size.width : size.height
            return number.isFinite ? start + number / own * length : nil
        }
    }

    /// How far each row stands from the middle of its band, by the offset channel.
    func offsets(_ direction: Direction) -> [Double?]? {
        guard let scale = scales[direction.offset], let cells = layer.cells(direction.offset) else { return nil }
        let half = (scales[direction.channel]?.band?.bandwidth ?? 0) / 2
        return cells.map { cell in scale.number(cell).map { $0 - half } }
    }

    /// The place of every row along a direction; the middle of the plot where the channel shows nothing.
    func middles(_ direction: Direction) -> [Double?] {
        let (start, length) = stretch(direction)
        return column(direction.channel)
            ?? rows.map { _ in start + length / 2 + layer.properties.offset(direction.channel) * unit }
    }

    /// The width of the innermost band of a direction; nil where it has none.
    func bandwidth(_ direction: Direction) -> Double? {
        guard let outer = scales[direction.channel]?.band, let definition = layer.encoding[direction.channel],
            !definition.isFixed
        else { return nil }
        if layer.encoding[direction.offset] != nil, let inner = scales[direction.offset]?.band {
            return inner.bandwidth > 0 ? inner.bandwidth : inner.step
        }
        return outer.bandwidth > 0 ? outer.bandwidth : outer.step
    }

    /// The place of zero, kept inside the plot, for marks that grow from it.
    func baseline(_ direction: Direction) -> Double {
        let (start, length) = stretch(direction)
        let edge = direction == .x ? start : start + length
        guard let scale = scales[direction.channel]?.continuous else { return edge }
        let (low, high) = scale.ends
        if case .log = scale.curve { return scale.place(low) ?? edge }
        return scale.place(max(low, min(high, 0))) ?? edge
    }

    /// Both ends of every row along the direction in which a mark grows.
    func spans(_ direction: Direction) -> [(Double, Double)?] {
        if let stack = stacked(direction.channel), let scale = scales[direction.channel] {
            return moved(stackSpans(stack, scale), direction)
        }
        if let definition = layer.encoding[direction.channel], definition.isStretch,
            !has(direction.secondary), let scale = scales[direction.channel]
        {
            if let stretch = UnitStretch(definition, in: layer) {
                let ends = stretch.ends(definition, layer.table).map { ends -> (Double, Double)? in
                    guard let ends, let start = scale.number(.number(ends.0)), let end = scale.number(.number(ends.1))
                    else { return nil }
                    return (start, end)
                }
                return moved(ends, direction)
            }
            return moved(bins(definition, scale), direction)
        }
        let (start, length) = stretch(direction)
        guard let ends = column(direction.channel) else { return rows.map { _ in (start, start + length) } }
        if let others = column(direction.secondary) {
            return zip(ends, others).map { a, b in
                guard let a, let b else { return nil }
                return (a, b)
            }
        }
        if let band = scales[direction.channel]?.band, band.bandwidth > 0, layer.mark == .bar,
            layer.encoding[direction.channel]?.isFixed == false
        {
            let half = (bandwidth(direction) ?? 0) / 2
            return ends.map { middle in middle.map { ($0 - half, $0 + half) } }
        }
        let zero = baseline(direction)
        return ends.map { end in end.map { (zero, $0) } }
    }

    /// Both ends of every row's piece of a stack.
    func stackSpans(_ stack: StackPlan, _ scale: Scale) -> [(Double, Double)?] {
        let starts = layer.table.column(FieldPath(stack.start))
        let ends = layer.table.column(FieldPath(stack.end))
        return zip(starts, ends).map { start, end in
            guard let start = scale.number(start), let end = scale.number(end) else { return nil }
            return (start, end)
        }
    }

    /// The second end by the channel's own offset, the first one by that of its other end.
    private func moved(_ spans: [(Double, Double)?], _ direction: Direction) -> [(Double, Double)?] {
        let end = layer.properties.offset(direction.channel) * unit
        let start = layer.properties.offset(direction.secondary) * unit
        guard start != 0 || end != 0 else { return spans }
        return spans.map { span in span.map { ($0.0 + start, $0.1 + end) } }
    }
}
