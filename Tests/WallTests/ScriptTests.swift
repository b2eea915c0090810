import Foundation
import Scene
import Testing

@testable import Wall

@Suite @MainActor struct ScriptTests {
    private let font = FontKey(Font(40))

    /// The runs from left to right as "FONT text".
    private func runs(_ text: String, _ fonts: Fonts) -> [String] {
        fonts.runs(text, font).map { run in
            let name = run.file.split(separator: "/").last.map { String($0.prefix { $0 != "-" }) } ?? ""
            return "\(name) \(run.text)"
        }
    }

    @Test(
        "letters that Inter lacks come from Noto",
        arguments: [
            ("Reading", ["Inter Reading"]),
            ("Tiếng Việt: kết quả đọc", ["Inter Tiếng Việt: kết quả đọc"]),
            ("Читання Ελληνικά", ["Inter Читання ", "Inter Ελληνικά"]),
            ("हिन्दी पठन", ["NotoSansDevanagari हिन्दी पठन"]),
            ("อ่านหนังสือ", ["NotoSansThai อ่านหนังสือ"]),
            ("বাংলা ok", ["NotoSansBengali বাংলা ", "Inter ok"]),
            ("አማርኛ", ["NotoSansEthiopic አማርኛ"]),
            ("قراءة", ["NotoSansArabic قراءة"]), ("a😀b", ["Inter a□b"]),
        ])
    func fallback(_ text: String, _ want: [String]) throws {
        #expect(runs(text, try Fonts()) == want)
    }

    @Test(
        "every script that the table names is drawn, not boxed",
        arguments: [
            "العربية", "עברית", "हिन्दी", "ไทย", "தமிழ்", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "ગુજરાતી", "ਪੰਜਾਬੀ", "বাংলা", "සිංහල", "ລາວ",
            "မြန်မာ", "ខ្មែរ", "ქართული", "Հայերեն", "አማርኛ", "བོད་", "Ấn", "ᏣᎳᎩ", "ߒߞߏ", "ދިވެހި", "ܣܘܪܝܝܐ", "ⵜⵉⴼ", "ᓀᐦ",
        ])
    func covered(_ text: String) throws {
        let fonts = try Fonts()
        for run in fonts.runs(text, font) {
            for scalar in run.text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
                #expect(fonts.covers(scalar, run.file), "\(scalar) in \(run.file)")
            }
        }
        let canvas = try Studio().paint(
            [.text(TextRun(text, at: Point(10, 70), font: Font(40), color: .black))], 400, 120)
        let box = try #require(canvas.ink(400, 120))
        let width = fonts.measure(text, Font(40)).width
        #expect(abs(Double(box.right - box.left) - width) < 12)
    }

    @Test(
        "right-to-left runs are ordered from the right",
        arguments: [
            ("שלום abc", ["abc", "שלום"]), ("abc שלום def", ["abc", "שלום", "def"]),
            ("שלום 12 עולם", ["עולם", "12", "שלום"]), ("abc 12", ["abc 12"]), ("(שלום)", [")", "שלום", "("]),
        ])
    func order(_ text: String, _ want: [String]) throws {
        let words = try Fonts().runs(text, font).map { $0.text.trimmingCharacters(in: .whitespaces) }
        #expect(words.filter { !$0.isEmpty } == want)
    }

    @Test(
        "levels after UAX 9",
        arguments: [
            ("ab", [0, 0]), ("אב", [1, 1]), ("אb", [1, 2]), ("aא1", [0, 1, 2]), ("א-ב", [1, 1, 1]), ("א-b", [1, 1, 2]),
            ("a-א", [0, 0, 1]), ("1-2", [0, 0, 0]), ("א3:45", [1, 2, 2, 2, 2]), ("א-50%", [1, 1, 2, 2, 2]),
            ("א%, ב", [1, 1, 1, 1, 1]),
        ])
    func levels(_ text: String, _ want: [Int]) {
        #expect(Bidirectional.levels(text.map(Bidirectional.kind)) == want)
    }

    @Test(
        "runs are reversed by level",
        arguments: [
            ([0, 1, 0], [0, 1, 2]), ([1, 2, 1], [2, 1, 0]), ([0, 1, 2, 1, 0], [0, 3, 2, 1, 4]), ([1], [0]), ([], []),
        ])
    func visualOrder(_ levels: [Int], _ want: [Int]) {
        #expect(Bidirectional.visualOrder(levels) == want)
    }

    @Test func controlsAreLeftOut() throws {
        let fonts = try Fonts()
        #expect(runs("a\u{202E}b\u{7}c\u{2066}\u{200F}d", fonts) == ["Inter abcd"])
        #expect(runs("a\nb\tc", fonts) == ["Inter a b c"])
        #expect(runs("\u{202E}\u{0}", fonts).isEmpty)
        #expect(fonts.measure("\u{202E}", Font(40)).width == 0)
    }

    @Test func connectedScriptsAreNotTracked() throws {
        let fonts = try Fonts()
        #expect(fonts.measure("قراءة", Font(40, tracking: 0.2)).width == fonts.measure("قراءة", Font(40)).width)
    }

    @Test func missingFontsNameTheirPackage() {
        #expect {
            _ = try Fonts(searching: ["/nonexistent"])
        } throws: { error in
            "\(error)".contains("fonts-inter")
        }
    }

    @Test func unknownFamilyIsInter() throws {
        let fonts = try Fonts()
        #expect(fonts.measure("abc", Font(40, family: "No Such Family")) == fonts.measure("abc", Font(40)))
    }
}
