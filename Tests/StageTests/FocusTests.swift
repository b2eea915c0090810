import Retreat
import Scene
import TestSupport
import Testing
import VegaLite

@testable import Stage

/// A part of a visual, enlarged on the wall.
@Suite struct FocusTests {
    private let contents: [Visual.ID: VisualContent]

    init() throws {
        contents = [
            "bands": .chart(try Chart.stacked()), "growth": .chart(try Chart.lines()),
            "page": .image(file: "/retreats/page.png", size: Size(2100, 2970)),
        ]
    }

    private func room(_ visual: String, _ more: [Command] = []) throws -> RoomState {
        try .after([.start, .go("describe"), .show([visual], full: false)] + more, opening: .wall, every: 0)
    }

    private func aimed(_ name: String, _ room: RoomState) throws -> Command {
        try Stage().aimed(
            .look(.focus(.named(name))), in: room, contents: contents, size: .hd, measurer: FixedMeasurer())
    }

    private func focus(_ name: String, on visual: String) throws -> Focus? {
        if case .look(.focus(.found(let focus))) = try aimed(name, room(visual)) { return focus }
        return nil
    }

    private func focused(_ name: String, on visual: String, _ more: [Command] = []) throws -> RoomState {
        var room = try room(visual, more)
        try room.perform(aimed(name, room))
        return room
    }

    private func scene(_ room: RoomState, size: Size = .hd) -> Scene {
        Stage().scene(room, contents: contents, size: size, now: .sample, measurer: FixedMeasurer())
    }

    @Test func cellsMarksAndFractionsAreParts() throws {
        let cell = try #require(try focus("B2", on: "page"))
        let cells = try #require(try focus("B2-C4", on: "page"))
        #expect(try focus("page:b2:c4", on: "bands") == cells)
        #expect(abs(cells.region.width - 2 * cell.region.width) < 1e-9)
        #expect(abs(cells.region.height - 3 * cell.region.height) < 1e-9)
        #expect(cells.region.x == cell.region.x && cells.region.y == cell.region.y)
        let part = try #require(try focus("0.1,0.2,0.5,0.6", on: "page"))
        #expect(abs(part.region.width - 0.4) < 1e-9)
        let mark = try #require(try focus("Small/Extending", on: "bands"))
        // The upper right: from 40 % of the plot to its end, and a tenth around it.
        #expect(abs(mark.region.x - 0.3) < 0.01 && abs(mark.region.x + mark.region.width - 1) < 0.01)
    }

    @Test(
        arguments: [
            ("Z9", LookingRefusal.noSuchCell(name: "Z9", last: "H4")), ("0.5,0.5", .noPart(name: "0.5,0.5")),
            ("bands", .noPart(name: "bands")), ("page:Small", .noMarks(visual: "page")),
        ])
    func whatIsNoPartIsRefused(_ name: String, _ refusal: LookingRefusal) {
        #expect(throws: Refusal.looking(refusal)) { try focus(name, on: "bands") }
    }

    /// What is seen of the visual, and the place of all of it.
    private func card(_ room: RoomState) throws -> VisualCard {
        let session = try #require(room.session)
        let focus = try #require(session.focus)
        let content = try #require(contents[focus.visual])
        let sheet = Sheet(size: .hd, geometry: RoomGeometry(), theme: .paper, measurer: FixedMeasurer())
        var memo = StageMemo()
        return sheet.focusedCard(
            session.plan.visual(focus.visual), content, on: focus.region,
            in: Rect(x: 64, y: 196, width: 1180, height: 734),
            guesses: [], grid: nil, isVeiled: false, memo: &memo)
    }

    @Test(arguments: [
        ("C2", "bands"), ("A1", "bands"), ("H4", "bands"), ("Small/Extending", "bands"), ("B2", "growth"),
        ("B3-C4", "page"),
    ])
    func thePartIsInTheWindowAndFillsMostOfIt(_ name: String, _ visual: String) throws {
        let room = try focused(name, on: visual)
        let region = try #require(room.session?.focus?.region)
        let card = try card(room)
        let (place, window) = (try #require(card.place), try #require(card.visible))
        let part = Rect(
            x: place.x + region.x * place.width, y: place.y + region.y * place.height,
            width: region.width * place.width, height: region.height * place.height)
        #expect(window.inset(-2, -2).holds(part))
        #expect(part.width > 0.4 * window.width || part.height > 0.4 * window.height)
        // Nothing beyond the visual comes into view where the visual is large enough.
        #expect(place.width < window.width || (place.minX <= window.minX + 1 && place.maxX >= window.maxX - 1))
        #expect(card.frame.holds(window))
    }

    /// All texts where they stand, those in groups with them.
    private static func runs(_ items: [Item], _ moved: Point = .zero) -> [TextRun] {
        items.flatMap { item -> [TextRun] in
            switch item {
            case .text(var run):
                run.origin = run.origin + moved
                return [run]
            case .group(let group): return runs(group.items, moved + group.offset)
            case .shape, .image: return []
            }
        }
    }

    @Test func lettersAreAsLargeAsEverAndAxesStayBesideTheWindow() throws {
        let room = try focused("Small/Extending", on: "bands")
        let runs = Self.runs(scene(room).layers.first { $0.id == "visual" }?.items ?? [])
        let card = try card(room)
        let window = try #require(card.visible)
        #expect(runs.allSatisfy { $0.font.size >= 34 })
        let ticks = runs.filter { $0.text.hasSuffix("%") }
        #expect(ticks.contains { $0.text == "80%" })
        #expect(ticks.allSatisfy { $0.origin.y > window.maxY }, "the axis stands under the window")
        #expect(!ticks.contains { $0.text == "0%" }, "what lies outside of the window is not on its axis")
        #expect(runs.contains { $0.text == "Beginning" }, "the legend stays")
    }

    @Test func aCellKeepsItsName() throws {
        let room = try focused("C2-D3", on: "bands", [.look(.grid(true))])
        let session = try #require(room.session)
        var memo = StageMemo()
        let before = try #require(
            Stage().wallVisuals(session.unfocused, contents, .hd, FixedMeasurer(), memo: &memo).first)
        let after = try #require(Stage().wallVisuals(session, contents, .hd, FixedMeasurer(), memo: &memo).first)
        #expect(before.grid == after.grid)
        let letters = Self.runs(scene(room).layers.first { $0.id == "grid" }?.items ?? [])
        for column in [2, 3] {
            let letter = try #require(letters.first { $0.text == Cell.letter(column) })
            let left = after.place.x + Double(column) / Double(after.grid.columns) * after.place.width
            #expect(letter.origin.x > left && letter.origin.x < left + after.place.width / Double(after.grid.columns))
        }
        // A name means the same place as before.
        let pin = Command.look(.pin(.named("C2"), note: nil))
        let seen = try Stage().aimed(pin, in: room, contents: contents, size: .hd, measurer: FixedMeasurer())
        let whole = try Stage().aimed(
            pin, in: self.room("bands"), contents: contents, size: .hd, measurer: FixedMeasurer())
        #expect(seen == whole)
    }

    @Test func aDropGoesWithItsMarkAndIsGoneOutsideOfTheWindow() throws {
        let here = Pin(x: 0.8, y: 0.2, mark: ["Small", "Extending"])
        let notes: [Command] = [
            .chart(.add(NewNote(text: "Here", visual: "bands", pin: here))),
            .chart(.add(NewNote(text: "Elsewhere", visual: "bands", pin: Pin(x: 0.05, y: 0.95)))),
        ]
        let room = try focused("Small/Extending", on: "bands", notes)
        let pins = try #require(scene(room).layers.first { $0.id == "pins" })
        #expect(pins.items.runs.map(\.text) == ["1"])
        let card = try card(room)
        guard case .found(let mark)? = card.chart?.mark(named: "Small/Extending"),
            case .shape(let drop)? = pins.items.dropFirst().first
        else {
            Issue.record("no mark or no drop")
            return
        }
        #expect(mark.box.width > 400, "it is enlarged")
        #expect(drop.path.bounds.width < 100, "its drop is not")
    }

    @Test(arguments: Size.all)
    func onEveryWallNothingLeavesTheCard(_ size: Size) throws {
        for (name, visual) in [("Small/Extending", "bands"), ("B2", "growth"), ("B3", "page")] {
            let room = try focused(name, on: visual)
            let scene = scene(room, size: size)
            #expect(scene.layers.contains { $0.id == "visual" })
            let runs = scene.layers.filter { $0.id == "pins" || $0.id == "grid" }.flatMap(\.items.runs)
            #expect(runs.allSatisfy { Rect(size).contains($0.origin) })
        }
    }

    @Test(arguments: [("Small/Extending", "bands"), ("B2-C3", "page")])
    func aFocusLooksAsItDid(_ name: String, _ visual: String) throws {
        let note = Command.chart(.add(NewNote(text: "Here", visual: visual, pin: Pin(x: 0.6, y: 0.3))))
        try expectGolden(scene(focused(name, on: visual, [.look(.grid(true)), note])), "focus-\(visual)")
    }

    @Test func aLineOfTheGridStopsBeforeANumber() throws {
        let sheet = Sheet(size: .hd, geometry: RoomGeometry(), theme: .paper, measurer: FixedMeasurer())
        let place = Rect(x: 100, y: 300, width: 900, height: 500)
        let grid = sheet.cellGrid(place)
        let x = (place.x + place.width / Double(grid.columns)).rounded()
        let number = Item.text(TextRun("32%", at: Point(x, 480), font: Font(34), color: .white, anchor: .middle))
        let card = VisualCard(items: [number], frame: Rect(x: 64, y: 196, width: 1180, height: 734), place: place)
        let box = try #require(TextBoxes(measurer: FixedMeasurer()).boxes(of: [number]).first)
        guard case .shape(let lines)? = sheet.gridItems(on: card).first else {
            Issue.record("no lines")
            return
        }
        var start = Point.zero
        var crossed = false
        for element in lines.path.elements {
            switch element {
            case .move(let point): start = point
            case .line(let point):
                if start.x == x, point.x == x { crossed = crossed || (start.y < box.midY && point.y > box.midY) }
            case .cubic, .close: break
            }
        }
        #expect(!crossed)
    }

    @Test func aDropLeavesALetterOfTheGridToBeRead() throws {
        let room = try room(
            "page",
            [
                .look(.grid(true)),
                .chart(.add(NewNote(text: "Here", visual: "page", pin: Pin(x: 0.5, y: 0.06)))),
            ])
        let scene = scene(room)
        let letters = TextBoxes(measurer: FixedMeasurer()).boxes(
            of: scene.layers.first { $0.id == "grid" }?.items ?? [])
        let pins = try #require(scene.layers.first { $0.id == "pins" })
        guard case .shape(let drop)? = pins.items.dropFirst().first else {
            Issue.record("no drop")
            return
        }
        let hidden = letters.reduce(0.0) { sum, letter in
            sum
                + (drop.path.bounds.intersection(letter).map { $0.width * $0.height / (letter.width * letter.height) }
                    ?? 0)
        }
        #expect(hidden < 0.3)
    }
}
