import Retreat
import Scene

extension Sheet {
    /// Each action large, a page each, in the parts that are read aloud; the plan's question where there is none.
    func readBackScreen(
        _ session: Session, _ step: Step, today: Day?, page: Int, clock: ClockStyle
    ) -> StillScene {
        guard !session.actions.isEmpty else {
            return actionScreen(session, step, today: today, page: page, clock: clock)
        }
        let accent = palette[step.accent]
        let header = header(title: step.title, rule: step.rule, accent: accent, clock: clock, essential: .title)
        let (area, footer) = content(below: header, prompts: step.prompts)
        let pages = session.actions.enumerated().flatMap { index, action in
            let flow = Flow(
                readBackParagraphs(action, index + 1, session, today, accent, in: area), height: area.height)
            return flow.pages.indices.map { (flow, $0) }
        }
        let shown = min(page, pages.count - 1)
        let (flow, part) = pages[shown]
        let top = area.y + max(0, (area.height - flow.height(of: part)) * 0.3).rounded()
        return StillScene(
            palette.ground,
            [
                Layer("header", header.items),
                Layer("actions", flow.items(page: part, at: Point(area.x, top))),
                Layer("footer", footerItems(footer, prompt: session.prompt - 1, page: shown, pages: pages.count)),
            ], mover: .step(header.clock, hasBar: true))
    }

    private func readBackParagraphs(
        _ action: Action, _ number: Int, _ session: Session, _ today: Day?, _ accent: Palette.Tint, in area: Rect
    ) -> [Flow.Paragraph] {
        let width = min(area.width, max(px(1600), fontSize(.lead) * 28))
        let count = Words.action(number, of: session.actions.count)
        let what = fitted(action.what, .display, width: width, lines: 3, height: area.height * 0.5)
        var paragraphs = [
            Flow.Paragraph(block: block(count, .kicker, width: width), color: accent.text, gap: 0),
            Flow.Paragraph(block: what, color: palette.ink, gap: px(20)),
        ]
        for (index, part) in Words.thenParts(action, seenOn: today).enumerated() {
            paragraphs.append(
                Flow.Paragraph(
                    block: block(part, .lead, width: width), color: index == 0 ? palette.ink : palette.softInk,
                    gap: index == 0 ? px(36) : px(14)))
        }
        return paragraphs
    }
}
