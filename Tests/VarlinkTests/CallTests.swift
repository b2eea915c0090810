import TestSupport
import Testing
import Varlink

@Suite struct CallTests {
    @Test func onewayCallsGetNoReplyAndNoError() async throws {
        try await blocking {
            let server = try TestServer()
            let raw = try server.raw()
            raw.send(#"{"method":"org.example.test.Fail","oneway":true}"#)
            raw.send(#"{"method":"org.example.none.Fail","oneway":true}"#)
            raw.send(#"{"method":"org.example.test.Echo","oneway":true}"#)
            raw.send(#"{"method":"org.example.test.Count","oneway":true,"parameters":{"to":3}}"#)
            raw.send(#"{"method":"org.example.test.Echo","parameters":{"text":"first"}}"#)
            #expect(try raw.message() == #"{"parameters":{"text":"first"}}"#)
            #expect(server.interface.log.all == ["Fail", "Count", "Echo"])
        }
    }

    @Test func onewayCallsAreCarriedOutAfterTheCallerHasGone() async throws {
        try await blocking {
            let server = try TestServer()
            let client = try server.client()
            try client.send("org.example.test.Slow", ["milliseconds": 100])
            try client.send("org.example.test.Put")
            client.close()
            #expect(server.interface.log.waits(for: "Put"))
            #expect(server.interface.log.all == ["Slow", "slept", "Put"])
        }
    }

    @Test func callsWaitingFromACallerWhoHasGoneAreDropped() async throws {
        try await blocking {
            let server = try TestServer()
            do {
                let raw = try server.raw()
                raw.send(#"{"method":"org.example.test.Wait"}"#)
                raw.send(#"{"method":"org.example.test.Put"}"#)
                raw.send(#"{"method":"org.example.test.Undone","oneway":true}"#)
                #expect(server.interface.log.waits(for: "Wait"))
            }
            #expect(server.interface.log.waits(for: "Undone"))
            #expect(server.interface.log.all == ["Wait", "cancelled", "Undone"])
        }
    }

    @Test func answersPipelinedCallsInTheirOrder() async throws {
        try await blocking {
            let server = try TestServer()
            let raw = try server.raw()
            var bytes: [UInt8] = []
            for number in 0..<200 {
                // Every tenth takes longer than those behind it.
                let text =
                    number % 10 == 0
                    ? #"{"method":"org.example.test.Slow","parameters":{"milliseconds":5}}"#
                    : #"{"method":"org.example.test.Echo","parameters":{"text":"\#(number)"}}"#
                bytes += Array(text.utf8) + [0]
            }
            raw.send(bytes)
            for number in 0..<200 {
                let expected = number % 10 == 0 ? #"{"parameters":{}}"# : #"{"parameters":{"text":"\#(number)"}}"#
                #expect(try raw.message() == expected)
            }
        }
    }

    @Test func aSlowCallHoldsUpNobodyElse() async throws {
        try await blocking {
            let server = try TestServer()
            let slow = try server.raw()
            slow.send(#"{"method":"org.example.test.Wait"}"#)
            #expect(server.interface.log.waits(for: "Wait"))
            let one = try server.client()
            let other = try server.client()
            for _ in 0..<10 {
                #expect(try one.call("org.example.test.Echo", ["text": "1"]) == ["text": "1"])
                #expect(try other.call("org.example.test.Echo", ["text": "2"]) == ["text": "2"])
            }
            #expect(!server.interface.log.all.contains("cancelled"))
        }
    }

    @Test func answersACallerWhoHasEndedSending() async throws {
        try await blocking {
            let server = try TestServer()
            let raw = try server.raw()
            raw.send(#"{"method":"org.example.test.Slow","parameters":{"milliseconds":50}}"#)
            raw.send(#"{"method":"org.example.test.Echo","parameters":{"text":"last"}}"#)
            raw.endSending()
            #expect(try raw.message() == #"{"parameters":{}}"#)
            #expect(try raw.message() == #"{"parameters":{"text":"last"}}"#)
            #expect(try raw.message() == nil)
        }
    }

    @Test func takesACallInManyPieces() async throws {
        try await blocking {
            let server = try TestServer()
            let raw = try server.raw()
            for byte in Array(#"{"method":"org.example.test.Echo","parameters":{"text":"ä"}}"#.utf8) + [0] {
                raw.send([byte])
            }
            #expect(try raw.message() == #"{"parameters":{"text":"ä"}}"#)
        }
    }

    @Test func passesOverExtensionsAndNulls() async throws {
        try await blocking {
            let server = try TestServer()
            let raw = try server.raw()
            raw.send(
                #"{"method":"org.example.test.Put","parameters":null,"more":null,"oneway":false,"io.example.extra":[1]}"#
            )
            #expect(try raw.message() == #"{"parameters":{}}"#)
        }
    }
}
