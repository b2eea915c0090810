import Retreat
import Scene

extension Sheet {
    /// The notes of one category under their heading, the newest first and with the bar of its step: in one column
    /// where `area` is narrow, in more where it is wide.
    func noteList(
        _ session: Session, _ category: NoteCategory, _ accent: Palette.Tint, in area: Rect, page: Int
    ) -> (items: [Item], pages: Int) {
        let notes = session.notes(category.id)
        // The count stands at the right of the first line; a heading too wide for the rest goes on to a second.
        let count = String(notes.count)
        let heading = block(
            category.heading, .heading, width: area.width - width(count, font(.caption)) - px(24))
        let lineHeight = (fontSize(.heading) * 1.22).rounded()
        let headingHeight = max(lineHeight, heading.height)
        let middle = area.y + lineHeight / 2
        var items = heading.items(at: Point(area.x, area.y + (headingHeight - heading.height) / 2), color: accent.text)
        items.append(line(count, .caption, at: Point(area.maxX, middle), color: palette.mutedInk, anchor: .end))
        let top = area.y + headingHeight + px(12)
        if notes.isEmpty {
            let block = block(Words.nothingSaidYet, .note, width: area.width)
            return (items + block.items(at: Point(area.x, top), color: palette.mutedInk), 1)
        }
        let area = Rect(x: area.x, y: top, width: area.width, height: area.maxY - top)
        let grid = noteGrid(notes.reversed(), in: area, page: page, aside: session.aside) { note in
            note.id == session.newest ? accent.fill : palette.quietBar
        }
        return (items + grid.items, grid.pages)
    }

    /// Notes in their order, in one column where `area` is narrow, in more where it is wide.
    func noteGrid(
        _ notes: [Note], in area: Rect, page: Int, aside: (Note) -> String?, bar: (Note) -> Color
    ) -> (items: [Item], pages: Int) {
        let gap = px(32)
        let columnCount = isPortrait ? 1 : max(1, Int((area.width + gap) / (fontSize(.note) * 13 + gap)))
        let width = ((area.width - gap * Double(columnCount - 1)) / Double(columnCount)).rounded(.down)
        let columns = noteColumns(
            notes, width: width, height: area.height, aside: aside)
        let pages = (columns.count + columnCount - 1) / columnCount
        var items: [Item] = []
        for (index, cards) in columns.dropFirst(min(page, pages - 1) * columnCount).prefix(columnCount).enumerated() {
            let x = area.x + Double(index) * (width + gap)
            items += noteItems(cards, at: Point(x, area.y), width: width) { bar($0.note) }
        }
        return (items, pages)
    }
}
