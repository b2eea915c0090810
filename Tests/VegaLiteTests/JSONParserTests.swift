import Testing

@testable import VegaLite

struct JSONParserTests {
    @Test(arguments: [
        ("{\"a\": 1,}", 1, 9, "this is not JSON: a name in double quotes must stand here"),
        ("{\n  \"a\": tru\n}", 2, 8, "this is not JSON: this word is not known"),
        ("[1, 2", 1, 6, "this is not JSON: a comma or ] is missing"),
        ("[1, ]", 1, 5, "this is not JSON: a value is missing"),
        ("[01]", 1, 2, "this is not JSON: \"01\" is not a number"),
        ("{\"a\" 1}", 1, 6, "this is not JSON: a colon is missing after \"a\""),
        ("\"abc", 1, 5, "this is not JSON: a string is not closed"),
        ("\"\\q\"", 1, 4, "this is not JSON: \\\"q\" is not an escape"),
        ("", 1, 1, "this is not JSON: the document ends too early"),
        ("1 2", 1, 3, "this is not JSON: there is more after the end of the document"),
        ("{'a': 1}", 1, 2, "this is not JSON: a name in double quotes must stand here"),
    ])
    func saysWhereItIsWrong(text: String, line: Int, column: Int, message: String) {
        let error = #expect(throws: ChartError.self) { try JSONParser.parse(Array(text.utf8), name: "$") }
        #expect(error?.problems.first?.line == line)
        #expect(error?.problems.first?.column == column)
        #expect(error?.problems.first?.message == message)
    }

    @Test(arguments: [
        ("1.5e3", Value.number(1500)), ("-0.25", .number(-0.25)), ("\"a\\u00e9\\n\"", .string("aé\n")),
        ("\"\\ud83d\\ude00\"", .string("😀")), ("\"\\ud83d\"", .string("\u{FFFD}")),
        ("[null, true]", .array([.null, .bool(true)])),
        ("{\"a\": {\"b\": []}}", .object(["a": .object(["b": .array([])])])), ("\u{FEFF} 7 ", .number(7)),
    ])
    func readsValues(text: String, value: Value) throws {
        #expect(Value(try JSONParser.parse(Array(text.utf8), name: "$")) == value)
    }

    @Test func boundsNesting() {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 10_000_000)
        let error = #expect(throws: ChartError.self) { try JSONParser.parse(deep, name: "$") }
        #expect(error?.problems.first?.message == "this is not JSON: arrays and objects are nested more than 100 deep")
    }

    @Test func refusesBytesThatAreNoText() {
        #expect(throws: ChartError.self) { try JSONParser.parse([0x22, 0xFF, 0xFE, 0x22], name: "$") }
    }
}
