public import Varlink

extension Room {
    /// A call on the room: what is asked and, for a change, how the room stood when it was asked.
    public struct Call: Hashable, Sendable {
        public var request: Request
        /// The revision that the caller has seen. A change is refused at another one; nil lets it happen at any.
        public var revision: Int?

        public init(_ request: Request, ifRevision revision: Int? = nil) {
            self.request = request
            self.revision = revision
        }
    }
}

extension Room.Call {
    private static let key = "ifRevision"

    /// What the call carries.
    public var parameters: [String: JSON] {
        var parameters = request.parameters
        parameters[Self.key] = revision.map { .integer(Int64($0)) }
        return parameters
    }

    /// Reads a call, as `Request` does.
    public init(method: String, parameters: JSON) throws(CallError) {
        request = try Room.Request(method: method, parameters: parameters)
        revision = try Fields(parameters).optionalInteger(Self.key)
    }

    /// Refuses the call where somebody else has changed the room meanwhile.
    ///
    /// - Parameter current: the room's revision.
    public func check(against current: Int) throws(RoomError) {
        if let revision, revision != current { throw .changedMeanwhile(seen: revision, revision: current) }
    }
}

extension Room.Request {
    /// Whether it changes how the room stands, and not only tells of it.
    public var isChange: Bool {
        switch self {
        case .open, .command, .showCard, .forget: true
        case .list, .calendar, .protocols, .status, .watch, .snapshot, .record, .actions, .history, .cards, .print,
            .rehearse, .stopRehearsal, .rehearsalReport:
            false
        }
    }

    /// Whether it draws or composes by itself: it waits while the wall is painted, and takes longer than all else.
    public var draws: Bool {
        switch self {
        case .snapshot, .print, .rehearse, .stopRehearsal: true
        case .list, .calendar, .protocols, .open, .command, .status, .watch, .record, .actions, .history, .forget,
            .cards, .showCard, .rehearsalReport:
            false
        }
    }
}
