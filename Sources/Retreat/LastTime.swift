/// What the team's last retreat left to this one.
public struct LastTime: Hashable, Sendable {
    /// An action that the team agreed on.
    public struct Promise: Hashable, Sendable {
        /// The number of the retreat in which it was agreed.
        public var retreat: Int
        public var action: Action
    }

    /// Something that the group wished to change in how it works, and what came of it.
    public struct Delta: Hashable, Sendable {
        public var retreat: Int
        public var note: Note.ID
        public var text: String
        public var change: String?
    }

    public var plan: Plan
    public var startedAt: Moment?
    public var promises: [Promise]
    public var deltas: [Delta]

    /// The day on which it was held.
    public var day: Day? {
        (startedAt ?? plan.start?.moment).flatMap { Day($0, utcOffset: plan.start?.utcOffset ?? 0) }
    }

    /// All actions of `last`, after those from before it that are still open.
    init(_ last: Session) {
        plan = last.plan
        startedAt = last.startedAt
        promises =
            (last.lastTime?.promises.filter(\.action.isOpen) ?? [])
            + last.actions.map { Promise(retreat: last.number, action: $0) }
        deltas = last.notes(.delta).map { Delta(retreat: last.number, note: $0.id, text: $0.text) }
    }
}

extension Session {
    /// What of `last` this one begins with: its promises, and in the parking lot what nobody has answered.
    mutating func carryOver(from last: Session) {
        lastTime = LastTime(last)
        notes = last.carriedItems.enumerated().map { Note(id: $0.offset + 1, category: .parked, text: $0.element.text) }
        nextNote = notes.count + 1
    }
}
