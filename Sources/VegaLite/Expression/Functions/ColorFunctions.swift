/// Functions of colours.
enum ColorFunctions {
    static let all: [ExpressionFunction] =
        ExpressionColor.Space.allCases.map { space in
            ExpressionFunction(space.rawValue, 1...4) { color($0, space) }
        } + [
            ExpressionFunction("luminance") { .number(ExpressionColor.read($0[0])?.luminance ?? .nan) },
            ExpressionFunction("contrast", 2...2) { a in
                guard let one = ExpressionColor.read(a[0])?.luminance, let other = ExpressionColor.read(a[1])?.luminance
                else { return .number(.nan) }
                return .number((max(one, other) + 0.05) / (min(one, other) + 0.05))
            },
        ]

    /// Of its parts, with or without an opacity, or of another colour.
    private static func color(_ a: [Value], _ space: ExpressionColor.Space) -> Value {
        if a.count >= 3 {
            let opacity = a.count > 3 && a[3] != .null ? a[3].number : 1
            return ExpressionColor(space, a.prefix(3).map(\.number), opacity: opacity).value
        }
        guard let color = ExpressionColor.read(a[0]) else {
            return ExpressionColor(space, [.nan, .nan, .nan], opacity: .nan).value
        }
        return color.in(space).value
    }
}
