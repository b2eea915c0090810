/// When a meeting starts: the moment, and how the room's clock stood to UTC then.
public struct Start: Hashable, Sendable, Codable {
    public var moment: Moment
    /// Seconds east of UTC in the room at that moment.
    public var utcOffset: Int

    public init(moment: Moment, utcOffset: Int) {
        self.moment = moment
        self.utcOffset = utcOffset
    }

    /// Hour and minute on the room's clock, `minutes` after the start: `13:30`.
    public func clockText(after minutes: Int = 0) -> String {
        let seconds = moment.milliseconds / 1000 + Int64(utcOffset + minutes * 60)
        let ofDay = Int(((seconds % 86_400) + 86_400) % 86_400)
        return "\(padded(ofDay / 3600, 2)):\(padded(ofDay / 60 % 60, 2))"
    }
}
