/// The texts of ticks.
enum TickLabels {
    /// Labels for numbers on one scale: all with the same digits, or with the same SI prefix.
    /// - Parameter greatest: the number that decides the prefix and the digits; the greatest tick where it is nil.
    static func texts(
        _ ticks: [Double], step: Double?, format: NumberFormat?, greatest: Double? = nil
    ) -> [String] {
        var format = format ?? defaultFormat
        guard let step, let greatest = greatest ?? ticks.map({ abs($0) }).max() else {
            return ticks.map { format.text($0) }
        }
        let stepExponent = NumberFormat.exponent(step)
        switch format.kind {
        case .prefixed where format.precision == nil:
            format.precision = max(0, NumberFormat.prefixExponent(greatest) - stepExponent)
            return ticks.map { format.text($0, prefixOf: greatest) }
        case .fixed where format.precision == nil:
            format.precision = max(0, -stepExponent)
        case .percent where format.precision == nil:
            format.precision = max(0, -stepExponent - 2)
        case .general, .rounded, .roundedPercent, .exponent:
            if format.precision == nil {
                let digits = max(0, NumberFormat.exponent(max(greatest, step)) - stepExponent) + 1
                format.precision = format.kind == .exponent ? digits - 1 : digits
            }
        case .fixed, .percent, .prefixed, .binary, .octal, .decimal, .hex, .upperHex, .character, nil: break
        }
        return ticks.map { format.text($0) }
    }

    /// Labels for numbers on a scale from `start` to `stop` with about `count` ticks, all with the same digits (d3's
    /// `tickFormat`).
    static func texts(
        _ numbers: [Double], from start: Double, to stop: Double, count: Double, format: NumberFormat?
    ) -> [String] {
        var format = format ?? defaultFormat
        let greatest = max(abs(start), abs(stop))
        let found = TickStep(from: min(start, stop), to: max(start, stop), count: count)?.size
        // A domain of one number needs no digits after the point.
        let step = found ?? (start == stop ? 1 : nil)
        guard let step else { return numbers.map { format.text($0) } }
        let stepExponent = NumberFormat.exponent(step)
        if format.kind == .prefixed, format.precision == nil {
            format.precision = max(0, NumberFormat.prefixExponent(greatest) - stepExponent)
            return numbers.map { format.text($0, prefixOf: greatest) }
        }
        if format.precision == nil {
            let rounded = max(0, NumberFormat.exponent(max(abs(greatest - step), 1e-300)) - stepExponent) + 1
            switch format.kind {
            case .fixed: format.precision = max(0, -stepExponent)
            case .percent: format.precision = max(0, -stepExponent - 2)
            case .exponent: format.precision = rounded - 1
            case .general, .rounded, .roundedPercent, nil: format.precision = rounded
            case .prefixed, .binary, .octal, .decimal, .hex, .upperHex, .character: break
            }
        }
        return numbers.map { format.text($0) }
    }

    /// Labels for numbers of very different sizes: as many digits as each needs.
    static func loose(_ numbers: [Double], format: NumberFormat?) -> [String] {
        var format = format ?? grouped
        if format.precision == nil {
            format.precision = format.kind == .percent ? 10 : format.kind == .exponent ? 11 : 12
            format.trims = true
        }
        return numbers.map { format.text($0) }
    }

    /// Thousands parted by commas.
    static var grouped: NumberFormat {
        var format = NumberFormat()
        format.groups = true
        return format
    }

    /// The format of moments where the specification gives none: by the unit they are cut down to.
    static func timeFormat(_ definitions: [ChannelDefinition], given: TimeFormat?, isDiscrete: Bool) -> TimeFormat? {
        if let format = given ?? definitions.compactMap(\.timeUnit).first?.format { return format }
        return isDiscrete && definitions.contains { $0.type == .temporal } ? TimeFormat("%b %d, %Y") : nil
    }

    /// `,f`, with the digits that the step needs.
    private static var defaultFormat: NumberFormat {
        var format = NumberFormat()
        format.groups = true
        format.kind = .fixed
        return format
    }

    /// The text of one value of a discrete scale.
    static func text(_ value: Value, format: NumberFormat?, timeFormat: TimeFormat? = nil) -> String {
        if let timeFormat, case .number(let number) = value { return timeFormat.text(number) }
        if let format, case .number(let number) = value { return format.text(number) }
        return value.text
    }
}
