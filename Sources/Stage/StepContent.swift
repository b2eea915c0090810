import Scene

extension Sheet {
    /// What is left for the content of a step between its header and its footer, and that footer.
    ///
    /// Where type is so large that less than 58 % of the height would be left, the prompts stay off the wall:
    /// one visual or one list at a time.
    func content(
        below header: Header, prompts: [String], note: String? = nil
    ) -> (area: Rect, footer: Footer) {
        let footer = footer(prompts, note: note)
        let area = area(below: header, above: footer)
        if footer.prompts.isEmpty || area.height >= size.height * 0.58 { return (area, footer) }
        let plain = self.footer([], note: note)
        return (self.area(below: header, above: plain), plain)
    }

    private func area(below header: Header, above footer: Footer) -> Rect {
        let top = header.bottom + px(30)
        return Rect(x: margin, y: top, width: contentWidth, height: max(1, footer.top - px(30) - top))
    }

    /// The visual's part and the notes' part of a content: side by side, or one below the other where the screen
    /// is higher than wide.
    func divided(_ content: Rect) -> (visual: Rect, notes: Rect) {
        let gap = px(40)
        if isPortrait {
            let height = (content.height * 0.52).rounded()
            let top = content.y + height + gap
            return (
                Rect(x: content.x, y: content.y, width: content.width, height: height),
                Rect(x: content.x, y: top, width: content.width, height: content.maxY - top)
            )
        }
        let notes = min(max(px(572), fontSize(.note) * 13.5), content.width * 0.42).rounded()
        let visual = content.width - gap - notes
        return (
            Rect(x: content.x, y: content.y, width: visual, height: content.height),
            Rect(x: content.maxX - notes, y: content.y, width: notes, height: content.height)
        )
    }
}
