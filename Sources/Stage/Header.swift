import Retreat
import Scene

/// The name and the rule of a step at the top, with room for the clock at the right.
struct Header {
    var items: [Item]
    /// Where it ends.
    var bottom: Double
    var clock: ClockPlace

    /// The line that stays where type is so large that there is room for one only.
    enum Essential {
        case title, rule
    }
}

extension Sheet {
    /// The title and the rule beside the clock; the rule below both where that is lower; one of them alone where
    /// the two would take more than a fifth of the height.
    func header(
        title: String, rule: String, accent: Palette.Tint, clock: ClockStyle?, essential: Header.Essential = .rule
    ) -> Header {
        let beside = contentWidth - (clock.map { width(of: $0) + px(40) } ?? 0)
        let title = Line(block: balanced(title, .title, width: beside), color: palette.ink)
        let rule = (
            beside: Line(block: block(rule, .rule, width: beside), color: accent.text),
            below: Line(block: block(rule, .rule, width: contentWidth), color: accent.text)
        )
        let alone = essential == .title ? title : rule.beside
        let arrangements = [
            HeaderArrangement(beside: [title, rule.beside], below: nil),
            HeaderArrangement(beside: [title], below: rule.below),
            HeaderArrangement(beside: [alone], below: nil),
        ]
        let row = clock == nil ? 0 : clockHeight
        let heights = arrangements.map { $0.height(row: row, gap: headerGap) }
        let both = heights[1] < heights[0] ? 1 : 0
        let isTall = headerTop + heights[both] > size.height * 0.2
        return draw(arrangements[isTall && heights[2] < heights[both] ? 2 : both], row: row, clock: clock)
    }

    private typealias Line = HeaderArrangement.Line
    private var headerTop: Double { px(38) }
    private var headerGap: Double { px(4) }

    private func draw(_ arrangement: HeaderArrangement, row: Double, clock: ClockStyle?) -> Header {
        let upper = arrangement.upperHeight(row: row, gap: headerGap)
        var y = headerTop + (upper - arrangement.textHeight(gap: headerGap)) / 2
        var items: [Item] = []
        for line in arrangement.beside {
            items += line.block.items(at: Point(margin, y), color: line.color)
            y += line.block.height + headerGap
        }
        if let below = arrangement.below {
            items += below.block.items(at: Point(margin, headerTop + upper + headerGap), color: below.color)
        }
        return Header(
            items: items, bottom: headerTop + arrangement.height(row: row, gap: headerGap),
            clock: ClockPlace(right: size.width - margin, center: headerTop + upper / 2, style: clock))
    }
}

/// Which lines stand beside the clock, and which below it.
private struct HeaderArrangement {
    struct Line {
        var block: TextBlock
        var color: Color
    }

    var beside: [Line]
    var below: Line?

    func textHeight(gap: Double) -> Double {
        beside.reduce(-gap) { $0 + $1.block.height + gap }
    }

    func upperHeight(row: Double, gap: Double) -> Double { max(row, textHeight(gap: gap)) }

    func height(row: Double, gap: Double) -> Double {
        upperHeight(row: row, gap: gap) + (below.map { $0.block.height + gap } ?? 0)
    }
}
