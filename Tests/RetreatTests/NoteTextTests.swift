import Retreat
import Testing

@Suite("The text of a note")
struct NoteTextTests {
    @Test(
        "is one line of what can be seen",
        arguments: [
            ("as it is", "as it is"),
            ("  trimmed\n", "trimmed"),
            ("a \t\r\n  b", "a b"),
            ("a\u{A0}\u{2003}\u{3000}b", "a b"),
            ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
            ("bell\u{7}, escape \u{1B}[31m, null \u{0}", "bell, escape [31m, null"),
            ("\u{202E}desrever\u{202C}", "desrever"),
            ("\u{2066}isolate\u{2069} \u{2067}\u{2068}", "isolate"),
            ("\u{202A}\u{202B}\u{202D}x", "x"),
            ("\u{FEFF}mark", "mark"),
            ("\u{FFF9}a\u{FFFA}b\u{FFFB}", "ab"),
            ("tag\u{E0001}\u{E0041}", "tag"),
            ("private \u{E000}\u{F8FF}use", "private use"),
            // Persian, with the non-joiner that its spelling asks for.
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
            // Marks of direction between a number and a Hebrew word.
            ("\u{200F}5\u{200E} שלום", "\u{200F}5\u{200E} שלום"),
            ("👩\u{200D}🏫 ❤\u{FE0F} 🇻🇳", "👩\u{200D}🏫 ❤\u{FE0F} 🇻🇳"),
            ("e\u{301} ệ Việt", "e\u{301} ệ Việt"),
            ("読む 읽다 อ่าน पढ़ना", "読む 읽다 อ่าน पढ़ना"),
            ("\u{301}a", "\u{301}a"),
        ])
    func clean(raw: String, text: String) throws {
        // By scalar: two strings can be equal and still be written otherwise.
        #expect(Array(try NoteText.clean(raw).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test("cleaned once is clean", arguments: ["  a \u{202E} b ", "a\u{200D}", " \u{7} x"])
    func idempotent(raw: String) throws {
        let once = try NoteText.clean(raw)
        #expect(try NoteText.clean(once) == once)
    }

    @Test(
        "is refused where nothing can be seen",
        arguments: [
            "", " \n\t", "\u{0}\u{1B}", "\u{202E}", "\u{200B}\u{200D}", "\u{200F}", "\u{301}", "\u{FE0F} \u{AD}",
            "\u{3164}\u{115F}",
        ])
    func empty(raw: String) {
        #expect(throws: Refusal.emptyText) { try NoteText.clean(raw) }
    }

    @Test("has at most 500 characters, as people count them", arguments: ["x", "ệ", "👩‍🏫", "🇻🇳", "क्षि"])
    func limit(character: String) throws {
        let most = String(repeating: character, count: 500)
        #expect(try NoteText.clean("  " + most + "\n") == most)
        #expect(throws: Refusal.textTooLong(characters: 501, limit: 500)) { try NoteText.clean(most + character) }
    }

    @Test("of 100,000 characters is refused at once", arguments: ["x", "é", "👩‍🏫"])
    func huge(character: String) {
        #expect {
            try NoteText.clean(String(repeating: character, count: 100_000))
        } throws: { error in
            if case .textTooLong(let characters, limit: 500) = error as? Refusal {
                characters >= 100_000
            } else {
                false
            }
        }
    }

    @Test("cannot hide thousands of marks on one letter")
    func stacked() {
        #expect(throws: Refusal.textTooLong(characters: 10_001, limit: 500)) {
            try NoteText.clean("a" + String(repeating: "\u{301}", count: 10_000))
        }
    }
}
