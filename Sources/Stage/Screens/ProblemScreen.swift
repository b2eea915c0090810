import Retreat
import Scene

extension Sheet {
    /// Where nothing else can be shown: what is wrong and how to mend it, calmly.
    func problem(title: String, message: String, mend: String) -> StillScene {
        let width = min(size.width - 2 * wideMargin, max(px(1500), fontSize(.lead) * 26))
        let bottom = size.height - px(64)
        let flow = Flow(
            [
                Flow.Paragraph(block: block(Words.product, .kicker, width: width), color: palette.red.text, gap: 0),
                Flow.Paragraph(
                    block: fitted(
                        title, .display, width: size.width - 2 * wideMargin, lines: 2, height: size.height * 0.3),
                    color: palette.ink, gap: px(28)),
                Flow.Paragraph(block: block(message, .lead, width: width), color: palette.softInk, gap: px(40)),
                Flow.Paragraph(block: block(mend, .lead, width: width), color: palette.ink, gap: px(28)),
            ], height: bottom - px(64))
        let top = max(px(64), min(px(230), bottom - flow.height(of: 0)))
        let last = flow.pages.count
        return StillScene(
            palette.ground,
            [
                Layer("header", flow.items(page: 0, at: Point(wideMargin, top))),
                Layer("footer", dots(page: 0, of: last, right: size.width - margin, middle: size.height - px(32))),
            ])
    }
}
