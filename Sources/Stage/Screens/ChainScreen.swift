import Retreat
import Scene

extension Sheet {
    /// All that a note or an action rests on, as a tree beside the visuals with the pins that it leads to.
    func chainScreen(
        _ session: Session, _ contents: [Visual.ID: VisualContent], page: Int, clock: ClockStyle,
        memo: inout StageMemo
    ) -> StillScene {
        let links = session.chainEnd.map(session.chain) ?? []
        let header = header(
            title: Words.chainTitle, rule: chainRule(session), accent: palette[.purple],
            clock: session.step == nil ? nil : clock, essential: .title)
        let (content, footer) = content(below: header, prompts: [])
        let mover: StillScene.Mover = session.step == nil ? .none : .step(header.clock, hasBar: true)
        guard !links.isEmpty else {
            return StillScene(
                palette.ground,
                [Layer("header", header.items), Layer("notes", emptyItems(Words.chainGone, in: content))], mover: mover)
        }
        var chained = session
        chained.notes = links.map(\.note)
        let visuals = pinned(chained.notes)
        let areas = chainAreas(content)
        let hasRoom = !visuals.isEmpty && fits(visuals.count, of: visuals, contents, in: areas.visual)
        let tree = chainTree(session, links, in: hasRoom ? areas.notes : content, page: page)
        return StillScene(
            palette.ground,
            [Layer("header", header.items)]
                + (hasRoom ? shownVisuals(chained, visuals, contents, in: areas.visual, memo: &memo).layers : [])
                + [
                    Layer("notes", tree.items),
                    Layer("footer", footerItems(footer, page: min(page, tree.pages - 1), pages: tree.pages)),
                ], mover: mover)
    }

    /// The action that the chain begins with; else what a chain is.
    private func chainRule(_ session: Session) -> String {
        guard case .action(let id) = session.chainEnd else { return Words.chainRule }
        return session.actions.first { $0.id == id }?.what ?? Words.chainRule
    }

    /// The visuals that the notes point at, each once.
    private func pinned(_ notes: [Note]) -> [Visual.ID] {
        notes.reduce(into: []) { visuals, note in
            guard note.pin != nil, let visual = note.visual, !visuals.contains(visual) else { return }
            if visuals.count < mostVisualsAtOnce { visuals.append(visual) }
        }
    }

    /// The tree needs more room than a column of notes, for what it sets in.
    private func chainAreas(_ content: Rect) -> (visual: Rect, notes: Rect) {
        if isPortrait { return divided(content) }
        let gap = px(40)
        let notes = min(max(px(760), fontSize(.note) * 18), content.width * 0.5).rounded()
        return (
            Rect(x: content.x, y: content.y, width: content.width - gap - notes, height: content.height),
            Rect(x: content.maxX - notes, y: content.y, width: notes, height: content.height)
        )
    }

    /// The deepest place that is set in further than the one before.
    private static let mostSteps = 3

    private func chainTree(
        _ session: Session, _ links: [ChainLink], in area: Rect, page: Int
    ) -> (items: [Item], pages: Int) {
        let step = px(56)
        let depths = links.reduce(into: [Note.ID: Int]()) { $0[$1.note.id] = min($1.depth, Self.mostSteps) }
        let width = area.width - step * Double(depths.values.max() ?? 0)
        let pages = noteColumns(links.map(\.note), width: width, height: area.height) { note in
            session.plan.meetingProtocol.category(note.category)?.heading
        }
        var items: [Item] = []
        /// Where the last card of each depth ends, for what hangs from it.
        var ends: [Int: Double] = [:]
        var y = area.y
        for card in pages[min(page, pages.count - 1)] {
            let depth = depths[card.note.id] ?? 0
            let x = area.x + Double(depth) * step
            if depth > 0, card.badge != nil {
                items.append(branch(from: ends[depth - 1] ?? area.y, to: Point(x, y + px(44)), step: step))
            }
            let bar = session.role(of: card.note).map { palette[$0].fill } ?? palette.quietBar
            items += noteItems([card], at: Point(x, y), width: width) { _ in bar }
            ends[depth] = y + card.height
            y += card.height + cardGap
        }
        return (items, pages.count)
    }

    /// Down from the card above, and across to the one that it rests on.
    private func branch(from top: Double, to end: Point, step: Double) -> Item {
        let x = end.x - step / 2
        return .shape(
            Shape(
                Path(points: [Point(x, top), Point(x, end.y), end]),
                stroke: Stroke(palette.mutedInk, width: max(2, px(4)), join: .round)))
    }
}
