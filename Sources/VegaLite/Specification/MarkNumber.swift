/// Numbers that only some marks have: lengths in pixels, angles in radians where they are no turn of a text, fractions.
enum MarkNumber: String, CaseIterable, Sendable {
    case dx, dy, xOffset, yOffset, x2Offset, y2Offset
    case theta, theta2, thetaOffset, theta2Offset, radius, radius2, radiusOffset, radius2Offset
    case innerRadius, outerRadius, padAngle
    case tension
    case limit, lineHeight
    case bandSize, binSpacing, continuousBandSize, discreteBandSize, minBandSize
    case timeUnitBandPosition, timeUnitBandSize
}

extension MarkProperties {
    /// The number of that name, where it is set.
    subscript(name: MarkNumber) -> Double? {
        get { numbers[name] }
        set { numbers[name] = newValue }
    }

    /// How far a channel's place is moved, in the view's own pixels or in radians.
    func offset(_ channel: Channel) -> Double {
        switch channel {
        case .x: numbers[.xOffset] ?? 0
        case .y: numbers[.yOffset] ?? 0
        case .x2: numbers[.x2Offset] ?? 0
        case .y2: numbers[.y2Offset] ?? 0
        case .theta: numbers[.thetaOffset] ?? 0
        case .theta2: numbers[.theta2Offset] ?? 0
        case .radius: numbers[.radiusOffset] ?? 0
        case .radius2: numbers[.radius2Offset] ?? 0
        case .xOffset, .yOffset, .xError, .xError2, .yError, .yError2, .color, .fill, .stroke, .opacity, .fillOpacity,
            .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape, .angle, .text, .detail, .order:
            0
        }
    }

    /// The place that the mark itself gives a channel that encodes nothing: pixels, radians, "width" or "height".
    func place(_ channel: Channel) -> Value? {
        switch channel {
        case .x, .y, .x2, .y2: places[channel]
        case .theta: numbers[.theta].map { .number($0) }
        case .theta2: numbers[.theta2].map { .number($0) }
        case .radius: (numbers[.outerRadius] ?? numbers[.radius]).map { .number($0) }
        case .radius2: (numbers[.innerRadius] ?? numbers[.radius2]).map { .number($0) }
        case .xOffset, .yOffset, .xError, .xError2, .yError, .yError2, .color, .fill, .stroke, .opacity, .fillOpacity,
            .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape, .angle, .text, .detail, .order:
            nil
        }
    }
}
