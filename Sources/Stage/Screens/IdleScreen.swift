import Retreat
import Scene

extension Sheet {
    /// No retreat is open: which is the next, with its team and its time, and how it is opened.
    func idle(_ upcoming: Upcoming?, today: Day?) -> StillScene {
        let accent = palette[.teal]
        let width = size.width - 2 * wideMargin
        let kicker = upcoming == nil ? Words.product : Words.nextRetreat
        let title = fitted(
            upcoming?.title ?? Words.noRetreat, .display, width: width, lines: 2, height: size.height * 0.4)
        let when = upcoming.map { block(Words.appointment($0, seenOn: today), .lead, width: width) }
        let how = block(upcoming == nil ? Words.howToOpen : Words.howToOpenIt, .note, width: width)
        let top = (size.height * (upcoming == nil ? 0.32 : 0.24)).rounded()
        var items = [line(kicker, .kicker, at: Point(wideMargin, top), color: accent.text)]
        var y = top + fontSize(.kicker) + px(16)
        items += title.items(at: Point(wideMargin, y), color: palette.ink)
        y += title.height + px(32)
        if let when {
            items += when.items(at: Point(wideMargin, y), color: palette.ink)
            y += when.height + px(32)
        }
        items += how.items(at: Point(wideMargin, y), color: palette.mutedInk)
        y += how.height + px(20)
        items += command(Words.openCommand(upcoming?.name ?? "NAME"), at: Point(wideMargin, y))
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
