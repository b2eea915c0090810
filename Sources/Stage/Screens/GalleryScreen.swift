import Retreat
import Scene

extension Sheet {
    /// All notes by category, a column each; a category with many notes takes the columns that are left.
    func gallery(_ session: Session, page: Int, clock: ClockStyle) -> StillScene {
        var clock = clock
        clock.hasRing = false
        let header = header(
            title: Words.galleryTitle, rule: Words.galleryRule, accent: palette[.green],
            clock: session.step == nil ? nil : clock)
        let footer = footer([])
        let area = contentArea(below: header, above: footer)
        let pages = galleryPages(session, in: area)
        let shown = min(page, pages.count - 1)
        let items =
            session.notes.isEmpty
            ? problemItems(Words.galleryEmpty, nil, in: area)
            : galleryItems(pages[shown], in: area)
        return StillScene(
            palette.ground,
            [
                Layer("header", header.items), Layer("notes", items),
                Layer("footer", footerItems(footer, page: shown, pages: pages.count)),
            ], mover: session.step == nil ? .none : .step(header.clock, hasBar: false))
    }

    private struct GalleryColumn {
        var category: NoteCategory
        var cards: [NoteCard]
        /// A heading stands over the first column of a category only.
        var hasHeading: Bool
    }

    private struct GalleryPage {
        var columns: [GalleryColumn]
        var width: Double
    }

    private var columnGap: Double { px(32) }
    private var galleryHeading: Double { (fontSize(.heading) * 1.22).rounded() + px(18) }

    /// Three columns, four where as many categories have notes and the screen is wide enough, fewer on narrow screens.
    private func columnCount(for categories: Int, in area: Rect) -> Int {
        let narrowest = fontSize(.note) * 9.6
        let most = max(1, Int((area.width + columnGap) / (narrowest + columnGap)))
        return min(max(3, min(4, categories)), most)
    }

    private func columnWidth(_ count: Int, in area: Rect) -> Double {
        ((area.width - columnGap * Double(count - 1)) / Double(count)).rounded(.down)
    }

    private func galleryPages(_ session: Session, in area: Rect) -> [GalleryPage] {
        let categories = NoteCategory.allCases.filter { !session.notes($0).isEmpty }
        let count = columnCount(for: categories.count, in: area)
        let width = columnWidth(count, in: area)
        let height = area.height - galleryHeading
        var pages: [GalleryPage] = []
        for first in stride(from: 0, to: categories.count, by: count) {
            let group = categories[first..<min(first + count, categories.count)]
            var columns = group.map { ($0, noteColumns(session.notes($0).reversed(), width: width, height: height)) }
            while columns.contains(where: { !$0.1.isEmpty }) {
                pages.append(GalleryPage(columns: takePage(&columns, count), width: width))
            }
        }
        return pages.isEmpty ? [GalleryPage(columns: [], width: width)] : pages
    }

    /// One column of each category that has any left, and then more of those that still have.
    private func takePage(_ columns: inout [(NoteCategory, [[NoteCard]])], _ count: Int) -> [GalleryColumn] {
        var taken = columns.map { $0.1.isEmpty ? 0 : 1 }
        var spare = count - taken.reduce(0, +)
        while spare > 0, let longest = columns.indices.filter({ columns[$0].1.count > taken[$0] }).max(by: {
            columns[$0].1.count - taken[$0] < columns[$1].1.count - taken[$1]
        }) {
            taken[longest] += 1
            spare -= 1
        }
        var page: [GalleryColumn] = []
        for index in columns.indices {
            for part in 0..<taken[index] {
                page.append(
                    GalleryColumn(
                        category: columns[index].0, cards: columns[index].1[part], hasHeading: part == 0))
            }
            columns[index].1.removeFirst(taken[index])
        }
        return page
    }

    private func galleryItems(_ page: GalleryPage, in area: Rect) -> [Item] {
        page.columns.enumerated().flatMap { index, column in
            let x = area.x + Double(index) * (page.width + columnGap)
            let tint = palette[column.category]
            var items: [Item] = []
            if column.hasHeading {
                let middle = area.y + (galleryHeading - px(18)) / 2
                items.append(line(column.category.heading, .heading, at: Point(x, middle), color: tint.text))
            }
            let top = Point(x, area.y + galleryHeading)
            return items + noteItems(column.cards, at: top, width: page.width) { _ in tint.fill }
        }
    }
}
