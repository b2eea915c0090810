import Retreat
import Scene
import TestSupport
import Testing
import VegaLite

@testable import Stage

/// Screens with real charts in them.
@Suite struct ChartTests {
    private static func chart() throws -> Chart {
        let specification = """
            {"data": {"values": [{"class": "Small", "share": 32}, {"class": "Regular", "share": 23}]},
             "mark": "bar",
             "encoding": {"y": {"field": "class", "type": "nominal", "title": null},
                          "x": {"field": "share", "type": "quantitative", "title": "Extending, %"}}}
            """
        return try Chart(specification: Array(specification.utf8)) { _ in nil }
    }

    private static func contents() throws -> [Visual.ID: VisualContent] {
        let chart = try chart()
        return ["bands": .chart(chart), "growth": .chart(chart), "page": .chart(chart)]
    }

    private func scene(_ commands: [Command], page: Int = 0, theme: StageTheme = .paper) throws -> Scene {
        try Screen("chart", commands, at: 42).scene(Stage(theme: theme), page: page, contents: Self.contents())
    }

    private func cards(_ scene: Scene) -> Int {
        let ground = Palette.paper.card
        return scene.layers.first { $0.id == "visual" }?.items.filter { item in
            if case .shape(let shape) = item { shape.fill == ground && shape.path.bounds.height > 300 } else { false }
        }.count ?? 0
    }

    private func words(_ scene: Scene, _ layer: String) -> [String] {
        scene.layers.first { $0.id == layer }?.items.runs.map(\.text) ?? []
    }

    @Test(arguments: StageTheme.allCases)
    func aChartStandsInItsCardWithItsTitleOnce(_ theme: StageTheme) throws {
        let scene = try scene(.describing, theme: theme)
        let words = words(scene, "visual")
        #expect(words.filter { $0 == "Reading bands at the end of Grade 3" }.count == 1)
        #expect(words.contains("Small"))
        for text in scene.texts where text.layer == "visual" {
            #expect(Rect(x: 64, y: 190, width: 1180, height: 750).holds(text.box), "\(text.run.text)")
        }
    }

    @Test func aPinStandsAtItsFractionOfThePlot() throws {
        var memo = StageMemo()
        let sheet = Sheet(size: .hd, geometry: RoomGeometry(), theme: .paper, measurer: FixedMeasurer())
        let card = sheet.visualCard(
            .bands, .chart(try Self.chart()), in: Rect(x: 0, y: 0, width: 1100, height: 700), memo: &memo)
        let plot = try #require(card.place)
        let note = Note(id: 1, category: .observation, text: "Here", visual: "bands", pin: Pin(x: 0.5, y: 0.25))
        let drop = try #require(
            sheet.pinItems([note], on: card).compactMap { item in
                if case .shape(let shape) = item, shape.fill != nil { shape.path.bounds } else { nil }
            }.first)
        let x = plot.x + plot.width * 0.5
        let y = plot.y + plot.height * 0.25
        #expect(abs(drop.minX - x) < 0.01 || abs(drop.maxX - x) < 0.01)
        #expect(abs(drop.minY - y) < 0.01 || abs(drop.maxY - y) < 0.01)
    }

    @Test func twoChartsTakeTheWidthAndTheNotesTheNextPage() throws {
        let both: [Command] = .describing + [.show(["bands", "growth"], full: false)]
        #expect(cards(try scene(both)) == 2)
        #expect(words(try scene(both), "notes").isEmpty)
        let next = try scene(both, page: 1)
        #expect(cards(next) == 0)
        #expect(words(next, "notes").contains("What we see"))
    }

    @Test(arguments: [(4.0, true), (5, true), (6, false), (8, false)])
    func aChartHasTheWallToItselfWhereTheRoomIsTooLarge(_ metres: Double, _ hasNotes: Bool) throws {
        let stage = Stage(geometry: RoomGeometry(farthestSeatMetres: metres))
        let contents = try Self.contents()
        let first = Screen.named("describe").scene(stage, contents: contents)
        #expect(words(first, "notes").isEmpty != hasNotes)
        let pages = (1..<4).flatMap {
            words(Screen.named("describe").scene(stage, page: $0, contents: contents), "notes")
        }
        #expect(pages.contains("What we see"))
    }

    @Test func chartsThatDoNotFitGoToTheNextPage() throws {
        let three: [Command] = .describing + [.show(["bands", "growth", "page", "bands"], full: false)]
        #expect(cards(try scene(three)) == 2)
        #expect(cards(try scene(three, page: 1)) == 2)
        #expect(words(try scene(three, page: 2), "notes").contains("What we see"))
    }

    @Test func aFullChartFillsTheWallWithoutATitle() throws {
        let scene = try scene([.start, .show(["bands"], full: true)])
        #expect(scene.layers.map(\.id) == ["visual"])
        #expect(!words(scene, "visual").contains("Reading bands at the end of Grade 3"))
        let boxes = scene.texts.map(\.box).reduce(Rect(x: 0, y: 0, width: 0, height: 0)) { $0.union($1) }
        #expect(boxes.width > 1700 && boxes.height > 700)
    }

    @Test func aChartThatCannotBeDrawnSaysWhy() throws {
        let contents: [Visual.ID: VisualContent] = [
            "bands": .problem(message: "$.mark: there is no mark \"pie\"", mend: "Write \"arc\".")
        ]
        let words = words(Screen.named("describe").scene(contents: contents), "visual")
        #expect(words.contains("Write \"arc\"."))
        #expect(self.words(Screen.named("describe").scene(contents: [:]), "visual").contains(Words.visualMissing))
    }
}
