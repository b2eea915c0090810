import Testing
import Varlink

@Suite struct InterfaceDescriptionTests {
    @Test func readsEveryKindOfDeclaration() throws {
        let description = try InterfaceDescription(
            parsing: """
                # A room.
                interface org.example.room-1
                type Mark (word: (one, two), of: [string](), at: ?(x: float, y: float)) # beside
                type Kind (note, action)
                method List(kinds: []Kind, limit: ?int) -> (marks: [string]?[]Mark, more: bool)
                method Nothing()->()
                error Lost(what: object, why: any)
                error Late
                """)
        #expect(description.name == "org.example.room-1")
        #expect(description.types["Kind"] == .enumeration(["note", "action"]))
        #expect(
            description.types["Mark"]
                == .structure([
                    .init("word", .enumeration(["one", "two"])), .init("of", .map(.structure([]))),
                    .init("at", .optional(.structure([.init("x", .float), .init("y", .float)]))),
                ]))
        let list = try #require(description.method("List"))
        #expect(list.input == [.init("kinds", .array(.named("Kind"))), .init("limit", .optional(.int))])
        #expect(list.output == [.init("marks", .map(.optional(.array(.named("Mark"))))), .init("more", .bool)])
        #expect(description.methods.map(\.name) == ["List", "Nothing"])
        #expect(description.error("Lost")?.fields == [.init("what", .object), .init("why", .any)])
        #expect(description.error("Late")?.fields.isEmpty == true)
        #expect(description.method("Late") == nil)
    }

    private static let members = "\"type\", \"method\" or \"error\""
    private static let interfaceName = "an interface name such as \"org.example.room\""
    private static let capital = "a name that begins with a capital"

    @Test(
        arguments: [
            ("", 1, 1, .expected("\"interface\"", found: "the end")),
            ("# only this", 1, 12, .expected("\"interface\"", found: "the end")),
            ("interfaces a.b", 1, 1, .expected("\"interface\"", found: "\"interfaces\"")),
            ("interface room", 1, 11, .expected(interfaceName, found: "\"room\"")),
            ("interface a..b", 1, 11, .expected(interfaceName, found: "\"a..b\"")),
            ("interface 1.b", 1, 11, .expected(interfaceName, found: "\"1.b\"")),
            ("interface a.b-", 1, 11, .expected(interfaceName, found: "\"a.b-\"")),
            ("interface a.b\nfoo", 2, 1, .expected(members, found: "\"foo\"")),
            ("interface a.b\n  )", 2, 3, .expected(members, found: "\")\"")),
            ("interface a.b\nmethod list() -> ()", 2, 8, .expected(capital, found: "\"list\"")),
            ("interface a.b\nmethod A()", 2, 11, .expected("\"->\"", found: "the end")),
            ("interface a.b\nmethod A(one, two) -> ()", 2, 9, .expected("fields with types", found: "an enum")),
            ("interface a.b\nmethod A(a: int b: int) -> ()", 2, 17, .expected("\")\"", found: "\"b\"")),
            ("interface a.b\nmethod A(a: int, b) -> ()", 2, 19, .expected("\":\"", found: "\")\"")),
            ("interface a.b\nmethod A(a, b: int) -> ()", 2, 14, .expected("\")\"", found: "\":\"")),
            ("interface a.b\nmethod A(a_: int) -> ()", 2, 10, .expected("a field name", found: "\"a_\"")),
            ("interface a.b\nmethod A(a: ??int) -> ()", 2, 14, .doubleOptional),
            ("interface a.b\nmethod A(a: [int]int) -> ()", 2, 14, .expected("\"string\"", found: "\"int\"")),
            ("interface a.b\nmethod A(a: integer) -> ()", 2, 13, .expected("a type", found: "\"integer\"")),
            ("interface a.b\nmethod A(a: ) -> ()", 2, 13, .expected("a type", found: "\")\"")),
            ("interface a.b\nmethod A(a: int, a: int) -> ()", 2, 18, .duplicateField("a")),
            ("interface a.b\nmethod A() -> ()\ntype A (a: int)", 3, 6, .duplicateMember("A")),
            ("interface a.b\n# ä\nmethod A(a: []B) -> ()", 3, 15, .unknownType("B")),
            ("interface a.b\ntype A int", 2, 8, .expected("\"(\"", found: "\"int\"")),
            ("interface a.b\ntype A (a: " + String(repeating: "[]", count: 100_000), 2, 12 + 2 * 32, .tooDeep(32)),
            ("interface a.b\ntype A " + String(repeating: "(a: ", count: 100_000), 2, 8 + 4 * 33, .tooDeep(32)),
        ] as [(String, Int, Int, InterfaceFault)])
    func saysWhereAFaultIs(_ text: String, _ line: Int, _ column: Int, _ fault: InterfaceFault) {
        #expect(throws: VarlinkError.malformedInterface(line: line, column: column, fault)) {
            try InterfaceDescription(parsing: text)
        }
    }

    @Test(
        arguments: [
            (["b": true, "i": 1, "f": 1, "s": "", "o": [:], "a": 1, "k": "one", "l": [], "m": [:]], nil),
            (
                [
                    "b": true, "i": 1, "f": 1.5, "s": "", "o": [:], "a": nil, "k": "two", "l": [["n": 1]],
                    "m": ["x": nil],
                ], nil
            ),
            (
                ["b": true, "i": 1, "f": 1, "s": "", "o": [:], "a": 1, "k": "one", "l": [["n": 1], [:]], "m": [:]],
                "l[1].n"
            ),
            (["b": true, "i": 1, "f": 1, "s": "", "o": [:], "a": 1, "k": "one", "l": [], "m": ["x": 1]], "m.x"),
            (["b": true, "i": 1.5, "f": 1, "s": "", "o": [:], "a": 1, "k": "one", "l": [], "m": [:]], "i"),
            (["b": true, "i": 1, "f": "1", "s": "", "o": [:], "a": 1, "k": "one", "l": [], "m": [:]], "f"),
            (["b": 1, "i": 1, "f": 1, "s": "", "o": [:], "a": 1, "k": "one", "l": [], "m": [:]], "b"),
            (["b": true, "i": 1, "f": 1, "s": nil, "o": [:], "a": 1, "k": "one", "l": [], "m": [:]], "s"),
            (["b": true, "i": 1, "f": 1, "s": "", "o": [], "a": 1, "k": "one", "l": [], "m": [:]], "o"),
            (["b": true, "i": 1, "f": 1, "s": "", "o": [:], "a": 1, "k": "three", "l": [], "m": [:]], "k"),
            (["b": true, "i": 1, "f": 1, "s": "", "o": [:], "a": 1, "k": "one", "l": [:], "m": [:]], "l"),
            (["z": 1, "y": 1], "y"),
            ([:], "b"),
            ([], ""),
        ] as [(JSON, String?)])
    func tellsWhatDoesNotFit(_ parameters: JSON, _ path: String?) throws {
        let description = try InterfaceDescription(
            parsing: """
                interface a.b
                type Item (n: int)
                method A(b: bool, i: int, f: float, s: string, o: object, a: any, k: (one, two), l: []Item, m: [string]?string)
                  -> ()
                """)
        let method = try #require(description.method("A"))
        #expect(description.misfit(of: parameters, to: method.input) == path)
    }
}

extension InterfaceDescription.Field {
    fileprivate init(_ name: String, _ type: InterfaceDescription.TypeExpression) {
        self.init(name: name, type: type)
    }
}
