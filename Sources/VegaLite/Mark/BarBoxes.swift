import Scene

/// The rectangles of bars.
struct BarBoxes {
    let places: MarkPlaces
    let look: MarkLook

    private var layer: Layer { places.layer }
    private var theme: Theme { places.style.theme }

    /// The direction in which bars grow.
    private var along: Direction { layer.orientation == .horizontal ? .x : .y }

    var boxes: [MarkBox] {
        let spans = places.spans(along)
        let across = acrossSpans
        return places.rows.compactMap { row in
            guard let (a, b) = spans[row], let (c, d) = across[row] else { return nil }
            let rect =
                along == .x
                ? Rect(x: min(a, b), y: min(c, d), width: abs(b - a), height: abs(d - c))
                : Rect(x: min(c, d), y: min(a, b), width: abs(d - c), height: abs(b - a))
            return MarkBox(row: row, rect: rect, corners: corners(grows: along == .x ? b >= a : b <= a))
        }
    }

    /// How the bars stand beside each other.
    private var acrossSpans: [(Double, Double)?] {
        let across = along.other
        if places.has(across.secondary) { return places.spans(across) }
        if layer.encoding[across.channel]?.isStretch == true { return places.spans(across).map(parted) }
        let middles = places.middles(across)
        return places.rows.map { row in
            guard let middle = middles[row] else { return nil }
            let half = thickness(across, row) / 2
            return (middle - half, middle + half)
        }
    }

    /// A bin's bar leaves a thin gap to its neighbours where there is room for one.
    private func parted(_ span: (Double, Double)?) -> (Double, Double)? {
        guard let (a, b) = span else { return nil }
        let gap = min(theme.gridWidth, abs(b - a) / 6)
        return (min(a, b) + gap / 2, max(a, b) - gap / 2)
    }

    private func thickness(_ across: Direction, _ row: Int) -> Double {
        if let size = look.number(.size, row) { return size }
        let band = places.bandwidth(across)
        switch across == .x ? layer.properties.width : layer.properties.height {
        case .pixels(let pixels): return pixels
        case .fraction(let fraction): return fraction * (band ?? places.stretch(across).length)
        case nil: break
        }
        if let size = layer.properties.size { return size }
        if let band { return band }
        // A bar at a number rather than in a band, or a single bar without a second direction.
        guard layer.encoding[across.channel] == nil else { return theme.lineWidth }
        return theme.takesOwnSize
            ? places.ownThickness(across, padding: "barBandPaddingInner", usual: 0.1)
            : places.stretch(across).length * 0.6
    }

    /// The corners at the end of a bar can have a radius of their own.
    private func corners(grows: Bool) -> Corners {
        let properties = layer.properties
        let all = properties.cornerRadius ?? (properties.cornerRadiusEnd == nil ? theme.barCorner : 0)
        var corners = Corners(all)
        if let end = properties.cornerRadiusEnd {
            switch (along, grows) {
            case (.x, true): (corners.topRight, corners.bottomRight) = (end, end)
            case (.x, false): (corners.topLeft, corners.bottomLeft) = (end, end)
            case (.y, true): (corners.topLeft, corners.topRight) = (end, end)
            case (.y, false): (corners.bottomLeft, corners.bottomRight) = (end, end)
            }
        }
        corners.topLeft = properties.cornerRadiusTopLeft ?? corners.topLeft
        corners.topRight = properties.cornerRadiusTopRight ?? corners.topRight
        corners.bottomLeft = properties.cornerRadiusBottomLeft ?? corners.bottomLeft
        corners.bottomRight = properties.cornerRadiusBottomRight ?? corners.bottomRight
        return corners
    }
}
