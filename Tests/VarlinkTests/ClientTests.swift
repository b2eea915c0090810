import Glibc
import TestSupport
import Testing
import Varlink

@Suite struct ClientTests {
    /// A client and the far end of its connection.
    private static func pair(timeout: Double = 10, replyBytes: Int = 1024) throws -> (Client, RawSocket) {
        let (near, far) = try RawSocket.pair()
        return (Client(descriptor: near, timeout: timeout, replyBytes: replyBytes), far)
    }

    @Test func saysThatNobodyListens() async throws {
        try await blocking {
            let folder = try ScratchFolder()
            let missing = folder.path + "/missing"
            #expect(throws: VarlinkError.nobodyListens(path: missing)) { try Client.connect(path: missing) }
            let bound = folder.path + "/bound"
            let descriptor = try RawSocket.bind(path: bound)
            defer { close(descriptor) }
            #expect(throws: VarlinkError.nobodyListens(path: bound)) { try Client.connect(path: bound) }
        }
    }

    @Test func saysThatThisUserMayNotConnect() async throws {
        try await blocking {
            let server = try TestServer()
            chmod(server.path, 0)
            // Root may connect to anything. This holds for the test's own thread only, which ends after it.
            if geteuid() == 0 { try actAsNobody() }
            #expect(throws: VarlinkError.permissionDenied(path: server.path)) { try server.client() }
        }
    }

    @Test func saysThatTheServiceClosed() async throws {
        try await blocking {
            let (client, far) = try Self.pair()
            far.endSending()
            #expect(throws: VarlinkError.closed) { try client.call("a.b.C") }
            #expect(throws: VarlinkError.closed) { try client.call("a.b.C") }
        }
    }

    @Test(
        arguments: [
            (#"[]"#, .protocolViolation(.notAnObject)),
            (#"{"parameters":1}"#, .protocolViolation(.wrongType(member: "parameters"))),
            (#"{"error":1}"#, .protocolViolation(.wrongType(member: "error"))),
            (#"{"continues":"yes"}"#, .protocolViolation(.wrongType(member: "continues"))),
            (#"{"continues":true}"#, .protocolViolation(.unexpectedContinues)),
            ("{", .malformedJSON(offset: 1, .expected("a key in quotes"))),
            (String(repeating: " ", count: 1025), .tooLarge(limit: 1024)),
            (
                #"{"error":"a.b.No","parameters":{"why":1}}"#,
                .replied(CallError(name: "a.b.No", parameters: ["why": 1]))
            ),
        ] as [(String, VarlinkError)])
    func tellsWhatIsWrongWithAReply(_ reply: String, _ error: VarlinkError) async throws {
        try await blocking {
            let (client, far) = try Self.pair()
            far.send(reply)
            #expect(throws: error) { try client.call("a.b.C") }
        }
    }

    @Test func aReplyThatComesTooLateIsNotTakenForAnother() async throws {
        try await blocking {
            let (client, far) = try Self.pair(timeout: 0.05)
            #expect(throws: VarlinkError.timedOut(seconds: 0.05)) { try client.call("a.b.First") }
            far.send(#"{"parameters":{"of":"First"}}"#)
            #expect(throws: VarlinkError.closed) { try client.call("a.b.Second") }
        }
    }

    @Test func doesNotWaitForAServiceThatDoesNotRead() async throws {
        try await blocking {
            let (client, far) = try Self.pair(timeout: 0.05)
            let large = JSON.string(String(repeating: "x", count: 10 << 20))
            #expect(throws: VarlinkError.timedOut(seconds: 0.05)) { try client.call("a.b.C", ["text": large]) }
            _ = far
        }
    }

    @Test func sendsWhatTheProtocolSays() async throws {
        struct Parameters: Encodable {
            var count: Int64
            var missing: String?
        }
        try await blocking {
            let (client, far) = try Self.pair()
            try client.send("a.b.Send")
            #expect(try far.message() == #"{"method":"a.b.Send","oneway":true}"#)
            far.send("{}")
            #expect(try client.call("a.b.Call", ["n": 1]) == [:])
            #expect(try far.message() == #"{"method":"a.b.Call","parameters":{"n":1}}"#)
            far.send(#"{"parameters":{"n":2}}"#)
            #expect(try client.call("a.b.Call", Parameters(count: .max), returning: [String: Int].self) == ["n": 2])
            #expect(try far.message() == #"{"method":"a.b.Call","parameters":{"count":9223372036854775807}}"#)
            _ = try client.stream("a.b.Stream")
            #expect(try far.message() == #"{"method":"a.b.Stream","more":true}"#)
        }
    }
}

/// Gives this thread, and no other, the rights of the user `nobody` on files; Glibc's module has no `setfsuid(2)`.
private func actAsNobody() throws {
    let symbol = try #require(dlsym(nil, "setfsuid"))
    _ = unsafeBitCast(symbol, to: (@convention(c) (UInt32) -> CInt).self)(65534)
}
