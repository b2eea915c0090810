import Retreat
import Scene

/// The name and the rule of a step at the top, with room for the clock at the right.
struct Header {
    var items: [Item]
    /// Where it ends.
    var bottom: Double
    var clock: ClockPlace
}

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

    /// - Parameter clock: what the clock shows at its widest, such as `+00:00`; nil for none.
    func header(title: String, rule: String, accent: Palette.Tint, clock: ClockStyle?) -> Header {
        let top = px(38)
        let clockWidth = clock.map { self.width(of: $0) + px(40) } ?? 0
        let beside = contentWidth - clockWidth
        let titleBlock = balanced(title, .title, width: beside)
        let rulesBeside = block(rule, .rule, width: beside)
        let rowHeight = clock == nil ? 0 : clockHeight
        let isBelow = rulesBeside.lines.count > 1 && titleBlock.height >= rowHeight * 0.5
        let ruleBlock = isBelow && clock != nil ? block(rule, .rule, width: contentWidth) : rulesBeside
        let goesBelow = isBelow && ruleBlock.lines.count < rulesBeside.lines.count
        let gap = px(4)
        let used = goesBelow ? ruleBlock : rulesBeside
        let upper = goesBelow ? max(titleBlock.height, rowHeight) : titleBlock.height
        let height = max(upper + gap + used.height, rowHeight)
        let center = top + (goesBelow ? upper / 2 : max(titleBlock.height + gap + used.height, rowHeight) / 2)
        let titleTop = goesBelow ? top + (upper - titleBlock.height) / 2 : top
        let items =
            titleBlock.items(at: Point(margin, titleTop), color: palette.ink)
            + used.items(at: Point(margin, top + upper + gap), color: accent.text)
        return Header(
            items: items, bottom: top + height,
            clock: ClockPlace(right: size.width - margin, center: center, style: clock))
    }
}
