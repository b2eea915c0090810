/// The texts of ticks.
enum TickLabels {
    /// Labels for numbers on one scale: all with the same digits, or with the same SI prefix.
    static func texts(_ ticks: [Double], step: Double?, format: NumberFormat?) -> [String] {
        var format = format ?? defaultFormat
        guard let step, let greatest = ticks.map({ abs($0) }).max() else { return ticks.map { format.text($0) } }
        let stepExponent = NumberFormat.exponent(step)
        switch format.kind {
        case .prefixed:
            if format.precision == nil {
                let prefix = NumberFormat.prefixExponent(greatest)
                format.precision = max(0, prefix - stepExponent)
            }
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
        case .fixed, .percent, .binary, .octal, .decimal, .hex, .upperHex, .character, nil: break
        }
        return ticks.map { format.text($0) }
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
