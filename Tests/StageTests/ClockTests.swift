import Retreat
import Scene
import TestSupport
import Testing

@testable import Stage

@Suite struct ClockTests {
    private let stage = Stage()

    private func changedLayers(_ screen: Screen, _ a: Int, _ b: Int) -> [String] {
        let first = stage.scene(
            screen.state, contents: .sample, size: .hd, now: .sample(a), measurer: FixedMeasurer())
        let second = stage.scene(
            screen.state, contents: .sample, size: .hd, now: .sample(b), measurer: FixedMeasurer())
        return zip(first.layers, second.layers).filter { $0 != $1 }.map { $0.0.id }
    }

    @Test(arguments: ["describe", "question", "look", "actions", "silent", "gallery", "lobby"])
    func aTickChangesTheTimerAndAtMostTheBar(_ name: String) {
        let screen = Screen.named(name)
        for second in 42..<62 {
            let shift = name == "lobby" ? -252 : 0
            let changed = changedLayers(screen, second + shift, second + shift + 1)
            #expect(changed == ["timer"] || changed == ["progress", "timer"])
        }
    }

    @Test func theBarStandsStillUntilItsFillMovesByAPixel() {
        // The longest step: 70 minutes, far more seconds than the pixels of its piece.
        let screen = Screen.named("look")
        let moved = (100..<140).filter { changedLayers(screen, $0, $0 + 1).contains("progress") }
        #expect(moved.count < 20)
        #expect(!moved.isEmpty)
    }

    @Test func betweenFullSecondsNothingChanges() {
        let state = Screen.named("describe").state
        let scenes = [42_001, 42_400, 42_999, 43_000].map { milliseconds in
            stage.scene(
                state, contents: .sample, size: .hd, now: .sample.adding(milliseconds: Int64(milliseconds)),
                measurer: FixedMeasurer())
        }
        #expect(Set(scenes).count == 2)
        #expect(scenes[0] == scenes[2])
        #expect(scenes[2] != scenes[3])
    }

    @Test(arguments: [
        (0, "10:00", Urgency.calm), (42, "9:18", .calm), (479, "2:01", .calm), (480, "2:00", .soon),
        (570, "0:30", .soon), (600, "0:00", .soon), (601, "+0:01", .over), (665, "+1:05", .over),
        (600 + 3723, "+1:02:03", .over),
    ])
    func theClockReads(_ seconds: Int, _ text: String, _ urgency: Urgency) {
        let clock = StepClock(planned: 600, runningSince: .sample)
        let countdown = Countdown(clock, now: .sample(seconds))
        #expect(countdown.text == text)
        #expect(countdown.urgency == urgency)
    }

    @Test func urgencyAndOvertimeAreSaidWithoutColour() {
        func timer(_ name: String) -> [Item] {
            Screen.named(name).scene().layers.first { $0.id == "timer" }?.items ?? []
        }
        #expect(timer("describe-over").runs.contains { $0.text == Words.over })
        #expect(timer("describe-over").runs.contains { $0.text.hasPrefix("+") })
        #expect(timer("describe-paused").runs.contains { $0.text == Words.paused })
        #expect(timer("describe-paused").count > timer("describe").count + 1)
        #expect(timer("describe-soon").runs.first?.color == Palette.paper.amber.text)
    }

    @Test(arguments: [
        (42_000, 1000), (42_001, 999), (42_999, 1), (600_000, 1000), (600_500, 500), (900_250, 750),
    ])
    func nextChangeIsTheNextFullSecond(_ milliseconds: Int64, _ expected: Int64) throws {
        let state = Screen.named("describe").state
        let now = Moment.sample.adding(milliseconds: milliseconds)
        let wait = try #require(stage.nextChange(state, now: now))
        #expect(wait == expected)
        func scene(_ moment: Moment) -> Scene {
            stage.scene(state, contents: .sample, size: .hd, now: moment, measurer: FixedMeasurer())
        }
        #expect(scene(now) == scene(now.adding(milliseconds: wait - 1)))
        #expect(scene(now) != scene(now.adding(milliseconds: wait)))
    }

    @Test(arguments: [
        "idle", "blank", "closing", "closing-empty", "describe-paused", "full", "lobby-late", "visual-after-the-end",
    ])
    func nothingMovesOn(_ name: String) {
        let screen = Screen.named(name)
        #expect(stage.nextChange(screen.state, now: .sample(screen.seconds)) == nil)
        #expect(changedLayers(screen, screen.seconds, screen.seconds + 5).isEmpty)
    }

    @Test func theLobbyWaitsForTheLastDayAndThenCountsSeconds() {
        let state = Screen.named("lobby").state
        #expect(stage.nextChange(state, now: .sample(-252)) == 1000)
        #expect(stage.nextChange(state, now: .sample(-86_400 - 10)) == 10_001)
        #expect(stage.nextChange(state, now: .sample(0)) == nil)
    }

    @Test(arguments: [
        (-252, "4:12"), (-3600, "1:00:00"), (-86_399, "23:59:59"), (-86_400, "Starts on 3 December, 13:30"),
        (-1, "0:01"), (0, "We begin soon"), (600, "We begin soon"),
    ])
    func theLobbySays(_ seconds: Int, _ text: String) {
        let scene = stage.scene(
            Screen.named("lobby").state, contents: [:], size: .hd, now: .sample(seconds), measurer: FixedMeasurer())
        #expect(scene.layers.first { $0.id == "timer" }?.items.runs.last?.text == text)
    }
}

extension [Item] {
    var runs: [TextRun] {
        compactMap { if case .text(let run) = $0 { run } else { nil } }
    }
}
