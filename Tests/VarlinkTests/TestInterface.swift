import Foundation
import Glibc
import Synchronization
import Varlink

/// A service with one method for each way of answering.
struct TestInterface: Interface {
    let description = """
        # For tests.
        interface org.example.test

        type Place (x: float, y: float)

        method Echo(text: string) -> (text: string)
        method Put(at: ?Place, kind: ?(note, action), count: ?int) -> ()
        method Count(to: int, bytes: ?int) -> (number: int, filler: ?string)
        method Endless() -> (number: int)
        method Newest() -> (number: int, filler: string)
        method Wait() -> ()
        method Slow(milliseconds: int) -> ()
        method Fail() -> ()
        method Undone() -> ()

        error Refused (reason: string)
        """
    let log = Log()

    func handle(_ call: Call, _ replies: Replies) async throws(CallError) -> JSON {
        log.add(call.method)
        switch call.method {
        case "Echo":
            return ["text": call.parameters["text"] ?? .null]
        case "Put":
            return [:]
        case "Count":
            return try await count(call, replies)
        case "Newest":
            return try await newest(replies)
        case "Endless":
            while true {
                do {
                    try replies.send(["number": 0])
                } catch {
                    log.add("stopped: \(error.name)")
                    throw error
                }
                try? await Task.sleep(for: .milliseconds(1))
            }
        case "Wait":
            await forever()
            log.add("cancelled")
            return [:]
        case "Slow":
            try? await Task.sleep(for: .milliseconds(call.parameters["milliseconds"]?.intValue ?? 0))
            log.add("slept")
            return [:]
        case "Fail":
            throw CallError(name: "org.example.test.Refused", parameters: ["reason": "no"])
        default:
            throw .methodNotImplemented(call.fullName)
        }
    }

    /// Numbers from 1, each with a filler of `bytes` bytes, without a look at whether they are read.
    private func count(_ call: Call, _ replies: Replies) async throws(CallError) -> JSON {
        let last = call.parameters["to"]?.intValue ?? 1
        let filler = JSON.string(String(repeating: "x", count: Int(call.parameters["bytes"]?.intValue ?? 0)))
        for number in 1..<max(last, 1) {
            do {
                try replies.send(["number": .integer(number), "filler": filler])
            } catch {
                log.add("stopped: \(error.name)")
                throw error
            }
        }
        return ["number": .integer(last), "filler": filler]
    }

    /// The newest of 1000 states that pass whether they are read or not, each as large as the kernel's buffer.
    private func newest(_ replies: Replies) async throws(CallError) -> JSON {
        let filler = JSON.string(String(repeating: "x", count: 300_000))
        try replies.send(["number": 1, "filler": filler])
        let clock = Clock(until: 1000)
        Thread.detachNewThread { [log] in
            clock.run()
            log.add("clock 1000")
        }
        var sent: Int64 = 1
        while sent < 1000 {
            try await replies.ready()
            let now = Int64(clock.value.withLock { $0 })
            if now > sent {
                try replies.send(["number": .integer(now), "filler": filler])
                sent = now
            } else {
                // Not a yield: a handler that spins would take the server's thread from all others.
                try? await Task.sleep(for: .milliseconds(1))
            }
        }
        return ["number": 1001, "filler": filler]
    }

    private func forever() async {
        let (stream, _) = AsyncStream.makeStream(of: Never.self)
        for await _ in stream {}
    }
}

/// Counts on a thread of its own, since the pool may be busy with other tests.
private final class Clock: Sendable {
    let value = Mutex(1)
    private let last: Int

    init(until last: Int) {
        self.last = last
    }

    func run() {
        for number in 2...last {
            usleep(100)
            value.withLock { $0 = number }
        }
    }
}

/// What handlers did, for a test to wait for.
final class Log: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func add(_ line: String) {
        lines.withLock { $0.append(line) }
    }

    /// Whether `line` is logged within ten seconds.
    func waits(for line: String) -> Bool {
        for _ in 0..<1000 {
            if all.contains(line) { return true }
            usleep(10_000)
        }
        return false
    }
}
