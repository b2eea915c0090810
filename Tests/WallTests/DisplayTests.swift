import Foundation
import Scene
import Testing

@testable import Wall

@Suite @MainActor struct DisplayTests {
    private func display(_ driver: String) throws -> Display {
        setenv("SDL_VIDEODRIVER", driver, 1)
        let studio = try Studio()
        return try Display(
            mode: .window(width: 320, height: 200), title: "test", fonts: studio.fonts, images: studio.images)
    }

    @Test("shows a scene without a screen", arguments: ["dummy", "offscreen"])
    func paints(driver: String) throws {
        let display = try display(driver)
        #expect(display.driver == driver)
        #expect(display.size == Size(320, 200))
        #expect(display.eventDescriptors.isEmpty)
        var scene = Scene(size: display.size, background: .white, layers: [Layer("a", [rectangle(10, 10, 50, 50)])])
        #expect(try display.paint(scene).damage == [Rect(x: 0, y: 0, width: 320, height: 200)])
        #expect(try display.paint(scene).damage.isEmpty)
        scene.layers.append(Layer("b", [rectangle(100, 20, 30, 30)]))
        #expect(try display.paint(scene).damage == [Rect(x: 100, y: 20, width: 30, height: 30)])
        #expect(!display.pollEvents().contains(.quit))
    }

    @Test func noDisplayIsAnError() throws {
        #expect(throws: WallError.self) { _ = try display("no-such-driver") }
    }

    @Test(
        "keys of presenters' clickers",
        arguments: [
            (0x4000_004E, .next), (0x4000_004F, .next), (0x4000_0051, .next), (32, .next), (13, .next),
            (0x4000_004B, .back), (0x4000_0050, .back), (0x4000_0052, .back), (8, .back), (46, .blank), (98, .blank),
            (27, nil), (0x4000_003E, nil), (113, nil), (-1, nil),
        ] as [(Int32, WallEvent?)])
    func keys(_ key: Int32, _ want: WallEvent?) {
        // SDL's key codes: 1 << 30 with the USB usage for keys without a character.
        #expect(Display.command(key) == want)
    }

    @Test func versionHasThreeNumbers() {
        #expect(Display.sdlVersion.split(separator: ".").count == 3)
    }
}
