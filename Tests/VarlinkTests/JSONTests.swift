import Testing
import Varlink

@Suite struct JSONTests {
    @Test(
        arguments: [
            ("null", nil), (" true\n", true), ("false", false), ("0", 0), ("-1", -1),
            ("9223372036854775807", .integer(.max)),
            ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .number(9223372036854775808)),
            ("1.0", .number(1)), ("1e3", .number(1000)), ("-0.5E-1", -0.05), (#""""#, ""),
            (#""a\"\\\/\b\f\n\r\t\u00e4\ud83d\udcc8\u0000""#, "a\"\\/\u{8}\u{C}\n\r\tä\u{1F4C8}\0"),
            ("[]", []), ("[ 1 , [2] ]", [1, [2]]), ("{}", [:]),
            (#"{"a":1,"b":{"c":[null]}}"#, ["a": 1, "b": ["c": [nil]]]),
            (#"{"a":1,"a":2}"#, ["a": 2]),
        ] as [(String, JSON)])
    func reads(_ text: String, _ expected: JSON) throws {
        #expect(try JSON(parsing: text) == expected)
        #expect(try JSON(parsing: JSON(parsing: text).utf8) == expected)
    }

    @Test(
        arguments: [
            ("", 0, .endsEarly), ("  ", 2, .endsEarly), ("nul", 0, .noValue), ("True", 0, .noValue),
            ("1 2", 2, .trailingText),
            ("01", 1, .trailingText), ("-", 1, .expected("a digit")), ("1.", 2, .expected("a digit")),
            ("1e", 2, .expected("a digit")), ("1e999", 5, .numberTooLarge), ("[1,]", 3, .noValue),
            ("[1", 2, .expected("\",\" or \"]\"")),
            ("[1 2]", 3, .expected("\",\" or \"]\"")), ("{1:2}", 1, .expected("a key in quotes")),
            (#"{"a" 1}"#, 5, .expected("\":\"")),
            (#"{"a":1,}"#, 7, .expected("a key in quotes")), (#"{"a":1"#, 6, .expected("\",\" or \"}\"")),
            (#""a"#, 2, .endsEarly),
            ("\"a\nb\"", 2, .controlCharacter), (#""\x""#, 3, .badEscape), (#""\u12g4""#, 5, .badEscape),
            (#""\ud83d""#, 7, .badEscape), (#""\udcc8\ud83d""#, 7, .badEscape), (#""\ud83dA""#, 7, .badEscape),
            (#""\ud83d\u0041""#, 13, .badEscape),
            ("NaN", 0, .noValue), ("// no", 0, .noValue), ("'a'", 0, .noValue),
        ] as [(String, Int, JSONFault)])
    func refuses(_ text: String, _ offset: Int, _ fault: JSONFault) {
        #expect(throws: VarlinkError.malformedJSON(offset: offset, fault)) { try JSON(parsing: text) }
    }

    @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3]] as [[UInt8]])
    func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
        #expect(throws: VarlinkError.malformedJSON(offset: 1 + bytes.count, .notUTF8)) {
            try JSON(parsing: [0x22] + bytes + [0x22])
        }
    }

    @Test(arguments: ["[", #"{"a":"#])
    func doesNotFollowHostileNesting(_ opening: String) {
        let hostile = String(repeating: opening, count: 100_000)
        #expect(throws: VarlinkError.malformedJSON(offset: 65 * opening.utf8.count, .tooDeep(64))) {
            try JSON(parsing: hostile)
        }
    }

    @Test func nestsAsDeepAsTheLimit() throws {
        let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
        #expect(try JSON(parsing: deep).text == deep)
    }

    @Test func writesSortedKeysAndEscapes() {
        let value: JSON = ["b": "\u{1}\"\\\n\r\t/ä", "a": [1.0, 0.1, 1, nil, true], "c": .number(.nan)]
        #expect(value.text == #"{"a":[1.0,0.1,1,null,true],"b":"\u0001\"\\\n\r\t/ä","c":null}"#)
    }

    private struct Note: Codable, Equatable {
        struct Place: Codable, Equatable { var x: Double, y: Double }
        var id: Int64
        var text: String
        var at: Place?
        var tags: [String]
        var extra: JSON
    }

    @Test func becomesSwiftTypesAndBack() throws {
        let note = Note(
            id: .max, text: "two of five", at: .init(x: 0.25, y: 1), tags: ["a"],
            extra: ["n": nil, "b": true, "i": .integer(.min), "d": 0.5, "s": "t", "l": [1]])
        let json = try JSON(encoding: note)
        #expect(json["id"] == .integer(.max))
        #expect(json["extra"] == note.extra)
        #expect(try json.decode() == note)
    }

    @Test(
        arguments: [
            (["id": "1", "text": "", "tags": [], "extra": 1], "id"),
            (["id": 1, "tags": [], "extra": 1], "text"),
            (["id": 1, "text": "", "tags": ["a", 2], "extra": 1], "tags[1]"),
            (["id": 1, "text": "", "at": ["x": 1], "tags": [], "extra": 1], "at.y"),
        ] as [(JSON, String)])
    func saysWhereATypeDoesNotFit(_ json: JSON, _ path: String) {
        #expect {
            try json.decode(Note.self)
        } throws: { error in
            guard case VarlinkError.mismatch(let found, _) = error else { return false }
            return found == path
        }
    }

    @Test func hasNoWordForInfinity() {
        #expect {
            try JSON(encoding: ["a": Double.infinity])
        } throws: { error in
            guard case VarlinkError.mismatch("a", _) = error else { return false }
            return true
        }
    }
}
