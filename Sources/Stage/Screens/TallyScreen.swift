import Retreat
import Scene

extension Sheet {
    /// The tally that was taken last: its question, the mean, and a column of dots for each number of fingers, where
    /// the hands may be shown. Nobody's name stands at a dot.
    func tallyScreen(_ session: Session, clock: ClockStyle) -> StillScene {
        guard let tally = session.tallies.last else {
            return gallery(session, page: 0, clock: clock)
        }
        let isRunning = session.step != nil
        let accent = palette[.teal]
        let header = header(
            title: tally.kind.label, rule: tally.kind.question, accent: accent, clock: isRunning ? clock : nil,
            essential: .rule)
        let (area, footer) = content(below: header, prompts: [Words.outcome(tally)])
        // Beside the hands where the wall is wide, above them where it is high.
        let meanArea =
            isPortrait
            ? Rect(x: area.x, y: area.y, width: area.width, height: (area.height * 0.3).rounded())
            : Rect(x: area.x, y: area.y, width: (area.width * 0.3).rounded(), height: area.height)
        let hands =
            isPortrait
            ? Rect(x: area.x, y: meanArea.maxY, width: area.width, height: area.height - meanArea.height)
            : Rect(x: area.x + area.width * 0.34, y: area.y, width: area.width * 0.66, height: area.height)
        let mean = fitted(
            Words.mean(tally.mean), .display, width: meanArea.width, lines: 1, height: meanArea.height * 0.4)
        let meanTop = meanArea.y + (meanArea.height - mean.height) * 0.36
        var items = mean.items(at: Point(area.x, meanTop), color: palette.ink)
        items += block(Words.meanOf, .note, width: meanArea.width).items(
            at: Point(area.x, meanTop + mean.height + px(8)), color: palette.mutedInk)
        items += tally.counts.map { dotColumns($0, in: hands, accent) } ?? []
        if tally.kind == .balance {
            let top = meanTop + mean.height + px(8) + fontSize(.note) * 2.6
            let bar = balanceBar(session.evidence, at: Point(area.x, top), width: min(meanArea.width, px(560)))
            if top + bar.height <= meanArea.maxY { items += bar.items }
        }
        return StillScene(
            palette.ground,
            [
                Layer("header", header.items), Layer("notes", items),
                Layer("footer", footerItems(footer, page: 0, pages: 1)),
            ], mover: isRunning ? .step(header.clock, hasBar: true) : .none)
    }

    /// From 0 at the left to 5; a bar with its count where the hands are too many for dots.
    private func dotColumns(_ counts: [Int], in area: Rect, _ accent: Palette.Tint) -> [Item] {
        let step = area.width / Double(max(1, counts.count))
        let label = (fontSize(.cell) * 1.4).rounded()
        let floor = area.maxY - label
        let most = max(1, counts.max() ?? 1)
        let room = floor - area.y - label
        let size = min(step * 0.5, room / Double(most) * 0.84, px(90))
        let hasDots = size >= px(22)
        return counts.enumerated().flatMap { value, count in
            let x = area.x + (Double(value) + 0.5) * step
            let fill = value < 3 ? palette.amber.fill : accent.fill
            var items = [
                line(String(value), .cell, at: Point(x, area.maxY - label / 2), color: palette.ink, anchor: .middle)
            ]
            var top = floor
            if hasDots {
                for dot in 0..<count {
                    let center = Point(x, floor - (Double(dot) + 0.5) * size / 0.84)
                    items.append(.shape(Shape(Path(circle: center, radius: size / 2), fill: fill)))
                }
                top = floor - Double(count) * size / 0.84
            } else {
                top = floor - room * Double(count) / Double(most)
                items.append(
                    box(Rect(x: x - step * 0.3, y: top, width: step * 0.6, height: floor - top), fill))
            }
            if count > 0 {
                items.append(
                    line(
                        String(count), .caption, at: Point(x, top - fontSize(.caption) * 0.7),
                        color: palette.mutedInk, anchor: .middle))
            }
            return items
        }
    }
}
