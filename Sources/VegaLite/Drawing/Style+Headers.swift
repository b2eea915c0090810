import Glibc
import Scene

/// How the texts of a facet's headers look, and the room between them. In Vega-Lite's own look, the gaps are those of
/// its titles: 10 pixels from a label to its plot and as much twice from the title to the labels.
extension Style {
    /// The font of row and column titles.
    func headerFont(_ look: HeaderTextLook) -> Font {
        font(
            look.fontSize ?? theme.labelSize, weight: look.fontWeight ?? theme.labelWeight, family: look.font,
            italic: look.isItalic ?? false)
    }

    /// The font of the title over all rows or columns.
    func headerTitleFont(_ look: HeaderTextLook) -> Font {
        font(
            look.fontSize ?? theme.axisTitleSize, weight: look.fontWeight ?? theme.axisTitleWeight,
            family: look.font, italic: look.isItalic ?? false)
    }

    /// From a header's text to what it is the title of.
    func headerGap(_ look: HeaderTextLook) -> Double {
        look.padding ?? (theme.takesOwnSize ? 10 : theme.rowGap * 0.5)
    }

    /// What keeps the title further away than its own gap.
    var headerTitleOffset: Double { theme.takesOwnSize ? 10 : 0 }

    /// From one baseline to the next.
    func headerLineStep(_ font: Font) -> Double { theme.takesOwnSize ? font.size + 2 : lineHeight(font) }

    /// The height of lines below each other.
    func headerHeight(_ lines: Int, _ font: Font) -> Double {
        guard lines > 0 else { return 0 }
        return theme.takesOwnSize
            ? font.size + Double(lines - 1) * (font.size + 2) : Double(lines) * lineHeight(font)
    }
}

/// The sine and cosine of degrees, exact where they are 0 or 1.
func sine(_ degrees: Double) -> Double { exact(sin(degrees * .pi / 180)) }

/// See `sine`.
func cosine(_ degrees: Double) -> Double { exact(cos(degrees * .pi / 180)) }

private func exact(_ value: Double) -> Double { abs(value) < 1e-12 ? 0 : value }
