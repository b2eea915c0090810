import Retreat
import Scene
import TestSupport
import Testing

@testable import Stage

@Suite struct NeighbourTests {
    private let stage = Stage()

    private func neighbours(_ commands: [Command]) throws -> [ImageItem] {
        let state = try RoomState.after(commands, opening: .wall, every: 0)
        return stage.neighbours(state, contents: .sample, size: .hd, measurer: FixedMeasurer())
    }

    private func onWall(_ commands: [Command]) throws -> [ImageItem] {
        let state = try RoomState.after(commands, opening: .wall, every: 0)
        let scene = stage.scene(
            state, contents: .sample, size: .hd, now: .sample, measurer: FixedMeasurer())
        return scene.layers.flatMap(\.items).compactMap { if case .image(let image) = $0 { image } else { nil } }
    }

    @Test(arguments: [false, true])
    func areThePicturesThatShowWouldPut(_ full: Bool) throws {
        let before: [Command] = [.start, .go("describe")]
        let got = try neighbours(before + [.show(["growth"], full: full)])
        let next = try onWall(before + [.show(["page"], full: full)])
        let last = try onWall(before + [.show(["bands"], full: full)])
        #expect(got == next + last)
        #expect(got.count == 2)
    }

    @Test func theLobbyBeginsWithTheFirstVisual() throws {
        let got = try neighbours([])
        #expect(got.map(\.file) == ["/retreats/bands.png", "/retreats/growth.png"])
        #expect(got.first == (try onWall([.start, .go("read")])).first)
    }

    @Test func thereAreNoneWithoutARetreat() {
        #expect(stage.neighbours(RoomState(), contents: [:], size: .hd, measurer: FixedMeasurer()).isEmpty)
    }

    @Test func chartsAndProblemsNeedNoDecoding() throws {
        let state = try RoomState.after([.start, .go("describe")], opening: .wall, every: 0)
        let contents: [String: VisualContent] = ["growth": .problem(message: "Gone", mend: nil)]
        #expect(stage.neighbours(state, contents: contents, size: .hd, measurer: FixedMeasurer()).isEmpty)
    }
}
