import Scene

/// One line of a title or subtitle.
struct TitleLine {
    var text: String
    var font: Font
    var color: Color
    var isSubtitle = false

    /// The lines of a title and its subtitle, no wider than `width`.
    /// - Parameter isRoot: whether the title is the whole chart's.
    static func lines(of title: ViewTitle, isRoot: Bool, width: Double, style: Style) -> [TitleLine] {
        let theme = style.theme
        func lines(_ texts: [String], _ font: Font, _ color: Color, isSubtitle: Bool) -> [TitleLine] {
            // Vega breaks a title nowhere but where it is told to.
            let fitted = theme.takesOwnSize ? texts : texts.flatMap { style.fit($0, font, width: width, lines: 3) }
            return fitted.map { TitleLine(text: $0, font: font, color: color, isSubtitle: isSubtitle) }
        }
        let size = isRoot || theme.takesOwnSize ? theme.titleSize : theme.labelSize
        return lines(title.lines, style.font(size, weight: theme.titleWeight), theme.titleColor, isSubtitle: false)
            + lines(
                title.subtitle, style.font(min(size, theme.subtitleSize), weight: theme.labelWeight),
                theme.axisTitleColor, isSubtitle: true)
    }

    /// The height of lines below each other.
    static func height(_ lines: [TitleLine], _ style: Style) -> Double {
        lines.reduce(0) { $0 + style.lineHeight($1.font) }
    }

    /// Adds lines, their block's top left corner at `corner`.
    /// - Parameter view: the view whose title it is; nil for the whole chart's.
    static func add(
        _ lines: [TitleLine], to figure: inout Figure, at corner: Point, view: Int? = nil, style: Style
    ) {
        var top = corner.y
        for line in lines {
            let height = style.lineHeight(line.font)
            let role: Role = view.map { .viewTitle(view: $0) } ?? (line.isSubtitle ? .subtitle : .title)
            figure.add(
                role,
                [
                    .text(
                        TextRun(
                            line.text, at: Point(corner.x, top + height / 2), font: line.font, color: line.color,
                            baseline: .middle))
                ])
            top += height
        }
    }
}
