/// A moment in time: whole milliseconds since 1970-01-01 00:00 UTC.
///
/// Moments come in from the shell; nothing in `Retreat` asks a clock.
public struct Moment: Hashable, Comparable, Sendable, Codable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

    /// Milliseconds from `earlier` to this moment; negative where the clock was set back.
    public func since(_ earlier: Moment) -> Int64 { milliseconds - earlier.milliseconds }

    public func adding(milliseconds more: Int64) -> Moment { Moment(milliseconds: milliseconds + more) }
}
