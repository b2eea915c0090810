/// What happened. Events are what the journal keeps; none says who asked.
public enum Event: Hashable, Sendable, Codable {
    case opened(plan: Plan)
    case started
    /// The step with this index is the one that runs.
    case stepEntered(index: Int)
    case paused
    case resumed
    case extended(index: Int, seconds: Int)
    case shown(visuals: [Visual.ID])
    case viewChanged(view: Session.View)
    case noteAdded(note: Note)
    case noteEdited(id: Note.ID, text: String)
    case noteMoved(id: Note.ID, category: NoteCategory)
    case noteRemoved(id: Note.ID)
    case actionAdded(action: Action)
    case blanked
    case unblanked
    case finished
    /// The change before this one, of whatever kind, is taken back.
    case undone
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
        case .noteAdded, .noteEdited, .noteMoved, .noteRemoved, .actionAdded, .undone: true
        case .opened, .started, .stepEntered, .paused, .resumed, .extended, .shown, .viewChanged, .blanked, .unblanked,
            .finished:
            false
        }
    }
}
