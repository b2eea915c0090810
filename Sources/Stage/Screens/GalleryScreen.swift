import Retreat
import Scene

extension Sheet {
    /// All notes by category, a column each; a category with many notes takes the columns that are left.
    ///
    /// - Parameter step: the step whose wall it is, with its rule and its prompts; nil where it was asked for.
    func gallery(_ session: Session, of step: Step? = nil, page: Int, clock: ClockStyle) -> StillScene {
        var clock = clock
        clock.hasRing = step != nil && !clock.isQuiet
        let header = header(
            title: step?.title ?? Words.galleryTitle, rule: step?.rule ?? Words.galleryRule,
            accent: palette[step?.accent ?? .green], clock: session.step == nil ? nil : clock,
            essential: step == nil ? .title : .rule)
        if session.charted.isEmpty {
            return emptyGallery(session, header, of: step)
        }
        let (content, footer) = content(below: header, prompts: step?.prompts ?? [])
        let area = Rect(
            x: content.x, y: content.y + px(8), width: content.width, height: content.height - px(8))
        let pages = galleryPages(session, in: area)
        let shown = min(page, pages.count - 1)
        return StillScene(
            palette.ground,
            [
                Layer("header", header.items), Layer("notes", galleryItems(pages[shown], in: area)),
                Layer(
                    "footer", footerItems(footer, prompt: session.prompt - 1, page: shown, pages: pages.count)),
            ], mover: session.step == nil ? .none : .step(header.clock, hasBar: step != nil))
    }

    /// The question alone, until there is something to read.
    private func emptyGallery(_ session: Session, _ header: Header, of step: Step?) -> StillScene {
        let area = content(below: header, prompts: []).area
        let question = (step == nil ? nil : session.promptOnWall) ?? Words.galleryEmpty
        return StillScene(
            palette.ground, [Layer("header", header.items), Layer("notes", emptyItems(question, in: area))],
            mover: session.step == nil ? .none : .step(header.clock, hasBar: step != nil))
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
        /// Room for the highest heading of all pages, and the gap below it.
        var headingHeight: Double
    }

    private var columnGap: Double { px(32) }

    /// Three columns, four where as many categories have notes and the screen is wide enough, fewer on narrow screens.
    private func columnCount(for categories: Int, in area: Rect) -> Int {
        let narrowest = fontSize(.note) * 9.6
        let most = max(1, Int((area.width + columnGap) / (narrowest + columnGap)))
        return min(max(3, min(4, categories)), most)
    }

    private func columnWidth(_ count: Int, in area: Rect) -> Double {
        ((area.width - columnGap * Double(count - 1)) / Double(count)).rounded(.down)
    }

    private func heading(_ category: NoteCategory, _ width: Double) -> TextBlock {
        balanced(category.heading, .heading, width: width)
    }

    private func galleryPages(_ session: Session, in area: Rect) -> [GalleryPage] {
        let categories = session.plan.meetingProtocol.allCategories.filter { !session.notes($0.id).isEmpty }
        let count = columnCount(for: categories.count, in: area)
        let width = columnWidth(count, in: area)
        let headingHeight = categories.reduce(0) { max($0, heading($1, width).height) } + px(14)
        let height = area.height - headingHeight
        var pages: [GalleryPage] = []
        for first in stride(from: 0, to: categories.count, by: count) {
            let group = categories[first..<min(first + count, categories.count)]
            var columns = group.map { category in
                let notes = session.notes(category.id).reversed()
                return (category, noteColumns(Array(notes), width: width, height: height, aside: session.aside))
            }
            while columns.contains(where: { !$0.1.isEmpty }) {
                pages.append(
                    GalleryPage(columns: takePage(&columns, count), width: width, headingHeight: headingHeight))
            }
        }
        return pages.isEmpty ? [GalleryPage(columns: [], width: width, headingHeight: 0)] : pages
    }

    /// One column of each category that has any left, and then more of those that still have.
    private func takePage(_ columns: inout [(NoteCategory, [[NoteCard]])], _ count: Int) -> [GalleryColumn] {
        var taken = columns.map { $0.1.isEmpty ? 0 : 1 }
        var spare = count - taken.reduce(0, +)
        func left(_ index: Int) -> Int { columns[index].1.count - taken[index] }
        while spare > 0, let longest = columns.indices.max(by: { left($0) < left($1) }), left(longest) > 0 {
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
            let tint = palette[column.category.role]
            var items: [Item] = []
            if column.hasHeading {
                let heading = heading(column.category, page.width)
                let top = area.y + page.headingHeight - px(14) - heading.height
                items += heading.items(at: Point(x, top), color: tint.text)
            }
            let top = Point(x, area.y + page.headingHeight)
            return items + noteItems(column.cards, at: top, width: page.width) { _ in tint.fill }
        }
    }
}
