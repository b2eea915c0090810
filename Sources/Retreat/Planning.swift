/// What a facilitator asks of what the team will do.
public enum Planning: Hashable, Sendable {
    /// A new action; one beyond the usual three only where `isOneMore` says that it is meant.
    case add(ActionFields, isOneMore: Bool)
    case edit(Action.ID, ActionFields)
    case remove(Action.ID)
    /// How far an action is, and why.
    case tell(Action.ID, Action.Progress, why: String?)
}

/// What happened to what the team will do. The journal keeps it.
public enum Planned: Hashable, Sendable, Codable {
    case added(action: Action)
    /// The action of this number is this one now.
    case edited(action: Action)
    case removed(id: Action.ID)
    case told(id: Action.ID, progress: Action.Progress, why: String?)
}

extension Planned {
    /// What `undo` says it took back.
    var summary: String {
        switch self {
        case .added(let action): "action \(action.id)"
        case .edited(let action): "the edit of action \(action.id)"
        case .removed(let id): "the removal of action \(id)"
        case .told(let id, _, _): "what was told of action \(id)"
        }
    }
}
