import Scene

/// Where the rows of a layer stand around a middle: angles in radians clockwise from twelve o'clock, and distances.
struct PolarPlaces {
    let places: MarkPlaces

    private var layer: Layer { places.layer }

    /// The radius of the greatest circle in the plot.
    private var greatest: Double { min(places.plot.width, places.plot.height) / 2 }

    /// The angle of every row; 0 where the mark has none.
    var turns: [Double?] { places.column(.theta) ?? places.rows.map { _ in layer.properties.offset(.theta) } }

    /// The distance of every row from the middle; 0 where the mark has none.
    var distances: [Double?] {
        places.column(.radius) ?? places.rows.map { _ in layer.properties.offset(.radius) * places.unit }
    }

    /// The two angles or distances between which a row's slice lies, the first one the one that the channel itself
    /// gives.
    func spans(_ channel: Channel) -> [(Double, Double)?] {
        guard let other = channel.secondary else { return places.rows.map { _ in nil } }
        let shift = offset(channel)
        let otherShift = offset(other)
        let whole = channel == .theta ? 2 * Double.pi : greatest
        guard let definition = layer.encoding[channel], !definition.isFixed, let scale = places.scales[channel]
        else {
            let ends = places.column(channel) ?? places.rows.map { _ in whole + shift }
            return zip(ends, starts(other, from: 0, otherShift)).map(Self.pair)
        }
        if let stack = places.stacked(channel) {
            let spans = places.stackSpans(stack, scale)
            let starts = inner(other)
            return spans.enumerated().map { row, span in
                span.map { ($0.1 + shift, starts.map { $0[row] ?? 0 } ?? $0.0 + otherShift) }
            }
        }
        if layer.encoding[other] == nil, let spans = bandSpans(definition, scale, channel) {
            return spans.map { span in span.map { ($0.1 + shift, $0.0 + otherShift) } }
        }
        let ends = places.column(channel) ?? places.rows.map { _ in nil }
        return zip(ends, starts(other, from: scale.continuous?.place(0) ?? 0, otherShift)).map(Self.pair)
    }

    private static func pair(_ a: Double?, _ b: Double?) -> (Double, Double)? {
        guard let a, let b else { return nil }
        return (a, b)
    }

    private func offset(_ channel: Channel) -> Double {
        let isTurn = channel == .theta || channel == .theta2
        return layer.properties.offset(channel) * (isTurn ? 1 : places.unit)
    }

    /// The other ends: what the encoding or the mark says, else `origin`.
    private func starts(_ other: Channel, from origin: Double, _ shift: Double) -> [Double?] {
        places.column(other) ?? places.rows.map { _ in origin + shift }
    }

    /// What the mark itself says of the other end.
    private func inner(_ other: Channel) -> [Double?]? {
        layer.properties.place(other) == nil ? nil : places.column(other)
    }

    /// Both ends of bands and bins.
    private func bandSpans(_ definition: ChannelDefinition, _ scale: Scale, _ channel: Channel) -> [(Double, Double)?]?
    {
        if definition.isStretch { return places.bins(definition, scale) }
        guard let band = scale.band, band.bandwidth > 0, let cells = layer.cells(definition) else { return nil }
        return cells.map { cell in
            scale.number(cell).map { ($0 - band.bandwidth / 2, $0 + band.bandwidth / 2) }
        }
    }
}
