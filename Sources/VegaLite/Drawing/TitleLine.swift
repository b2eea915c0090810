import Scene

/// One line of a title or subtitle.
struct TitleLine {
    var text: String
    var font: Font
    var color: Color
    var isSubtitle = false
    var lineHeight: Double
    /// By which of its ends, and how far from it, the line stands over its view.
    var anchor = TextRun.Anchor.start
    var shift = Point.zero

    /// The lines of a title and its subtitle, no wider than `width`.
    /// - Parameter isRoot: whether the title is the whole chart's.
    static func lines(of title: ViewTitle, isRoot: Bool, width: Double, style: Style) -> [TitleLine] {
        let theme = style.theme
        let look = style.title(title)
        let size = isRoot || theme.takesOwnSize ? theme.titleSize : theme.labelSize
        func lines(
            _ texts: [String], _ look: TextLook, _ size: Double, _ weight: Int, _ color: Color, isSubtitle: Bool
        ) -> [TitleLine] {
            let font = style.font(look, size: size, weight: weight)
            let limit = look.limit ?? 0
            // Vega breaks a title nowhere but where it is told to.
            let fitted =
                theme.takesOwnSize
                ? texts.map { limit > 0 ? style.cut($0, font, width: limit) : $0 }
                : texts.flatMap { style.fit(style.shortened($0), font, width: width, lines: 3) }
            return fitted.map {
                TitleLine(
                    text: $0, font: font, color: look.paint(color), isSubtitle: isSubtitle,
                    lineHeight: look.lineHeight ?? style.lineHeight(font))
            }
        }
        let all =
            lines(title.lines, look.title, size, theme.titleWeight, theme.titleColor, isSubtitle: false)
            + lines(
                title.subtitle, look.subtitle, min(size, theme.subtitleSize), theme.labelWeight, theme.axisTitleColor,
                isSubtitle: true)
        return all.map { line in
            var line = line
            line.anchor = anchor(look)
            line.shift = Point(look.dx ?? 0, look.dy ?? 0)
            return line
        }
    }

    private static func anchor(_ look: TitleLook) -> TextRun.Anchor {
        switch look.anchor {
        case .middle: .middle
        case .end: .end
        case .start, nil: .start
        }
    }

    /// The height of lines below each other.
    static func height(_ lines: [TitleLine], _ style: Style) -> Double {
        lines.reduce(0) { $0 + $1.lineHeight }
    }

    /// Adds lines.
    /// - Parameters:
    ///   - room: the room for them: as long as what they are the title of.
    ///   - side: of the view. At its left and right, lines are turned, the first one farthest out.
    ///   - view: the view whose title it is; nil for the whole chart's.
    ///   - isVeiled: leaves subtitles out, which say what is to be found.
    static func add(
        _ lines: [TitleLine], to figure: inout Figure, in room: Rect, side: Side, view: Int? = nil, isVeiled: Bool
    ) {
        var depth = 0.0
        for line in lines {
            if isVeiled, line.isSubtitle { continue }
            let role: Role = view.map { .viewTitle(view: $0) } ?? (line.isSubtitle ? .subtitle : .title)
            let part: Double =
                switch line.anchor {
                case .start: 0
                case .middle: 0.5
                case .end: 1
                }
            let middle = depth + line.lineHeight / 2
            let (place, angle) =
                switch side {
                case .top, .bottom: (Point(room.minX + part * room.width, room.minY + middle), 0.0)
                case .left: (Point(room.minX + middle, room.maxY - part * room.height), -90)
                case .right: (Point(room.maxX - middle, room.minY + part * room.height), 90)
                }
            let run = TextRun(
                line.text, at: place + line.shift, font: line.font, color: line.color, anchor: line.anchor,
                baseline: .middle, angle: angle)
            figure.add(role, [.text(run)])
            depth += line.lineHeight
        }
    }
}

extension Style {
    /// How a title looks: what it says itself, then its styles, then what is configured for all titles.
    func title(_ title: ViewTitle) -> TitleLook {
        let named = Configuration.names(title.node["style"]).map { configuration.style($0) }
        let node = JSONNode.flat([configuration.node["title"]] + named + [title.node])
        guard var reader = reader(node) else { return TitleLook() }
        var look = TitleLook(&reader)
        // A chart's own theme sizes the titles of its views; Vega's are all alike.
        if theme.takesOwnSize {
            look.title = look.title.over(text("group-title"))
            look.subtitle = look.subtitle.over(text("group-subtitle"))
        }
        return look
    }
}
