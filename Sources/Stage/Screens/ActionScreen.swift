import Retreat
import Scene

extension Sheet {
    /// The action plan as a table: what, which team, by when, and what evidence will tell.
    func actionScreen(_ session: Session, _ step: Step, today: Day?, page: Int, clock: ClockStyle) -> StillScene {
        let accent = palette[step.accent]
        let header = header(title: step.title, rule: step.rule, accent: accent, clock: clock, essential: .title)
        let count = session.actions.isEmpty ? nil : Words.actions(session.actions.count)
        let prompts = session.actions.isEmpty ? [] : step.prompts
        let (content, footer) = content(below: header, prompts: prompts, note: count)
        let area = Rect(
            x: content.x, y: content.y + px(12), width: content.width, height: content.height - px(12))
        var items: [Item] = []
        var pages = 1
        if session.actions.isEmpty {
            items = emptyItems(Words.noActionYet, in: area)
        } else {
            let table = ActionTable(sheet: self, actions: session.actions, today: today, width: area.width)
            let parts = table.pages(height: area.height)
            pages = parts.count
            items = table.items(parts[min(page, pages - 1)], at: area.origin)
        }
        return StillScene(
            palette.ground,
            [
                Layer("header", header.items), Layer("actions", items),
                Layer(
                    "footer",
                    footerItems(
                        footer, prompt: session.prompt - 1, page: min(page, pages - 1), pages: pages, note: count)),
            ], mover: .step(header.clock, hasBar: true))
    }
}
