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

    /// `,f`, with the digits that the step needs.
    private static var defaultFormat: NumberFormat {
        var format = NumberFormat()
        format.groups = true
        format.kind = .fixed
        return format
    }

    /// The text of one value of a discrete scale.
    static func text(_ value: Value, format: NumberFormat?) -> String {
        if let format, case .number(let number) = value { return format.text(number) }
        return value.text
    }
}
