import NIOCore
import Synchronization

/// The replies that wait for one caller to read them. Any thread may send.
final class ChannelOutlet: Outlet {
    private struct State {
        var unsent = 0
        var isOpen = true
        var waiters: [CheckedContinuation<Bool, Never>] = []

        mutating func takeWaiters() -> [CheckedContinuation<Bool, Never>] {
            defer { waiters = [] }
            return waiters
        }
    }

    private let channel: any Channel
    private let limits: Limits
    private let state = Mutex(State())
    /// Runs while bytes wait and none leave. Touched on the channel's event loop only.
    private let unread: NIOLoopBoundBox<Scheduled<Void>?>

    /// Made on the event loop of `channel`.
    init(channel: any Channel, limits: Limits) {
        self.channel = channel
        self.limits = limits
        unread = NIOLoopBoundBox(nil, eventLoop: channel.eventLoop)
    }

    func send(_ bytes: [UInt8]) -> Bool {
        let fits = state.withLock { state in
            guard state.isOpen, state.unsent + bytes.count <= limits.unsentBytes else { return false }
            state.unsent += bytes.count
            return true
        }
        guard fits else {
            channel.close(promise: nil)
            return false
        }
        // Calls of one thread keep their order in `execute`, and so do replies to one connection.
        channel.eventLoop.execute { self.write(bytes) }
        return true
    }

    func ready() async -> Bool {
        await withCheckedContinuation { continuation in
            let answer: Bool? = state.withLock { state in
                if !state.isOpen { return false }
                if state.unsent == 0 { return true }
                state.waiters.append(continuation)
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// The connection is closed: nothing is sent any more, and whoever waits is told.
    func close() {
        unread.value?.cancel()
        let waiters = state.withLock { state in
            state.isOpen = false
            return state.takeWaiters()
        }
        for waiter in waiters { waiter.resume(returning: false) }
    }

    private func write(_ bytes: [UInt8]) {
        if unread.value == nil { watch() }
        channel.writeAndFlush(channel.allocator.buffer(bytes: bytes)).whenSuccess { self.wrote(bytes.count) }
    }

    private func wrote(_ count: Int) {
        unread.value?.cancel()
        unread.value = nil
        let (unsent, waiters) = state.withLock { state in
            state.unsent -= count
            return (state.unsent, state.unsent == 0 ? state.takeWaiters() : [])
        }
        if unsent > 0 { watch() }
        for waiter in waiters { waiter.resume(returning: true) }
    }

    private func watch() {
        let channel = self.channel
        unread.value = channel.eventLoop.scheduleTask(in: .seconds(limits.secondsUnread)) {
            channel.close(promise: nil)
        }
    }
}

extension TimeAmount {
    /// A time in seconds.
    static func seconds(_ seconds: Double) -> TimeAmount {
        .nanoseconds(Int64(seconds * 1e9))
    }
}
