import Retreat
import Scene

extension Sheet {
    /// No retreat is open: what this screen is, and how one is opened.
    func idle() -> StillScene {
        let accent = palette[.teal]
        let width = size.width - 2 * wideMargin
        let title = fitted(Words.noRetreat, .display, width: width, lines: 2, height: size.height * 0.4)
        let how = block(Words.howToOpen, .note, width: width)
        let top = (size.height * 0.32).rounded()
        var items = [line(Words.product, .kicker, at: Point(wideMargin, top), color: accent.text)]
        var y = top + fontSize(.kicker) + px(16)
        items += title.items(at: Point(wideMargin, y), color: palette.ink)
        y += title.height + px(44)
        items += how.items(at: Point(wideMargin, y), color: palette.mutedInk)
        y += how.height + px(20)
        items += command(Words.openCommand, at: Point(wideMargin, y))
        return StillScene(palette.ground, [Layer("header", items)])
    }

    /// Words to type, on a ground of their own.
    private func command(_ text: String, at origin: Point) -> [Item] {
        let font = font(.note, weight: 600)
        let pad = px(24)
        let height = (font.size * 1.7).rounded()
        let frame = Rect(x: origin.x, y: origin.y, width: width(text, font).rounded(.up) + 2 * pad, height: height)
        return [
            box(frame, palette.pill, corners: Corners(px(12))),
            line(text, font, at: Point(frame.x + pad, frame.midY), color: palette.ink),
        ]
    }
}
