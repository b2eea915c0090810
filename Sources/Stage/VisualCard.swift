import Retreat
import Scene
import VegaLite

/// A visual in its card, and what pins need to know of it.
struct VisualCard {
    var items: [Item]
    var frame: Rect
    /// The rectangle whose fractions pins are given in; nil where there is nothing to pin on.
    var place: Rect?
    /// The chart on it, whose marks pins can name.
    var chart: ChartDrawing?
    /// How far the chart stands from where it was drawn.
    var shift = Point.zero
    /// The part of the card outside of which nothing on the visual is to be seen; nil for all.
    var visible: Rect?
    /// The cells over it, where they are not those of its place.
    var grid: CellGrid?
}

extension Sheet {
    /// - Parameter guesses: what the group expects of the marks of this visual.
    func visualCard(
        _ visual: Visual?, _ content: VisualContent?, in frame: Rect, guesses: [Guess] = [], isVeiled: Bool = false,
        memo: inout StageMemo
    ) -> VisualCard {
        let (head, body) = cardHead(visual, in: frame)
        var items = head
        let missing = VisualContent.problem(message: Words.visualMissing, mend: Words.goOn)
        switch picture(content ?? missing, in: body, isVeiled: isVeiled, memo: &memo) {
        case .drawn(let picture, let place, let chart):
            guard let chart, !guesses.isEmpty else {
                return VisualCard(items: items + picture, frame: frame, place: place, chart: chart)
            }
            let drawn = guessed(guesses, on: chart, in: frame, beside: items, isVeiled: isVeiled)
            return VisualCard(items: items + drawn, frame: frame, place: place, chart: chart)
        case .problem(let message, let mend):
            items += problemItems(message, mend, in: body)
            return VisualCard(items: items, frame: frame, place: nil)
        }
    }

    /// The card with its title and its source, and what is left for the visual.
    func cardHead(_ visual: Visual?, in frame: Rect) -> (items: [Item], body: Rect) {
        let inside = frame.inset(min(px(40), frame.width * 0.06), 0)
        var items = cardGround(frame)
        var y = frame.y + px(30)
        if let visual {
            let title = block(visual.title, .cardTitle, width: inside.width)
            items += title.items(at: Point(inside.x, y), color: palette.ink)
            y += title.height
            if let source = Words.source(visual) {
                let source = block(source, .caption, width: inside.width)
                items += source.items(at: Point(inside.x, y + px(4)), color: palette.mutedInk)
                y += px(4) + source.height
            }
            y += px(20)
        }
        return (items, Rect(x: inside.x, y: y, width: inside.width, height: max(1, frame.maxY - px(24) - y)))
    }

    /// - Parameters:
    ///   - hasTitle: whether a chart draws its own title, since no card does.
    ///   - isVeiled: leaves the data of a chart out, and all of an image.
    func picture(
        _ content: VisualContent, in frame: Rect, hasTitle: Bool = false, isVeiled: Bool = false, memo: inout StageMemo
    ) -> Picture {
        let key = PictureKey(
            content: content, frame: frame, labelSize: fontSize(.caption), theme: theme, hasTitle: hasTitle,
            isVeiled: isVeiled)
        return memo.picture(key) {
            if isVeiled, case .image = content { return .drawn(veil(over: frame), place: frame, chart: nil) }
            return Picture(
                content, in: frame, theme: chartTheme(hasTitle: hasTitle), isVeiled: isVeiled, measurer: measurer)
        }
    }

    /// In the place of a picture that the group has not seen yet.
    private func veil(over frame: Rect) -> [Item] {
        let words = fitted(Words.veiled, .lead, width: frame.width * 0.8, lines: 2)
        let top = frame.midY - words.height / 2
        return [box(frame, palette.line, corners: Corners(px(12)))]
            + words.items(at: Point(frame.x + frame.width * 0.1, top), color: palette.ink)
    }

    /// A card with a soft shadow: thin rings of shade instead of a blur.
    func cardGround(_ frame: Rect) -> [Item] {
        let radius = px(18)
        let rings = 9
        let shade = palette.shadow.withAlpha(theme == .paper ? 0.004 : 0.015)
        var items: [Item] = (1...rings).reversed().map { ring in
            let spread = px(4) * Double(ring)
            return box(
                frame.inset(-spread, -spread).offset(by: Point(0, px(10))), shade, corners: Corners(radius + spread))
        }
        items.append(box(frame.offset(by: Point(0, max(1, px(1)))), palette.line, corners: Corners(radius)))
        items.append(box(frame, palette.card, corners: Corners(radius)))
        return items
    }

    /// A question, large, where a list is still empty.
    func emptyItems(_ text: String, in area: Rect) -> [Item] {
        let width = min(area.width, max(px(1560), fontSize(.title) * 16))
        let block = fitted(text, .display, width: width, lines: 3, height: area.height * 0.8)
        let y = area.y + max(0, (area.height - block.height) * 0.36).rounded()
        return block.items(at: Point(area.x, y), color: palette.softInk)
    }

    /// What is wrong and what helps, to be read calmly.
    func problemItems(_ message: String, _ mend: String?, in frame: Rect) -> [Item] {
        let width = min(frame.width, px(1000))
        let first = block(message, .prompt, width: width)
        let second = mend.map { block($0, .note, width: width) }
        let gap = px(24)
        let height = first.height + (second.map { $0.height + gap } ?? 0)
        let y = frame.y + max(0, (frame.height - height) * 0.36).rounded()
        var items = first.items(at: Point(frame.x, y), color: palette.ink)
        if let second {
            items += second.items(at: Point(frame.x, y + first.height + gap), color: palette.mutedInk)
        }
        return items
    }
}
