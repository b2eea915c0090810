public import Retreat
public import Scene

extension Stage {
    /// Every page of what stands on the wall, the first first.
    public func pages(
        _ state: RoomState, contents: [Visual.ID: VisualContent], size: Size, now: Moment, measurer: any TextMeasurer,
        memo: inout StageMemo
    ) -> [Scene] {
        var pages: [Scene] = []
        for number in 1...mostPages {
            var turned = state
            turned.apply(Change(at: now, events: [.pageTurned(page: number)]))
            let scene = scene(turned, contents: contents, size: size, now: now, measurer: measurer, memo: &memo)
            // Past the last page the wall shows the last one.
            if scene == pages.last { break }
            pages.append(scene)
        }
        return pages
    }
}
