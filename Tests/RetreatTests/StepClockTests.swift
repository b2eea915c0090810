import Retreat
import TestSupport
import Testing

@Suite("The clock of a step")
struct StepClockTests {
    @Test(
        "says once that two minutes are left, and goes on below zero",
        arguments: [
            (0, 600, Urgency.calm), (479, 121, .calm), (480, 120, .soon), (599, 1, .soon), (600, 0, .soon),
            (601, -1, .over), (1200, -600, .over),
        ])
    func urgency(seconds: Int, left: Int, urgency: Urgency) {
        let clock = StepClock(planned: 600, runningSince: .sample)
        #expect(clock.remaining(at: .sample(seconds)) == Int64(left) * 1000)
        #expect(clock.urgency(at: .sample(seconds)) == urgency)
    }

    @Test("warns a short step at its half", arguments: [(89, Urgency.calm), (90, .soon)])
    func shortStep(seconds: Int, urgency: Urgency) {
        #expect(StepClock(planned: 180, runningSince: .sample).urgency(at: .sample(seconds)) == urgency)
    }

    @Test("counts milliseconds")
    func milliseconds() {
        let clock = StepClock(planned: 600, runningSince: .sample)
        #expect(clock.urgency(at: .sample(600).adding(milliseconds: 1)) == .over)
        #expect(clock.urgency(at: .sample(480).adding(milliseconds: -1)) == .calm)
    }

    @Test("stands still where the room's clock was set back")
    func setBack() throws {
        let clock = StepClock(planned: 600, elapsed: 60_000, runningSince: .sample)
        #expect(clock.elapsed(at: .sample(-3600)) == 60_000)
        var state = try RoomState.after([])
        try state.perform(.start, at: 100)
        try state.perform(.next, at: -100)
        #expect(state.session?.clocks[0].elapsed == 0)
    }

    /// Seconds that the first step has had, 1000 s after the sample moment.
    @Test(
        "runs while its step is the one that runs, and is not paused",
        arguments: [
            ([(0, Command.start)], 1000),
            ([(0, .start), (100, .pause)], 100),
            ([(0, .start), (100, .pause), (400, .resume)], 700),
            ([(0, .start), (100, .pause), (200, .pause), (400, .resume), (500, .resume)], 700),
            ([(0, .start), (100, .next)], 100),
            ([(0, .start), (100, .next), (400, .back)], 700),
            ([(0, .start), (100, .pause), (400, .next), (500, .back)], 600),
            ([(0, .start), (100, .next), (400, .back), (500, .next)], 200),
            ([(0, .start), (100, .go("1"))], 1000),
            ([(0, .start), (100, .finish)], 100),
            ([(0, .start), (100, .finish), (400, .undo)], 1000),
            ([(0, .start), (100, .pause), (400, .undo)], 1000),
            ([(0, .start), (100, .next), (400, .undo)], 1000),
            ([(0, .start), (100, .blank)], 1000),
            ([(0, .start), (100, .gallery)], 1000),
        ] as [([(Int, Command)], Int)])
    func elapsed(commands: [(Int, Command)], seconds: Int) throws {
        var state = try RoomState.after([])
        for (second, command) in commands { try state.perform(command, at: second) }
        #expect(state.session?.clocks[0].elapsed(at: .sample(1000)) == Int64(seconds) * 1000)
    }

    @Test("is given more time, also when it is over or paused")
    func extend() throws {
        var state = try RoomState.after([], every: 0)
        try state.perform(.start, at: 0)
        try state.perform(.extend(seconds: 60, from: nil), at: 10)
        #expect(state.session?.clock?.allotted == 240)
        try state.perform(.pause, at: 250)
        #expect(state.session?.clock?.urgency(at: .sample(250)) == .over)
        try state.perform(.extend(seconds: 300, from: nil), at: 300)
        #expect(state.session?.clock?.remaining(at: .sample(400)) == 290_000)
        try state.perform(.undo, at: 500)
        #expect(state.session?.clock?.allotted == 240)
    }
}

@Suite("The pace of a meeting")
struct PaceTests {
    /// The sample is planned for 3, 2, 10, 10, 5 and 5 minutes.
    @Test(
        "compares the end that is in sight with the plan",
        arguments: [
            // On time as long as the step is within its minutes.
            ([(0, Command.start)], 0, 0), ([(0, .start)], 180, 0), ([(0, .start)], 240, -60),
            // A step that ends early puts the meeting ahead; one that ends late, behind.
            ([(0, .start), (60, .next)], 60, 120), ([(0, .start), (300, .next)], 300, -120),
            // Time gained is lost again by overtime.
            ([(0, .start), (60, .next)], 60 + 120 + 200, -80),
            // More time for a step is paid by a later one; what nobody can pay is time lost.
            ([(0, .start), (10, .extend(seconds: 60, from: nil))], 20, 0),
            ([(0, .start), (10, .extend(seconds: 3600, from: nil))], 20, -3600),
            // A pause is time lost.
            ([(0, .start), (60, .pause)], 160, -100),
            // Steps that are passed over are time won.
            ([(0, .start), (60, .go("reflect"))], 60, 120 + 120 + 600 + 600 + 300),
            // Going back: what was used stays used.
            ([(0, .start), (180, .next), (210, .back)], 210, 0), ([(0, .start), (180, .next), (210, .back)], 240, -30),
            // A clock that was set back.
            ([(0, .start)], -500, 0),
        ] as [([(Int, Command)], Int, Int)])
    func pace(commands: [(Int, Command)], second: Int, pace: Int) throws {
        var state = try RoomState.after([])
        for (second, command) in commands { try state.perform(command, at: second) }
        #expect(state.session?.pace(at: .sample(second)) == pace)
    }

    @Test("is not known before the start and after the end")
    func unknown() throws {
        #expect(try RoomState.after([]).session?.pace(at: .sample) == nil)
        #expect(try RoomState.after([.start, .finish]).session?.pace(at: .sample) == nil)
    }
}
