import Retreat
import Scene

extension Sheet {
    /// One piece a step, as long as its share of the time it may take: full where the group was, filled by the time that
    /// passed where it is. Fills end at whole pixels, so that the bar changes no more often than it must.
    func progressItems(_ clocks: [StepClock], current: Int, elapsedShare: Double, accent: Palette.Tint) -> [Item] {
        let gap = px(6)
        let height = px(14)
        let total = Double(clocks.reduce(0) { $0 + max(1, $1.allotted) })
        let room = size.width - gap * Double(clocks.count - 1)
        var items: [Item] = []
        var passed = 0
        for (index, clock) in clocks.enumerated() {
            let left = (room * Double(passed) / total).rounded() + gap * Double(index)
            passed += max(1, clock.allotted)
            let right = (room * Double(passed) / total).rounded() + gap * Double(index)
            let share = index < current ? 1 : index == current ? min(1, max(0, elapsedShare)) : 0
            let filled = ((right - left) * share).rounded(.down)
            let piece = Rect(x: left, y: 0, width: right - left, height: height)
            if filled < piece.width { items.append(box(piece, palette.line)) }
            if filled > 0 { items.append(box(Rect(x: left, y: 0, width: filled, height: height), accent.fill)) }
        }
        return items
    }
}
