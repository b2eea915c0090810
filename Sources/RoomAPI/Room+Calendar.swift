public import Retreat

extension Room {
    /// The retreats of the room by their days.
    public struct Calendar: Codable, Hashable, Sendable {
        /// The earliest first, those without a day last.
        public var meetings: [Meeting]
        /// The room's clock around them.
        public var zone: Zone
        /// The names of the retreats that have errors.
        public var unreadable: [String]

        public init(meetings: [Meeting], zone: Zone, unreadable: [String]) {
            self.meetings = meetings
            self.zone = zone
            self.unreadable = unreadable
        }
    }

    /// A retreat as it is planned.
    public struct Meeting: Codable, Hashable, Sendable {
        public var name: String
        public var title: String
        public var team: String
        /// The title of its protocol.
        public var `protocol`: String
        public var why: String?
        public var starts: Int64?
        /// Its length in milliseconds.
        public var lasts: Int64
        public var visuals: [String]
        /// Whether it was finished in this room.
        public var held: Bool
        /// When its file was last changed.
        public var revised: Int64

        public init(_ plan: Plan, isHeld: Bool, revised: Moment) {
            name = plan.name
            title = plan.title
            team = plan.team
            `protocol` = plan.meetingProtocol.title
            why = plan.why
            starts = plan.start?.moment.milliseconds
            lasts = Int64(plan.meetingProtocol.minutes) * 60_000
            visuals = plan.visuals.map(\.id)
            held = isHeld
            self.revised = revised.milliseconds
        }
    }

    /// How the room's clock stands to UTC, as it travels.
    public struct Zone: Codable, Hashable, Sendable {
        public struct Period: Codable, Hashable, Sendable {
            public var from: Int64
            /// Milliseconds east of UTC.
            public var offset: Int64
            public var name: String
            public var summer: Bool
        }

        public var name: String
        public var periods: [Period]

        public init(_ zone: Retreat.Zone) {
            name = zone.name
            periods = zone.periods.map {
                Period(
                    from: $0.from.milliseconds, offset: Int64($0.utcOffset) * 1000, name: $0.name,
                    summer: $0.isSummerTime)
            }
        }

        /// The same in the words of the domain.
        public var zone: Retreat.Zone {
            Retreat.Zone(
                name: name,
                periods: periods.map {
                    Retreat.Zone.Period(
                        from: Moment(milliseconds: $0.from), utcOffset: Int($0.offset / 1000), name: $0.name,
                        isSummerTime: $0.summer)
                })
        }
    }
}
