import Scene

extension LineLook {
    /// The stroke of a line; nil where it is not painted at all.
    func stroke(_ usual: Color, width usualWidth: Double) -> Stroke? {
        let color: Color
        switch self.color {
        case ColorValue.none?: return nil
        case .color(let own)?: color = own
        case .gradient(let gradient)?: color = gradient.plain
        case nil: color = usual
        }
        let alpha = color.alpha * max(0, min(1, opacity ?? 1))
        let width = width ?? usualWidth
        guard alpha > 0, width > 0 else { return nil }
        let dash = DashPattern.usable(dash ?? [])
        return Stroke(color.withAlpha(alpha), width: width, cap: isRound == true ? .round : .butt, dash: dash)
    }
}

extension TextLook {
    /// The colour of a text; clear where it is not painted at all.
    func paint(_ usual: Color) -> Color {
        let color: Color =
            switch self.color {
            case ColorValue.none?: .clear
            case .color(let own)?: own
            case .gradient(let gradient)?: gradient.plain
            case nil: usual
            }
        return color.withAlpha(color.alpha * max(0, min(1, opacity ?? 1)))
    }
}

extension Style {
    /// The look of a style of the configuration, such as `guide-label`.
    func text(_ name: String) -> TextLook { TextLook(style: configuration.style(name)) }

    /// The font of a text.
    func font(_ look: TextLook, size: Double, weight: Int) -> Font {
        font(look.size ?? size, weight: look.weight ?? weight, family: look.font, italic: look.isItalic ?? false)
    }
}
