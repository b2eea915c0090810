import Scene

/// The titles of a facet's rows and columns, and the titles over those.
struct HeaderBlock {
    /// The room at the left of the rows and on top of the columns.
    let left: Double
    let top: Double
    private let rows: [[String]]
    private let columns: [[String]]
    private let headers: PanelGrid.Headers
    private let widths: [Double]
    private let heights: [Double]
    private let style: Style

    /// - Parameters:
    ///   - widths, heights: of the columns and the rows.
    ///   - isBounded: whether a title must not be longer than its row or column.
    init(_ headers: PanelGrid.Headers, widths: [Double], heights: [Double], isBounded: Bool, style: Style) {
        var headers = headers
        headers.rowLook = headers.rowLook.over(style.configuration.header(.row))
        headers.columnLook = headers.columnLook.over(
            style.configuration.header(headers.isWrapped ? .facet : .column))
        self.headers = headers
        self.widths = widths
        self.heights = heights
        self.style = style
        func lines(_ texts: [String], _ lengths: [Double], _ look: HeaderDefinition) -> [[String]] {
            zip(texts, lengths).map { text, length in
                isBounded ? style.fit(text, Self.labelFont(look, style), width: length, lines: 2) : [text]
            }
        }
        rows = lines(headers.rows, heights, headers.rowLook)
        columns = lines(headers.columns, widths, headers.columnLook)
        left = Self.room(rows, headers.rowTitle, headers.rowLook, style)
        top = Self.room(columns, headers.columnTitle, headers.columnLook, style)
    }

    private static func labelFont(_ look: HeaderDefinition, _ style: Style) -> Font {
        style.font(look.labelFontSize ?? style.theme.labelSize, weight: style.theme.labelWeight)
    }

    private static func titleFont(_ look: HeaderDefinition, _ style: Style) -> Font {
        style.font(look.titleFontSize ?? style.theme.axisTitleSize, weight: style.theme.axisTitleWeight)
    }

    private static func room(
        _ labels: [[String]], _ title: [String], _ look: HeaderDefinition, _ style: Style
    ) -> Double {
        let gap = style.theme.rowGap
        let label = Double(labels.map(\.count).max() ?? 0) * style.lineHeight(labelFont(look, style))
        let over = Double(title.count) * style.lineHeight(titleFont(look, style))
        return (label > 0 ? label + gap * 0.5 : 0) + (over > 0 ? over + gap * 0.5 : 0)
    }

    /// Adds the titles.
    /// - Parameters:
    ///   - rowPlaces, columnPlaces: where rows and columns begin.
    ///   - left, top: what the titles keep away from.
    ///   - middle: of the whole grid.
    func add(
        to figure: inout Figure, rowPlaces: [Double], columnPlaces: [Double], left: Double, top: Double, middle: Point
    ) {
        let gap = style.theme.rowGap * 0.5
        var edge = top - gap
        let columnFont = Self.labelFont(headers.columnLook, style)
        let columnColor = headers.columnLook.labelColor?.color ?? style.theme.labelColor
        for (index, lines) in columns.enumerated() {
            let place = columnPlaces[index] + widths[index] / 2
            figure.add(.header(.column), texts(lines, columnFont, columnColor) { Point(place, edge - $0) })
        }
        edge -= columns.isEmpty ? 0 : Double(columns.map(\.count).max() ?? 0) * style.lineHeight(columnFont) + gap
        figure.add(
            .headerTitle(.column),
            texts(
                headers.columnTitle, Self.titleFont(headers.columnLook, style),
                headers.columnLook.titleColor?.color ?? style.theme.axisTitleColor
            ) { Point(middle.x, edge - $0) })

        edge = left - gap
        let rowFont = Self.labelFont(headers.rowLook, style)
        let rowColor = headers.rowLook.labelColor?.color ?? style.theme.labelColor
        for (index, lines) in rows.enumerated() {
            let place = rowPlaces[index] + heights[index] / 2
            figure.add(.header(.row), texts(lines, rowFont, rowColor, angle: -90) { Point(edge - $0, place) })
        }
        edge -= rows.isEmpty ? 0 : Double(rows.map(\.count).max() ?? 0) * style.lineHeight(rowFont) + gap
        figure.add(
            .headerTitle(.row),
            texts(
                headers.rowTitle, Self.titleFont(headers.rowLook, style),
                headers.rowLook.titleColor?.color ?? style.theme.axisTitleColor, angle: -90
            ) { Point(edge - $0, middle.y) })
    }

    /// Lines of which the last stands nearest to the plots.
    private func texts(
        _ lines: [String], _ font: Font, _ color: Color, angle: Double = 0, at place: (Double) -> Point
    ) -> [Item] {
        let height = style.lineHeight(font)
        return lines.enumerated().map { index, line in
            let out = (Double(lines.count - 1 - index) + 0.5) * height
            return .text(
                TextRun(
                    line, at: place(out), font: font, color: color, anchor: .middle, baseline: .middle, angle: angle))
        }
    }
}
