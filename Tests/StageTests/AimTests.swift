import Retreat
import Scene
import TestSupport
import Testing
import VegaLite

@testable import Stage

/// Names of places, looked up on a wall with the bands (a stacked chart), the growth (a chart of lines) and a picture.
@Suite struct AimTests {
    private let contents: [Visual.ID: VisualContent]

    init() throws {
        contents = [
            "bands": .chart(try Chart.stacked()), "growth": .chart(try Chart.lines()),
            "page": .image(file: "/retreats/page.png", size: Size(2100, 2970)),
        ]
    }

    private func state(_ shown: [Visual.ID] = ["bands"], _ more: [Command] = []) throws -> RoomState {
        try .after([.start, .go("describe"), .show(shown, full: false)] + more, opening: .wall, every: 0)
    }

    private func aimed(_ command: Command, _ state: RoomState, size: Size = .hd) throws(Refusal) -> Command {
        try Stage().aimed(command, in: state, contents: contents, size: size, measurer: FixedMeasurer())
    }

    private func note(_ place: String, _ shown: [Visual.ID] = ["bands"]) throws -> NewNote? {
        guard case .chart(.add(let new)) = try aimed(.chart(.add(NewNote(text: "Here", place: place))), state(shown))
        else {
            return nil
        }
        return new
    }

    @Test(
        arguments: [
            ("Small/Extending", "bands"), ("small/extending", "bands"), ("Extending/Small", "bands"),
            ("bands: Small / Extending", "bands"), ("growth:Grade 2/Small", "growth"),
        ])
    func aMarkIsFoundByItsValues(_ place: String, _ visual: String) throws {
        let new = try #require(try note(place))
        #expect(new.visual == visual)
        #expect(new.place == nil)
        #expect(new.pin?.mark?.count == 2)
        #expect(new.pin?.isOnVisual == true)
    }

    @Test func theSameMarkIsFoundOnEverySize() throws {
        for size in Size.all {
            let command = Command.chart(.add(NewNote(text: "Here", place: "Small/Extending")))
            guard case .chart(.add(let new)) = try aimed(command, state(), size: size) else { return }
            #expect(new.pin?.mark == ["Small", "Extending"])
        }
    }

    @Test(
        arguments: [
            (
                "Small",
                LookingRefusal.ambiguousMark(name: "Small", candidates: ["Small/Beginning", "Small/Extending"])
            ),
            (
                "Smal/Extendign",
                .noSuchMark(
                    name: "Smal/Extendign",
                    nearest: ["Small/Extending", "Regular/Extending", "Small/Beginning", "Regular/Beginning"])
            ),
            ("page:Small", .noMarks(visual: "page")), ("Z9", .noSuchCell(name: "Z9", last: "H4")),
        ])
    func whatLeadsNowhereIsRefused(_ place: String, _ refusal: LookingRefusal) throws {
        #expect(throws: Refusal.looking(refusal)) { try note(place) }
    }

    @Test func ofSeveralVisualsOneIsNamed() throws {
        #expect(throws: Refusal.looking(.whichVisual(place: "B2", visuals: ["bands", "growth"]))) {
            try note("B2", ["bands", "growth"])
        }
        #expect(
            throws: Refusal.looking(.ambiguousMark(name: "Small", candidates: ["Small/Beginning", "Small/Extending"]))
        ) { try note("bands:Small", ["bands", "growth"]) }
        #expect(try note("growth:B2", ["bands", "growth"])?.visual == "growth")
        #expect(try note("Small/Extending", ["bands", "growth"])?.visual == "bands")
        #expect(throws: Refusal.noSuchVisual(name: "x", known: ["bands", "growth", "page"])) { try note("x:B2") }
    }

    @Test func aCellIsWhereItsLettersSay() throws {
        let state = try state(["page"], [.look(.grid(true))])
        let scene = Stage().scene(
            state, contents: contents, size: .hd, now: .sample, measurer: FixedMeasurer())
        let letters = scene.layers.first { $0.id == "grid" }?.items.runs ?? []
        let session = try #require(state.session)
        var memo = StageMemo()
        let visual = try #require(Stage().wallVisuals(session, contents, .hd, FixedMeasurer(), memo: &memo).first)
        for column in 0..<visual.grid.columns {
            let command = Command.look(.pin(.named("\(Cell.letter(column))1"), note: nil))
            guard case .look(.pin(.found(_, let pin), _)) = try aimed(command, state) else { return }
            let letter = try #require(letters.first { $0.text == Cell.letter(column) })
            #expect(abs(visual.place.x + pin.x * visual.place.width - letter.origin.x) < 1)
        }
    }

    @Test func aDropStandsBesideItsMarkWhereverTheMarkIs() throws {
        let place = Command.chart(.add(NewNote(text: "Here", place: "Small/Extending")))
        let room = try state(["bands"], [aimed(place, state())])
        for shown in [["bands"], ["growth", "bands"], ["bands", "growth", "page", "growth"]] {
            var room = room
            try room.perform(.show(shown, full: false))
            let session = try #require(room.session)
            var memo = StageMemo()
            let visuals = Stage().wallVisuals(session, contents, .hd, FixedMeasurer(), memo: &memo)
            let visual = try #require(visuals.first { $0.id == "bands" })
            guard case .found(let mark)? = visual.chart?.mark(named: "Small/Extending") else {
                Issue.record("no mark")
                return
            }
            let pins = try #require(
                Stage().scene(room, contents: contents, size: .hd, now: .sample, measurer: FixedMeasurer()).layers
                    .first { $0.id == "pins" })
            guard case .shape(let drop)? = pins.items.dropFirst().first else {
                Issue.record("no drop")
                return
            }
            let box = drop.path.bounds
            let overlap = box.intersection(mark.box).map { $0.width * $0.height } ?? 0
            #expect(overlap < box.width * box.height * 0.05, "it stands on its mark")
            #expect(box.inset(-1, -1).intersection(mark.box) != nil, "it does not touch its mark")
        }
    }

    @Test func underAVeilThereAreNoPins() throws {
        let place = Command.chart(.add(NewNote(text: "Here", place: "Small/Extending")))
        let room = try state(["bands"], [aimed(place, state()), .veil])
        let scene = Stage().scene(room, contents: contents, size: .hd, now: .sample, measurer: FixedMeasurer())
        #expect(scene.layers.first { $0.id == "pins" }?.items == [])
    }
}

extension Chart {
    /// Two classes, two bands: shares of each, stacked.
    static func stacked() throws -> Chart {
        try Chart(
            specification: Array(
                """
                {"data": {"values": [
                  {"class": "Small", "band": "Beginning", "share": 0.4}, {"class": "Small", "band": "Extending", "share": 0.6},
                  {"class": "Regular", "band": "Beginning", "share": 0.7}, {"class": "Regular", "band": "Extending", "share": 0.3}]},
                 "mark": {"type": "bar", "height": {"band": 0.6}},
                 "encoding": {
                  "y": {"field": "class", "type": "nominal", "sort": ["Small", "Regular"]},
                  "x": {"field": "share", "type": "quantitative", "axis": {"format": ".0%"}, "scale": {"domain": [0, 1]}},
                  "color": {"field": "band", "type": "nominal"}}}
                """.utf8)
        ) { _ in nil }
    }

    /// Two classes over two grades.
    static func lines() throws -> Chart {
        try Chart(
            specification: Array(
                """
                {"data": {"values": [
                  {"class": "Small", "grade": "Grade 1", "mean": 440}, {"class": "Small", "grade": "Grade 2", "mean": 520},
                  {"class": "Regular", "grade": "Grade 1", "mean": 430}, {"class": "Regular", "grade": "Grade 2", "mean": 510}]},
                 "mark": {"type": "line", "point": true},
                 "encoding": {
                  "x": {"field": "grade", "type": "ordinal"},
                  "y": {"field": "mean", "type": "quantitative", "scale": {"zero": false}},
                  "color": {"field": "class", "type": "nominal"}}}
                """.utf8)
        ) { _ in nil }
    }
}
