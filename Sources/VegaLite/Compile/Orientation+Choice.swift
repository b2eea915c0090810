extension NormalUnit {
    /// Whether the mark stands up or lies, as Vega-Lite tells it from the encoding; nil for marks that do neither.
    var orientation: Orientation? {
        let x = encoding[.x]
        let y = encoding[.y]
        let hasX2 = encoding[.x2] != nil
        let hasY2 = encoding[.y2] != nil
        switch mark {
        case .point, .circle, .square, .text, .rect, .arc: return nil
        case .bar where hasX2 || hasY2:
            if let orientation = properties.orientation { return orientation }
            if hasX2, hasY2 { return y?.isMeasure == true && x?.isMeasure != true ? .vertical : .horizontal }
            if hasX2 { return Self.rises(y, from: x) ? .vertical : .horizontal }
            return Self.rises(x, from: y) ? .horizontal : .vertical
        case .bar where Self.sumsUp(y, over: x): return .vertical
        case .bar where Self.sumsUp(x, over: y): return .horizontal
        case .rule where hasX2 && hasY2: return nil
        case .rule where !hasX2 && !hasY2 && (x == nil) != (y == nil): return x == nil ? .horizontal : .vertical
        case .trail: return .vertical
        case .bar, .rule, .area, .line, .tick:
            if hasY2 { return .vertical }
            if hasX2 { return .horizontal }
            return properties.orientation ?? Self.orientation(x, y, isTick: mark == .tick)
        }
    }

    /// Whether bars between two ends stand beside each other as bins do and rise to a measure, rather than reach from
    /// one end to the other.
    private static func rises(_ measure: ChannelDefinition?, from range: ChannelDefinition?) -> Bool {
        measure?.isMeasure == true && (range?.isBinned == true || measure?.aggregate != nil)
    }

    /// Whether the measure goes along x.
    private static func orientation(
        _ x: ChannelDefinition?, _ y: ChannelDefinition?, isTick: Bool
    ) -> Orientation {
        let isX = x?.isMeasure == true
        let isY = y?.isMeasure == true
        if isX != isY { return isX == isTick ? .vertical : .horizontal }
        // Of a moment and a group, the moment is what the mark runs along.
        return !isX && y?.type == .temporal && x?.type != .temporal ? .horizontal : .vertical
    }

    /// Whether bars show what `measure` comes to for each of `groups`: bins made before, or whatever is not summed up.
    private static func sumsUp(_ measure: ChannelDefinition?, over groups: ChannelDefinition?) -> Bool {
        guard let groups, groups.usesField else { return false }
        if groups.isBinned, groups.bin == nil { return true }
        return measure?.usesField == true && measure?.aggregate != nil && groups.aggregate == nil
    }
}

extension ChannelDefinition {
    /// Whether the channel shows an amount rather than a group or a bin.
    var isMeasure: Bool {
        guard type == .quantitative, !isBinned else { return false }
        if case .number? = datum { return true }
        return usesField
    }
}
