import Retreat
import Scene

extension Sheet {
    /// Visuals with the notes of the step beside them; below them where the screen is higher than wide.
    ///
    /// One or two visuals share the wall with the notes. Three and four take the whole of it, without notes and
    /// prompts: their labels keep their size, so the cards need the room.
    func visualScreen(
        _ session: Session, _ contents: [Visual.ID: VisualContent], page: Int, clock: ClockStyle,
        memo: inout StageMemo
    ) -> StillScene {
        let step = session.step
        let accent = palette[step?.accent ?? .teal]
        let header = header(
            title: step?.title ?? session.plan.title, rule: step?.rule ?? Words.galleryRule, accent: accent,
            clock: step == nil ? nil : clock)
        let isMany = session.shown.count > 2
        let (content, footer) = content(below: header, prompts: isMany ? [] : step?.prompts ?? [])
        let category = isMany ? nil : step?.collects
        let areas = category == nil ? (visual: content, notes: nil) : divided(content)
        let (cards, visualPages) = visualCards(session, contents, in: areas.visual, page: page, memo: &memo)
        var notes: (items: [Item], pages: Int) = ([], 1)
        if let category, let area = areas.notes {
            notes = noteColumn(session.notes(category), category, accent, in: area, page: page)
        }
        let pages = max(visualPages, notes.pages, footer.prompts.count)
        let pins = cards.flatMap { card in pinItems(session.pinned(on: card.id), on: card.card) }
        return StillScene(
            palette.ground,
            [
                Layer("header", header.items), Layer("visual", cards.flatMap(\.card.items)), Layer("pins", pins),
                Layer("notes", notes.items),
                Layer("footer", footerItems(footer, page: min(page, pages - 1), pages: pages)),
            ], mover: step == nil ? .none : .step(header.clock, hasBar: true))
    }

    /// Nobody speaks: the visual large, the rule, a light clock.
    func quietScreen(
        _ session: Session, _ contents: [Visual.ID: VisualContent], page: Int, clock: ClockStyle,
        memo: inout StageMemo
    ) -> StillScene {
        let rule = session.step?.rule ?? ""
        let top = px(36)
        let beside = contentWidth - width(of: clock) - px(40)
        let block = block(rule, .prompt, width: beside)
        let height = max(block.height, clockHeight)
        let middle = top + height / 2
        let content = Rect(
            x: margin, y: top + height + px(24), width: contentWidth,
            height: size.height - px(48) - top - height - px(24))
        let (cards, pages) = visualCards(session, contents, in: content, page: page, memo: &memo)
        let foot = dots(
            page: min(page, pages - 1), of: pages, right: size.width - margin, middle: size.height - px(24))
        return StillScene(
            palette.ground,
            [
                Layer("header", block.items(at: Point(margin, middle - block.height / 2), color: palette.softInk)),
                Layer("visual", cards.flatMap(\.card.items)), Layer("footer", foot),
            ],
            mover: .step(ClockPlace(right: size.width - margin, center: middle, style: clock), hasBar: false))
    }

    /// The visual's part and the notes' part of a step.
    private func divided(_ content: Rect) -> (visual: Rect, notes: Rect?) {
        let gap = px(40)
        if isPortrait {
            let height = (content.height * 0.52).rounded()
            let top = content.y + height + gap
            return (
                Rect(x: content.x, y: content.y, width: content.width, height: height),
                Rect(x: content.x, y: top, width: content.width, height: content.maxY - top)
            )
        }
        let notes = min(max(px(572), fontSize(.note) * 13.5), content.width * 0.42).rounded()
        let visual = content.width - gap - notes
        return (
            Rect(x: content.x, y: content.y, width: visual, height: content.height),
            Rect(x: content.maxX - notes, y: content.y, width: notes, height: content.height)
        )
    }

    /// The cards of a page, and how many pages there are.
    private func visualCards(
        _ session: Session, _ contents: [Visual.ID: VisualContent], in area: Rect, page: Int, memo: inout StageMemo
    ) -> (cards: [(id: Visual.ID, card: VisualCard)], pages: Int) {
        let perPage = visualsPerPage(session.shown.count, in: area)
        let pages = max(1, (session.shown.count + perPage - 1) / perPage)
        let shown = session.shown.dropFirst(min(page, pages - 1) * perPage).prefix(perPage)
        let cards = zip(shown, area.grid(shown.count, gap: px(24))).map { id, frame in
            (id, visualCard(session.plan.visual(id), contents[id], in: frame, memo: &memo))
        }
        return (cards, pages)
    }

    /// As many as have room for ten lines of labels in their cards; the others go to next pages.
    private func visualsPerPage(_ count: Int, in area: Rect) -> Int {
        let label = fontSize(.caption)
        let fitting = (1...max(1, count)).last { count in
            area.grid(count, gap: px(24)).allSatisfy { $0.height >= 10 * label && $0.width >= 12 * label }
        }
        return fitting ?? 1
    }

    private func noteColumn(
        _ notes: [Note], _ category: NoteCategory, _ accent: Palette.Tint, in area: Rect, page: Int
    ) -> (items: [Item], pages: Int) {
        let headingHeight = (fontSize(.heading) * 1.22).rounded() + px(12)
        let middle = area.y + (headingHeight - px(12)) / 2
        var items = [
            line(category.heading, .heading, at: Point(area.x, middle), color: accent.text),
            line(String(notes.count), .caption, at: Point(area.maxX, middle), color: palette.mutedInk, anchor: .end),
        ]
        let top = Point(area.x, area.y + headingHeight)
        guard !notes.isEmpty else {
            items += block(Words.nothingSaidYet, .note, width: area.width).items(at: top, color: palette.mutedInk)
            return (items, 1)
        }
        let pages = noteColumns(notes.reversed(), width: area.width, height: area.height - headingHeight)
        let newest = notes.last?.id
        items += noteItems(pages[min(page, pages.count - 1)], at: top, width: area.width) { card in
            card.note.id == newest ? accent.fill : palette.quietBar
        }
        return (items, pages.count)
    }
}

extension Session {
    /// The notes with a pin on a visual.
    func pinned(on visual: Visual.ID) -> [Note] {
        notes.filter { $0.visual == visual && $0.pin != nil }
    }
}
