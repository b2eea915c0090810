import Retreat
import Scene

extension Sheet {
    /// A line for the group, large. What it is for stays with the facilitator.
    func cardScreen(_ session: Session, _ card: CueCard, page: Int, clock: ClockStyle) -> StillScene {
        questionScreen(
            kicker: session.step?.title ?? session.plan.title, accent: palette[session.step?.accent ?? .teal],
            question: card.line, page: page, clock: session.step == nil ? nil : clock, hasBar: true)
    }

    /// The question of the step alone, while nothing is charted.
    func offRecordScreen(_ session: Session, _ step: Step, page: Int, clock: ClockStyle) -> StillScene {
        var clock = clock
        clock.isQuiet = step.isSilent
        clock.hasRing = !step.isSilent
        return questionScreen(
            kicker: Words.offRecord, accent: palette[step.accent], question: session.promptOnWall ?? step.rule,
            page: page, clock: clock, hasBar: !step.isSilent)
    }
}
