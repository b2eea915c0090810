/// The numbers behind the ranges and paddings of scales, `config.scale`.
struct ScaleSettings {
    private let configuration: Configuration

    init(_ style: Style) {
        configuration = style.configuration
    }

    /// What the configuration sets; nil where it says nothing.
    func given(_ name: String) -> Double? { configuration.number("scale", name) }

    /// What the configuration sets, or zero.
    subscript(name: String) -> Double { given(name) ?? 0 }
}
