import Retreat
import Scene

extension Sheet {
    /// Visuals with the notes of the step beside them.
    ///
    /// Where their labels have no room there, the prompts leave; where that is not enough, the visuals take the
    /// whole width, on more than one page if need be, and the notes go to the pages after them.
    func visualScreen(
        _ session: Session, _ contents: [Visual.ID: VisualContent], page: Int, clock: ClockStyle,
        memo: inout StageMemo
    ) -> StillScene {
        let step = session.step
        let header = header(
            title: step?.title ?? session.plan.title, rule: step?.rule ?? Words.galleryRule,
            accent: palette[step?.accent ?? .teal], clock: step == nil ? nil : clock)
        let prompted = content(below: header, prompts: step?.prompts ?? [], note: roundNote(session))
        let bare = content(below: header, prompts: [], note: roundNote(session))
        let beside = [prompted, bare].first { content in
            step?.collects != nil && fitsAll(session, contents, in: divided(content.area).visual)
        }
        let alone = fitsAll(session, contents, in: prompted.area) ? prompted : bare
        let shown =
            beside.map { visualsBesideNotes(session, contents, in: $0.area, $0.footer, page: page, memo: &memo) }
            ?? visualsThenNotes(session, contents, in: alone.area, alone.footer, page: page, memo: &memo)
        return StillScene(
            palette.ground, [Layer("header", header.items)] + shown.layers,
            mover: step == nil ? .none : .step(header.clock, hasBar: true), visuals: shown.visuals)
    }

    private func fitsAll(_ session: Session, _ contents: [Visual.ID: VisualContent], in area: Rect) -> Bool {
        fits(session.shown.count, of: session.shown, contents, in: area)
    }

    private func visualsBesideNotes(
        _ session: Session, _ contents: [Visual.ID: VisualContent], in area: Rect, _ footer: Footer, page: Int,
        memo: inout StageMemo
    ) -> ShownVisuals {
        let areas = divided(area)
        let notes = notesOfStep(session, in: areas.notes, page: page)
        let pages = max(1, notes.pages)
        var shown = shownVisuals(session, session.shown, contents, in: areas.visual, memo: &memo)
        shown.layers += [
            Layer("notes", notes.items),
            Layer("footer", stepFoot(session, footer, page: min(page, pages - 1), pages: pages)),
        ]
        return shown
    }

    private func visualsThenNotes(
        _ session: Session, _ contents: [Visual.ID: VisualContent], in area: Rect, _ footer: Footer, page: Int,
        memo: inout StageMemo
    ) -> ShownVisuals {
        let visuals = VisualPages(session.shown, contents, in: area, on: self).pages
        let hasNotes = session.step?.collects.map { !session.notes($0).isEmpty } ?? false
        let notes = hasNotes ? notesOfStep(session, in: area, page: page - visuals.count) : (items: [], pages: 0)
        let pages = visuals.count + notes.pages
        let shown = visuals.indices.contains(page) || !hasNotes ? visuals[min(page, visuals.count - 1)] : []
        var result = shownVisuals(session, shown, contents, in: area, memo: &memo)
        result.layers += [
            Layer("notes", shown.isEmpty ? notes.items : []),
            Layer("footer", stepFoot(session, footer, page: min(page, pages - 1), pages: pages)),
        ]
        return result
    }

    private func stepFoot(_ session: Session, _ footer: Footer, page: Int, pages: Int) -> [Item] {
        footerItems(footer, prompt: session.prompt - 1, page: page, pages: pages, note: roundNote(session))
    }

    /// Which time around the room it is, in a step in rounds.
    private func roundNote(_ session: Session) -> String? {
        session.step?.hasRounds == true ? Words.round(session.round) : nil
    }

    private func notesOfStep(_ session: Session, in area: Rect, page: Int) -> (items: [Item], pages: Int) {
        guard let step = session.step,
            let category = step.collects.flatMap({ session.plan.meetingProtocol.category($0) })
        else { return ([], 0) }
        return noteList(session, category, palette[step.accent], in: area, page: max(0, page))
    }
}
