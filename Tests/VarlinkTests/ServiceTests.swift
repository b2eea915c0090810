import TestSupport
import Testing
import Varlink

@Suite struct ServiceTests {
    @Test func saysWhoItIs() async throws {
        try await blocking {
            let server = try TestServer()
            let info = try server.client().call("org.varlink.service.GetInfo")
            #expect(
                info == [
                    "vendor": "Example", "product": "Test", "version": "1", "url": "https://example.org",
                    "interfaces": ["org.varlink.service", "org.example.test"],
                ])
        }
    }

    @Test(arguments: ["org.varlink.service", "org.example.test"])
    func describesItsInterfaces(_ name: String) async throws {
        try await blocking {
            let server = try TestServer()
            let reply = try server.client().call(
                "org.varlink.service.GetInterfaceDescription", ["interface": .string(name)])
            let text = try #require(reply["description"]?.stringValue)
            #expect(try InterfaceDescription(parsing: text).name == name)
        }
    }

    @Test(
        arguments: [
            ("nothing", [:], CallError.interfaceNotFound("nothing")),
            ("org.example.none.Echo", [:], .interfaceNotFound("org.example.none")),
            ("org.example.test.None", [:], .methodNotFound("org.example.test.None")),
            ("org.example.test.echo", ["text": "a"], .methodNotFound("org.example.test.echo")),
            ("org.example.test.Undone", [:], .methodNotImplemented("org.example.test.Undone")),
            ("org.example.test.Echo", [:], .invalidParameter("text")),
            ("org.example.test.Echo", ["text": nil], .invalidParameter("text")),
            ("org.example.test.Echo", ["text": 1], .invalidParameter("text")),
            ("org.example.test.Echo", ["text": "a", "b": 1], .invalidParameter("b")),
            ("org.example.test.Put", ["at": ["x": 0.5]], .invalidParameter("at.y")),
            ("org.example.test.Put", ["at": ["x": 1, "y": "high"]], .invalidParameter("at.y")),
            ("org.example.test.Put", ["kind": "song"], .invalidParameter("kind")),
            ("org.example.test.Put", ["count": 1.5], .invalidParameter("count")),
            ("org.example.test.Count", ["to": 3], .expectedMore),
            ("org.example.test.Fail", [:], CallError(name: "org.example.test.Refused", parameters: ["reason": "no"])),
            ("org.varlink.service.GetInterfaceDescription", ["interface": "a.b"], .interfaceNotFound("a.b")),
            ("org.varlink.service.GetInterfaceDescription", [:], .invalidParameter("interface")),
        ] as [(String, JSON, CallError)])
    func answersWithTypedErrors(_ method: String, _ parameters: JSON, _ expected: CallError) async throws {
        try await blocking {
            let server = try TestServer()
            let client = try server.client()
            #expect(throws: VarlinkError.replied(expected)) { try client.call(method, parameters) }
            #expect(try client.call("org.example.test.Echo", ["text": "on"]) == ["text": "on"])
        }
    }

    @Test func carriesSwiftTypes() async throws {
        try await blocking {
            struct Text: Codable, Equatable { var text: String }
            let server = try TestServer()
            let sent = Text(text: "ä \u{1F4C8} \0 \" \\ \n")
            #expect(try server.client().call("org.example.test.Echo", sent) == sent)
        }
    }

    @Test func refusesAnUpgrade() async throws {
        try await blocking {
            let server = try TestServer()
            let raw = try server.raw()
            raw.send(#"{"method":"org.example.test.Echo","parameters":{"text":"a"},"upgrade":true}"#)
            #expect(try raw.message()?.contains("org.varlink.service.MethodNotImplemented") == true)
        }
    }

    @Test func refusesTwoInterfacesOfOneName() {
        #expect(throws: VarlinkError.duplicateInterface("org.example.test")) {
            try TestServer.service(TestInterface(), TestInterface())
        }
    }
}
