import Testing

@testable import Record

@Test(
    "a text in Markdown reads as it stands",
    arguments: [
        ("plain words, 12 % (n = 30)!", "plain words, 12 % (n = 30)!"),
        ("# no heading", "\\# no heading"),
        ("number # 3", "number # 3"),
        ("- no list", #"\- no list"#),
        ("+ no list", #"\+ no list"#),
        ("=== no underline", #"\=== no underline"#),
        ("> no quotation", #"\> no quotation"#),
        ("1. no list", #"1\. no list"#),
        ("12) no list", #"12\) no list"#),
        ("3.5 points", #"3\.5 points"#),
        ("a 1. b", "a 1. b"),
        ("* _ ` ~ |", #"\* \_ \` \~ \|"#),
        ("[a](b) ![c](d)", #"\[a\](b) !\[c\](d)"#),
        ("<b>&amp;", #"\<b\>\&amp;"#),
        (#"back\slash \n"#, #"back\\slash \\n"#),
        ("$x$", #"\$x\$"#),
        ("*\u{301}a", "\\*\u{301}a"),
        ("two\nlines\r\n  and\ttabs ", "two lines and tabs"),
        ("", ""),
        ("đọc 読む قراءة 👩‍🏫", "đọc 読む قراءة 👩‍🏫"),
    ])
func markdownText(raw: String, escaped: String) {
    #expect(Markdown.text(raw) == escaped)
}
