import Foundation
import TestSupport
import Testing
import Varlink

@Suite struct LimitTests {
    private static let echo = #"{"method":"org.example.test.Echo","parameters":{"text":"a"}}"#

    /// The server closes `raw` and still answers others.
    private static func expectClosed(_ raw: RawSocket, _ server: TestServer) throws {
        #expect(try raw.message() == nil)
        #expect(try server.client().call("org.example.test.Echo", ["text": "on"]) == ["text": "on"])
    }

    @Test(arguments: [
        ("", "an empty message"), ("hello", "not JSON"), ("[]", "not an object"), ("{}", "no method"),
        (#"{"method":1}"#, "a method that is no text"),
        (#"{"method":"org.example.test.Put","parameters":[]}"#, "parameters that are no object"),
        (#"{"method":"org.example.test.Put","more":1}"#, "a flag that is no truth value"),
        (#"{"method":"org.example.test.Put","more":true,"oneway":true}"#, "more and oneway"),
        (String(repeating: "[", count: 100_000), "hostile nesting"),
        (#"{"method":"org.example.test.Put","parameters":"# + String(repeating: #"{"a":"#, count: 100_000), "nesting"),
    ])
    func closesAConnectionThatSendsGarbage(_ message: String, _ what: String) async throws {
        try await blocking {
            let server = try TestServer()
            let raw = try server.raw()
            raw.send(message)
            try Self.expectClosed(raw, server)
        }
    }

    @Test func closesAConnectionThatSendsBytesOfNoText() async throws {
        try await blocking {
            let server = try TestServer()
            let binary = try server.raw()
            binary.send((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) } + [0])
            try Self.expectClosed(binary, server)
            let text = try server.raw()
            text.send(Array(#"{"method":"org.example.test.Echo","parameters":{"text":""#.utf8) + [0xC3, 0x28])
            text.send(#""}}"#)
            try Self.expectClosed(text, server)
        }
    }

    @Test func takesAMessageOfTheLimitAndNoByteMore() async throws {
        try await blocking {
            let server = try TestServer()
            let raw = try server.raw()
            let frame = #"{"method":"org.example.test.Echo","parameters":{"text":""}}"#
            let text = String(repeating: "a", count: (1 << 20) - frame.utf8.count)
            raw.send(frame.replacingOccurrences(of: #""""#, with: #""\#(text)""#))
            #expect(try raw.message() == #"{"parameters":{"text":"\#(text)"}}"#)
            raw.send(frame.replacingOccurrences(of: #""""#, with: #""\#(text)a""#))
            try Self.expectClosed(raw, server)
        }
    }

    @Test func doesNotTakeTwoMebibytes() async throws {
        try await blocking {
            let server = try TestServer()
            let raw = try server.raw()
            // The kernel's buffers hold some of it; what is beyond is refused.
            let sent = raw.send([UInt8](repeating: UInt8(ascii: " "), count: 2 << 20) + [0])
            #expect(sent < 2 << 20)
            try Self.expectClosed(raw, server)
        }
    }

    @Test func closesTheSixtyFifthConnection() async throws {
        try await blocking {
            let server = try TestServer()
            var clients = try (0..<64).map { _ in try server.client() }
            for client in clients { #expect(try client.call("org.example.test.Put") == [:]) }
            #expect(try server.raw().message() == nil)
            #expect(try clients[63].call("org.example.test.Put") == [:])
            clients.removeLast()
            // The place is free once the server has seen the other go.
            #expect(
                try eventually {
                    let raw = try server.raw()
                    raw.send(Self.echo)
                    return try raw.message() != nil
                })
        }
    }

    @Test func closesAConnectionThatStopsInsideAMessage() async throws {
        try await blocking {
            let server = try TestServer(limits: Limits(secondsForMessage: 0.2))
            let raw = try server.raw()
            raw.send(Self.echo)
            #expect(try raw.message() != nil)
            raw.send(Array(Self.echo.utf8))
            try Self.expectClosed(raw, server)
        }
    }

    @Test func aDripOfBytesDoesNotBuyTime() async throws {
        try await blocking {
            let server = try TestServer(limits: Limits(secondsForMessage: 0.3))
            let raw = try server.raw()
            #expect(eventually { raw.send([UInt8(ascii: " ")]) == 0 })
            try Self.expectClosed(raw, server)
        }
    }

    @Test func aQuietConnectionStaysOpen() async throws {
        try await blocking {
            let server = try TestServer(limits: Limits(secondsForMessage: 0.05, secondsUnread: 0.05))
            let client = try server.client()
            #expect(try client.call("org.example.test.Slow", ["milliseconds": 200]) == [:])
            #expect(try server.client().call("org.example.test.Slow", ["milliseconds": 200]) == [:])
            #expect(try client.call("org.example.test.Put") == [:])
        }
    }

    @Test func closesAReaderWhoLeavesTooMuchUnread() async throws {
        try await blocking {
            let server = try TestServer(limits: Limits(unsentBytes: 1 << 20))
            let raw = try server.raw()
            raw.send(#"{"method":"org.example.test.Count","parameters":{"to":1000,"bytes":65536},"more":true}"#)
            #expect(server.interface.log.waits(for: "stopped: io.systemd.Disconnected"))
            var count = 0
            while try raw.message() != nil { count += 1 }
            #expect(count < 1000)
        }
    }

    @Test func closesAReaderWhoDoesNotRead() async throws {
        try await blocking {
            let server = try TestServer(limits: Limits(secondsUnread: 0.2))
            let raw = try server.raw()
            raw.send(#"{"method":"org.example.test.Count","parameters":{"to":1,"bytes":4000000},"more":true}"#)
            raw.send(#"{"method":"org.example.test.Wait"}"#)
            #expect(server.interface.log.waits(for: "Count"))
            #expect(eventually { raw.send([UInt8](repeating: 0x20, count: 1024)) == 0 })
            #expect(!server.interface.log.all.contains("Wait"))
        }
    }

    @Test func asksOnceForEveryPeer() async throws {
        try await blocking {
            let log = Log()
            let refusing = try TestServer(authorize: { peer in
                log.add("\(peer.pid) \(peer.uid) \(peer.gid)")
                return false
            })
            let raw = try refusing.raw()
            #expect(try raw.message() == nil)
            #expect(log.all == ["\(getpid()) \(geteuid()) \(getegid())"])
        }
    }
}
