import Testing

@testable import Library

@Suite struct NearestNameTests {
    private let keys = ["title", "team", "start", "why", "protocol", "visuals"]

    @Test(arguments: [
        ("protocl", "protocol"), ("Title", "title"), ("visual", "visuals"), ("tema", "team"), ("strat", "start"),
        ("colour", nil), ("x", nil), (String(repeating: "title", count: 1000), nil),
    ])
    func finds(_ word: String, nearest: String?) {
        #expect(NearestName.of(word, among: keys) == nearest)
    }

    @Test(arguments: [("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("team", "tame", 2)])
    func counts(_ a: String, _ b: String, distance: Int) {
        #expect(NearestName.distance(a, b) == distance)
        #expect(NearestName.distance(b, a) == distance)
    }
}
