import Scene

/// The labels of an axis of a known length: where each stands, in which lines, and how much room they take.
struct AxisLabels {
    /// One label.
    struct Label: Hashable {
        var lines: [String]
        /// Along the axis, from the start of the plot.
        var place: Double
        var anchor: TextRun.Anchor
        var baseline = TextRun.Baseline.middle
        var look: Look?

        /// What a label has where ticks decide how they look.
        struct Look: Hashable {
            var font: Font
            var color: Color
            /// From the ticks.
            var padding: Double?
            /// Whether the label has no opacity. One without a colour stands there unseen.
            var isHidden = false
        }
    }

    /// Where a tick and its grid line stand, along the axis.
    struct Tick {
        var place: Double
        var grid: LineLook
        var line: LineLook
        var size: Double
    }

    var labels: [Label] = []
    var ticks: [Tick] = []
    /// Degrees; 0 for horizontal labels.
    var angle = 0.0
    /// Across the axis, the gap to the plot not counted.
    var room = 0.0
    /// Whether there was no room for some names, and nobody can tell which.
    var leavesNamesOut = false
    /// The axis title, broken to the length of the axis.
    var titleLines: [String]
    /// How far labels stand out over the start and the end of the plot, along the axis.
    var overhang = (start: 0.0, end: 0.0)

    /// - Parameters:
    ///   - scale: spans the axis from 0 to `length` (y: measured down from the top of the plot).
    ///   - most: the greatest room that labels should take.
    init(_ plan: AxisPlan, _ scale: Scale, length: Double, most: Double, style: Style) {
        titleLines = plan.titleLines(length: length, style: style)
        if plan.model.isEmpty { return }
        switch scale.mapping {
        case .band(let band):
            let ticks = AxisTicks(plan, band)
            if style.theme.takesOwnSize {
                placeWhole(plan, ticks, length: length, style)
            } else {
                placeDiscrete(plan, ticks, step: band.step, most: most, style: style)
            }
            self.ticks = Self.places(plan, ticks, band, style)
        case .continuous(let continuous):
            if style.theme.takesOwnSize {
                let ticks = AxisTicks(plan, continuous, length: length)
                placeWhole(plan, ticks, length: length, style)
                self.ticks = Self.places(plan, ticks, nil, style)
            } else {
                placeContinuous(plan, continuous, length: length, style: style)
            }
        case .ordinal, .discretizing: break
        }
        if !plan.hasLabels { labels = [] }
        if labels.isEmpty { room = 0 }
        measureOverhang(plan, length, style)
    }

    /// Where the ticks of an axis stand: in the middle of bands, or elsewhere in them.
    static func places(_ plan: AxisPlan, _ all: AxisTicks, _ band: Band?, _ style: Style) -> [Tick] {
        let axis = plan.definition
        let table = axis.conditions.isEmpty ? nil : all.table
        let isVega = style.theme.takesOwnSize
        let isExtent = axis.isTickBandExtent == true
        let offset = isVega && !isExtent ? plan.tickOffset : axis.tickOffset ?? 0
        let fraction = isExtent ? 1 : axis.bandPosition ?? 0.5
        func tick(_ place: Double, _ index: Int) -> Tick {
            let own = table.map { axis.at(index, of: $0) } ?? axis
            let exact = place + offset
            let isRound = isVega && own.tickRound != false
            return Tick(
                place: isRound ? (exact + 0.5).rounded(.down) : exact, grid: own.gridLine, line: own.tickLine,
                size: own.tickSize ?? plan.tickSize)
        }
        var result = all.ticks.enumerated().map { index, one in
            tick(one.place + (band?.bandwidth ?? 0) * (fraction - 0.5), index)
        }
        if isExtent || axis.tickExtra == true, let first = all.ticks.first, let band {
            result.insert(tick(first.place - band.bandwidth / 2, 0), at: 0)
        }
        return result
    }

    private mutating func measureOverhang(_ plan: AxisPlan, _ length: Double, _ style: Style) {
        for label in labels {
            let box = LabelBox(label, angle: angle, plan, style)
            let (start, end) = plan.direction == .x ? (box.left, box.right) : (box.top, box.bottom)
            overhang.start = max(overhang.start, -(label.place + start))
            overhang.end = max(overhang.end, label.place + end - length)
        }
    }
}
