import TestSupport
import Testing
import Varlink

@Suite struct StreamTests {
    @Test func streamsInOrderAndThenTakesCalls() async throws {
        try await blocking {
            let server = try TestServer()
            let client = try server.client()
            var stream = try client.stream("org.example.test.Count", ["to": 100])
            #expect(throws: VarlinkError.streamOpen) { try client.call("org.example.test.Put") }
            for number in 1...100 {
                #expect(try stream.next()?["number"] == .integer(Int64(number)))
            }
            #expect(try stream.next() == nil)
            #expect(try client.call("org.example.test.Echo", ["text": "on"]) == ["text": "on"])
        }
    }

    @Test func marksAllButTheLast() async throws {
        try await blocking {
            let server = try TestServer()
            let raw = try server.raw()
            raw.send(#"{"method":"org.example.test.Count","parameters":{"to":2},"more":true}"#)
            #expect(try raw.message() == #"{"continues":true,"parameters":{"filler":"","number":1}}"#)
            #expect(try raw.message() == #"{"parameters":{"filler":"","number":2}}"#)
        }
    }

    @Test func aCallWithMoreMayHaveOneReply() async throws {
        try await blocking {
            let server = try TestServer()
            var stream = try server.client().stream("org.example.test.Echo", ["text": "once"])
            #expect(try stream.next() == ["text": "once"])
            #expect(try stream.next() == nil)
        }
    }

    @Test func anErrorEndsAStream() async throws {
        try await blocking {
            let server = try TestServer()
            let client = try server.client()
            var stream = try client.stream("org.example.test.Fail")
            let refused = CallError(name: "org.example.test.Refused", parameters: ["reason": "no"])
            #expect(throws: VarlinkError.replied(refused)) { try stream.next() }
            #expect(try client.call("org.example.test.Put") == [:])
        }
    }

    @Test func aQuietStreamMayBeAskedAgain() async throws {
        try await blocking {
            let server = try TestServer()
            let client = try server.client()
            var stream = try client.stream("org.example.test.Slow", ["milliseconds": 200])
            #expect(throws: VarlinkError.timedOut(seconds: 0.01)) { try stream.next(timeout: 0.01) }
            #expect(try stream.next() == [:])
        }
    }

    @Test func aHandlerThatWaitsIsCancelledWhenTheCallerGoes() async throws {
        try await blocking {
            let server = try TestServer()
            let client = try server.client()
            _ = try client.stream("org.example.test.Wait")
            #expect(server.interface.log.waits(for: "Wait"))
            client.close()
            #expect(server.interface.log.waits(for: "cancelled"))
        }
    }

    @Test func aHandlerThatSendsIsStoppedWhenTheCallerGoes() async throws {
        try await blocking {
            let server = try TestServer()
            let client = try server.client()
            var stream = try client.stream("org.example.test.Endless")
            _ = try stream.next()
            client.close()
            #expect(server.interface.log.waits(for: "stopped: io.systemd.Disconnected"))
        }
    }

    @Test func aHandlerThatAwaitsASlowReaderSkipsToTheNewest() async throws {
        try await blocking {
            let server = try TestServer()
            let client = try server.client()
            var stream = try client.stream("org.example.test.Newest")
            #expect(try stream.next()?["number"] == 1)
            // The clock of the handler runs on while nothing is read.
            #expect(server.interface.log.waits(for: "clock 1000"))
            var last: Int64 = 1
            var count = 1
            while let number = try stream.next()?["number"]?.intValue {
                #expect(number > last)
                last = number
                count += 1
            }
            #expect(last == 1001)
            #expect(count < 1000)
        }
    }
}
