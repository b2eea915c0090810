import Scene

/// The line at the foot: prompts at the left, dots for the pages or a count at the right.
struct Footer {
    /// As many prompts a page as stand on one line together.
    var prompts: [TextBlock]
    var top: Double
    fileprivate var height: Double
}

extension Sheet {
    /// - Parameter note: what stands at the right, such as "3 actions".
    func footer(_ prompts: [String], note: String? = nil) -> Footer {
        let right = max(note.map { width($0, font(.caption)) } ?? 0, fontSize(.caption) * 5)
        let room = contentWidth - right - px(40)
        var pages: [TextBlock] = []
        var text = ""
        for prompt in prompts {
            let joined = text.isEmpty ? prompt : "\(text) \(prompt)"
            if !text.isEmpty && block(joined, .prompt, width: room).lines.count > 1 {
                pages.append(block(text, .prompt, width: room))
                text = prompt
            } else {
                text = joined
            }
        }
        if !text.isEmpty { pages.append(block(text, .prompt, width: room)) }
        let lowest = pages.isEmpty && note == nil ? (fontSize(.caption) * 1.2).rounded() : px(84)
        let height = pages.reduce(lowest) { max($0, $1.height) }
        return Footer(prompts: pages, top: size.height - px(36) - height, height: height)
    }

    func footerItems(_ footer: Footer, page: Int, pages: Int, note: String? = nil) -> [Item] {
        let middle = footer.top + footer.height / 2
        var items: [Item] = []
        if !footer.prompts.isEmpty {
            let block = footer.prompts[min(page, footer.prompts.count - 1)]
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
