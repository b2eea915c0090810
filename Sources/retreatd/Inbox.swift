import CLinux
import Glibc
import RoomAPI
import Synchronization

/// What others want of the main thread.
enum Message: Sendable {
    case call(Room.Call, Answer)
    case watch(AsyncStream<Room.Status>.Continuation)
}

/// The promise of an answer, kept once the wall shows what was asked for.
struct Answer: Sendable {
    private let continuation: CheckedContinuation<Result<Reply, RoomError>, Never>

    init(_ continuation: CheckedContinuation<Result<Reply, RoomError>, Never>) {
        self.continuation = continuation
    }

    func give(_ result: Result<Reply, RoomError>) {
        continuation.resume(returning: result)
    }
}

/// Where every thread leaves messages for the main thread, which owns SDL, the state and the journal.
/// An `eventfd` wakes the main loop out of its `poll`.
final class Inbox: Sendable {
    private let messages = Mutex<[Message]>([])
    /// Readable while messages wait.
    let descriptor: Int32

    init() throws(StartError) {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard descriptor >= 0 else { throw .system("eventfd", errno) }
    }

    deinit {
        close(descriptor)
    }

    func post(_ message: Message) {
        messages.withLock { $0.append(message) }
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
    }

    /// All that waits, in the order in which it came.
    func drain() -> [Message] {
        var count: UInt64 = 0
        _ = read(descriptor, &count, 8)
        return messages.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
