import Retreat
import Scene
import TestSupport
import Testing

@testable import Stage

@Suite struct MemoTests {
    /// Counts how often it is asked.
    private final class CountingMeasurer: TextMeasurer {
        var count = 0

        func measure(_ text: String, _ font: Font) -> TextMetrics {
            count += 1
            return FixedMeasurer().measure(text, font)
        }
    }

    @Test(arguments: Screen.all)
    func aSceneIsTheSameWithAMemo(_ screen: Screen) {
        var memo = StageMemo()
        for seconds in [0, 1, 700] {
            for other in [Screen.named("describe"), screen, screen] {
                let now = Moment.sample(other.seconds + seconds)
                let plain = Stage().scene(
                    other.state, contents: .sample, size: .hd, now: now, measurer: FixedMeasurer())
                let remembered = Stage().scene(
                    other.state, contents: .sample, size: .hd, now: now, measurer: FixedMeasurer(), memo: &memo)
                #expect(plain == remembered)
            }
        }
    }

    @Test(arguments: ["describe-many", "gallery-many", "actions", "closing", "lobby"])
    func aTickMeasuresTheClockOnly(_ name: String) {
        let measurer = CountingMeasurer()
        var memo = StageMemo()
        for second in 0..<10 {
            _ = Stage().scene(
                Screen.named(name).state, contents: .sample, size: .hd, now: .sample(second - 20), measurer: measurer,
                memo: &memo)
            if second == 0 { measurer.count = 0 }
        }
        #expect(measurer.count <= 9 * 7)
    }

    @Test func aMemoDoesNotHideAChange() throws {
        var memo = StageMemo()
        var state = Screen.named("describe").state
        func scene() -> Scene {
            Stage().scene(
                state, contents: .sample, size: .hd, now: .sample(42), measurer: FixedMeasurer(), memo: &memo)
        }
        let first = scene()
        try state.perform(.chart(.edit(1, text: "Another text")), at: 0)
        #expect(scene() != first)
        try state.perform(.undo, at: 0)
        #expect(scene() == first)
    }
}
