import Scene

/// The line at the foot: prompts at the left, dots for the pages or a count at the right.
struct Footer {
    /// One of them stands on the wall at a time; the height is that of the highest.
    var prompts: [TextBlock]
    var top: Double
    fileprivate var height: Double
}

extension Sheet {
    /// - Parameter note: what stands at the right, such as "3 actions".
    func footer(_ prompts: [String], note: String? = nil) -> Footer {
        let right = max(note.map { width($0, font(.caption)) } ?? 0, fontSize(.caption) * 6.4)
        let room = contentWidth - right - px(40)
        let blocks = prompts.map { block($0, .prompt, width: room) }
        let lowest = blocks.isEmpty && note == nil ? (fontSize(.caption) * 1.2).rounded() : px(84)
        let height = blocks.reduce(lowest) { max($0, $1.height) }
        return Footer(prompts: blocks, top: size.height - px(36) - height, height: height)
    }

    /// - Parameter prompt: which of the prompts stands there, from 0.
    func footerItems(
        _ footer: Footer, prompt: Int = 0, page: Int, pages: Int, note: String? = nil
    ) -> [Item] {
        let middle = footer.top + footer.height / 2
        var items: [Item] = []
        if !footer.prompts.isEmpty {
            let block = footer.prompts[min(prompt, footer.prompts.count - 1)]
            items += block.items(at: Point(margin, middle - block.height / 2), color: palette.ink)
        }
        var right = size.width - margin
        if let note {
            items.append(line(note, .caption, at: Point(right, middle), color: palette.mutedInk, anchor: .end))
            right -= width(note, font(.caption)) + px(32)
        }
        return items + dots(page: page, of: pages, right: right, middle: middle)
    }

    /// A dot a page, the one on the wall filled; numbers where there are many pages.
    func dots(page: Int, of pages: Int, right: Double, middle: Double) -> [Item] {
        guard pages > 1 else { return [] }
        guard pages <= 6 else {
            let text = Words.page(page, of: pages)
            return [line(text, .caption, at: Point(right, middle), color: palette.mutedInk, anchor: .end)]
        }
        let diameter = (fontSize(.caption) * 0.7).rounded()
        let step = (diameter * 1.6).rounded()
        let stroke = max(2, px(3))
        return (0..<pages).map { index in
            let x = right - diameter / 2 - Double(pages - 1 - index) * step
            let center = Point(x, middle)
            if index == page {
                return .shape(Shape(Path(circle: center, radius: diameter / 2), fill: palette.mutedInk))
            }
            let circle = Path(circle: center, radius: (diameter - stroke) / 2)
            return .shape(Shape(circle, stroke: Stroke(palette.mutedInk, width: stroke)))
        }
    }
}
