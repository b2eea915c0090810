/// What happened. Events are what the journal keeps; none says who asked.
public enum Event: Hashable, Sendable, Codable {
    case opened(plan: Plan)
    /// The retreat begins with what the one of this number left, as long as that one is in the journal.
    case carriedOver(retreat: Int)
    case started
    /// The step with this index is the one that runs.
    case stepEntered(index: Int)
    case paused
    case resumed
    case extended(index: Int, seconds: Int)
    /// A later step gives these seconds away.
    case shortened(index: Int, seconds: Int)
    /// The data on the wall is hidden behind the frame of its chart.
    case veiled
    case unveiled
    case looked(Sight)
    /// The prompt of this number, from 1, stands on the wall.
    case promptShown(number: Int)
    /// The round of this number, from 1, is the one that runs.
    case roundBegan(number: Int)
    case shown(visuals: [Visual.ID])
    case viewChanged(view: Session.View)
    case pageTurned(page: Int)
    case chainShown(end: ChainEnd)
    case cardShown(card: CueCard)
    /// From here on nothing is charted, until `recordResumed`.
    case recordStopped
    case recordResumed
    case charted(Charted)
    case planned(Planned)
    case told(Told)
    case blanked
    case unblanked
    case finished
    /// The change before this one, of whatever kind, is taken back.
    case undone
    /// A retreat was taken out of the journal, wholly; this stands where it was opened and keeps what the room counts:
    /// how many changes it was. Where its opening had not been taken back, the room was without a retreat then.
    case forgotten(changes: Int, wasOpened: Bool)
}

/// The events of one command: they happen together or not at all.
public struct Change: Hashable, Sendable, Codable {
    /// When it happened. A change that only charts what was said, and one that takes another back, carries the
    /// moment its step began, so that a journal cannot tell from the second who spoke.
    public var at: Moment
    public var events: [Event]

    public init(at: Moment, events: [Event]) {
        self.at = at
        self.events = events
    }
}

extension Event {
    /// Whether the event moves no clock: what was said, and not when. Taking back is one of them, since it could
    /// take back a note, and since `apply` puts back the clocks as they ran.
    var isTimeless: Bool {
        switch self {
        case .charted, .planned, .told, .undone: true
        case .looked(let sight): sight.isTimeless
        case .opened, .started, .stepEntered, .paused, .resumed, .extended, .shortened, .veiled, .unveiled,
            .promptShown, .roundBegan, .shown, .viewChanged, .pageTurned, .chainShown, .cardShown, .recordStopped,
            .recordResumed, .blanked, .unblanked, .finished, .forgotten, .carriedOver:
            false
        }
    }
}

extension Event {
    /// What happened, in a few words: what `undo` says it took back.
    public var summary: String {
        switch self {
        case .opened(let plan): "the opening of \"\(plan.title)\""
        case .carriedOver: "what was left from last time"
        case .started: "the start"
        case .stepEntered(let index): "the move to step \(index + 1)"
        case .paused: "the pause"
        case .resumed: "the end of the pause"
        case .extended(_, let seconds): "\(seconds) more seconds"
        case .shortened(let index, let seconds): "\(seconds) seconds less for step \(index + 1)"
        case .veiled: "the veil"
        case .unveiled: "the lifting of the veil"
        case .looked(let sight): sight.summary
        case .promptShown(let number): "prompt \(number)"
        case .roundBegan(let number): "round \(number)"
        case .shown(let visuals): "showing \(visuals.joined(separator: ", "))"
        case .viewChanged(let view): "the change of view to \(view.rawValue)"
        case .pageTurned(let page): "the turn to page \(page)"
        case .chainShown(let end): "the chain of \(end.summary)"
        case .cardShown(let card): "the card \(card.id)"
        case .recordStopped: "going off the record"
        case .recordResumed: "going on the record"
        case .charted(let charted): charted.summary
        case .planned(let planned): planned.summary
        case .told(let told): told.summary
        case .blanked: "the dark wall"
        case .unblanked: "the light wall"
        case .finished: "the end"
        case .undone: "an undo"
        case .forgotten: "a retreat that is forgotten"
        }
    }
}
