import Retreat

/// A clock as the wall shows it: it changes at full seconds only, so that a scene depends on the second and
/// not on the millisecond.
struct Countdown: Hashable {
    /// Seconds left, negative in overtime.
    var seconds: Int64
    /// How much of the time is left, from 1 to 0.
    var share: Double
    /// How much of the time has passed, from 0 to 1.
    var elapsedShare: Double
    var urgency: Urgency
    /// When the second began that it shows.
    var began: Moment

    /// A second is shown until it is over: a step of a minute starts at 1:00, and 0:00 is its end.
    init(_ clock: StepClock, now: Moment) {
        let left = clock.remaining(at: now)
        seconds = Self.shownSeconds(left)
        let isRunning = clock.runningSince != nil
        began = isRunning ? now.adding(milliseconds: left - seconds * 1000) : now
        urgency = clock.urgency(at: began)
        let all = Double(max(1, clock.allotted))
        share = min(1, max(0, Double(seconds) / all))
        elapsedShare = 1 - share
    }

    /// "9:18", and "+1:05" in overtime.
    var text: String { seconds < 0 ? "+\(Words.clock(-seconds))" : Words.clock(seconds) }

    /// Milliseconds rounded up to full seconds.
    static func shownSeconds(_ milliseconds: Int64) -> Int64 {
        milliseconds > 0 ? (milliseconds + 999) / 1000 : milliseconds / 1000
    }

    /// Milliseconds until `shownSeconds` is another number, if time goes on.
    static func untilChange(_ milliseconds: Int64) -> Int64 {
        milliseconds - (shownSeconds(milliseconds) - 1) * 1000
    }
}

/// What the lobby says about the start.
enum StartNotice: Hashable {
    case countdown(seconds: Int64)
    /// A day ahead or more.
    case date(Start)
    case soon

    private static let day: Int64 = 86_400_000

    init(_ start: Start?, now: Moment) {
        guard let start else {
            self = .soon
            return
        }
        let left = start.moment.since(now)
        if left >= Self.day {
            self = .date(start)
        } else if left > 0 {
            self = .countdown(seconds: Countdown.shownSeconds(left))
        } else {
            self = .soon
        }
    }

    /// Milliseconds until the notice reads differently; nil where it stays.
    static func untilChange(_ start: Start?, now: Moment) -> Int64? {
        guard let start else { return nil }
        let left = start.moment.since(now)
        if left <= 0 { return nil }
        return left >= day ? left - day + 1 : Countdown.untilChange(left)
    }
}
