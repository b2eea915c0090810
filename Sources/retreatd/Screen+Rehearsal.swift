import Retreat
import RoomAPI
import Scene
import Stage

extension Screen {
    /// Milliseconds between two pictures of a clock that runs fast.
    private static let betweenTicks: Int64 = 50

    /// What stands on the wall of a rehearsal, with its mark.
    func scene(of play: RehearsalPlay, now: Moment) -> Scene {
        let scene = stage.scene(
            play.state, contents: play.contents, size: size, now: play.now(at: now), measurer: fonts, memo: &memo)
        return stage.rehearsed(scene, measurer: fonts)
    }

    /// Milliseconds until the rehearsal goes on, or its clock shows another second.
    func nextChange(_ play: RehearsalPlay, now: Moment) -> Int64 {
        let next = play.untilNext(at: now)
        guard hasDisplay, let tick = stage.nextChange(play.state, now: play.now(at: now)) else { return next }
        return min(next, max(Self.betweenTicks, tick / Int64(play.speed)))
    }

    /// Every page of what stands on the wall of a rehearsal.
    func pages(of play: RehearsalPlay, at moment: Moment) -> [Scene] {
        stage.pages(
            play.state, contents: play.contents, size: size, now: moment, measurer: fonts, memo: &memo)
    }

    /// What the group might guess of what stands veiled on the wall.
    func someGuess(in play: RehearsalPlay) -> Guess? {
        stage.someGuess(in: play.state, contents: play.contents, size: size, measurer: fonts, memo: memo)
    }

    /// `command` with the places that it names found on the wall of `state`.
    func aimed(
        _ command: Command, in state: RoomState, _ contents: [Visual.ID: VisualContent]
    ) throws(RoomError) -> Command {
        do {
            return try stage.aimed(
                command, in: state, contents: contents, size: size, measurer: fonts, memo: memo)
        } catch {
            throw .refused(error)
        }
    }
}
