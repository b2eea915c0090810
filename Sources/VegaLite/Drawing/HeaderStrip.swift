import Scene

/// The titles of a facet's rows, or of its columns, and the title over those.
struct HeaderStrip {
    private let isRow: Bool
    private let labels: [[String]]
    private let title: [String]
    private let look: HeaderDefinition
    private let style: Style
    private let labelAngle: Double
    /// From the plots, with what stands around them, to the labels.
    private let labelGap: Double
    /// The side on which the labels stand, and the side of the title.
    let labelSide: Side
    let titleSide: Side
    /// The room that labels take across their side, the gap to the plots counted in.
    let labelRoom: Double
    let titleRoom: Double

    /// - Parameters:
    ///   - lengths: of the rows or the columns.
    ///   - most: the widest row title that is written horizontally; nil for no bound to any title.
    init(
        isRow: Bool, _ texts: [String], title: [String], look: HeaderDefinition, lengths: [Double], most: Double?,
        style: Style
    ) {
        self.isRow = isRow
        self.look = look
        self.style = style
        self.title = title
        labelSide = Self.side(look.label.orient, isRow: isRow)
        titleSide = Self.side(look.titleLook.orient, isRow: isRow)
        let font = style.headerFont(look.label)
        // On a wall, short titles of rows are read without turning one's head.
        let isShort = most.map { most in texts.allSatisfy { style.width($0, font) <= most * 0.6 } } ?? false
        let angle =
            isRow && isShort && look.label.angle == nil ? 0 : Self.angle(look.label, isRow: isRow, labelSide)
        labelAngle = angle
        labelGap = style.headerGap(look.label) + (isRow && most != nil ? style.theme.rowGap : 0)
        let isAlong = isRow ? abs(angle) == 90 : angle == 0
        labels = zip(texts, lengths).map { text, length in
            if let most { return style.fit(text, font, width: isAlong ? length : most, lines: 2) }
            return [look.label.limit.map { style.cut(text, font, width: $0) } ?? text]
        }
        let own =
            labels.filter { $0 != [""] }
            .map { Self.extent($0, font, angle: angle, isRow: isRow, style) }.max() ?? 0
        labelRoom = own > 0 ? own + labelGap : 0
        let titleAngle = Self.angle(look.titleLook, isRow: isRow, titleSide)
        let over =
            title.isEmpty
            ? 0 : Self.extent(title, style.headerTitleFont(look.titleLook), angle: titleAngle, isRow: isRow, style)
        titleRoom = over > 0 ? over + style.headerGap(look.titleLook) + style.headerTitleOffset : 0
    }

    private static func side(_ given: Side?, isRow: Bool) -> Side {
        switch given {
        case .left, .right: isRow ? given ?? .left : .top
        case .top, .bottom: isRow ? .left : given ?? .top
        case nil: isRow ? .left : .top
        }
    }

    private static func angle(_ look: HeaderTextLook, isRow: Bool, _ side: Side) -> Double {
        look.angle ?? (isRow ? side == .right ? 90 : -90 : 0)
    }

    /// The room that lines take across their side.
    private static func extent(
        _ lines: [String], _ font: Font, angle: Double, isRow: Bool, _ style: Style
    ) -> Double {
        let turn = Turn(angle)
        let width = style.width(lines, font)
        let height = style.headerHeight(lines.count, font)
        return isRow ? width * turn.along + height * turn.across : width * turn.across + height * turn.along
    }

    /// What the strip takes around the grid.
    var insets: Insets {
        var insets = Insets()
        insets.add(labelRoom, at: labelSide)
        insets.add(titleRoom, at: titleSide)
        return insets
    }

    // MARK: drawing

    /// Adds the texts.
    /// - Parameters:
    ///   - grid: the plots of the whole grid with all that stands around them.
    ///   - stretches: where rows or columns begin and end.
    func add(to figure: inout Figure, around grid: Rect, _ stretches: [(start: Double, end: Double)]) {
        let side: HeaderSide = isRow ? .row : .column
        let font = style.headerFont(look.label)
        let color = look.label.color?.color ?? style.theme.labelColor
        for (lines, stretch) in zip(labels, stretches) {
            let out = labelGap
            figure.add(
                .header(side),
                texts(
                    lines, font, color, look.label, angle: labelAngle, labelSide, grid, stretch, out: out,
                    room: labelRoom - out))
        }
        let titleFont = style.headerTitleFont(look.titleLook)
        let out =
            style.headerGap(look.titleLook) + style.headerTitleOffset + (titleSide == labelSide ? labelRoom : 0)
        let whole = (start: stretches.map(\.start).min() ?? 0, end: stretches.map(\.end).max() ?? 0)
        figure.add(
            .headerTitle(side),
            texts(
                title, titleFont, look.titleLook.color?.color ?? style.theme.axisTitleColor, look.titleLook,
                angle: Self.angle(look.titleLook, isRow: isRow, titleSide), titleSide, grid, whole, out: out,
                room: titleRoom - style.headerGap(look.titleLook) - style.headerTitleOffset))
    }

    /// Lines `out` pixels away from the grid, in a room of a breadth.
    private func texts(
        _ lines: [String], _ font: Font, _ color: Color, _ look: HeaderTextLook, angle: Double, _ side: Side,
        _ grid: Rect, _ stretch: (start: Double, end: Double), out: Double, room: Double
    ) -> [Item] {
        let radians = Turn(angle)
        // A text along its row or column is anchored at its beginning, its middle or its end.
        let isAlong = isRow ? radians.along < 0.01 : radians.across < 0.01
        let runsBack = isRow && angle < 0
        var anchor = TextRun.Anchor.middle
        var along = (stretch.start + stretch.end) / 2
        switch look.anchor {
        case .start:
            along = runsBack ? stretch.end : stretch.start
            if isAlong { anchor = .start }
        case .end:
            along = runsBack ? stretch.start : stretch.end
            if isAlong { anchor = .end }
        case .middle, nil: break
        }
        var across = out + room / 2
        if isRow, !isAlong, angle == 0 {
            // Beside its row, a text stands at the plots unless it is aligned the other way.
            let isLeft = look.align.map { $0 == .left } ?? (side == .right)
            anchor = isLeft ? .start : .end
            across = isLeft == (side == .right) ? out : out + room
            if look.align == .center { (anchor, across) = (.middle, out + room / 2) }
        }
        let center =
            switch side {
            case .left: Point(grid.minX - across, along)
            case .right: Point(grid.maxX + across, along)
            case .top: Point(along, grid.minY - across)
            case .bottom: Point(along, grid.maxY + across)
            }
        let step = style.headerLineStep(font)
        return lines.enumerated().map { index, line in
            let down = (Double(index) - Double(lines.count - 1) / 2) * step
            let origin = center + Point(-down * sine(angle), down * cosine(angle))
            return .text(
                TextRun(
                    line, at: origin, font: font, color: color, anchor: anchor, baseline: .middle, angle: angle))
        }
    }
}
