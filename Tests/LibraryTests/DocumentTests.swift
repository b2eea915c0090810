import TestSupport
import Testing

@testable import Library

@Suite struct DocumentTests {
    private func parse(_ yaml: String) throws(Problem) -> Document {
        try Document.parse(Array(yaml.utf8), file: "a.yaml")
    }

    @Test(arguments: [
        ("a: b: c", "a.yaml:1:5: error: a second \":\" in one text"),
        ("a:\n\tb: c", "a.yaml:2:1: error: a text cannot begin with this character"),
        ("a: \"b\nc: d", "a.yaml:1:4: error: a quoted text is not closed"),
        ("a: [b, c\nd: e", "a.yaml:1:4: error: a list in [ ] is not closed"),
        ("a: {b: c\n", "a.yaml:1:4: error: a map in { } is not closed"),
        ("a: b\n---\nc: d", "a.yaml:2:1: error: a second document begins here"),
        ("a: b\nc", "a.yaml:2:1: error: a \":\" is missing after the key"),
        ("a: 1\n  b: 2", "a.yaml:2:4: error: a second \":\" in one text"),
        ("a: \"\\q\"", "a.yaml:1:5: error: an unknown \\ in a quoted text"),
        ("a: 1\nb: 2\na: 3", "a.yaml:1:1: error: \"a\" stands here more than once"),
        ("a: &x 1\nb: *x", "a.yaml:2:4: error: YAML aliases (*name) are not read"),
        ("a: &x 1\n*x : b", "a.yaml:2:1: error: YAML aliases (*name) are not read"),
        ("a: &x {b: 1}\nc:\n  <<: *x", "a.yaml:3:7: error: YAML aliases (*name) are not read"),
        ("a: b\u{1}", "a.yaml:1:5: error: the file holds U+0001"),
        ("a: b\nc: \u{E000}d", "a.yaml:2:4: error: the file holds U+E000"),
    ])
    func saysWhereItIsNotReadable(_ yaml: String, expected: String) {
        let problem = #expect(throws: Problem.self) { try parse(yaml) }
        let description = problem?.description ?? ""
        #expect(description.hasPrefix(expected), "\(description)")
        #expect(description.contains(" Mend: "))
    }

    @Test func keepsTextsAndPlaces() throws {
        let document = try parse("a: 5 *stars*\nb: '*c'\nd: |\n  *e\n")
        let expected: [(String, Place)] = [
            ("5 *stars*", Place(line: 1, column: 4)), ("*c", Place(line: 2, column: 4)),
            ("*e\n", Place(line: 3, column: 4)),
        ]
        guard case .map(let entries) = document.content else {
            Issue.record("not a map")
            return
        }
        for (entry, (text, place)) in zip(entries, expected) {
            #expect(entry.value.text == text)
            #expect(entry.value.place == place)
        }
    }

    @Test func refusesBytesThatAreNotUTF8() {
        let problem = #expect(throws: Problem.self) {
            try Document.parse(Array("a: b\nc: ".utf8) + [0xFF, 0xFE], file: "a.yaml")
        }
        #expect(problem?.fault == .notUTF8)
        #expect(problem?.line == 2)
        #expect(problem?.column == 4)
    }

    /// Expanded, these have 9 to the power of 60 values; a map that has them as a key would be hashed whole.
    @Test(.timeLimit(.minutes(1)), arguments: ["", "? *l60 : x\n", "? {b: *l60}\n: x\n"])
    func refusesAnAliasBombAtOnce(_ key: String) {
        var bomb = "l0: &l0 x\n"
        for level in 1...60 {
            let items = Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ")
            bomb += "l\(level): &l\(level) [\(items)]\n"
        }
        let taken = computingSeconds {
            let problem = #expect(throws: Problem.self) { try parse(bomb + key) }
            #expect(problem?.fault == .alias || problem?.message.contains("YAML") == true)
        }
        #expect(taken < 1)
    }

    /// As large as a file may be, and made to be slow: none may hold the room up.
    @Test(arguments: [
        "[", "{", "- ", "? ", "[a, ", "a, ", "- a\n", "{a: ", "&a ", "!a ", "\"", "a: b\n", "*", "# a\n", "a\n", "a:",
        "|\n ",
    ])
    func endsSoonOnLargeFiles(_ part: String) {
        let text = String(repeating: part, count: Document.sizeLimit / part.utf8.count)
        let taken = computingSeconds { _ = try? parse(text) }
        #expect(taken < 10)
    }

    private struct Size: Sendable {
        var before: String
        var part: String
        var times: Int
        var after: String
        var fault: Fault?

        var text: String { before + String(repeating: part, count: times) + after }
    }

    @Test func holdsItsLimits() {
        let lists = String(repeating: "]", count: 32)
        let sizes = [
            Size(before: "", part: "[", times: 32, after: lists),
            Size(before: "[", part: "[", times: 32, after: lists + "]", fault: .tooDeep(limit: 32)),
            Size(before: "[", part: "a,", times: 9_999, after: "]"),
            Size(before: "[", part: "a,", times: 10_000, after: "]", fault: .tooManyValues(limit: 10_000)),
            Size(before: "", part: "#", times: 1 << 20, after: ""),
            Size(
                before: "", part: "#", times: 1 << 20, after: "#",
                fault: .tooLarge(bytes: (1 << 20) + 1, limit: 1 << 20)),
        ]
        for size in sizes {
            var found: Fault?
            do throws(Problem) { _ = try parse(size.text) } catch { found = error.fault }
            #expect(found == size.fault)
        }
    }
}
