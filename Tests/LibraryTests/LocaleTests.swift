import Foundation
import Library
import Retreat
import TestSupport
import Testing

@Suite struct LocaleTests {
    private static let folder = Places.package.appending(path: "Assets/Locales").path

    @Test func everyLanguageIsRead() {
        let (languages, problems) = LocaleShelf(folder: Self.folder).read()
        #expect(problems.isEmpty)
        #expect(languages.map(\.words.language) == ["ar", "en", "es", "fr", "ko", "vi", "zh-Hans"])
        #expect(languages.allSatisfy { $0.words.explains.count >= 10 && $0.words.judges.count >= 10 })
    }

    @Test func theTenPitfallsHaveACard() {
        let cards = LocaleShelf(folder: Self.folder).read().languages.flatMap(\.cards)
        #expect(cards.count == 10 && Set(cards.map(\.id)).count == 10)
        for id in ["blame", "solution-rush", "one-child", "out-of-control", "averages-only"] {
            #expect(cards.contains { $0.id == id })
        }
        // A line is read eight metres away: two breaths, and nobody is named by the pitfall.
        #expect(cards.allSatisfy { $0.line.count <= 120 && !$0.line.contains($0.id) })
    }

    @Test(
        arguments: [
            ("explains: [because", "error"), ("explain: [because]", "\"explain\" is not a known key"),
            ("match: wrods", "\"wrods\" is not a known word"),
            ("cards:\n  - id: Blame\n    occasion: o\n    line: l", "\"Blame\" is not an id"),
            ("cards:\n  - id: a\n    occasion: o", "\"line\" is missing"),
            (
                "cards:\n  - {id: a, occasion: o, line: l}\n  - {id: a, occasion: o, line: l}",
                "\"a\" is used more than once"
            ), ("judges: bad", "must be a list"),
        ])
    func whatIsWrongIsNamed(text: String, message: String) throws {
        let scratch = try ScratchFolder()
        try scratch.write("xx.yaml", text)
        try scratch.write("yy.yaml", "explains: [weil]")
        let (languages, problems) = LocaleShelf(folder: scratch.path).read()
        #expect(problems.contains { "\($0)".contains(message) && "\($0)".contains("xx.yaml:") }, "\(problems)")
        // The others go on; an unknown key is only warned of.
        #expect(languages.contains { $0.words.language == "yy" })
    }

    @Test func withoutAFolderThereIsNothing() {
        #expect(LocaleShelf(folder: nil).read().languages.isEmpty)
        #expect(LocaleShelf(folder: "/nowhere").read().languages.isEmpty)
    }
}
