import Retreat
import Scene

extension Sheet {
    /// The notes of one category under their heading, the newest first and with the bar of its step: in one column
    /// where `area` is narrow, in more where it is wide.
    func noteList(
        _ notes: [Note], _ category: NoteCategory, _ accent: Palette.Tint, in area: Rect, page: Int
    ) -> (items: [Item], pages: Int) {
        let headingHeight = (fontSize(.heading) * 1.22).rounded()
        let middle = area.y + headingHeight / 2
        var items = [
            line(category.heading, .heading, at: Point(area.x, middle), color: accent.text),
            line(String(notes.count), .caption, at: Point(area.maxX, middle), color: palette.mutedInk, anchor: .end),
        ]
        let top = area.y + headingHeight + px(12)
        guard let newest = notes.last?.id else {
            let block = block(Words.nothingSaidYet, .note, width: area.width)
            return (items + block.items(at: Point(area.x, top), color: palette.mutedInk), 1)
        }
        let gap = px(32)
        let count = isPortrait ? 1 : max(1, Int((area.width + gap) / (fontSize(.note) * 13 + gap)))
        let width = ((area.width - gap * Double(count - 1)) / Double(count)).rounded(.down)
        let columns = noteColumns(notes.reversed(), width: width, height: area.maxY - top)
        let pages = (columns.count + count - 1) / count
        for (index, cards) in columns.dropFirst(min(page, pages - 1) * count).prefix(count).enumerated() {
            let x = area.x + Double(index) * (width + gap)
            items += noteItems(cards, at: Point(x, top), width: width) { card in
                card.note.id == newest ? accent.fill : palette.quietBar
            }
        }
        return (items, pages)
    }
}
