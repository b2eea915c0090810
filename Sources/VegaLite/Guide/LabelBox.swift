import Scene

/// The box that a label takes around its place, its turn counted in.
struct LabelBox {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    /// - Parameter angle: degrees, clockwise.
    init(_ label: AxisLabels.Label, angle: Double, _ plan: AxisPlan, _ style: Style) {
        let font = label.look?.font ?? plan.labelFont
        let width = style.width(label.lines, font)
        let lineHeight = plan.labelLineHeight(font, style)
        let height = Double(label.lines.count - 1) * lineHeight + font.size
        let x: Double =
            switch label.anchor {
            case .start: 0
            case .middle: -width / 2
            case .end: -width
            }
        let y: Double =
            switch label.baseline {
            case .top: 0
            case .middle: -height / 2
            case .bottom, .alphabetic: -height
            }
        let turn = Turn.matrix(angle)
        let corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)].map {
            (x: $0 * turn.cos - $1 * turn.sin, y: $0 * turn.sin + $1 * turn.cos)
        }
        left = corners.map(\.x).min() ?? 0
        right = corners.map(\.x).max() ?? 0
        top = corners.map(\.y).min() ?? 0
        bottom = corners.map(\.y).max() ?? 0
    }

    /// How far the box stands out from the side of the plot where the axis is.
    func room(_ side: Side) -> Double {
        switch side {
        case .left: -left
        case .right: right
        case .top: -top
        case .bottom: bottom
        }
    }
}

extension AxisPlan {
    /// From one line of a label to the next.
    func labelLineHeight(_ font: Font, _ style: Style) -> Double {
        definition.label.lineHeight ?? style.lineHeight(font)
    }
}
