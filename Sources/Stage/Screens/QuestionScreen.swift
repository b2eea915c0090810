import Retreat
import Scene

extension Sheet {
    /// The rule of a step and the prompt of the moment alone, large.
    func questionScreen(_ step: Step, prompt: String?, page: Int, clock: ClockStyle) -> StillScene {
        questionScreen(
            kicker: step.title, accent: palette[step.accent], question: step.rule, more: prompt, page: page,
            clock: clock, hasBar: !step.isSilent)
    }

    /// One question, large, and perhaps more below it; `clock` is nil where no step runs.
    func questionScreen(
        kicker: String, accent: Palette.Tint, question: String, more: String? = nil, page: Int, clock: ClockStyle?,
        hasBar: Bool
    ) -> StillScene {
        let top = px(44)
        let titleWidth = contentWidth - (clock.map { width(of: $0) + px(40) } ?? 0)
        let title = block(kicker, .kicker, width: titleWidth)
        let headHeight = max(title.height, clockHeight)
        let middle = top + headHeight / 2
        let foot = size.height - px(36) - px(60)
        let area = Rect(
            x: margin, y: top + headHeight + px(24), width: contentWidth,
            height: foot - top - headHeight - px(48))
        let flow = Flow(questionParagraphs(question, more, in: area), height: area.height)
        let shown = min(page, flow.pages.count - 1)
        let y = area.y + max(0, (area.height - flow.height(of: shown)) * 0.36).rounded()
        return StillScene(
            palette.ground,
            [
                Layer(
                    "header", title.items(at: Point(margin, middle - title.height / 2), color: accent.text)),
                Layer("question", flow.items(page: shown, at: Point(margin, y))),
                Layer(
                    "footer",
                    dots(page: shown, of: flow.pages.count, right: size.width - margin, middle: foot + px(30))),
            ],
            mover: clock == nil
                ? .none
                : .step(ClockPlace(right: size.width - margin, center: middle, style: clock), hasBar: hasBar))
    }

    private func questionParagraphs(_ rule: String, _ prompt: String?, in area: Rect) -> [Flow.Paragraph] {
        let large = min(area.width, max(px(1560), fontSize(.title) * 16))
        let small = min(area.width, max(px(1400), fontSize(.lead) * 26))
        let rule = fitted(rule, .display, width: large, lines: 3, height: area.height * 0.6)
        let prompts = prompt.map {
            [Flow.Paragraph(block: balanced($0, .lead, width: small), color: palette.softInk, gap: px(52))]
        }
        return [Flow.Paragraph(block: rule, color: palette.ink, gap: 0)] + (prompts ?? [])
    }
}
