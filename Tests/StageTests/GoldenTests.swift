import Retreat
import Scene
import TestSupport
import Testing

@testable import Stage

@Suite struct GoldenTests {
    @Test(arguments: Screen.all)
    func everyScreenLooksAsItDid(_ screen: Screen) throws {
        #expect((screen.state.session == nil) == (screen.name == "idle"), "its commands were refused")
        try expectGolden(screen.scene(), screen.name)
    }

    @Test(arguments: ["describe", "actions"])
    func nightLooksAsItDid(_ name: String) throws {
        try expectGolden(Screen.named(name).scene(Stage(theme: .night)), "night-\(name)")
    }

    @Test(arguments: ["lobby", "describe", "gallery", "actions", "closing"])
    func portraitLooksAsItDid(_ name: String) throws {
        try expectGolden(Screen.named(name).scene(size: Size(1080, 1920)), "portrait-\(name)")
    }

    @Test func aBrokenVisualIsACalmCard() throws {
        let contents: [String: VisualContent] = [
            "bands": .problem(
                message: "bands.csv, line 7: 4 values where the header has 5",
                mend: "Add the missing value, then open the retreat again.")
        ]
        try expectGolden(Screen.named("describe").scene(contents: contents), "describe-broken")
        try expectGolden(Screen.named("full").scene(contents: [:]), "full-missing")
    }

    @Test func aProblemOfTheRoomIsExplained() throws {
        let scene = Stage().problemScene(
            title: "The journal cannot be read", message: "journal.sqlite is from another program.",
            mend: "It was set aside as journal.sqlite.foreign; the room starts with an empty one.", size: .hd,
            measurer: FixedMeasurer())
        try expectGolden(scene, "problem")
    }

    @Test(arguments: [("idle-next", 0), ("idle-today", 2 * 86_400 + 6 * 3600)])
    func anIdleRoomTellsWhichRetreatIsNext(_ name: String, _ seconds: Int) throws {
        let start = Start(moment: .sample(2 * 86_400 + 7 * 3600), utcOffset: 0)
        let upcoming = Upcoming(
            name: "reading", title: "Are our readers growing in every class?", team: "Grade 3", start: start)
        let scene = Stage().scene(
            RoomState(), contents: [:], upcoming: upcoming, size: .hd, now: .sample(seconds), measurer: FixedMeasurer())
        try expectGolden(scene, name)
    }

    @Test func blankIsBlackAndEmpty() {
        let scene = Screen.named("blank").scene()
        #expect(scene.layers.isEmpty)
        #expect(scene.background == .black)
    }

    @Test func aFullImageHasTheWallToItself() {
        let scene = Screen.named("full").scene()
        #expect(scene.background == .black)
        #expect(
            scene.layers == [
                Layer("visual", [.image(ImageItem(file: "/retreats/page.png", frame: Rect(.hd)))])
            ])
    }
}
