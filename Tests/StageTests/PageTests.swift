import Retreat
import Scene
import TestSupport
import Testing

@testable import Stage

@Suite struct PageTests {
    private func words(_ screen: Screen, _ layer: String, pages: Int) -> [String] {
        var seen: [String] = []
        var last: [TextRun] = []
        for page in 0..<pages {
            let items = screen.scene(page: page).layers.first { $0.id == layer }?.items ?? []
            if items.runs == last { break }
            last = items.runs
            seen += items.runs.map(\.text)
        }
        return seen
    }

    @Test(arguments: [("describe-many", NoteCategory.ID.observation), ("gallery-many", nil)])
    func everyNoteStandsOnAPage(_ name: String, _ category: NoteCategory.ID?) throws {
        let screen = Screen.named(name)
        let notes = try #require(screen.state.session).notes.filter { category == nil || $0.category == category }
        let text = words(screen, "notes", pages: 40).joined(separator: " ")
        for note in notes { #expect(text.contains("(\(note.text.split(separator: "(").last ?? "")")) }
    }

    @Test func theNewestNoteIsFirstAndHasTheAccent() throws {
        let cards = try #require(Screen.named("describe").scene().layers.first { $0.id == "notes" }?.items)
        let bars = cards.compactMap { item -> Color? in
            if case .shape(let shape) = item, shape.path.bounds.width < 30 { shape.fill } else { nil }
        }
        let palette = Palette.paper
        #expect(bars == [palette[.blue].fill, palette.quietBar, palette.quietBar])
        #expect(cards.runs.map(\.text).joined(separator: " ").contains("About a quarter"))
    }

    @Test func aNoteHigherThanThePageGoesOnOnTheNext() throws {
        let screen = Screen.named("describe-long")
        let long = try #require(screen.state.session?.notes.first?.text)
        let seen = words(screen, "notes", pages: 10)
        #expect(seen.contains(Words.continues))
        let said = seen.filter { $0 != Words.continues }.joined(separator: " ")
        #expect(said.contains("regular classes have a"))
        let count = said.components(separatedBy: "lower")
        #expect(count == long.components(separatedBy: "lower"))
    }

    @Test func aPageBeyondTheLastIsTheLast() {
        let screen = Screen.named("gallery-many")
        #expect(screen.scene(page: 99) == screen.scene(page: 1000))
        #expect(screen.scene(page: -3) == screen.scene(page: 0))
    }

    @Test func dotsShowThePages() throws {
        func circles(_ name: String) -> Int {
            let items = Screen.named(name).scene().layers.first { $0.id == "footer" }?.items ?? []
            return items.filter { if case .shape = $0 { true } else { false } }.count
        }
        #expect(circles("describe") == 0)
        #expect(circles("interpret-many") == 6)
        #expect(circles("gallery-empty") == 0)
    }

    @Test func onePromptStandsOnTheWallAtATime() throws {
        var state = Screen.named("interpret").state
        let prompts = try #require(state.session?.step).prompts
        for prompt in prompts + [prompts[0]] {
            let scene = Stage().scene(
                state, contents: .sample, size: .hd, now: .sample(42), measurer: FixedMeasurer())
            let seen = scene.layers.first { $0.id == "footer" }?.items.runs.map(\.text) ?? []
            #expect(seen.joined(separator: " ") == prompt)
            try state.perform(.showPrompt(nil), at: 42)
        }
    }

    @Test func oneNoteMoreChangesTheNotesAndNotTheVisual() throws {
        var state = Screen.named("describe").state
        let before = Screen.named("describe").scene()
        try state.perform(.note("One more"), at: 0)
        let after = Stage().scene(
            state, contents: .sample, size: .hd, now: .sample(42), measurer: FixedMeasurer())
        let changed = zip(before.layers, after.layers).filter { $0 != $1 }.map { $0.0.id }
        // One note more may be one page more, which the dots tell.
        #expect(changed.first == "notes" && changed.dropFirst().allSatisfy { $0 == "footer" })
    }
}

extension String {
    /// How often `part` occurs.
    fileprivate func components(separatedBy part: String) -> Int {
        ranges(of: part).count
    }
}
