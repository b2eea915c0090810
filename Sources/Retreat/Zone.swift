/// How a room's clock stands to UTC over a span of time.
public struct Zone: Hashable, Sendable, Codable {
    /// A span in which the clock is not changed; it lasts until the next one begins.
    public struct Period: Hashable, Sendable, Codable {
        /// When it begins; the first one of a zone began at some time before.
        public var from: Moment
        /// Seconds east of UTC.
        public var utcOffset: Int
        /// What people call it: `CET`.
        public var name: String
        public var isSummerTime: Bool

        public init(from: Moment, utcOffset: Int, name: String, isSummerTime: Bool) {
            self.from = from
            self.utcOffset = utcOffset
            self.name = name
            self.isSummerTime = isSummerTime
        }
    }

    /// As the tz database has it: `Asia/Ho_Chi_Minh`.
    public var name: String
    /// The earliest first.
    public var periods: [Period]

    public init(name: String, periods: [Period]) {
        self.name = name
        self.periods = periods
    }

    /// Seconds east of UTC at a moment; before the first period, those of the first one.
    public func utcOffset(at moment: Moment) -> Int {
        (periods.last { $0.from <= moment } ?? periods.first)?.utcOffset ?? 0
    }
}
