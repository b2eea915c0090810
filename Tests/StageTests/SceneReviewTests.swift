import Retreat
import Scene
import TestSupport
import Testing

@testable import Stage

@Suite("A review of a picture")
struct SceneReviewTests {
    private static let white = Palette.paper.card

    private static func text(
        _ text: String, x: Double = 200, y: Double = 300, size: Double = 34, angle: Double = 0
    ) -> Item {
        .text(TextRun(text, at: Point(x, y), font: Font(size), color: .black, angle: angle))
    }

    private static func card(_ frame: Rect) -> Item {
        .shape(Shape(Path(rect: frame, corners: Corners(18)), fill: white))
    }

    private static let wide = card(Rect(x: 100, y: 100, width: 1000, height: 800))

    private func findings(_ items: [Item], metres: Double = 4, layer: String = "visual") -> [SceneReview.Finding] {
        let scene = Scene(size: .hd, background: .white, layers: [Layer(layer, items)])
        let stage = Stage(geometry: RoomGeometry(farthestSeatMetres: metres))
        return SceneReview(scene, stage: stage, measurer: FixedMeasurer()).findings
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var items: [Item]
        var fault: SceneReview.Fault?
        var words: [String] = []
    }

    static let cases = [
        Case(testDescription: "a text on the wall", items: [text("Seen")]),
        Case(testDescription: "a text in its card", items: [wide, text("Seen")]),
        Case(
            testDescription: "a text over the edge of the wall", items: [text("Seen", x: 1900)], fault: .overflows,
            words: ["Seen"]),
        Case(
            testDescription: "a text over the edge of its card", items: [wide, text("Seen", x: 1080)],
            fault: .overflows, words: ["Seen"]),
        Case(
            testDescription: "a bar over the edge of its card",
            items: [wide, .shape(Shape(Path(rect: Rect(x: 900, y: 300, width: 300, height: 40)), fill: .black))],
            fault: .overflows),
        Case(
            testDescription: "a shadow around a card",
            items: [
                .shape(
                    Shape(Path(rect: Rect(x: 90, y: 90, width: 1020, height: 820)), fill: Color(hex: 0).withAlpha(0.01))
                ), wide,
            ]),
        Case(
            testDescription: "a bar that is cut to its card",
            items: [
                wide,
                .group(
                    Group(
                        clip: Rect(x: 100, y: 100, width: 1000, height: 800),
                        [.shape(Shape(Path(rect: Rect(x: 900, y: 300, width: 300, height: 40)), fill: .black))])),
            ]),
        Case(
            testDescription: "a text that is cut",
            items: [.group(Group(clip: Rect(x: 210, y: 200, width: 400, height: 200), [text("Seen")]))],
            fault: .overflows, words: ["Seen"]),
        Case(
            testDescription: "a text that is cut away",
            items: [.group(Group(clip: Rect(x: 500, y: 500, width: 400, height: 200), [text("Seen")]))]),
        Case(
            testDescription: "two texts over each other", items: [text("Small"), text("Regular", x: 230, y: 310)],
            fault: .overlaps, words: ["Small", "Regular"]),
        Case(testDescription: "two lines", items: [text("Small"), text("Regular", y: 340)]),
        Case(testDescription: "a text that is drawn twice", items: [text("Small"), text("Small")]),
        Case(
            testDescription: "labels that lean alike",
            items: [text("Kindergarten", angle: 45), text("First grade", x: 260, angle: 45)]),
        Case(
            testDescription: "labels that lean into each other",
            items: [text("Kindergarten", angle: 45), text("First grade", x: 210, y: 310, angle: 45)],
            fault: .overlaps, words: ["Kindergarten", "First grade"]),
    ]

    @Test(arguments: cases)
    func findsWhatIsWrongAndNothingElse(_ example: Case) {
        let found = findings(example.items)
        #expect(found == (example.fault.map { [SceneReview.Finding(fault: $0, words: example.words)] } ?? []))
    }

    @Test func moved() {
        let group = Item.group(Group(offset: Point(1600, 0), [Self.text("Seen")]))
        #expect(findings([group]).isEmpty)
        #expect(findings([.group(Group(offset: Point(1700, 0), [Self.text("Seen")]))]).map(\.fault) == [.overflows])
    }

    /// 34 pixels are 16 minutes of arc at 4 metres, half of that at 8.
    private static let sizes: [(Double, Double, Double?)] = [
        (34, 4, nil), (33, 4, 15.5), (20, 4, 9.4), (34, 8, 8), (68, 8, nil),
    ]

    @Test(arguments: sizes)
    func smallLettersHaveTheirAngle(_ size: Double, _ metres: Double, _ minutes: Double?) throws {
        let found = findings([Self.text("Seen", size: size), Self.text("Also", y: 500, size: size)], metres: metres)
        guard let minutes else {
            #expect(found.isEmpty)
            return
        }
        let only = try #require(found.first)
        #expect(found.count == 1 && only.words == ["Seen", "Also"])
        guard case .tooSmall(let seen) = only.fault else {
            Issue.record("\(only.fault)")
            return
        }
        #expect(abs(seen - minutes) < 0.1, "\(seen)")
    }

    @Test(arguments: [4.0, 6, 11], [16.0, 20, 40])
    func theAngleIsThatOfTheSize(_ metres: Double, _ minutes: Double) {
        let room = RoomGeometry(farthestSeatMetres: metres)
        let size = room.fontSize(arcMinutes: minutes, on: .hd)
        // A size is in whole pixels.
        #expect(abs(room.arcMinutes(fontSize: size, on: .hd) - minutes) <= minutes / size / 2 + 0.001)
    }
}

/// The stage's own screens stand the review that tells others what to mend.
@Suite("The review of the stage's own screens")
struct OwnScreenReviewTests {
    @Test(arguments: Screen.all, [4.0, 6.0])
    func findsNothing(_ screen: Screen, _ metres: Double) {
        let stage = Stage(geometry: RoomGeometry(farthestSeatMetres: metres))
        var memo = StageMemo()
        let pages = stage.pages(
            screen.state, contents: .sample, size: .hd, now: .sample(screen.seconds), measurer: FixedMeasurer(),
            memo: &memo)
        for page in pages {
            let review = SceneReview(page, stage: stage, measurer: FixedMeasurer())
            #expect(review.findings.isEmpty, "\(review.findings)")
        }
    }

    @Test func allPagesAreSeenOnce() {
        var memo = StageMemo()
        let pages = Stage().pages(
            Screen.named("describe-many").state, contents: .sample, size: .hd, now: .sample, measurer: FixedMeasurer(),
            memo: &memo)
        #expect(pages.count > 1)
        #expect(Set(pages).count == pages.count)
    }
}

@Suite("The mark of a rehearsal")
struct RehearsalMarkTests {
    @Test func looksAsItDid() throws {
        try expectGolden(Stage().rehearsed(Screen.named("describe").scene(), measurer: FixedMeasurer()), "rehearsal")
    }

    /// Not in a room where the farthest seat is far, either.
    @Test(arguments: Screen.all, [4.0, 8.0])
    func coversNothing(_ screen: Screen, _ metres: Double) throws {
        // A visual that has the whole wall lies under it.
        if screen.state.session?.view == .full { return }
        let stage = Stage(geometry: RoomGeometry(farthestSeatMetres: metres))
        let plain = screen.scene(stage)
        let marked = stage.rehearsed(plain, measurer: FixedMeasurer())
        #expect(marked.layers.dropLast() == plain.layers[...])
        let mark = try #require(marked.layers.last)
        guard case .shape(let shape)? = mark.items.first else {
            Issue.record("there is no tab")
            return
        }
        for text in plain.texts { #expect(shape.path.bounds.intersection(text.box) == nil, "\(text.run.text)") }
    }
}
