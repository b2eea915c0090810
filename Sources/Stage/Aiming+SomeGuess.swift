public import Retreat
public import Scene
import VegaLite

extension Stage {
    /// A guess on a mark of what stands veiled on the wall, half way up its axis: what a group might say in a rehearsal.
    /// Nil where nothing on the wall shows a number.
    public func someGuess(
        in state: RoomState, contents: [Visual.ID: VisualContent], size: Size, measurer: any TextMeasurer,
        memo: StageMemo = StageMemo()
    ) -> Guess? {
        guard let session = state.session else { return nil }
        var memo = memo
        for visual in wallVisuals(session, contents, size, measurer, memo: &memo) {
            for mark in visual.chart?.marks ?? [] {
                guard let measure = mark.measure else { continue }
                let reach = measure.range.upperBound - measure.range.lowerBound
                let value = measure.isPiece ? reach / 3 : measure.range.lowerBound + reach / 2
                return Guess(
                    visual: visual.id, mark: mark.fields.map(\.value), value: value, text: measure.text(value))
            }
        }
        return nil
    }
}
