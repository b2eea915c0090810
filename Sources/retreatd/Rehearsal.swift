import Retreat

/// A meeting played through without a clock: every screen of a retreat, with the notes of its rehearsal.
struct Rehearsal {
    /// One screen: a name for its file, and the room as it stands at a moment.
    struct Frame {
        let name: String
        let state: RoomState
        let now: Moment
    }

    private(set) var frames: [Frame] = []
    /// The room after the meeting.
    private(set) var state = RoomState()
    private var now: Moment
    private let aim: Aim

    /// Finds the places that a command names on the wall of a room; nil where a name leads nowhere.
    typealias Aim = (Command, RoomState) -> Command?

    /// Where a step is when its picture is taken: as far as in a meeting that has found its pace.
    private static let shareOfStep = 0.38

    /// Plays `plan`; `script` has what is said in each step.
    init(_ plan: Plan, script: [Step.ID: [Command]], aim: @escaping Aim) {
        self.aim = aim
        let start = plan.start?.moment ?? Moment(milliseconds: 1_767_254_400_000)
        now = start.adding(milliseconds: -252_000)
        perform(.open(plan))
        take("lobby")
        now = start
        perform(.start)
        for (index, step) in plan.meetingProtocol.steps.enumerated() {
            if index > 0 { perform(.next) }
            play(step, plan, script[step.id] ?? [])
        }
        perform(.gallery)
        take("gallery")
        perform(.finish)
        take("closing")
        for visual in plan.visuals {
            perform(.show([visual.id], full: true))
            take("visual-\(visual.id)")
        }
    }

    private mutating func play(_ step: Step, _ plan: Plan, _ script: [Command]) {
        let length = Int64(step.minutes) * 60_000
        let began = now
        for command in script { perform(command) }
        now = began.adding(milliseconds: Int64(Double(length) * Self.shareOfStep))
        take(step.id)
        now = began.adding(milliseconds: length)
    }

    /// A command that is refused, such as a note on a visual that this retreat does not have, is left out.
    private mutating func perform(_ command: Command) {
        guard let aimed = aim(command, state) else { return }
        if let change = try? state.decide(aimed, at: now) { state.apply(change) }
    }

    private mutating func take(_ name: String) {
        let number = frames.count + 1
        frames.append(Frame(name: "\(number < 10 ? "0" : "")\(number)-\(name)", state: state, now: now))
    }
}
