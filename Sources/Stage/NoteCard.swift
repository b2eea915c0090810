import Retreat
import Scene

/// A note, or the part of one that a page has room for.
struct NoteCard: Hashable {
    let note: Note
    var text: TextBlock
    /// How wide the badge with the number is; nil on all parts but the first.
    var badge: Double?
    /// What is said about the note in a small line below its words.
    var aside: TextBlock?
    var color: Color
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

    func noteCard(_ note: Note, width: Double, aside: String?, color: Color) -> NoteCard {
        let badge = badgeWidth(note)
        let inner = width - barWidth - 2 * cardPadding
        return noteCard(
            note, block(note.text, .note, width: inner, firstIndent: badge + px(12)), badge: badge,
            // An answer is the group's word too, and as large.
            aside: aside.map { block($0, note.end == nil ? .caption : .note, width: inner) }, color: color,
            continues: false)
    }

    private func noteCard(
        _ note: Note, _ text: TextBlock, badge: Double?, aside: TextBlock?, color: Color, continues: Bool
    ) -> NoteCard {
        let extra = continues ? continuationHeight : aside.map { $0.height + asideGap } ?? 0
        return NoteCard(
            note: note, text: text, badge: badge, aside: aside, color: color, continues: continues,
            height: cardTop + text.height + extra + cardBottom)
    }

    private var asideGap: Double { px(8) }

    private var continuationHeight: Double { (fontSize(.caption) * 1.3).rounded() }

    private func badgeWidth(_ note: Note) -> Double {
        (width(String(note.id), font(.badge)) + 2 * px(12) + (note.isStarred ? starWidth : 0)).rounded(.up)
    }

    private var starWidth: Double { (fontSize(.badge) * 0.95).rounded(.up) }

    /// The part of `card` that is at most `height` high, and the rest; nil where not even one line fits.
    private func split(_ card: NoteCard, height: Double) -> (head: NoteCard, tail: NoteCard)? {
        let room = height - cardTop - cardBottom - continuationHeight
        let count = Int(room / card.text.lineHeight)
        guard count > 0, count < card.text.lines.count else { return nil }
        let parts = card.text.split(after: count)
        return (
            noteCard(
                card.note, parts.head, badge: card.badge, aside: card.aside, color: card.color, continues: true),
            noteCard(
                card.note, parts.tail, badge: nil, aside: card.aside, color: card.color, continues: card.continues)
        )
    }

    /// Fills columns of `height` from the top with `notes`, in their order. A note moves to the next column
    /// whole; only one that is higher than a column is divided. Two inks alternate, from the last of `notes`.
    ///
    /// - Parameter aside: what a small line below the words of a note says.
    func noteColumns(
        _ notes: [Note], width: Double, height: Double, aside: (Note) -> String?
    ) -> [[NoteCard]] {
        var columns: [[NoteCard]] = [[]]
        var used = 0.0
        var waiting = notes.reversed().enumerated().map { index, note in
            noteCard(
                note, width: width, aside: aside(note), color: index.isMultiple(of: 2) ? palette.ink : palette.secondInk
            )
        }
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

    /// The number of a note: as dark as its pin where it has one, quiet where it has none; a star before it where the
    /// group holds on to it.
    private func badgeItems(_ note: Note, _ ground: Rect) -> [Item] {
        let (fill, color) = note.pin == nil ? (palette.pill, palette.ink) : (palette.badge, palette.onBadge)
        var items = [box(ground, fill, corners: Corners(px(8)))]
        var middle = ground.midX
        if note.isStarred {
            let radius = starWidth * 0.45
            items.append(
                .shape(
                    Shape(
                        Path(star: Point(ground.x + px(12) + radius, ground.midY + radius * 0.08), radius: radius),
                        fill: color)))
            middle += starWidth / 2
        }
        items.append(line(String(note.id), .badge, at: Point(middle, ground.midY), color: color, anchor: .middle))
        return items
    }

    private func cardText(_ card: NoteCard, _ frame: Rect) -> [Item] {
        let origin = Point(frame.x + barWidth + cardPadding, frame.y + cardTop)
        var items = card.text.items(at: origin, color: card.color)
        if let badge = card.badge {
            let middle = origin.y + card.text.lineHeight / 2
            let height = (fontSize(.badge) * 1.21).rounded()
            let x = card.text.isRightToLeft ? origin.x + card.text.columnWidth - badge : origin.x
            let ground = Rect(x: x, y: middle - height / 2, width: badge, height: height)
            items += badgeItems(card.note, ground)
        }
        if let aside = card.aside, !card.continues {
            items += aside.items(
                at: Point(origin.x, origin.y + card.text.height + asideGap), color: palette.mutedInk)
        }
        if card.continues {
            let y = origin.y + card.text.height + continuationHeight / 2
            let room = frame.maxX - cardPadding - origin.x
            let words = Words.continuing.first { width($0, font(.caption)) <= room } ?? "\u{2026}"
            items.append(
                line(
                    words, .caption, at: Point(frame.maxX - cardPadding, y), color: palette.mutedInk,
                    anchor: .end))
        }
        return items
    }
}
