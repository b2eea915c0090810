import Retreat
import Scene

extension Sheet {
    /// After the end: thanks, what the group charted, what it will do and by when, and what comes of it.
    func closing(_ session: Session, today: Day?, page: Int) -> StillScene {
        let accent = palette[Step.Accent.teal]
        let kicker = block(Words.kicker(session.plan), .kicker, width: contentWidth)
        let thanks = fitted(Words.thanks, .display, width: contentWidth, lines: 1, height: size.height * 0.14)
        let belongs = block(Words.belongs, .lead, width: contentWidth)
        let top = px(64)
        let titleTop = top + kicker.height + px(12)
        let belongsTop = titleTop + thanks.height + px(16)
        let next = session.actions.isEmpty ? Words.whatNextWithoutActions : Words.whatNext
        let note = sizeFits(next, Words.recordCommand) ? Words.recordCommand : nil
        let footer = footer([next], note: note)
        let contentTop = belongsTop + belongs.height + px(44)
        let area = Rect(
            x: margin, y: contentTop, width: contentWidth, height: max(1, footer.top - px(24) - contentTop))
        // The balance of the evidence stands beside the thanks, or on a last page where they leave no room.
        let barWidth = min(contentWidth, px(640))
        let isBeside = max(thanks.width, belongs.width) + px(96) + barWidth <= contentWidth
        let place = isBeside ? Point(margin + contentWidth - barWidth, titleTop) : area.origin
        let balance = balanceBar(session.evidence, at: place, width: barWidth).items
        let last = isBeside || balance.isEmpty ? nil : balance
        let body = closingBody(session, today, in: area, page: page, last: last)
        return StillScene(
            palette.ground,
            [
                Layer(
                    "header",
                    kicker.items(at: Point(margin, top), color: accent.text)
                        + thanks.items(at: Point(margin, titleTop), color: palette.ink)
                        + belongs.items(at: Point(margin, belongsTop), color: palette.softInk)
                        + (isBeside ? balance : [])),
                Layer("actions", body.items),
                Layer("footer", footerItems(footer, page: min(page, body.pages - 1), pages: body.pages, note: note)),
            ])
    }

    private func sizeFits(_ left: String, _ right: String) -> Bool {
        width(left, font(.prompt)) + width(right, font(.caption)) + px(160) < contentWidth
    }

    /// Counts at the left, actions at the right; actions on the first page, counts on a page of their own after them
    /// where there is no room side by side.
    ///
    /// - Parameter last: what stands on a last page.
    private func closingBody(
        _ session: Session, _ today: Day?, in area: Rect, page: Int, last: [Item]?
    ) -> (items: [Item], pages: Int) {
        let counts = countRows(session)
        let countsWidth = counts.reduce(px(440)) { max($0, $1.width) }
        let gap = px(96)
        let actionsWidth = area.width - countsWidth - gap
        let isBeside = actionsWidth > fontSize(.cell) * 16 && countsHeight(counts) <= area.height
        let right =
            isBeside
            ? Rect(x: area.maxX - actionsWidth, y: area.y, width: actionsWidth, height: area.height) : area
        let actions = closingActions(session.actions, today, in: right, page: page)
        let left = countItems(counts, at: area.origin)
        let after = (isBeside || counts.isEmpty ? [] : [left]) + [last].compactMap(\.self)
        let pages = actions.pages + after.count
        if page >= actions.pages, !after.isEmpty { return (after[min(page, pages - 1) - actions.pages], pages) }
        return ((isBeside ? left : []) + actions.items, pages)
    }

    private struct CountRow {
        var number: String
        var heading: String
        var tint: Palette.Tint
        var numberWidth: Double
        var width: Double
    }

    private var countRowHeight: Double { (fontSize(.note) * 1.5).rounded() }

    private func countsHeight(_ rows: [CountRow]) -> Double { Double(rows.count) * countRowHeight }

    private func countRows(_ session: Session) -> [CountRow] {
        // How the group worked is no part of what it charted about its students.
        let ofData = session.plan.meetingProtocol.allCategories.filter { !NoteCategory.process.contains($0) }
        let counted = ofData.map { ($0, session.notes($0.id).count) }.filter {
            $0.1 > 0
        }
        let numberWidth = counted.reduce(0) { max($0, width(String($1.1), font(.heading, tabular: true))) }
        return counted.map { category, count in
            CountRow(
                number: String(count), heading: category.heading, tint: palette[category.role],
                numberWidth: numberWidth,
                width: numberWidth + px(28) + width(category.heading, font(.note)))
        }
    }

    private func countItems(_ rows: [CountRow], at origin: Point) -> [Item] {
        rows.enumerated().flatMap { index, row in
            let middle = origin.y + (Double(index) + 0.5) * countRowHeight
            return [
                line(
                    row.number, font(.heading, tabular: true), at: Point(origin.x + row.numberWidth, middle),
                    color: row.tint.text, anchor: .end),
                line(
                    row.heading, .note, at: Point(origin.x + row.numberWidth + px(28), middle), color: palette.softInk),
            ]
        }
    }

    /// Cards with the date, the action and the team.
    private func closingActions(
        _ actions: [Action], _ today: Day?, in area: Rect, page: Int
    ) -> (items: [Item], pages: Int) {
        guard !actions.isEmpty else {
            let block = block(Words.noActionAgreed, .note, width: area.width)
            let top = area.y + (countRowHeight - block.lineHeight) / 2
            return (block.items(at: Point(area.x, top), color: palette.softInk), 1)
        }
        let cards = actions.map { closingCard($0, today, width: area.width) }
        var pages: [[ClosingCard]] = [[]]
        var used = 0.0
        for card in cards {
            if used + card.height > area.height && used > 0 {
                pages.append([])
                used = 0
            }
            pages[pages.count - 1].append(card)
            used += card.height + cardGap
        }
        var y = area.y
        var items: [Item] = []
        for card in pages[min(page, pages.count - 1)] {
            items += closingItems(card, Rect(x: area.x, y: y, width: area.width, height: card.height))
            y += card.height + cardGap
        }
        return (items, pages.count)
    }

    private struct ClosingCard {
        var what: TextBlock
        var date: String
        var team: TextBlock
        var height: Double
    }

    private func closingCard(_ action: Action, _ today: Day?, width: Double) -> ClosingCard {
        let inside = width - px(8) - 2 * px(24)
        let date = Words.date(action.by, seenOn: today)
        let what = block(action.what, .cell, width: inside)
        let team = block(action.team, .note, width: inside - pillWidth(date) - px(20))
        return ClosingCard(
            what: what, date: date, team: team, height: px(18) + what.height + px(10) + team.height + px(20))
    }

    private func closingItems(_ card: ClosingCard, _ frame: Rect) -> [Item] {
        let x = frame.x + px(8) + px(24)
        let below = frame.y + px(18) + card.what.height + px(10)
        return cardShape(frame, bar: palette[.orange].fill)
            + card.what.items(at: Point(x, frame.y + px(18)), color: palette.ink)
            + pillItems(card.date, left: x, middle: below + card.team.lineHeight / 2)
            + card.team.items(at: Point(x + pillWidth(card.date) + px(20), below), color: palette.mutedInk)
    }
}
