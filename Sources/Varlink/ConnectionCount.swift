import NIOCore
import Synchronization

/// The connections of one server: no more than the limit, and all of them closed with it.
final class ConnectionCount: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isOpen = true
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    /// Counts a connection until `remove`. False if there are too many, or the server has closed.
    func add(_ channel: any Channel) -> Bool {
        state.withLock { state in
            guard state.isOpen, state.channels.count < limit else { return false }
            state.channels[ObjectIdentifier(channel)] = channel
            return true
        }
    }

    /// The connection is closed and its last call is answered.
    func remove(_ channel: any Channel) {
        state.withLock { _ = $0.channels.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    /// Closes all connections and lets no other in.
    func close() {
        let channels = state.withLock { state in
            state.isOpen = false
            return Array(state.channels.values)
        }
        for channel in channels { channel.close(promise: nil) }
    }
}
