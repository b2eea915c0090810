public import Retreat

extension Room {
    /// A promise of an earlier retreat; `number` is the one on the wall.
    public struct Promise: Codable, Hashable, Sendable {
        public var number: Int
        public var action: Action
    }

    /// What the group asked for, and what was changed.
    public struct Delta: Codable, Hashable, Sendable {
        public var number: Int
        public var text: String
        public var change: String?
    }

    /// What the team's last retreat left to this one.
    public struct LastTime: Codable, Hashable, Sendable {
        public var title: String
        public var promises: [Promise]
        public var deltas: [Delta]

        public init(_ last: Retreat.LastTime) {
            title = last.plan.title
            promises = last.promises.enumerated().map {
                Promise(number: $0.offset + 1, action: Action($0.element.action))
            }
            deltas = last.deltas.enumerated().map {
                Delta(number: $0.offset + 1, text: $0.element.text, change: $0.element.change)
            }
        }
    }

    /// A show of hands, counted; counts are absent where the hands were few.
    public struct Tally: Codable, Hashable, Sendable {
        public var kind: TallyKind
        public var mean: Double
        public var counts: [Int]?

        public init(_ tally: Retreat.Tally) {
            kind = tally.kind
            mean = tally.mean
            counts = tally.counts
        }
    }

    /// An action of one of the room's retreats, as it stands.
    public struct TeamAction: Codable, Hashable, Sendable {
        /// The team of the retreat.
        public var team: String
        /// What `retreat record` takes.
        public var retreat: String
        public var date: Day?
        public var action: Action

        public init(team: String, retreat: String, date: Day?, action: Action) {
            self.team = team
            self.retreat = retreat
            self.date = date
            self.action = action
        }
    }

    /// A retreat that was held.
    public struct PastRetreat: Codable, Hashable, Sendable {
        public var name: String
        public var title: String
        public var team: String
        public var date: Day?
        public var notes: Int
        public var actions: Int
        /// How many of them are done by now.
        public var done: Int
        public var tallies: [Tally]

        public init(_ session: Session, date: Day?, done: Int) {
            name = session.plan.name
            title = session.plan.title
            team = session.plan.team
            self.date = date
            notes = session.charted.count
            actions = session.actions.count
            self.done = done
            tallies = session.tallies.map(Tally.init)
        }
    }
}
