import Scene

/// Paragraphs one below the other, on as many pages as they need.
struct Flow {
    struct Paragraph: Hashable {
        var block: TextBlock
        var color: Color
        /// Above it, unless it is the first of its page.
        var gap: Double
    }

    private(set) var pages: [[Paragraph]]

    /// A paragraph goes to the next page whole; only one that is higher than a page is divided.
    init(_ paragraphs: [Paragraph], height: Double) {
        pages = [[]]
        var used = 0.0
        var waiting = Array(paragraphs.reversed())
        while let paragraph = waiting.popLast() {
            let gap = used == 0 ? 0 : paragraph.gap
            let room = height - used - gap
            let lines = Int(room / paragraph.block.lineHeight)
            if paragraph.block.height <= room || (used == 0 && lines < 1) {
                pages[pages.count - 1].append(paragraph)
                used += gap + paragraph.block.height
            } else if used > 0 {
                pages.append([])
                used = 0
                waiting.append(paragraph)
            } else {
                let (head, tail) = paragraph.block.split(after: lines)
                pages[pages.count - 1].append(Paragraph(block: head, color: paragraph.color, gap: paragraph.gap))
                waiting.append(Paragraph(block: tail, color: paragraph.color, gap: 0))
                pages.append([])
                used = 0
            }
        }
    }

    func height(of page: Int) -> Double {
        pages[page].enumerated().reduce(0) { $0 + $1.element.block.height + ($1.offset == 0 ? 0 : $1.element.gap) }
    }

    func items(page: Int, at origin: Point) -> [Item] {
        var items: [Item] = []
        var y = origin.y
        for (index, paragraph) in pages[page].enumerated() {
            y += index == 0 ? 0 : paragraph.gap
            items += paragraph.block.items(at: Point(origin.x, y), color: paragraph.color)
            y += paragraph.block.height
        }
        return items
    }
}
