/// The time that one step has had and has left.
public struct StepClock: Hashable, Sendable {
    /// Seconds the plan gives the step.
    public var planned: Int
    /// Seconds added while it ran; negative where it paid for others.
    public var extended: Int
    /// Milliseconds that passed in it before `runningSince`.
    public var elapsed: Int64
    /// Since when it runs; nil while it does not.
    public var runningSince: Moment?

    public init(planned: Int, extended: Int = 0, elapsed: Int64 = 0, runningSince: Moment? = nil) {
        self.planned = planned
        self.extended = extended
        self.elapsed = elapsed
        self.runningSince = runningSince
    }

    /// Seconds that the step may take.
    public var allotted: Int { planned + extended }

    /// Milliseconds that the step has taken; a clock that was set back counts as standing still.
    public func elapsed(at now: Moment) -> Int64 {
        elapsed + (runningSince.map { max(0, now.since($0)) } ?? 0)
    }

    /// Milliseconds left; negative in overtime.
    public func remaining(at now: Moment) -> Int64 {
        Int64(allotted) * 1000 - elapsed(at: now)
    }

    /// How near the end is: two minutes before it, or half of a shorter step's time, the wall says so once.
    public func urgency(at now: Moment) -> Urgency {
        let left = remaining(at: now)
        if left < 0 { return .over }
        return left <= min(120_000, Int64(allotted) * 500) ? .soon : .calm
    }

    mutating func run(from now: Moment) {
        if runningSince == nil { runningSince = now }
    }

    mutating func stop(at now: Moment) {
        elapsed = elapsed(at: now)
        runningSince = nil
    }
}

/// How near the end of its time a step is.
public enum Urgency: String, Hashable, Sendable, Codable {
    case calm, soon, over
}
