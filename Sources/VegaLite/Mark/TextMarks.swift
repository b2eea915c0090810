import Glibc
import Scene

/// Texts at places.
struct TextMarks {
    let places: MarkPlaces
    let look: MarkLook
    /// What has been drawn before and stands behind the texts.
    let grounds: [(box: Rect, color: Color)]

    private var layer: Layer { places.layer }
    private var theme: Theme { places.style.theme }

    var items: [Item] {
        let x = places.middles(.x)
        let y = places.middles(.y)
        let polar = PolarPlaces(places: places)
        let turns = polar.turns
        let distances = polar.distances
        let all = places.rows.flatMap { row -> [Item] in
            guard let x = x[row], let y = y[row], let turn = turns[row], let distance = distances[row] else {
                return []
            }
            return items(row, at: Point(x + distance * sin(turn), y - distance * cos(turn)))
        }
        // No text's ground covers another text.
        return all.filter(\.isShape) + all.filter { !$0.isShape }
    }

    private func items(_ row: Int, at place: Point) -> [Item] {
        let properties = layer.properties
        let font = font(row)
        let lines = shown(lines(row), font).filter { !$0.isEmpty }
        guard !lines.isEmpty, font.size > 0 else { return [] }
        let angle = look.number(.angle, row) ?? properties.angle ?? 0
        // What moves a text turns with it.
        func shift(_ down: Double) -> Point {
            Point(properties[.dx] ?? 0, (properties[.dy] ?? 0) + down).turned(angle)
        }
        let color = color(row, at: place + shift(0))
        guard color.alpha > 0 else { return [] }
        let lineHeight = properties[.lineHeight] ?? places.style.lineHeight(font)
        let block = Double(lines.count - 1) * lineHeight
        // In Vega the first line stands at the place.
        let up =
            switch properties.baseline ?? .middle {
            case .middle: theme.takesOwnSize ? 0 : block / 2
            case .bottom, .lineBottom: theme.takesOwnSize ? 0 : block
            case .top, .lineTop, .alphabetic: 0.0
            }
        let runs = lines.enumerated().flatMap { index, line in
            onGround(
                TextRun(
                    line, at: place + shift(Double(index) * lineHeight - up), font: font, color: color,
                    anchor: anchor, baseline: baseline, angle: angle), from: place + shift(0))
        }
        return lines.count > 1 ? [.group(Group(runs))] : runs
    }

    /// The lines as they are broken and cut.
    private func shown(_ lines: [String], _ font: Font) -> [String] {
        var lines = lines
        if let mark = layer.properties.lineBreak, !mark.isEmpty {
            lines = lines.flatMap { $0.split(separator: mark, omittingEmptySubsequences: false).map(String.init) }
        }
        guard let limit = layer.properties[.limit], limit > 0 else { return lines }
        return lines.map { cut($0, font, limit * places.unit) }
    }

    /// As much of a text as there is room for, with what stands for the rest.
    private func cut(_ text: String, _ font: Font, _ limit: Double) -> String {
        let style = places.style
        guard style.width(text, font) > limit else { return text }
        let ellipsis = layer.properties.ellipsis ?? "…"
        var kept = text
        while !kept.isEmpty, style.width(kept + ellipsis, font) > limit { kept.removeLast() }
        return kept + ellipsis
    }

    /// A text. On a wall, one that begins beside shapes and runs into them has a ground of its own; one on a shape
    /// takes an ink that stands out from it.
    private func onGround(_ run: TextRun, from place: Point) -> [Item] {
        let item = Item.text(run)
        guard !theme.takesOwnSize, grounds.count <= 5000, run.angle.truncatingRemainder(dividingBy: 90) == 0,
            let box = item.onBaseline.bounds(places.style)
        else { return [item] }
        if let own = grounds.last(where: { $0.box.contains(place) }) {
            return [plate(run, box, on: own), item].compactMap { $0 }
        }
        let depth = run.font.size * 0.15
        let isCrossed = grounds.contains { ground in
            guard ground.color.alpha > 0.3, let common = ground.box.intersection(box) else { return false }
            return common.width > depth && common.height > depth
        }
        guard isCrossed, theme.background.contrast(with: run.color) > Theme.leastContrast else { return [item] }
        let margin = run.font.size * 0.08
        let ground = Path(rect: box.inset(-margin, -margin), corners: Corners(margin * 2))
        return [.shape(Shape(ground, fill: theme.background)), item]
    }

    /// A plate in the colour of a text's own ground, where the text is wider than that and runs out into nothing.
    private func plate(_ run: TextRun, _ box: Rect, on own: (box: Rect, color: Color)) -> Item? {
        let margin = run.font.size * 0.12
        guard own.color.alpha > 0.5, box.minX < own.box.minX - margin || box.maxX > own.box.maxX + margin,
            run.color.contrast(with: own.color) > Theme.leastContrast,
            !grounds.contains(where: { other in
                other.box != own.box && other.color.alpha > 0.3 && other.box.intersection(box) != nil
            })
        else { return nil }
        let plate = Path(rect: box.inset(-margin, 0), corners: Corners(margin))
        return .shape(Shape(plate, fill: own.color))
    }

    private var anchor: TextRun.Anchor {
        switch layer.properties.align ?? .center {
        case .left: .start
        case .center: .middle
        case .right: .end
        }
    }

    private var baseline: TextRun.Baseline {
        switch layer.properties.baseline ?? .middle {
        case .alphabetic: .alphabetic
        case .top, .lineTop: .top
        case .middle: .middle
        case .bottom, .lineBottom: .bottom
        }
    }

    private func font(_ row: Int) -> Font {
        let properties = layer.properties
        let size = look.number(.size, row) ?? properties.fontSize ?? properties.size ?? theme.markLabelSize
        return places.style.font(
            size, weight: properties.fontWeight ?? theme.markLabelWeight, family: properties.font,
            italic: properties.isItalic ?? false)
    }

    private func lines(_ row: Int) -> [String] {
        guard let definition = layer.encoding[.text] else { return layer.properties.text ?? [] }
        let cell =
            definition.fixed(layer.table, row, size: look.size) ?? definition.datum
            ?? definition.column.map { layer.table.cell(FieldPath($0), row) }
        switch cell {
        case nil: return layer.properties.text ?? []
        // Vega-Lite writes out that there is nothing; on the wall there is nothing.
        case .null: return theme.takesOwnSize && layer.encoding[.text]?.column != nil ? ["null"] : []
        case .number(let number):
            if number.isNaN { return [] }
            if let format = TickLabels.timeFormat([definition], given: definition.timeFormat, isDiscrete: true) {
                return [format.text(number)]
            }
            if let format = definition.format { return [format.text(number)] }
            guard definition.type == .quantitative else { return [Value.text(number)] }
            // On the wall, the thousands of a long number stand apart; a year has none.
            let isLong = abs(number) >= 10_000 && !theme.takesOwnSize
            return [(isLong ? TickLabels.grouped : NumberFormat.plain).text(number)]
        case .array(let items): return items.map(\.text)
        case .bool, .string, .object:
            if let format = definition.format, let number = cell?.measure { return [format.text(number)] }
            return [cell?.text ?? ""]
        }
    }

    /// The colour that is given; else the ink that stands out from what lies behind the text.
    private func color(_ row: Int, at place: Point) -> Color {
        let ground = grounds.count <= 5000 ? grounds.last { $0.box.contains(place) }?.color : nil
        if look.setsColor {
            let given = look.paint(row).fill ?? .clear
            return ground == nil ? theme.inked(given, least: Theme.leastTextContrast) : given
        }
        // The ink is the theme's own, how much of it shows the specification's.
        let opacity = look.paint(row).fill?.alpha ?? 1
        guard let ground, ground.alpha > 0.5 else { return theme.titleColor.withAlpha(opacity) }
        let isLight = theme.lightInk.contrast(with: ground) >= theme.darkInk.contrast(with: ground)
        return (isLight ? theme.lightInk : theme.darkInk).withAlpha(opacity)
    }
}

extension Item {
    fileprivate var isShape: Bool { if case .shape = self { true } else { false } }
}

extension Point {
    /// The point turned about the origin by `angle` degrees, clockwise.
    fileprivate func turned(_ angle: Double) -> Point {
        guard angle != 0 else { return self }
        let turn = angle * .pi / 180
        return Point(x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn))
    }
}
