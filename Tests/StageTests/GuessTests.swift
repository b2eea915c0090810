import Retreat
import Scene
import TestSupport
import Testing
import VegaLite

@testable import Stage

/// Guesses found on veiled charts, and drawn there.
@Suite struct GuessTests {
    private let contents: [Visual.ID: VisualContent]

    init() throws {
        contents = [
            "bands": .chart(try Chart.stacked()), "growth": .chart(try Chart.lines()),
            "page": .image(file: "/retreats/page.png", size: Size(2100, 2970)),
        ]
    }

    private func veiled(_ visual: String) throws -> RoomState {
        try .after([.start, .go("describe"), .show([visual], full: false), .veil], opening: .wall, every: 0)
    }

    private func guess(_ label: String, _ value: String, on visual: String = "bands") throws -> Guess? {
        let command = Command.look(.predict(.named(label: label, value: value)))
        let aimed = try Stage().aimed(
            command, in: veiled(visual), contents: contents, size: .hd, measurer: FixedMeasurer())
        if case .look(.predict(.found(let guess))) = aimed { return guess }
        return nil
    }

    @Test(
        arguments: [
            ("40%", 0.4, "40%"), ("40", 0.4, "40%"), ("0.4", 0.4, "40%"), ("1%", 0.01, "1%"), ("1", 0.01, "1%"),
            ("42.5 %", 0.425, "42.5%"), ("42,5", 0.425, "42.5%"), ("0", 0, "0%"), ("100%", 1, "100%"),
        ])
    func aNumberIsReadAsTheAxisWritesIt(_ text: String, _ value: Double, _ words: String) throws {
        let guess = try #require(try self.guess("Small/Extending", text))
        #expect(guess == Guess(visual: "bands", mark: ["Small", "Extending"], value: value, text: words))
    }

    @Test(arguments: [("505", 505.0, "505"), ("4,80e2", nil, ""), ("512,5", 512.5, "512.5"), ("0,512", 512, "512")])
    func aCommaStandsBeforeDecimalsOrThousands(_ text: String, _ value: Double?, _ words: String) throws {
        guard let value else {
            #expect(throws: Refusal.looking(.notANumber(text: text))) {
                try self.guess("Small/Grade 2", text, on: "growth")
            }
            return
        }
        let guess = try #require(try self.guess("Small/Grade 2", text, on: "growth"))
        #expect(guess.value == value)
        #expect(guess.text == words)
        #expect(guess.mark == ["Grade 2", "Small"])
    }

    @Test(
        arguments: [
            ("Small/Extending", "140%", LookingRefusal.outsideScale(text: "140%", low: "0%", high: "100%")),
            ("Small/Extending", "-5", .outsideScale(text: "-5", low: "0%", high: "100%")),
            ("Small/Extending", "many", .notANumber(text: "many")), ("Small/Extending", "", .notANumber(text: "")),
            ("Small/Extending", "%", .notANumber(text: "%")),
            ("Small", "40%", .ambiguousMark(name: "Small", candidates: ["Small/Beginning", "Small/Extending"])),
            (
                "bands:Small/X", "40%",
                .noSuchMark(
                    name: "Small/X",
                    nearest: [
                        "Small/Beginning", "Small/Extending", "Regular/Beginning", "Regular/Extending",
                    ])
            ), ("page:A", "1", .noNumber(name: "page")),
        ])
    func whatCannotBeGuessedIsRefused(_ label: String, _ value: String, _ refusal: LookingRefusal) {
        #expect(throws: Refusal.looking(refusal)) { try guess(label, value) }
    }

    @Test func withoutAVeilNothingIsLookedUp() throws {
        let open = try RoomState.after([.start, .go("describe")], opening: .wall, every: 0)
        #expect(throws: Refusal.looking(.notVeiled)) {
            try Stage().aimed(
                .look(.predict(.named(label: "Small/Extending", value: "1"))), in: open, contents: contents, size: .hd,
                measurer: FixedMeasurer())
        }
    }

    /// The rectangles of dashed lines on the wall.
    private func ghosts(_ guesses: [Guess], on visual: String, _ more: [Command] = []) throws -> [Rect] {
        var room = try veiled(visual)
        for guess in guesses { try room.perform(.look(.predict(.found(guess)))) }
        for command in more { try room.perform(command) }
        let scene = Stage().scene(room, contents: contents, size: .hd, now: .sample, measurer: FixedMeasurer())
        return scene.layers.first { $0.id == "visual" }?.items.compactMap { item in
            if case .shape(let shape) = item, shape.stroke?.dash.isEmpty == false { shape.path.bounds } else { nil }
        } ?? []
    }

    private func chart(_ visual: String, _ commands: [Command] = []) throws -> ChartDrawing {
        var room = try veiled(visual)
        for command in commands { try room.perform(command) }
        let session = try #require(room.session)
        var memo = StageMemo()
        return try #require(Stage().wallVisuals(session, contents, .hd, FixedMeasurer(), memo: &memo).first?.chart)
    }

    @Test func aGhostIsAsLongAsItsGuessAndTellsNothingOfTheData() throws {
        let guesses = try ["60%", "30%"].map { try #require(try self.guess("Small/Beginning", $0)) }
        let last = try #require(try self.guess("Small/Extending", "25%"))
        let boxes = try ghosts(guesses + [last], on: "bands")
        let plot = try chart("bands").plot
        #expect(boxes.count == 3)
        #expect(zip(boxes, [0.6, 0.3, 0.25]).allSatisfy { abs($0.width - $1 * plot.width) < 1 })
        // A piece begins where the guesses before it end, wherever the real ones end.
        #expect(zip(boxes, [0, 0, 0.6]).allSatisfy { abs($0.minX - plot.minX - $1 * plot.width) < 1 })
    }

    @Test func whenTheVeilLiftsAGhostStandsAroundItsMark() throws {
        let guess = try #require(try self.guess("Small/Extending", "25%"))
        let box = try #require(try ghosts([guess], on: "bands", [.unveil]).first)
        guard case .found(let mark) = try chart("bands", [.unveil]).mark(named: "Small/Extending") else {
            Issue.record("no mark")
            return
        }
        #expect(abs(box.minX - mark.box.minX) < 1)
        #expect(box.minY < mark.box.minY && box.maxY > mark.box.maxY)
    }

    @Test func aGuessOnALineStandsAtItsNumber() throws {
        let low = try #require(try self.guess("Small/Grade 2", "480", on: "growth"))
        let high = try #require(try self.guess("Small/Grade 2", "500", on: "growth"))
        let boxes = try ghosts([low, high], on: "growth")
        let marks = try chart("growth").marks
        let place = try #require(marks.first { $0.fields.map(\.value) == ["Grade 2", "Small"] }?.measure)
        #expect(boxes.count == 2)
        #expect(zip(boxes, [480, 500]).allSatisfy { abs($0.midY - (place.place($1) ?? 0)) < 1 })
    }

    @Test func ghostsStandBehindTheMarksAndTheirWordsBeforeThem() throws {
        let guess = try #require(try self.guess("Small/Extending", "25%"))
        var room = try veiled("bands")
        try room.perform(.look(.predict(.found(guess))))
        try room.perform(.unveil)
        let scene = Stage().scene(room, contents: contents, size: .hd, now: .sample, measurer: FixedMeasurer())
        let items = try #require(scene.layers.first { $0.id == "visual" }?.items)
        guard case .found(let mark) = try chart("bands", [.unveil]).mark(named: "Small/Extending") else { return }
        let ghost = try #require(
            items.firstIndex { if case .shape(let shape) = $0 { shape.stroke?.dash.isEmpty == false } else { false } })
        let bar = try #require(
            items.firstIndex {
                if case .shape(let shape) = $0, shape.fill != nil { shape.path.bounds == mark.box } else { false }
            })
        let words = try #require(
            items.firstIndex { if case .text(let run) = $0 { run.text == "predicted 25%" } else { false } })
        #expect(ghost < bar)
        #expect(bar < words)
    }

    @Test(arguments: ["veiled", "unveiled"])
    func guessesLookAsTheyDid(_ name: String) throws {
        let labels = [("Small/Extending", "40%"), ("Small/Beginning", "30%"), ("Regular/Beginning", "60%")]
        var room = try veiled("bands")
        for (label, value) in labels {
            try room.perform(.look(.predict(.found(try #require(try self.guess(label, value))))))
        }
        if name == "unveiled" { try room.perform(.unveil) }
        let scene = Stage().scene(room, contents: contents, size: .hd, now: .sample, measurer: FixedMeasurer())
        try expectGolden(scene, "predicted-\(name)")
    }
}
