import Scene

/// The short strokes of `tick` marks, as thin rectangles.
struct TickBoxes {
    let places: MarkPlaces
    let look: MarkLook

    var boxes: [MarkBox] {
        let layer = places.layer
        // An upright tick is long along y.
        let along: Direction = layer.orientation == .horizontal ? .x : .y
        let thickness = layer.properties.thickness ?? places.style.theme.lineWidth * 0.6
        let x = places.middles(.x)
        let y = places.middles(.y)
        // A tick across a bin or a unit of time is as long as that.
        let spans = layer.encoding[along.channel]?.isStretch == true ? places.spans(along) : nil
        return places.rows.compactMap { row in
            guard let x = x[row], let y = y[row] else { return nil }
            let span = spans?[row].map { abs($0.1 - $0.0) }
            let length = span ?? length(along, row)
            let size = along == .x ? Size(length, thickness) : Size(thickness, length)
            return MarkBox(
                row: row,
                rect: Rect(x: x - size.width / 2, y: y - size.height / 2, width: size.width, height: size.height))
        }
    }

    private func length(_ along: Direction, _ row: Int) -> Double {
        let layer = places.layer
        let properties = layer.properties
        if let size = look.number(.size, row) ?? properties.size { return size }
        let band = places.bandwidth(along)
        switch along == .x ? properties.width : properties.height {
        case .pixels(let pixels): return pixels
        case .fraction(let fraction): return fraction * (band ?? places.stretch(along).length)
        case nil: break
        }
        if let band { return band }
        let theme = places.style.theme
        guard theme.takesOwnSize else { return min(places.stretch(along).length, theme.labelSize * 1.2) }
        if layer.encoding[along.channel] != nil { return properties[.bandSize] ?? 5 }
        return properties[.bandSize] ?? places.ownThickness(along, padding: "tickBandPaddingInner", usual: 0.25)
    }
}
