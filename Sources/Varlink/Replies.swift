/// The way back to the caller for a method that answers more than once.
///
///     while true {
///         try await replies.ready()                // a slow reader is waited for,
///         try replies.send(room.newestState())     // so it gets the newest state, not every state
///         await room.change()
///     }
public struct Replies: Sendable {
    private let call: Call
    private let outlet: any Outlet

    /// Replies to `call` that go into `outlet`.
    init(to call: Call, through outlet: any Outlet) {
        self.call = call
        self.outlet = outlet
    }

    /// Sends one reply with `continues`, so the caller knows that more will follow. It does not wait for the caller
    /// to read; a caller who leaves more unread than `Limits.unsentBytes` is disconnected.
    ///
    /// Throws `CallError.expectedMore` if the call did not ask for more, and `CallError.disconnected` if the caller
    /// has gone. Let both pass out of the handler. For a oneway call nothing is sent.
    public func send(_ parameters: JSON) throws(CallError) {
        if call.oneway { return }
        guard call.more else { throw .expectedMore }
        guard outlet.send(ReplyMessage(parameters: parameters, continues: true).bytes) else { throw .disconnected }
    }

    /// Waits until all that was sent has left for the caller. Throws `CallError.disconnected` if the caller has gone.
    public func ready() async throws(CallError) {
        guard await outlet.ready() else { throw .disconnected }
    }
}

/// Where bytes of replies go.
protocol Outlet: Sendable {
    /// Queues whole messages. False if the other side has gone or has left too much unread.
    func send(_ bytes: [UInt8]) -> Bool
    /// Waits until the queue is empty. False if the other side has gone.
    func ready() async -> Bool
}
