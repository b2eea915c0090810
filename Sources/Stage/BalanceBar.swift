import Retreat
import Scene

extension Sheet {
    /// How many notes speak of hard evidence and how many of soft: one bar in two parts, each with its name and number,
    /// at the ends of one line or, where that is too narrow, one below the other.
    func balanceBar(_ balance: EvidenceBalance, at origin: Point, width: Double) -> (items: [Item], height: Double) {
        guard balance.total > 0 else { return ([], 0) }
        let heading = block(Words.balanceHeading, .caption, width: width)
        let barTop = origin.y + heading.height + px(12)
        let barHeight = px(28)
        let hard = (width * Double(balance.count(.hard)) / Double(balance.total)).rounded()
        let parts = [
            (EvidenceSide.hard, Rect(x: origin.x, y: barTop, width: hard, height: barHeight)),
            (.soft, Rect(x: origin.x + hard, y: barTop, width: width - hard, height: barHeight)),
        ]
        var items = heading.items(at: origin, color: palette.mutedInk)
        items += parts.filter { !$0.1.isEmpty }.map { box($0.1, fill($0.0)) }
        let names = EvidenceSide.allCases.map { Words.balance($0, balance.count($0)) }
        let lineHeight = (fontSize(.note) * 1.4).rounded()
        let first = barTop + barHeight + lineHeight * 0.6
        let isOneLine = names.reduce(px(40)) { $0 + self.width($1, font(.note)) } <= width
        let places =
            isOneLine
            ? [Point(origin.x, first), Point(origin.x + width, first)]
            : [Point(origin.x, first), Point(origin.x, first + lineHeight)]
        for (index, name) in names.enumerated() {
            let anchor: TextRun.Anchor = isOneLine && index == 1 ? .end : .start
            items.append(line(name, .note, at: places[index], color: palette.ink, anchor: anchor))
        }
        return (items, (places.last?.y ?? first) + lineHeight * 0.6 - origin.y)
    }

    private func fill(_ side: EvidenceSide) -> Color {
        switch side {
        case .hard: palette[.blue].fill
        case .soft: palette[.orange].fill
        }
    }
}
