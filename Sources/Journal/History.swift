import Retreat

/// What the changes of a journal add up to: how the room stands, and how each of its retreats stood when it was
/// last open.
struct History {
    private(set) var state = RoomState()
    /// By `Session.number`; without those whose opening was taken back.
    private var sessions: [Int: Session] = [:]

    /// Makes `change` happen.
    mutating func apply(_ change: Change) {
        // An undo that takes back an opening leaves nothing of that retreat, and the one before it is open again.
        if change.events == [.undone], state.lastEvents.contains(where: \.isOpening), let session = state.session {
            sessions[session.number] = nil
        }
        state.apply(change)
        if let session = state.session { sessions[session.number] = session }
    }

    /// The retreat that `change` is a part of: the one that it opens, else the one that is open.
    func retreat(of change: Change) -> Int? {
        change.events.contains(where: \.isOpening) ? state.retreats + 1 : state.session?.number
    }

    /// Whether the retreat of that number stands: its opening was not taken back.
    func stands(_ number: Int) -> Bool { sessions[number] != nil }

    /// The oldest first.
    var all: [Session] { sessions.values.sorted { $0.number < $1.number } }

    /// The last session of that name that was started; where none was, the last that was opened.
    func session(named name: String) -> Session? {
        let ofName = all.filter { $0.plan.name == name }
        return ofName.last { $0.startedAt != nil } ?? ofName.last
    }
}

extension Event {
    fileprivate var isOpening: Bool {
        if case .opened = self { true } else { false }
    }
}
