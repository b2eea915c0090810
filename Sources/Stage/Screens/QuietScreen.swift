import Retreat
import Scene

extension Sheet {
    /// Nobody speaks: the visual large, the rule, a light clock.
    func quietScreen(
        _ session: Session, _ contents: [Visual.ID: VisualContent], page: Int, clock: ClockStyle,
        memo: inout StageMemo
    ) -> StillScene {
        let top = px(36)
        let rule = block(
            session.step?.rule ?? "", .prompt, width: contentWidth - width(of: clock) - px(40))
        let height = max(rule.height, clockHeight)
        let middle = top + height / 2
        let areaTop = top + height + px(24)
        let area = Rect(x: margin, y: areaTop, width: contentWidth, height: size.height - px(48) - areaTop)
        let pages = VisualPages(session.shown, contents, in: area, on: self).pages
        let shown = min(page, pages.count - 1)
        let visuals = shownVisuals(session, pages[shown], contents, in: area, memo: &memo)
        let foot = dots(
            page: shown, of: pages.count, right: size.width - margin, middle: size.height - px(24))
        return StillScene(
            palette.ground,
            [Layer("header", rule.items(at: Point(margin, middle - rule.height / 2), color: palette.softInk))]
                + visuals.layers + [Layer("footer", foot)],
            mover: .step(ClockPlace(right: size.width - margin, center: middle, style: clock), hasBar: false),
            visuals: visuals.visuals)
    }
}
