import Retreat
import Scene

/// A note, or the part of one that a page has room for.
struct NoteCard: Hashable {
    let note: Note
    var text: TextBlock
    /// The number is shown: the note has a pin, and this is its first part.
    var badge: Double?
    /// The rest stands on the next page.
    var continues = false
    let height: Double
}

extension Sheet {
    private var barWidth: Double { px(8) }
    private var cardPadding: Double { px(24) }
    private var cardTop: Double { px(18) }
    private var cardBottom: Double { px(20) }
    var cardGap: Double { px(14) }

    func noteCard(_ note: Note, width: Double) -> NoteCard {
        let badge = note.pin == nil ? nil : badgeWidth(note.id)
        let text = block(
            note.text, .note, width: width - barWidth - 2 * cardPadding,
            firstIndent: badge.map { $0 + px(12) } ?? 0)
        return noteCard(note, text, badge: badge, continues: false)
    }

    private func noteCard(_ note: Note, _ text: TextBlock, badge: Double?, continues: Bool) -> NoteCard {
        let extra = continues ? continuationHeight : 0
        return NoteCard(
            note: note, text: text, badge: badge, continues: continues,
            height: cardTop + text.height + extra + cardBottom)
    }

    private var continuationHeight: Double { (fontSize(.caption) * 1.3).rounded() }

    private func badgeWidth(_ id: Note.ID) -> Double {
        (width(String(id), font(.badge)) + 2 * px(12)).rounded(.up)
    }

    /// The part of `card` that is at most `height` high, and the rest; nil where not even one line fits.
    private func split(_ card: NoteCard, height: Double) -> (head: NoteCard, tail: NoteCard)? {
        let room = height - cardTop - cardBottom - continuationHeight
        let count = Int(room / card.text.lineHeight)
        guard count > 0, count < card.text.lines.count else { return nil }
        let parts = card.text.split(after: count)
        return (
            noteCard(card.note, parts.head, badge: card.badge, continues: true),
            noteCard(card.note, parts.tail, badge: nil, continues: card.continues)
        )
    }

    /// Fills columns of `height` from the top with `notes`, in their order. A note moves to the next column
    /// whole; only one that is higher than a column is divided.
    func noteColumns(_ notes: [Note], width: Double, height: Double) -> [[NoteCard]] {
        var columns: [[NoteCard]] = [[]]
        var used = 0.0
        var waiting = notes.reversed().map { noteCard($0, width: width) }
        while let card = waiting.popLast() {
            if used + card.height <= height {
                columns[columns.count - 1].append(card)
                used += card.height + cardGap
            } else if card.height > height, let parts = split(card, height: height - used),
                used == 0 || parts.head.text.lines.count > 2
            {
                columns[columns.count - 1].append(parts.head)
                waiting.append(parts.tail)
                columns.append([])
                used = 0
            } else if used > 0 {
                columns.append([])
                used = 0
                waiting.append(card)
            } else {
                columns[columns.count - 1].append(card)
                used = card.height + cardGap
            }
        }
        return columns
    }

    /// The cards one below the other; `bar` says the colour of each one's bar.
    func noteItems(_ cards: [NoteCard], at origin: Point, width: Double, bar: (NoteCard) -> Color) -> [Item] {
        var items: [Item] = []
        var y = origin.y
        for card in cards {
            let frame = Rect(x: origin.x, y: y, width: width, height: card.height)
            items += cardShape(frame, bar: bar(card))
            items += cardText(card, frame)
            y += card.height + cardGap
        }
        return items
    }

    /// A card with a coloured bar at its left; the card's own corners are cut out of the bar.
    func cardShape(_ frame: Rect, bar: Color) -> [Item] {
        let radius = px(14)
        let left = Rect(x: frame.x, y: frame.y, width: barWidth + radius, height: frame.height)
        let card = Rect(
            x: frame.x + barWidth, y: frame.y, width: frame.width - barWidth, height: frame.height)
        return [
            box(left, bar, corners: Corners(topLeft: radius, bottomLeft: radius)),
            box(
                card, palette.card,
                corners: Corners(topLeft: px(6), topRight: radius, bottomRight: radius, bottomLeft: px(6))),
        ]
    }

    private func cardText(_ card: NoteCard, _ frame: Rect) -> [Item] {
        let origin = Point(frame.x + barWidth + cardPadding, frame.y + cardTop)
        var items = card.text.items(at: origin, color: palette.ink)
        if let badge = card.badge {
            let middle = origin.y + card.text.lineHeight / 2
            let height = (fontSize(.badge) * 1.21).rounded()
            let x = card.text.isRightToLeft ? origin.x + card.text.columnWidth - badge : origin.x
            let ground = Rect(x: x, y: middle - height / 2, width: badge, height: height)
            items.append(box(ground, palette.badge, corners: Corners(px(8))))
            items.append(
                line(
                    String(card.note.id), .badge, at: Point(ground.midX, middle), color: palette.onBadge,
                    anchor: .middle))
        }
        if card.continues {
            let y = origin.y + card.text.height + continuationHeight / 2
            items.append(
                line(
                    Words.continues, .caption, at: Point(frame.maxX - cardPadding, y), color: palette.mutedInk,
                    anchor: .end))
        }
        return items
    }
}
