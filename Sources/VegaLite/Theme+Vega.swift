import Scene

extension Theme {
    /// Vega-Lite's own look (vega-lite's `config.ts`, version 6), in which a chart takes its own size.
    public static var vega: Theme {
        var theme = Theme.paper(labelSize: 10)
        theme.family = "sans-serif"
        theme.axisTitleSize = 11
        theme.axisTitleWeight = 700
        theme.titleSize = 13
        theme.subtitleSize = 11
        theme.labelColor = .black
        theme.titleColor = .black
        theme.axisTitleColor = .black
        theme.gridColor = Color(hex: 0xDDDDDD)
        theme.gridWidth = 1
        theme.markLabelSize = 11
        theme.markLabelWeight = 400
        theme.darkInk = .black
        theme.lightInk = .black
        theme.palette = ColorScheme("tableau10")?.colors ?? theme.palette
        theme.sequential = ColorScheme("blues")?.colors ?? theme.sequential
        theme.background = .white
        theme.rowGap = 6
        theme.labelGap = 2
        theme.axisTitleGap = 4
        theme.symbolSize = 10
        theme.legendGap = 10
        // d3's own count where an axis is widened to round numbers.
        theme.tickCount = 10
        theme.lineWidth = 2
        // A size scale ends at the square of 95 % of a step of 20 pixels; a point without one has 30.
        theme.pointSize = 361.0 / 9
        theme.barCorner = 0
        theme.axisLineColor = Color(hex: 0x888888)
        theme.hasAxisLines = true
        theme.tickSize = 5
        theme.viewGap = 20
        theme.takesOwnSize = true
        theme.legendSide = .right
        return theme
    }

    /// What Vega-Lite sets for the marks of a layer beneath the specification and its configuration.
    func markDefaults(_ layer: Layer) -> MarkProperties {
        var defaults = MarkProperties()
        guard takesOwnSize else { return defaults }
        switch layer.mark {
        case .point, .circle, .square, .tick:
            defaults.size = layer.mark == .tick ? nil : 30
            defaults.strokeWidth = 2
            if !layer.encoding.all.contains(where: { $0.aggregate != nil }) { defaults.opacity = 0.7 }
        case .rule:
            defaults.strokeWidth = layer.encoding[.size] == nil && layer.properties.size == nil ? 1 : nil
        case .text:
            defaults.fontSize = layer.properties.size == nil ? 11 : nil
        case .bar, .rect, .area, .arc:
            defaults.strokeWidth = 1
        case .line, .trail: break
        }
        return defaults
    }
}
