import Retreat
import Scene

extension Sheet {
    /// Left of a large, quiet text; less on narrow screens.
    var wideMargin: Double { min(px(128), (size.width * 0.07).rounded()) }

    /// Before the start: the question of the meeting, why it is held, what becomes of what is said, and when it starts.
    func lobby(_ plan: Plan, page: Int) -> StillScene {
        let left = wideMargin
        let accent = palette[Step.Accent.teal]
        let row = startRow(plan, rowHeight: fontSize(.kicker) * 1.22, middle: size.height - px(96))
        let foot = row.start.y - fontSize(.kicker) * 0.61 - px(40)
        let flow = Flow(lobbyParagraphs(plan, accent), height: foot - px(64))
        let shown = min(page, flow.pages.count - 1)
        let top = px(64) + max(0, (foot - px(64) - flow.height(of: shown)) * 0.45).rounded()
        return StillScene(
            palette.ground,
            [
                Layer("header", flow.items(page: shown, at: Point(left, top))),
                Layer(
                    "footer",
                    row.items + dots(page: shown, of: flow.pages.count, right: size.width - left, middle: row.dots)),
            ], mover: .start(row.start))
    }

    private func lobbyParagraphs(_ plan: Plan, _ accent: Palette.Tint) -> [Flow.Paragraph] {
        let width = size.width - 2 * wideMargin
        let small = min(width, max(px(1250), fontSize(.lead) * 24))
        let title = fitted(plan.title, .display, width: width, lines: 3, height: size.height * 0.45)
        var paragraphs = [
            Flow.Paragraph(block: block(Words.kicker(plan), .kicker, width: width), color: accent.text, gap: 0),
            Flow.Paragraph(block: title, color: palette.ink, gap: px(28)),
        ]
        if let why = plan.why {
            paragraphs.append(
                Flow.Paragraph(block: block(why, .lead, width: small), color: palette.softInk, gap: px(40)))
        }
        for (index, norm) in (plan.norms ?? Words.norms).enumerated() {
            paragraphs.append(
                Flow.Paragraph(
                    block: block("\u{2013}\u{A0}\(norm)", .note, width: small), color: palette.ink,
                    gap: index == 0 ? px(36) : px(8)))
        }
        for (index, words) in [Words.promise, plan.afterwards].compactMap(\.self).enumerated() {
            paragraphs.append(
                Flow.Paragraph(
                    block: block(words, .note, width: width), color: accent.text, gap: index == 0 ? px(36) : px(8)))
        }
        return paragraphs
    }

    /// The start at the left, the length of the meeting at the right; one above the other where they do not fit.
    private func startRow(
        _ plan: Plan, rowHeight: Double, middle: Double
    ) -> (items: [Item], start: Point, dots: Double) {
        let right = size.width - wideMargin
        let length = Words.length(plan.meetingProtocol)
        let lengthWidth = width(length, font(.caption))
        let startWidth = width(startDate(plan.start) ?? Words.beginSoon, font(.kicker, weight: 500))
        if wideMargin + startWidth + px(40) + lengthWidth <= right {
            let item = line(length, .caption, at: Point(right, middle), color: palette.mutedInk, anchor: .end)
            return ([item], Point(wideMargin, middle), middle - rowHeight)
        }
        let block = block(length, .caption, width: right - wideMargin)
        let top = size.height - px(36) - block.height
        return (
            block.items(at: Point(wideMargin, top), color: palette.mutedInk),
            Point(wideMargin, top - rowHeight / 2), top - rowHeight / 2
        )
    }

    private func startDate(_ start: Start?) -> String? {
        guard let start, let day = Day(start.moment, utcOffset: start.utcOffset) else { return nil }
        return Words.startsOn(day, start.clockText())
    }

    /// "Starts in 4:12", the time bold and in digits of one width.
    func startItems(_ notice: StartNotice, at place: Point) -> [Item] {
        let plain = font(.kicker, weight: 500)
        func run(_ text: String, _ x: Double, _ font: Font) -> Item {
            line(text, font, at: Point(x, place.y), color: palette.ink)
        }
        switch notice {
        case .soon: return [run(Words.beginSoon, place.x, plain)]
        case .date(let start):
            return [run(startDate(start) ?? Words.beginSoon, place.x, plain)]
        case .countdown(let seconds):
            let words = Words.startsIn + " "
            return [
                run(Words.startsIn, place.x, plain),
                run(
                    Words.clock(seconds), place.x + width(words, plain).rounded(),
                    font(.kicker, weight: 700, tabular: true)),
            ]
        }
    }
}
