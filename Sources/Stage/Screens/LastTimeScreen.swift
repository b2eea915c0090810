import Retreat
import Scene

extension Sheet {
    /// What the team promised last time and what became of it, what it asked to change, and what is still unanswered.
    /// Without a last time the rule and the prompt alone.
    func lastTimeScreen(
        _ session: Session, _ step: Step, today: Day?, page: Int, clock: ClockStyle
    ) -> StillScene {
        guard let last = session.lastTime, !last.isEmpty(in: session) else {
            return questionScreen(step, prompt: session.promptOnWall, page: page, clock: clock)
        }
        return rowsScreen(
            session, step, page: page, clock: clock
        ) { lastTimeRows(last, session, today, width: $0) }
    }

    /// What the team promised last time and did, to be glad of. Where nothing is done yet, the question alone.
    func celebrateScreen(
        _ session: Session, _ step: Step, today: Day?, page: Int, clock: ClockStyle
    ) -> StillScene {
        let promises = session.lastTime?.promises ?? []
        let done = promises.filter { $0.action.progress == .done }
        guard !done.isEmpty else {
            return questionScreen(step, prompt: session.promptOnWall, page: page, clock: clock)
        }
        return rowsScreen(session, step, page: page, clock: clock) { width in
            let kept = fitted(Words.kept(done.count, of: promises.count), .display, width: width, lines: 2)
            let heading = LeftRow(text: kept, tint: palette[.green], isHeading: true, height: kept.height + px(28))
            return [heading]
                + done.map { promise in
                    row(
                        nil, promise.action.what, Words.promise(promise.action, seenOn: today),
                        tint(promise.action.progress), width: width)
                }
        }
    }

    private func rowsScreen(
        _ session: Session, _ step: Step, page: Int, clock: ClockStyle, _ rows: (Double) -> [LeftRow]
    ) -> StillScene {
        let header = header(
            title: step.title, rule: step.rule, accent: palette[step.accent], clock: clock, essential: .title)
        let (area, footer) = content(below: header, prompts: step.prompts)
        let pages = rowPages(rows(area.width), height: area.height)
        let shown = min(page, pages.count - 1)
        return StillScene(
            palette.ground,
            [
                Layer("header", header.items), Layer("actions", rowItems(pages[shown], in: area)),
                Layer("footer", footerItems(footer, prompt: session.prompt - 1, page: shown, pages: pages.count)),
            ], mover: .step(header.clock, hasBar: true))
    }

    /// A card of what was left, or the heading over such cards.
    private struct LeftRow {
        /// Before the words: a number.
        var badge: String?
        var text: TextBlock
        var below: TextBlock?
        var tint: Palette.Tint
        var isHeading = false
        var height: Double
    }

    private var badgeRoom: Double { (fontSize(.badge) * 2).rounded() }

    private func lastTimeRows(_ last: LastTime, _ session: Session, _ today: Day?, width: Double) -> [LeftRow] {
        let promises = last.promises.enumerated().map { index, promise in
            row(
                String(index + 1), promise.action.what, Words.promise(promise.action, seenOn: today),
                tint(promise.action.progress), width: width)
        }
        let deltas = last.deltas.enumerated().map { index, delta in
            row(
                String(index + 1), delta.text, delta.change.map { Words.weChanged($0) },
                delta.change == nil ? Palette.Tint(quiet: palette) : palette[.green], width: width)
        }
        let open = session.leftOpen.map { note in
            row(String(note.id), note.text, nil, palette[.orange], width: width)
        }
        var rows = promises
        if !deltas.isEmpty { rows += [heading(Words.weAsked, palette[.teal], width)] + deltas }
        if !open.isEmpty { rows += [heading(Words.stillOpen, palette[.orange], width)] + open }
        return rows
    }

    private func tint(_ progress: Action.Progress) -> Palette.Tint {
        switch progress {
        case .open: Palette.Tint(quiet: palette)
        case .underWay: palette[.blue]
        case .done: palette[.green]
        case .notBegun: palette[.orange]
        case .dropped: Palette.Tint(quiet: palette)
        }
    }

    private func row(
        _ badge: String?, _ text: String, _ below: String?, _ tint: Palette.Tint, width: Double
    ) -> LeftRow {
        let inner = width - px(8) - 2 * px(24) - (badge == nil ? 0 : badgeRoom)
        let words = block(text, .cell, width: inner)
        let under = below.map { block($0, .note, width: inner) }
        let height = px(18) + words.height + (under.map { px(6) + $0.height } ?? 0) + px(20)
        return LeftRow(badge: badge, text: words, below: under, tint: tint, height: height)
    }

    private func heading(_ text: String, _ tint: Palette.Tint, _ width: Double) -> LeftRow {
        let block = block(text, .heading, width: width)
        return LeftRow(text: block, tint: tint, isHeading: true, height: block.height + px(6))
    }

    /// A heading goes to the next page with what it stands over.
    private func rowPages(_ rows: [LeftRow], height: Double) -> [[LeftRow]] {
        var pages: [[LeftRow]] = [[]]
        var used = 0.0
        for (index, row) in rows.enumerated() {
            let next = row.isHeading && index + 1 < rows.count ? rows[index + 1].height + cardGap : 0
            if used + row.height + next > height && used > 0 {
                pages.append([])
                used = 0
            }
            pages[pages.count - 1].append(row)
            used += row.height + cardGap
        }
        return pages
    }

    private func rowItems(_ rows: [LeftRow], in area: Rect) -> [Item] {
        var items: [Item] = []
        var y = area.y
        for row in rows {
            if row.isHeading {
                items += row.text.items(at: Point(area.x, y + px(6)), color: row.tint.text)
            } else {
                items += cardShape(
                    Rect(x: area.x, y: y, width: area.width, height: row.height), bar: row.tint.fill)
                let left = area.x + px(8) + px(24)
                let words = left + (row.badge == nil ? 0 : badgeRoom)
                let top = y + px(18)
                if let badge = row.badge {
                    items.append(
                        line(
                            badge, .badge, at: Point(left, top + row.text.lineHeight / 2), color: palette.mutedInk))
                }
                items += row.text.items(at: Point(words, top), color: palette.ink)
                if let below = row.below {
                    items += below.items(
                        at: Point(words, top + row.text.height + px(6)), color: row.tint.text)
                }
            }
            y += row.height + cardGap
        }
        return items
    }
}

extension Palette.Tint {
    /// For what nothing was said of yet.
    init(quiet palette: Palette) {
        fill = palette.quietBar
        text = palette.mutedInk
    }
}

extension LastTime {
    /// Whether there is nothing to speak of.
    func isEmpty(in session: Session) -> Bool {
        promises.isEmpty && deltas.isEmpty && session.leftOpen.isEmpty
    }
}

extension Session {
    /// What came from last time's parking lot and has no end yet.
    fileprivate var leftOpen: [Note] { notes(.parked).filter { $0.step == nil && $0.end == nil } }
}
